internal import Takst
internal import TakstReports

/// `takst tariff show`: a tariff's prices on a day or on all days, all that is known of one item, or a page of everything.
enum TariffShow {
  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let (format, language) = (arguments.reportFormat, arguments.reportLanguage)
    let (day, asKnownOn) = (try arguments.day(.on), try arguments.day(.asKnownOn))
    let tariff = try Agreement.tariff(arguments.operands[0], session)
    let amendments = try Agreement(tariff, session).amendments
    let code = arguments.operands.dropFirst().first
    if code != nil, day != nil {
      throw .usage("an item is shown with all its prices: leave out --on", arguments.command)
    }
    let book = try checked { () throws(Diagnostics) in
      try PriceBook(tariff, amendments: amendments, asKnownOn: asKnownOn)
    }
    if let page = try page(session) {
      let text =
        arguments.documentFormat == .html
        ? TariffReport.html(tariff, book, year: page.year, language: language)
        : TariffReport.markdown(tariff, book, year: page.year, language: language)
      return try Output(session).write(text)
    }
    if let day {
      return try Output(session).write(
        TariffReport.show(tariff, book, on: day, format: format, language: language))
    }
    var known: String?
    if let code { known = try self.code(code, book, tariff, arguments) }
    try Output(session).write(
      TariffReport.history(tariff, book, code: known, format: format, language: language))
  }

  /// What a page is to show beside the tariff.
  private struct Page {
    var year: Statement?
  }

  /// The page that is asked for; nil when there is none.
  private static func page(_ session: Session) throws(Failure) -> Page? {
    let arguments = session.arguments
    let isPage = [.markdown, .html].contains(arguments.documentFormat)
    if !isPage {
      if arguments.has(.exampleInputs) || arguments.has(.exampleYear) {
        throw .usage("--of and --year belong to a page: add --format markdown or html", arguments.command)
      }
      return nil
    }
    if arguments.operands.count > 1 || arguments.has(.on) {
      throw .usage(
        "a page shows all of a tariff: leave out the code and --on, or use text, csv or json", arguments.command)
    }
    guard let folder = arguments[.exampleInputs] else {
      if arguments.has(.exampleYear) { throw .usage("--year stands without --of: add --of FOLDER", arguments.command) }
      return Page()
    }
    guard let year = arguments[.exampleYear] else {
      throw .usage("--of stands without --year: add --year YEAR", arguments.command)
    }
    // The files one by one, so that fees that lie beside them are not laid over the tariff.
    let files = try InputFiles(try Arguments(.evaluate, [folder]))
    var words = ["--tariff", arguments.operands[0], "--year", year, "--quiet"]
    for amendment in arguments.all(.amend) { words += ["--amend", amendment] }
    for (option, paths) in [
      (Option.activity, files.activity), (.population, files.population), (.practices, files.practices),
      (.indicators, files.indicators),
    ] {
      for path in paths { words += ["--\(option.name)", path] }
    }
    let run = try Run(Session(try Arguments(.evaluate, words), session.console))
    return Page(year: run.evaluator.price(try run.count().tally))
  }

  /// The code of an item as the tariff writes it; one that lost its leading zeros is found again.
  private static func code(
    _ code: String, _ book: PriceBook, _ tariff: Tariff, _ arguments: Arguments
  ) throws(Failure) -> String {
    let codes = book.items.map(\.code)
    if codes.contains(code) { return code }
    let padded = String(repeating: "0", count: max(0, (tariff.codeWidth ?? 0) - code.utf8.count)) + code
    if codes.contains(padded) { return padded }
    let advice = advice(code, codes, otherwise: "'takst tariff show \(tariff.id)' shows all codes")
    throw .usage("the tariff \(tariff.id) has no code '\(code)': \(advice)", arguments.command)
  }
}
