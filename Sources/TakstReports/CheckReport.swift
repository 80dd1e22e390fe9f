public import Takst

/// What files hold, for people and for programs.
///
/// ```swift
/// print(CheckReport.text(surveyor.survey(by: CodeBook(tariff)), language: .danish))
/// ```
public enum CheckReport {
  /// How many rows a table has before the rest is added up.
  private static let shown = 12

  /// The survey as text.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(_ survey: InputSurvey, language: Language = .english, width: Int = 96) -> String {
    document(survey, language).text(width: width)
  }

  static func document(_ survey: InputSurvey, _ language: Language) -> ReportDocument {
    var document = ReportDocument(language(CheckPhrase.checkTitle), language: language)
    document.facts.add(language(Phrase.tariff), survey.known?.tariff ?? language(CheckPhrase.noTariff))
    document.facts.add(
      language(Phrase.period), survey.period.map { language.days($0.days) } ?? language(CheckPhrase.noPeriod))
    document.add("", .table(files(survey, language)))
    for file in survey.files {
      // The plain name; the path stands in the table above.
      let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
      if !file.columns.isEmpty {
        document.add(language(CheckPhrase.columnsOf(name)), .table(columns(file, language)))
      } else if file.delimiter != nil {
        document.add(language(CheckPhrase.columnsOf(name)), .paragraph(language(CheckPhrase.hidden)))
      }
    }
    for isReadable in [false, true] {
      let messages = survey.files.filter { $0.isReadable == isReadable }.flatMap(\.messages)
      if messages.isEmpty { continue }
      document.add(
        language(isReadable ? CheckPhrase.unreadableRows : .unreadableFile),
        messages.map { .paragraph($0.description) })
    }
    if survey.files.contains(where: { $0.kind == .activity }) {
      var blocks: [ReportDocument.Block] = [.table(activity(survey, language))]
      if !survey.missingColumns.isEmpty {
        blocks.append(.remark(language(CheckPhrase.notChecked(survey.missingColumns.joined(separator: ", ")))))
      }
      document.add(language(CheckPhrase.activity), blocks)
    }
    if !survey.fits.isEmpty { document.add(language(CheckPhrase.fits), .table(fits(survey, language))) }
    if !survey.unknown.isEmpty { document.add(language(Phrase.unknownCodes), .table(unknown(survey, language))) }
    if survey.months.count > 1 { document.add(language(Phrase.months), .table(months(survey, language))) }
    if survey.practices.count > 1 { document.add(language(Phrase.practices), .table(practices(survey, language))) }
    document.add(
      language(CheckPhrase.problems),
      survey.problems.isEmpty
        ? [.paragraph(language(CheckPhrase.noProblems))] : survey.problems.map { .paragraph(language($0)) })
    return document
  }

  private static func files(_ survey: InputSurvey, _ language: Language) -> ReportTable {
    var table = ReportTable([
      .flexible(language(CheckPhrase.file)), .left(language(CheckPhrase.holds)), .right(language(CheckPhrase.rowCount)),
      .right(language(CheckPhrase.malformed)), .left(language(CheckPhrase.encoding)),
      .left(language(CheckPhrase.splitBy)),
    ])
    for file in survey.files {
      let delimiter = file.delimiter.map { $0 == "tab" ? language(CheckPhrase.tab) : $0 }
      table.add(
        file.name, language(CheckPhrase.kind(file.kind)), file.isReadable ? language.count(file.rows) : "–",
        file.isReadable ? language.count(file.malformed) : "–", file.encoding ?? language(CheckPhrase.notText),
        delimiter ?? "–")
    }
    return table
  }

  private static func columns(_ file: FileSurvey, _ language: Language) -> ReportTable {
    var table = ReportTable([.flexible(language(CheckPhrase.column)), .left(language(CheckPhrase.takenFor))])
    for column in file.columns where !column.name.isEmpty {
      table.add(column.name, column.meaning ?? language(CheckPhrase.passedOver))
    }
    return table
  }

  private static func activity(_ survey: InputSurvey, _ language: Language) -> ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    func add(_ phrase: CheckPhrase, _ value: String) { table.add(language(phrase), value) }
    func codes(_ fit: InputSurvey.CodeFit) -> String {
      language(
        CheckPhrase.codesAndLines(codes: language.count(fit.codes), lines: language(Phrase.lineCount(fit.lines))))
    }
    table.add(language(Phrase.lines), language.count(survey.lines))
    if let days = survey.days {
      add(.dates, language.days(DayRange(from: days.lowerBound, until: days.upperBound + 1)))
    }
    if let outside = survey.outside { add(.outside, language.count(outside)) }
    table.add(language(Phrase.practices), language.count(survey.practices.count { $0.lines > 0 }))
    add(.differentCodes, language.count(survey.codes))
    if let known = survey.known { add(.codesKnown, codes(known)) }
    if let filled = survey.filled { add(.codesFilled, codes(filled)) }
    add(.activePeople, language.count(survey.people))
    if let listed = survey.listed { add(.listed, language.count(listed)) }
    if let unlisted = survey.unlisted { add(.unlisted, language.count(unlisted)) }
    if let idle = survey.idle { add(.idle, language.count(idle)) }
    if survey.billed > 0 { add(.billed, language.count(survey.billed)) }
    return table
  }

  private static func fits(_ survey: InputSurvey, _ language: Language) -> ReportTable {
    var table = ReportTable([
      .left(language(Phrase.tariff)), .right(language(CheckPhrase.differentCodes)), .right(language(Phrase.lines)),
      .right(language(Phrase.share)),
    ])
    for fit in survey.fits {
      table.add(
        fit.tariff, language.count(fit.codes), language.count(fit.lines),
        language.perCent(fit.lines, of: survey.lines))
    }
    return table
  }

  private static func unknown(_ survey: InputSurvey, _ language: Language) -> ReportTable {
    var table = ReportTable([
      .left(language(Phrase.code)), .right(language(Phrase.lines)), .flexible(language(CheckPhrase.what)),
    ])
    for row in survey.unknown.prefix(shown) {
      var guesses = row.suggestion.map { [language(Phrase.didYouMean($0))] } ?? []
      if !row.knownBy.isEmpty {
        guesses.append(language(CheckPhrase.alsoIn(row.knownBy.joined(separator: ", "))))
      }
      table.add(row.code, language.count(row.lines), guesses.joined(separator: "; "))
    }
    let rest = survey.unknown.dropFirst(shown)
    if !rest.isEmpty {
      table.add("", language.count(rest.reduce(0) { $0 + $1.lines }), language(CheckPhrase.moreCodes(rest.count)))
    }
    return table
  }

  private static func months(_ survey: InputSurvey, _ language: Language) -> ReportTable {
    let largest = survey.months.map(\.lines).max() ?? 0
    var table = ReportTable([.left(language(Phrase.month)), .right(language(Phrase.lines)), .bar])
    for row in survey.months {
      table.add(language.month(row.month), language.count(row.lines), StatementDocument.bar(row.lines, of: largest))
    }
    return table
  }

  private static func practices(_ survey: InputSurvey, _ language: Language) -> ReportTable {
    var table = ReportTable([
      .flexible(language(Phrase.practice)), .right(language(Phrase.lines)), .right(language(CheckPhrase.activePeople)),
      .right(language(CheckPhrase.listed)),
    ])
    for row in survey.practices.prefix(shown) {
      table.add(
        row.practice.isEmpty ? language(CheckPhrase.unnamedPractice) : row.practice, language.count(row.lines),
        language.count(row.people), row.listed.map { language.count($0) } ?? "–")
    }
    let rest = survey.practices.dropFirst(shown)
    if !rest.isEmpty {
      let listed = rest.compactMap(\.listed)
      table.add(
        language(CheckPhrase.morePractices(rest.count)), language.count(rest.reduce(0) { $0 + $1.lines }),
        language.count(rest.reduce(0) { $0 + $1.people }),
        listed.isEmpty ? "–" : language.count(listed.reduce(0, +)))
    }
    return table
  }
}
