/// Reads files to say what they hold, without evaluating anything.
///
/// Files that tell which practice others belong to come first: practices, then lists, results on indicators, activity.
///
/// ```swift
/// var surveyor = InputSurveyor(options: ReadingOptions(currency: .dkk), period: .year(2024))
/// surveyor.read(StreamedInputs.File(HeldText(bytes), name: "export.csv"), as: .activity)
/// let survey = surveyor.survey(by: CodeBook(tariff))
/// survey.problems
/// ```
///
/// Complexity: O(*n*) in the number of lines; memory O(people), as lines are counted part by part.
public struct InputSurveyor {
  private let options: ReadingOptions
  private let period: Period?
  private let tariff: Tariff?
  private let partSize: Int
  private(set) var files: [FileSurvey] = []
  private(set) var log = LogSurvey()
  private(set) var practices: [Practice] = []
  private(set) var population: Population?
  private(set) var problems: [InputSurvey.Problem] = []

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - options: The practice of files that name none, and how many malformed rows an evaluation would allow.
  ///   - period: The days to evaluate; nil when they are not known.
  ///   - tariff: The tariff that a table of fees is for; nil when it is not known.
  public init(options: ReadingOptions, period: Period? = nil, tariff: Tariff? = nil) {
    self.init(options: options, period: period, tariff: tariff, partSize: 1 << 20)
  }

