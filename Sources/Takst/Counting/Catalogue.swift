/// Every item and rule of a tariff and its amendments, numbered once, so that tallies of practices under different
/// amendments can be added and compared.
///
/// Two amendments may add the same code with different meanings: each is an entry of its own, and which one a code means
/// depends on the practice.
struct Catalogue: Sendable {
  let tariff: Tariff
  let amendments: [Amendment]
  /// The tariff's items, then those that each amendment added, or changed what they count.
  private(set) var items: [Item]
  /// The amendment that added the item, or the one it is made of; nil for the tariff's.
  private(set) var addedBy: [Int?]
  /// The tariff's rules, then those of each amendment.
  private(set) var rules: [Rule]
  /// The tariff's programmes, then those of each amendment.
  private(set) var programmes: [Programme]
  private(set) var segments: [Segment]
  private(set) var sources: [String: Source]
  private(set) var decisions: [String: Decision]

  /// The payers that amendments are limited to; a payer's class is one more than its position, zero is for all others.
  let payers: [String]

  /// The items that each term of a selector means.
  private let itemsOfTerm: [String: [Int]]

  /// Where an amendment's items and rules begin.
  private(set) var firstItem: [Int] = []
  private(set) var firstRule: [Int] = []

  /// For each amendment and code, which of its changes are about its price.
  private(set) var priceChanges: [[String: [Int]]] = []

