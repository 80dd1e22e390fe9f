/// What an item earns under the baseline and under a scenario.
public struct ItemChange: Hashable, Sendable {
  /// The item's code; the id of a ceiling or budget where that is what changes.
  public var code: String
  /// What it is called.
  public var names: LocalizedText
  /// What it earns under the baseline.
  public var baseline: Money
  /// What it earns under the scenario.
  public var scenario: Money

  /// What the scenario changes.
  public var difference: Money { scenario - baseline }

  /// Two lists of amounts side by side: in the order of the first, then what only the second has.
  ///
  /// Rows with the same code and name are one: an item that an amendment adds anew may have a new meaning.
  static func changes(
    from baseline: [ScenarioEarnings.ItemAmount], to scenario: [ScenarioEarnings.ItemAmount]
  ) -> [ItemChange] {
    var changes: [ItemChange] = []
    var places: [Key: Int] = [:]
    func add(_ row: ScenarioEarnings.ItemAmount, to side: WritableKeyPath<ItemChange, Money>) {
      let key = Key(code: row.code, names: row.names)
      if places[key] == nil {
        let zero = Money.zero(row.amount.currency)
        places[key] = changes.count
        changes.append(ItemChange(code: row.code, names: row.names, baseline: zero, scenario: zero))
      }
      changes[places[key]!][keyPath: side] += row.amount
    }
    for row in baseline { add(row, to: \.baseline) }
    for row in scenario { add(row, to: \.scenario) }
    return changes
  }

  private struct Key: Hashable {
    var code: String
    var names: LocalizedText
  }
}

extension ComparedEarnings {
  /// What each item earns under the baseline and a scenario, the largest differences first.
  ///
  /// Together with the adjustments they add up to the difference of the scenario. Items that earn nothing under either are
  /// left out.
  ///
  /// - Parameter scenario: The scenario's position.
  /// - Returns: The items; those with the same difference, up or down, in the tariff's order.
  /// - Complexity: O(*n* log *n*) in the number of items.
  public func items(of scenario: Int) -> [ItemChange] {
    ItemChange.changes(from: baseline.items, to: earnings[scenario].items).enumerated().sorted { left, right in
      let sizes = (left.element.difference.minorUnits.magnitude, right.element.difference.minorUnits.magnitude)
      return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
    }.map(\.element)
  }
}
