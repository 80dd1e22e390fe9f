import Takst

extension CheckPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .checkTitle: "What the files hold"
    case .noTariff: "none named: add --tariff to see which codes it knows"
    case .noPeriod: "none named: add --year to see what lies outside it"
    case .file: "File"
    case .holds: "Taken for"
    case .rowCount: "Rows"
    case .malformed: "Malformed"
    case .encoding: "Encoding"
    case .splitBy: "Split by"
    case .columnsOf(let file): "Columns of \(file)"
    case .column: "Column"
    case .takenFor: "Taken for"
    case .passedOver: "passed over"
    case .hidden: "The first line looks like data, and is not shown."
    case .kind(let kind):
      switch kind {
      case .activity: "activity"
      case .population: "population"
      case .practices: "practices"
      case .indicators: "indicators"
      case .fees: "fees"
      }
    case .tab: "tabs"
    case .notText: "no text"
    case .unreadableRows: "Rows that cannot be read"
    case .unreadableFile: "Files that cannot be read"
    case .activity: "Activity"
    case .dates: "Dates"
    case .outside: "Lines outside the period"
    case .differentCodes: "Different codes"
    case .codesKnown: "Codes the tariff knows"
    case .codesFilled: "of these without leading zeros"
    case .activePeople: "People with lines"
    case .listed: "People on lists"
    case .unlisted: "People with lines, on no list"
    case .idle: "People on lists, without lines"
    case .billed: "Lines with a billed amount"
    case .notChecked(let columns): "What rules ask of \(columns) is counted as not checked: no file has the columns."
    case .codesAndLines(let codes, let lines): "\(codes) in \(lines)"
    case .fits: "Built-in tariffs that know the codes"
    case .what: "What it may be"
    case .alsoIn(let ids): "a code of \(ids)"
    case .morePractices(let count): "\(count) more practices"
    case .moreCodes(let count): "\(count) more codes"
    case .problems: "Likely problems"
    case .noProblems: "None was found."
    case .unnamedPractice: "(not named)"
    case .problem(let problem, let language): CheckPhrase.english(problem, language)
    }
  }

  private static func english(_ problem: InputSurvey.Problem, _ language: Language) -> String {
    func count(_ number: some BinaryInteger) -> String { language.count(number) }
    switch problem {
    case .unreadable(let file): return "\(file) cannot be read, as said above: no evaluation is possible with it."
    case .tooManyMalformed(let file, let rows, let allowed):
      return
        "\(file): \(count(rows)) rows are malformed and \(count(allowed)) are allowed, so that an evaluation stops: mend them, "
        + "or allow more with --max-errors."
    case .noPractice(let file):
      return "\(file) does not say which practice its lines belong to: name it with --practice ID."
    case .otherKind(let file, let kind):
      return
        "\(file) would be taken for activity and has the columns of \(CheckPhrase.kind(kind).english): name it "
        + "\(kind.rawValue).csv, or with \(kind.option)."
    case .malformed(let file, let rows):
      return
        "\(file): \(rows == 1 ? "1 row is" : "\(count(rows)) rows are") malformed and kept out: mend what is said above."
    case .similarColumn(let file, let name, let meaning):
      return "\(file): the column \(name) is passed over: if it is \(meaning), rename it to \(meaning)."
    case .otherPeriod(let lines, let all, let days):
      return
        "Only \(count(lines)) of \(count(all)) lines lie in the period, as the lines are from "
        + "\(language.day(days.lowerBound)) to \(language.day(days.upperBound)): check --year, or --from and --until."
    case .otherTariff(let id, let lines, let all, let crosswalk):
      let advice = crosswalk.map { "name it with --tariff, or add --crosswalk \($0)" } ?? "name it with --tariff"
      return "\(language.perCent(lines, of: all)) of the lines have codes of the tariff \(id): \(advice)."
    case .localCodes(let amendment, let codes, let lines):
      return
        "\(language.few(codes)) (\(language(Phrase.lineCount(lines)))) belong to the amendment \(amendment): add --amend \(amendment)."
    case .unknownCodes(let codes, let lines, let all):
      return
        "\(codes == 1 ? "1 code is" : "\(count(codes)) codes are") not known: \(language(Phrase.lineCount(lines))) "
        + "(\(language.perCent(lines, of: all))) would not be paid. Correct them, or add the items with --amend."
    case .thinMonths(let months):
      return
        "Far fewer lines than usual in \(language.few(months.map(language.month))): was a part left out of the export?"
    case .practicesWithoutRow(let ids):
      return
        "Practices with lines and without a row in the file of practices: \(language.few(ids)). Add them, or write them alike."
    case .practicesWithoutLines(let ids):
      return "Practices without lines: \(language.few(ids)). Leave them out, or add their activity."
    case .unlisted(let people, let all):
      return
        "\(count(people)) of \(count(all)) people with lines are on no list and count as not enrolled: so many are a sign of a "
        + "list that is not complete."
    case .writtenDifferently(let people):
      return
        "\(people == 1 ? "1 person" : "\(count(people)) people") with lines would be found on a list if hyphens, spaces and leading "
        + "zeros did not count: write identifiers alike in both files."
    }
  }
}

extension FileSurvey.Kind {
  /// The option that names such a file.
  var option: String { self == .fees ? "--fees" : "--\(rawValue)" }
}
