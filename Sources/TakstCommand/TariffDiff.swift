internal import Takst
internal import TakstReports

/// `takst tariff diff`: price by price, what differs between two tariffs.
enum TariffDiff {
  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let asKnownOn = try arguments.day(.asKnownOn)
    let (old, new) = (
      try Agreement.tariff(arguments.operands[0], session), try Agreement.tariff(arguments.operands[1], session)
    )
    if old.currency != new.currency {
      throw Failure(
        .badData,
        "takst: \(old.id) is in \(old.currency) and \(new.id) in \(new.currency): compare tariffs of one currency")
    }
    let agreement = try Agreement(new, session)
    let before = try checked { () throws(Diagnostics) in try PriceBook(old, asKnownOn: asKnownOn) }
    let after = try checked { () throws(Diagnostics) in
      try PriceBook(new, amendments: agreement.amendments, asKnownOn: asKnownOn)
    }
    let listing = listing(before, after, language: arguments.reportLanguage.code)
    if arguments[.tableFormat] == "csv" { return try Output(session).write(listing.csv()) }
    try Output(session).write(listing.isEmpty ? "No price differs.\n" : listing.text())
  }

  private static func listing(_ before: PriceBook, _ after: PriceBook, language: String) -> Listing {
    var listing = Listing([
      .left("code"), .flexible("name"), .left("from"), .left("until"), .right("old"), .right("new"),
      .right("difference"), .right("per cent"),
    ])
    let known = Set(before.items.map(\.code))
    for item in before.items + after.items.filter({ !known.contains($0.code) }) {
      for change in changes(before.levels(of: item.code), after.levels(of: item.code)) {
        listing.add(
          item.code, item.names.text(in: language), change.days.from?.description ?? "",
          change.days.until?.description ?? "", change.old?.description ?? "", change.new?.description ?? "",
          change.difference?.description ?? "", change.percent ?? "")
      }
    }
    return listing
  }

  /// An item's old and new amount on days on which they differ.
  struct Change: Equatable {
    var days: DayRange
    var old: Money?
    var new: Money?

    var difference: Money? {
      guard let old, let new else { return nil }
      return new - old
    }

    /// The difference in per cent of the old amount, rounded half away from zero to two places.
    var percent: String? {
      guard let old, let difference, old.minorUnits != 0 else { return nil }
      let divisor = old.minorUnits.magnitude
      let product = difference.minorUnits.magnitude.multipliedFullWidth(by: 10_000)
      guard product.high < divisor else { return nil }
      let (quotient, remainder) = divisor.dividingFullWidth(product)
      guard let hundredths = Int64(exactly: remainder >= divisor - remainder ? quotient + 1 : quotient) else {
        return nil
      }
      let isNegative = (difference.minorUnits < 0) != (old.minorUnits < 0)
      return Money(minorUnits: isNegative ? -hundredths : hundredths, .eur).description
    }
  }

  /// Where the amounts differ, in order of time.
  static func changes(_ old: [PriceBook.Level], _ new: [PriceBook.Level]) -> [Change] {
    let bounds = Set((old + new).flatMap { [$0.days.from, $0.days.until].compactMap(\.self) }).sorted()
    var changes: [Change] = []
    for slot in 0...bounds.count {
      let days = DayRange(from: slot > 0 ? bounds[slot - 1] : nil, until: slot < bounds.count ? bounds[slot] : nil)
      let day = days.from ?? days.until.map { $0 - 1 } ?? .first
      func amount(_ levels: [PriceBook.Level]) -> Money? { levels.first { $0.days.contains(day) }?.price?.amount }
      let change = Change(days: days, old: amount(old), new: amount(new))
      if change.old == change.new { continue }
      if let last = changes.last, last.days.until == days.from, last.old == change.old, last.new == change.new {
        changes[changes.count - 1].days.until = days.until
      } else {
        changes.append(change)
      }
    }
    return changes
  }
}
