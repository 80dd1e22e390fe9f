/// What a tally was counted under: only under the same terms do its numbers of items, rules and days mean the same.
///
/// Prices are none of it. An amendment that only sets prices can come and go between counting and pricing, as long as no
/// price changes on a day on which none did.
struct CountingTerms: Hashable, Sendable {
  var tariff: String
  /// The ids of all amendments, for people; they need not be the same.
  var amendments: [String]
  var period: Period
  /// The first day of each run of days without a change of prices.
  var days: [Day]
  /// Stands for the tariff's items and its currency.
  var items: String
  /// Stands for the tariff's rules, programmes and holidays, and how its codes may be written.
  var rules: String
  /// Stands for what amendments change, and for whom.
  var changes: String

  init(
    tariff: String, amendments: [String], period: Period, days: [Day], items: String, rules: String, changes: String
  ) {
    self.tariff = tariff
    self.amendments = amendments
    self.period = period
    self.days = days
    self.items = items
    self.rules = rules
    self.changes = changes
  }

  init(_ catalogue: Catalogue, _ timeline: Timeline) {
    let tariff = catalogue.tariff
    var (items, rules) = (Digest(), Digest())
    items.add(tariff.currency.code, tariff.items)
    rules.add(tariff.rules, tariff.programmes, tariff.calendar, tariff.codeWidth)
    if let prefix = tariff.codePrefix { rules.add(prefix) }
    self.init(
      tariff: tariff.id, amendments: catalogue.amendments.map(\.id), period: timeline.period, days: timeline.starts,
      items: items.description, rules: rules.description, changes: CountingTerms.changes(catalogue).description)
  }

  /// Stands for what the amendments of a catalogue change, and for whom: under the same tariff and timeline, catalogues with the
  /// same changes count alike.
  static func changes(_ catalogue: Catalogue) -> Digest {
    var changes = Digest()
    changes.add(catalogue.payers, catalogue.amendments.filter(\.changesCounting))
    return changes
  }

  /// What keeps a tally counted under other terms from being used under these: what differs, and what to do.
  func objections(to other: CountingTerms) -> [String] {
    if other.tariff != tariff {
      return [
        "the tally was counted under the tariff \(other.tariff.quoted) and this run is under \(tariff.quoted): "
          + "name the tariff it was counted under, or count again"
      ]
    }
    var result: [String] = []
    if other.period != period {
      result.append(
        "the tally was counted for \(other.period) and this run is for \(period): give the same period, or count again")
    }
    if other.items != items {
      result.append(
        "the items of the tariff \(tariff) are not those that the tally was counted under: "
          + "use the same version of the tariff, or count again")
    }
    if other.rules != rules {
      result.append(
        "the rules, programmes or holidays of the tariff \(tariff) are not those that the tally was counted under: "
          + "use the same version of the tariff, or count again")
    }
    if other.changes != changes {
      result.append(
        "the items, rules or payers of the amendments are not those that the tally was counted under (\(other.list)) "
          + "and this run has (\(list)): name the same amendments in the same order, or count again")
    }
    if other.period == period, other.days != days { result.append(otherDays(other)) }
    return result
  }

  private var list: String { amendments.isEmpty ? "none" : amendments.joined(separator: ", ") }

  private func otherDays(_ other: CountingTerms) -> String {
    let new = Set(days).subtracting(other.days).min()
    let gone = Set(other.days).subtracting(days).min()
    let what =
      new.map { "changes on \($0), on which none" } ?? "no longer changes on \(gone ?? period.from), on which one"
    return "a price \(what) changed when the tally was counted (amendments then: \(other.list), now: \(list)): "
      + "count again under these prices"
  }
}