  init(options: ReadingOptions, period: Period? = nil, tariff: Tariff? = nil, partSize: Int) {
    self.options = options
    self.partSize = partSize
    self.period = period
    self.tariff = tariff
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - kind: What it is taken for.
  ///   - isGuessed: Whether an evaluation would take it for activity, and its columns say something else.
  public mutating func read(_ file: StreamedInputs.File, as kind: FileSurvey.Kind, isGuessed: Bool = false) {
    var survey = FileSurvey(file.name, kind)
    if kind == .activity {
      readActivity(file, &survey)
    } else {
      readWhole(file.wholeText, &survey)
    }
    if !survey.isReadable {
      problems.append(.unreadable(file: survey.name))
    } else if survey.malformed > Int64(options.maximumErrors) || (options.isStrict && survey.malformed > 0) {
      problems.append(
        .tooManyMalformed(
          file: survey.name, rows: survey.malformed, allowed: options.isStrict ? 0 : options.maximumErrors))
    } else if survey.malformed > 0 {
      problems.append(.malformed(file: survey.name, rows: survey.malformed))
    }
    if isGuessed { problems.append(.otherKind(file: survey.name, kind)) }
    for column in survey.columns {
      if let meaning = column.suggestion {
        problems.append(.similarColumn(file: survey.name, name: column.name, meaning: meaning))
      }
    }
    files.append(survey)
  }

  /// What the files hold.
  ///
  /// - Parameters:
  ///   - codes: The codes of the tariff; nil when it is not known.
  ///   - others: Other tariffs whose codes may be in use.
  ///   - amendments: Amendments to the tariff that are not laid over it, whose codes may be in use.
  ///   - crosswalks: For each other tariff, the crosswalk that leads from it to the tariff.
  ///   - asked: The columns that the tariff's rules look at.
  /// - Returns: The survey.
  public func survey(
    by codes: CodeBook? = nil, tariffs others: [CodeBook] = [], amendments: [CodeBook] = [],
    crosswalks: [String: String] = [:], asked: [String] = []
  ) -> InputSurvey {
    var survey = InputSurvey()
    survey.files = files
    survey.period = period
    survey.problems = problems
    survey.takeDays(of: log)
    survey.takeCodes(of: log, codes, others, amendments, crosswalks)
    survey.takePractices(of: log, population, practices)
    survey.takeColumns(asked)
    return survey
  }

  // MARK: Files

  /// The practice of a file without a column for it, as an evaluation would find it.
  private var knownPractice: String? {
    if let practice = options.practice { return practice }
    if !practices.isEmpty { return practices.count == 1 ? practices[0].id : nil }
    let listed = Set(population?.people.map(\.practice) ?? []).union(population?.groups.map(\.practice) ?? [])
    return listed.count == 1 ? listed.first : nil
  }

  /// Options under which every row is read or counted.
  private var patient: ReadingOptions {
    var options = options
    options.practice = knownPractice
    options.maximumErrors = .max
    options.isStrict = false
    return options
  }

  private mutating func readWhole(_ bytes: [UInt8], _ survey: inout FileSurvey) {
    do throws(Diagnostics) {
      survey.encoding = TextEncoding.name(of: bytes.span, file: survey.name)
      let file = try DelimitedFile(bytes, file: survey.name)
      survey.take(file.layout, options.columns)
      let (name, options) = (survey.name, patient)
      switch survey.kind {
      case .activity: try readHeld(file, &survey)
      case .population:
        let reading = try PopulationReader.read(bytes, file: name, options: options)
        survey.take(reading, rows: reading.value.people.count + reading.value.groups.count)
        population = population ?? Population()
        population!.people += reading.value.people
        population!.groups += reading.value.groups
      case .practices:
        let reading = try PracticesReader.read(bytes, file: name, options: options)
        survey.take(reading, rows: reading.value.count)
        practices += reading.value
      case .indicators:
        let reading = try IndicatorsReader.read(bytes, file: name, options: options)
        survey.take(reading, rows: reading.value.count)
      case .fees:
        guard let tariff else {
          // Without a tariff nobody knows which codes there are.
          var rows = CountedRows()
          survey.keepOut(try file.readRows(into: &rows, options: options))
          survey.rows = rows.count
          return
        }
        let reading = try FeesReader.read(bytes, file: name, tariff: tariff, options: options)
        survey.take(reading, rows: reading.value.changes.count)
      }
    } catch {
      survey.refuse(error)
    }
  }

  private mutating func readActivity(_ file: StreamedInputs.File, _ survey: inout FileSurvey) {
    var options = patient
    if options.layout != nil { return readFixedWidth(file.wholeText, &survey) }
    let namesPractices = file.text.withBytes { ActivityFile.namesPractices($0, file: file.name, options: options) }
    if !namesPractices, options.practice == nil {
      problems.append(.noPractice(file: file.name))
      options.practice = ""
    }
    do throws(Diagnostics) {
      let activity = try file.text.withBytes { [options] (text) throws(Diagnostics) in
        try ActivityFile(text, file: file.name, options: options)
      }
      guard let activity else { return readWhole(file.wholeText, &survey) }
      let before = survey
      survey.encoding = "UTF-8"
      survey.take(activity.layout, options.columns)
      do throws(ActivityFile.PartProblem) {
        try readParts(of: file, activity, &survey)
      } catch {
        survey = before
        guard file.more == nil else { throw StreamedRun.Obstacle.dividedLog.refusal(of: file.name) }
        readWhole(file.wholeText, &survey)
      }
    } catch {
      let beginning = file.text.withBytes { text in
        survey.encoding = TextEncoding.name(of: text, file: file.name)
        return (try? TextEncoding.start(of: text, file: file.name)).flatMap {
          try? DelimitedLayout(text, from: $0, file: file.name)
        }
      }
      if let beginning { survey.take(beginning, options.columns) }
      survey.refuse(error)
    }
  }

  /// Reads a log part by part.
  private mutating func readParts(
    of file: StreamedInputs.File, _ activity: ActivityFile, _ survey: inout FileSurvey
  ) throws(ActivityFile.PartProblem) {
    let queue = PartQueue(file, activity, cut: .lines, size: partSize)
    var fold = LogFold(activity.rows(words: NameTable()))
    while let part = queue.next() {
      let problems = try fold.read { (rows) throws(ActivityFile.PartProblem) in
        try part.text.withBytes { (text) throws(ActivityFile.PartProblem) in
          try activity.read(text, part.range, line: part.line, lines: part.lines, into: &rows)
        }
      }
      survey.keepOut(problems)
      part.text.release(part.range)
    }
    take(fold, &survey)
    if let end = queue.obstacle { return survey.refuse(end) }
    if survey.rows == 0, survey.malformed == 0 { survey.refuse(activity.layout.emptyFile) }
  }

  /// Reads records of fixed width.
  private mutating func readFixedWidth(_ bytes: [UInt8], _ survey: inout FileSurvey) {
    guard let layout = options.layout else { return }
    var options = patient
    if !layout.namesPractices, options.practice == nil {
      problems.append(.noPractice(file: survey.name))
      options.practice = ""
    }
    survey.encoding = TextEncoding.name(of: bytes.span, file: survey.name)
    survey.take(layout)
    do throws(Diagnostics) {
      let reading = try FixedWidthReader.read(bytes, file: survey.name, layout: layout, options: options)
      survey.keepOut(reading.errors)
      let found = LogFold.survey(of: reading.value)
      survey.rows = found.lines
      log += found
    } catch {
      survey.refuse(error)
    }
  }

  /// Reads a log whose parts cannot be read by themselves.
  private mutating func readHeld(_ file: DelimitedFile, _ survey: inout FileSurvey) throws(Diagnostics) {
    var options = patient
    options.practice = options.practice ?? ""
    let columns = try ActivityColumns(try file.header.mapped(by: options.columns, .activity), options)
    var fold = LogFold(ActivityRows(columns, width: file.header.names.count, options: options))
    survey.keepOut(
      try fold.read { (rows) throws(Diagnostics) in try file.readRows(into: &rows, options: options) })
    take(fold, &survey)
  }

  private mutating func take(_ fold: LogFold, _ survey: inout FileSurvey) {
    let found = fold.survey
    survey.rows = found.lines
    log += found
  }
}

/// Counts rows, whatever they say.
private struct CountedRows: RowConsumer {
  private(set) var count: Int64 = 0

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) { count += 1 }
}

extension FileSurvey {
  fileprivate mutating func take<Value>(_ reading: Reading<Value>, rows: Int) {
    self.rows = Int64(rows)
    keepOut(reading.errors)
  }
}

extension TextEncoding {
  /// The name of the encoding that a text is read in; nil for what is no text.
  fileprivate static func name(of bytes: Span<UInt8>, file: String) -> String? {
    guard (try? start(of: bytes, file: file)) != nil else { return nil }
    guard let offset = firstByteNotUTF8(bytes) else { return "UTF-8" }
    for index in offset..<bytes.count where bytes[index] == 0 { return nil }
    return "Windows-1252"
  }
}
