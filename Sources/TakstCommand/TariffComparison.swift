internal import Takst
internal import TakstReports

/// `takst tariff diff`: price by price, what differs between two tariffs.
enum TariffComparison {
  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let asKnownOn = try arguments.day(.asKnownOn)
    let old = try Agreement.tariff(arguments.operands[0], session)
    let new = try Agreement.tariff(arguments.operands[1], session)
    if old.currency != new.currency {
      throw Failure(
        .badData,
        "takst: \(old.id) is in \(old.currency) and \(new.id) in \(new.currency): compare tariffs of one currency")
    }
    let amendments = try Agreement(new, session).amendments
    let diff = try checked { () throws(Diagnostics) in
      TariffDiff(
        from: try PriceBook(old, asKnownOn: asKnownOn),
        to: try PriceBook(new, amendments: amendments, asKnownOn: asKnownOn))
    }
    try Output(session).write(
      TariffReport.diff(diff, format: arguments.reportFormat, language: arguments.reportLanguage))
  }
}
