internal import Takst
internal import TakstReports

/// `takst tariff show`: a tariff's prices on a day or on all days, or all that is known of one item.
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
    if let day {
      return try Output(session).write(
        TariffReport.show(tariff, book, on: day, format: format, language: language))
    }
    var known: String?
    if let code { known = try self.code(code, book, tariff, arguments) }
    try Output(session).write(
      TariffReport.history(tariff, book, code: known, format: format, language: language))
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
