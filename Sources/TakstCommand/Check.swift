internal import Takst
internal import TakstReports
internal import TakstTariffs

/// `takst check`: what files hold, before anything is evaluated.
enum Check {
  static func run(_ session: Session) throws(Failure) -> ExitCode {
    let arguments = session.arguments
    let files = try InputFiles(arguments)
    if let tariff = (files.activity + files.population).first(where: { $0.hasSuffix(".json") }) {
      throw .usage("\(tariff) is no input: 'takst tariff check \(tariff)' looks at tariffs", arguments.command)
    }
    let hasPeriod = [.year, .from, .until].contains { arguments.has($0) }
    let period = hasPeriod ? try Run.period(arguments) : nil
    var agreement: Agreement?
    if let word = arguments[.tariff] { agreement = try Agreement(try Agreement.tariff(word, session), session) }
    // Amounts are only counted, so that any currency with two decimals will do.
    let options = try InputFiles.options(session, currency: agreement?.tariff.currency ?? .eur)
    var surveyor = InputSurveyor(options: options, period: period, tariff: agreement?.known)
    for (file, kind, isGuessed) in try sorted(files, session, options) {
      surveyor.read(file, as: kind, isGuessed: isGuessed)
    }
    let survey = try survey(surveyor, agreement)
    let language = arguments.reportLanguage
    let result =
      switch arguments.reportFormat {
      case .json: CheckReport.json(survey, language: language)
      case .text, .csv: CheckReport.text(survey, language: language, width: session.columns)
      }
    try session.checkReading()
    try Output(session).write(result)
    if survey.isRefused { return .badData }
    return arguments.has(.failOnFindings) && !survey.problems.isEmpty ? .finding : .done
  }

  /// The files in the order in which one may tell something of the next; an operand may be something else than its name says.
  private static func sorted(
    _ files: InputFiles, _ session: Session, _ options: ReadingOptions
  ) throws(Failure) -> [(file: StreamedInputs.File, kind: FileSurvey.Kind, isGuessed: Bool)] {
    var all: [(StreamedInputs.File, FileSurvey.Kind, Bool)] = []
    let named: [(FileSurvey.Kind, [String])] = [
      (.practices, files.practices), (.population, files.population), (.indicators, files.indicators),
      (.fees, files.fees), (.activity, files.activity),
    ]
    for (kind, paths) in named {
      for path in paths {
        let file = try session.open(path)
        var meant = kind
        if kind == .activity, options.layout == nil {
          meant = file.text.withBytes { FileSurvey.Kind.guess($0, file: path, map: options.columns) }
        }
        all.append((file, meant, meant != kind))
      }
    }
    return named.flatMap { kind, _ in all.filter { $0.1 == kind } }
  }

  private static func survey(_ surveyor: InputSurveyor, _ agreement: Agreement?) throws(Failure) -> InputSurvey {
    guard let agreement else {
      return surveyor.survey(tariffs: try tariffs { _ in true }.map { CodeBook($0) })
    }
    let tariff = agreement.tariff
    let codes = CodeBook(tariff, amendments: agreement.amendments)
    var asked: [String] = []
    for column in (tariff.rules + agreement.rules).flatMap(\.columns) where !asked.contains(column) {
      asked.append(column)
    }
    let survey = surveyor.survey(by: codes, asked: asked)
    // Reading all that is built in takes longer than reading a small log.
    if survey.unknown.isEmpty { return survey }
    var amendments: [CodeBook] = []
    for entry in Notes.unused(agreement) {
      amendments.append(
        CodeBook(
          try checked { () throws(Diagnostics) in try TariffLibrary.amendment(entry.id, for: tariff) }, over: tariff))
    }
    var crosswalks: [String: String] = [:]
    for entry in TariffLibrary.all where entry.kind == .crosswalk && entry.tariff == tariff.id {
      let crosswalk = try checked { () throws(Diagnostics) in try TariffLibrary.crosswalk(entry.id, for: tariff) }
      crosswalks[crosswalk.from] = entry.id
    }
    return surveyor.survey(
      by: codes, tariffs: try tariffs { $0 != tariff.id }.map { CodeBook($0) }, amendments: amendments,
      crosswalks: crosswalks, asked: asked)
  }

  /// The built-in tariffs whose ids are wanted.
  private static func tariffs(_ isWanted: (String) -> Bool) throws(Failure) -> [Tariff] {
    var tariffs: [Tariff] = []
    for entry in TariffLibrary.all where entry.kind == .tariff && isWanted(entry.id) {
      tariffs.append(try checked { () throws(Diagnostics) in try TariffLibrary.tariff(entry.id) })
    }
    return tariffs
  }
}