  init(_ tariff: Tariff, _ amendments: [Amendment]) throws(Diagnostics) {
    self.tariff = tariff
    self.amendments = amendments
    items = tariff.items
    addedBy = Array(repeating: nil, count: tariff.items.count)
    rules = tariff.rules
    programmes = tariff.programmes
    for programme in amendments.flatMap(\.programmes) where !programmes.contains(where: { $0.id == programme.id }) {
      programmes.append(programme)
    }
    payers = Set(amendments.flatMap { $0.payers ?? [] }).sorted()
    segments = tariff.segments
    sources = Dictionary(tariff.sources.map { ($0.id, $0) }) { first, _ in first }
    decisions = Dictionary(tariff.decisions.map { ($0.id, $0) }) { first, _ in first }
    var problems: [Diagnostic] = []
    if programmes.count > ProgrammeSet.capacity {
      problems.append(
        Diagnostic(
          .badValue,
          "the tariff \(tariff.id) has \(programmes.count) programmes and can have \(ProgrammeSet.capacity): join some")
      )
    }
    let count = tariff.items.count + amendments.reduce(0) { $0 + $1.changes.count }
    if count > Int(Int16.max) {
      problems.append(
        Diagnostic(
          .badValue,
          "the tariff \(tariff.id) and its amendments have \(count) items and changes and can have \(Int16.max): split them"
        ))
    }
    var codes = Set(tariff.items.map(\.code))
    for (index, amendment) in amendments.enumerated() {
      firstItem.append(items.count)
      firstRule.append(rules.count)
      if let wanted = amendment.tariff, wanted != tariff.id {
        problems.append(
          Diagnostic(
            .badValue,
            "the amendment \(amendment.id) belongs to the tariff \(wanted), not to \(tariff.id): leave it out"))
      }
      for source in amendment.sources { sources[source.id] = sources[source.id] ?? source }
      for decision in amendment.decisions { decisions[decision.id] = decisions[decision.id] ?? decision }
      for segment in amendment.segments where !segments.contains(where: { $0.id == segment.id }) {
        segments.append(segment)
      }
      for entry in amendment.changes {
        switch entry.change {
        case .add(let item):
          items.append(item)
          addedBy.append(index)
          codes.insert(item.code)
        case .rule(let rule):
          rules.append(rule)
        case .set(let code, _), .remove(let code):
          problems += Catalogue.unknown([code], in: codes, of: tariff, amendment, entry.place)
        case .reprice(let selector, _, _):
          problems += Catalogue.unknown(selector.codes, in: codes, of: tariff, amendment, entry.place)
        case .regroup(let selector, let segment, let day):
          problems += Catalogue.limits(amendment, "segment of items", entry.place)
          problems += Catalogue.unknown(selector.codes, in: codes, of: tariff, amendment, entry.place)
          for item in items.indices where selector.contains(items[item]) { items[item].move(to: segment, from: day) }
        case .weights(let code, let weights):
          problems += Catalogue.unknown([code], in: codes, of: tariff, amendment, entry.place)
          guard let base = items.lastIndex(where: { $0.code == code }) else { break }
          items.append(items[base])
          items[items.count - 1].unit.weigh(weights)
          addedBy.append(addedBy[base])
        case .ceiling(let id, _, _):
          problems += Catalogue.limits(amendment, "ceiling \(id)", entry.place)
        case .budget(let id, _, _):
          problems += Catalogue.limits(amendment, "budget \(id)", entry.place)
        case .addCeiling(let ceiling):
          problems += Catalogue.limits(amendment, "ceiling \(ceiling.id)", entry.place)
        case .addBudget(let budget):
          problems += Catalogue.limits(amendment, "budget \(budget.id)", entry.place)
        case .removeRule, .follow, .programme:
          break
        }
      }
    }
    problems += Catalogue.growth(amendments)
    problems += Catalogue.amounts(tariff, amendments)
    itemsOfTerm = Catalogue.itemsOfTerm(items)
    priceChanges = amendments.map { priceChanges(of: $0) }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private static func itemsOfTerm(_ items: [Item]) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, item) in items.enumerated() {
      let terms = [item.code] + item.segments.map { "segment:\($0)" } + item.tags.map { "tag:\($0)" }
      for term in Set(terms) { result[term, default: []].append(index) }
    }
    return result
  }

  /// The changes of an amendment that are about prices, by code.
  private func priceChanges(of amendment: Amendment) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (position, entry) in amendment.changes.enumerated() {
      switch entry.change {
      case .set(let code, _): result[code, default: []].append(position)
      case .reprice(let selector, _, _):
        let selected = selector.terms.flatMap { itemsOfTerm[$0] ?? [] }
        for code in Set(selected.map { items[$0].code }) { result[code, default: []].append(position) }
      default: break
      }
    }
    return result
  }

  /// Refuses a change of codes that are not there.
  private static func unknown(
    _ wanted: [String], in codes: Set<String>, of tariff: Tariff, _ amendment: Amendment, _ place: Place?
  ) -> [Diagnostic] {
    wanted.filter { !codes.contains($0) }.map { code in
      Diagnostic(
        .unknownReference,
        "the amendment \(amendment.id) changes the code \(code), which the tariff \(tariff.id) does not have: "
          + "add the item first or mend the code", at: place)
    }
  }

  /// Refuses factors that could lead beyond what money can hold when they all are of one price.
  private static func growth(_ amendments: [Amendment]) -> [Diagnostic] {
    // In millionths, and each factor in thousandths rounded up, so that no product overflows.
    var product: Int64 = 1_000_000
    for (amendment, entry) in amendments.flatMap({ amendment in amendment.changes.map { (amendment, $0) } }) {
      guard case .reprice(_, .scaled(let factor), _) = entry.change, factor > .one else { continue }
      var ratio = ExactRatio()
      ratio.multiply(by: factor)
      ratio.multiply(byPowerOfTen: 3)
      if let thousandths = ratio.rounded(.up), thousandths <= 1_000_000 {
        product = product * thousandths / 1000
        if product <= 1_000_000_000 { continue }
      }
      return [
        Diagnostic(
          .badValue,
          "the amendment \(amendment.id) and those before it scale prices by more than 1000: correct their factors",
          at: entry.place)
      ]
    }
    return []
  }

  /// Refuses a change of what works on all practices by an amendment for some of them.
  private static func limits(_ amendment: Amendment, _ name: String, _ place: Place?) -> [Diagnostic] {
    guard amendment.regions != nil || amendment.byContract || amendment.payers != nil else { return [] }
    return [
      Diagnostic(
        .badValue,
        "the amendment \(amendment.id) is limited to some practices and changes the \(name), which works on all together: "
          + "put the change into an amendment without regions and contracts", at: place)
    ]
  }

  /// The positions of the amendments that apply to a practice, in order.
  func amendments(for practice: Practice) -> [Int] {
    amendments.indices.filter { amendments[$0].applies(to: practice) }
  }

  /// The items that a selector means among some active ones.
  func itemSet(_ selector: Selector, active: [Bool]) -> ItemSet {
    var members = [Bool](repeating: false, count: items.count)
    for term in selector.terms {
      for item in itemsOfTerm[term] ?? [] where active[item] { members[item] = true }
    }
    return ItemSet(members)
  }

  /// The programmes with some ids.
  func programmeSet(_ ids: [String]) -> ProgrammeSet {
    ProgrammeSet(programmes.indices.filter { ids.contains(programmes[$0].id) })
  }

  /// The ceilings after all amendments.
  var ceilings: [Ceiling] {
    var result = tariff.ceilings
    for change in amendments.flatMap({ $0.changes.map(\.change) }) {
      if case .addCeiling(let ceiling) = change { result.append(ceiling) }
      guard case .ceiling(let id, let factor, let status) = change else { continue }
      for index in result.indices where result[index].id == id {
        result[index].factor = factor
        result[index].status = status
      }
    }
    return result
  }

  /// The budgets after all amendments.
  var budgets: [Budget] {
    var result = tariff.budgets
    for change in amendments.flatMap({ $0.changes.map(\.change) }) {
      if case .addBudget(let budget) = change { result.append(budget) }
      guard case .budget(let id, let amount, let status) = change else { continue }
      for index in result.indices where result[index].id == id {
        result[index].amount = amount
        result[index].status = status
      }
    }
    return result
  }
}

/// Some of a catalogue's items.
struct ItemSet: Hashable, Sendable {
  private let members: [Bool]
  /// The items, in order.
  let items: [Int]

  init(_ members: [Bool]) {
    self.members = members
    items = members.indices.filter { members[$0] }
  }

  func contains(_ item: Int) -> Bool { members[item] }
  var isEmpty: Bool { items.isEmpty }
}
