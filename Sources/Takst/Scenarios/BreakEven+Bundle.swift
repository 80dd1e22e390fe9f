extension BreakEven {
  /// A bundle paid for a person, and how many contacts that it covers would pay as much.
  public struct Bundle: Hashable, Sendable {
    /// A contact that is not paid while a person is in the programme.
    public struct Covered: Hashable, Sendable {
      /// The item.
      public var item: Item
      /// What one contact would be paid.
      public var fee: Money
      /// The least number of contacts per person and year whose fees reach the bundle; nil when its price is not known.
      public var contacts: Int64?
      /// The fees of one contact less, which are below the bundle; nil when no contact is needed, or the number is not known.
      public var below: Money?
      /// The fees of that many contacts; nil when the number is not known.
      public var reached: Money?
    }

    /// What was observed of the programmes that the rule names.
    public struct Observed: Hashable, Sendable {
      /// The practice; nil for all together.
      public var practice: String?
      /// Person-years in the programmes: what the bundles were paid for.
      public var people: Quantity
      /// The contacts that were covered, by the position of ``covered``.
      public var contacts: [Quantity]
      /// All of them per person and year, rounded to three places, half away from zero; nil without people.
      public var perPerson: Quantity?
      /// What they would have been paid per person and year, rounded to the smallest coin, half away from zero; nil without people.
      public var feesPerPerson: Money?
    }

    /// The item that pays the bundle.
    public var item: Item
    /// The rule that covers contacts, and the programmes that it names.
    public var rule: String
    /// The programmes.
    public var programmes: [String]
    /// What it pays for a person and year; nil when its price is not known.
    public var amount: Money?
    /// The contacts it covers, in the tariff's order; those without a price are left out.
    public var covered: [Covered]
    /// What was observed: all practices together, then each.
    public var observed: [Observed]
  }

  /// Holds the bundles of a programme against the fees of the contacts they cover.
  ///
  /// A bundle is an item of unit `programme`, or a service that starts a programme and is paid once a year.
  ///
  /// - Parameter word: The id of a programme, or the code of a bundle.
  /// - Returns: A row for each bundle and rule.
  /// - Throws: ``Diagnostics`` when there is no such bundle, or no rule covers contacts in its programme.
  public func bundles(of word: String) throws(Diagnostics) -> [Bundle] {
    let catalogue = evaluator.catalogue
    let known = catalogue.programmes.flatMap { programme in
      catalogue.bundleItems(of: programme.id).map { (programme.id, $0) }
    }
    let wanted = known.filter { $0.0 == word || $0.1.code == word }
    if wanted.isEmpty {
      let words = known.flatMap { [$0.0, $0.1.code] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let help =
        words.isEmpty
        ? "the tariff \(catalogue.tariff.id) has none"
        : Suggestion.closest(to: word, in: words).map { "did you mean \($0)?" }
          ?? "use one of \(words.joined(separator: ", "))"
      throw Diagnostics([Diagnostic(.unknownReference, "there is no bundle of \(word): \(help)")])
    }
    var rows: [Bundle] = []
    for (programme, item) in wanted {
      for (number, rule) in catalogue.rules.enumerated() {
        guard case .covered(let programmes) = rule.kind, programmes.contains(programme), rule.severity != .warn,
          !rows.contains(where: { $0.item.code == item.code && $0.rule == rule.id })
        else { continue }
        rows.append(bundle(item, rule, number, programmes))
      }
    }
    if rows.isEmpty {
      throw Diagnostics([
        Diagnostic(
          .badValue,
          "no rule covers contacts in the programme of \(word): there is nothing to compare"
        )
      ])
    }
    return rows
  }

  /// How often a year a bundle is paid for a person.
  private func timesAYear(_ item: Item) -> Int64 {
    if case .programme(_, let count) = item.unit { 12 / count.every.months } else { 1 }
  }

  private func bundle(
    _ item: Item, _ rule: Rule, _ number: Int, _ programmes: [String]
  ) -> Bundle {
    let amount = price(of: item).map { Charge.unit($0, of: item, variant: 0) * timesAYear(item) }
    var items: [(number: Int, fee: Int64)] = []
    var covered: [Bundle.Covered] = []
    for (index, contact) in evaluator.catalogue.items.enumerated() where rule.items.contains(contact) {
      guard contact.unit == .service, contact.code != item.code, let price = self.price(of: contact) else { continue }
      let fee = Charge.unit(price)
      guard fee > 0 else { continue }
      let contacts = amount.map { max(0, ($0 + fee - 1) / fee) }
      items.append((index, fee))
      covered.append(
        Bundle.Covered(
          item: contact, fee: money(fee), contacts: contacts,
          below: contacts.flatMap { $0 > 0 ? money(($0 - 1) * fee) : nil }, reached: contacts.map { money($0 * fee) }))
    }
    // The rule does not say in which of its programmes a person was, so that those of all are taken together.
    let paid = Set(programmes.flatMap { evaluator.catalogue.bundleItems(of: $0) }.map(\.code))
    let each = practices.map { observed([$0], $0.practice.id, rule: number, items, paid) }
    return Bundle(
      item: item, rule: rule.id, programmes: programmes, amount: amount.map { money($0) }, covered: covered,
      observed: [observed(practices, nil, rule: number, items, paid)] + each)
  }

  private func observed(
    _ tallies: [Tally.PracticeTally], _ practice: String?, rule: Int, _ items: [(number: Int, fee: Int64)],
    _ paid: Set<String>
  ) -> Bundle.Observed {
    let catalogue = evaluator.catalogue
    let layout = CellLayout(catalogue, evaluator.timeline)
    var contacts = [Int64](repeating: 0, count: items.count)
    var people: Int64 = 0
    for tally in tallies {
      for effect in tally.effects where Int(effect.key.rule) == rule {
        guard let at = items.firstIndex(where: { $0.number == Int(effect.key.item) }) else { continue }
        contacts[at] += effect.broken == 0 ? effect.whole * 1000 : effect.broken * effect.lines
      }
      for count in tally.paid.counts {
        let item = catalogue.items[layout.cell(Int(count.cell)).item]
        if paid.contains(item.code) { people += count.whole * 1000 / timesAYear(item) }
      }
    }
    func perPerson(_ sum: Int64) -> Int64? {
      if people <= 0 { return nil }
      var ratio = ExactRatio()
      ratio.multiply(by: sum)
      ratio.divide(by: people)
      return ratio.rounded(.halfAwayFromZero)
    }
    let all = contacts.reduce(0, +)
    var fees: Int64?
    if people > 0 {
      fees = perPerson(zip(contacts, items).reduce(0) { $0 + $1.0 * $1.1.fee })
    }
    var mean = ExactRatio()
    mean.multiply(by: all)
    mean.multiply(byPowerOfTen: 3)
    if people > 0 { mean.divide(by: people) }
    return Bundle.Observed(
      practice: practice, people: Quantity(thousandths: people), contacts: contacts.map { Quantity(thousandths: $0) },
      perPerson: people > 0 ? mean.rounded(.halfAwayFromZero).map { Quantity(thousandths: $0) } : nil,
      feesPerPerson: fees.map { money($0) })
  }
}
