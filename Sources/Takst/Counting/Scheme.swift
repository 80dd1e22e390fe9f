/// What a catalogue means for practices under the same amendments: which code is which item, and which rules hold.
struct Scheme: Sendable {
  /// The positions of the amendments, in order.
  let amendments: [Int]
  /// The catalogue's item for each code.
  let itemOfCode: [String: Int]
  /// The catalogue's items that can be paid.
  let active: [Bool]
  /// The rules in the order of application.
  let rules: [CompiledRule]
  /// The class of each payer that an amendment names or that follows another's contract; others are of class zero.
  let payerClass: [UInt32: Int]
  /// The payers' classes an item is limited to; nil for everybody.
  let payersOfItem: [[Int]?]
  /// The items that start and end each programme.
  let starts: [ItemSet]
  let ends: [ItemSet]
  /// The items that start or end any programme.
  let turns: ItemSet
  /// The items that lines of activity can name.
  let isService: [Bool]
  /// The conditions of each item's unit.
  let units: [CompiledUnit]
  /// The items that some rule or programme is about.
  let isRuled: [Bool]
  /// The items whose lines some rule or programme is about or asks for.
  let isAskedFor: [Bool]
  /// The active items that need no line.
  let countedWithoutLines: [Int]
  private let codeWidth: Int?
  private let codePrefix: String?

  init(_ catalogue: Catalogue, amendments: [Int], words: inout NameTable) {
    self.amendments = amendments
    codeWidth = catalogue.tariff.codeWidth
    codePrefix = catalogue.tariff.codePrefix
    let baseCount = catalogue.tariff.items.count
    var active = catalogue.items.indices.map { $0 < baseCount }
    var itemOfCode: [String: Int] = [:]
    for index in 0..<baseCount { itemOfCode[catalogue.items[index].code] = index }
    var rules = Array(catalogue.tariff.rules.indices)
    for position in amendments {
      var nextItem = catalogue.firstItem[position]
      var nextRule = catalogue.firstRule[position]
      for entry in catalogue.amendments[position].changes {
        switch entry.change {
        case .add(let item):
          if let old = itemOfCode[item.code] { active[old] = false }
          itemOfCode[item.code] = nextItem
          active[nextItem] = true
          nextItem += 1
        case .weights(let code, _):
          // Where another amendment removed the item, or only adds it elsewhere, there is nothing to weigh.
          if let old = itemOfCode[code], catalogue.items[old].unit != .service {
            active[old] = false
            itemOfCode[code] = nextItem
            active[nextItem] = true
          }
          nextItem += 1
        case .remove(let code):
          if let old = itemOfCode.removeValue(forKey: code) { active[old] = false }
        case .rule(let rule):
          if let place = rules.firstIndex(where: { catalogue.rules[$0].id == rule.id }) {
            rules[place] = nextRule
          } else {
            rules.append(nextRule)
          }
          nextRule += 1
        case .removeRule(let id):
          rules.removeAll { catalogue.rules[$0].id == id }
        case .set, .reprice, .regroup, .programme, .addCeiling, .addBudget, .ceiling, .budget, .follow:
          break
        }
      }
    }
    self.active = active
    (payerClass, payersOfItem) = Scheme.payers(catalogue, amendments, &words)
    self.itemOfCode = itemOfCode
    let compiled = rules.enumerated().map { position, index in
      (catalogue.rules[index].kind.order, position, index)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    self.rules = compiled.map { _, _, index in
      CompiledRule(index, catalogue: catalogue, active: active, itemOfCode: itemOfCode, words: &words)
    }
    starts = catalogue.programmes.map { catalogue.itemSet($0.starts, active: active) }
    ends = catalogue.programmes.map { catalogue.itemSet($0.ends, active: active) }
    turns = catalogue.itemSet(
      Selector(catalogue.programmes.flatMap { $0.starts.terms + $0.ends.terms }), active: active)
    let ruled = self.rules.map(\.items) + self.rules.flatMap(\.householdItems) + [turns]
    let isRuled = catalogue.items.indices.map { item in ruled.contains { $0.contains(item) } }
    self.isRuled = isRuled
    let asked = self.rules.flatMap(\.askedItems)
    isAskedFor = isRuled.indices.map { item in isRuled[item] || asked.contains { $0.contains(item) } }
    let isService = catalogue.items.map { $0.unit == .service }
    self.isService = isService
    countedWithoutLines = catalogue.items.indices.filter { active[$0] && !isService[$0] }
    units = catalogue.items.map { item in
      func compiled(_ condition: Condition?) -> CompiledCondition? {
        condition.map {
          CompiledCondition(
            $0, catalogue: catalogue, set: { catalogue.itemSet($0, active: active) }, words: &words)
        }
      }
      switch item.unit {
      case .service: return CompiledUnit()
      case .enrolled(let count), .programme(_, let count):
        return CompiledUnit(when: compiled(count.when), weights: count.weights.map { compiled($0.when) })
      case .performance(let performance): return CompiledUnit(when: compiled(performance.when))
      case .lump(_, _, let when): return CompiledUnit(when: compiled(when))
      }
    }
  }

  /// Which class each payer is of, after following others' contracts, and which classes each item is limited to.
  private static func payers(
    _ catalogue: Catalogue, _ amendments: [Int], _ words: inout NameTable
  ) -> ([UInt32: Int], [[Int]?]) {
    var follows: [String: String] = [:]
    for position in amendments {
      for case .follow(let payer, let leader) in catalogue.amendments[position].changes.map(\.change) {
        follows[payer] = leader
      }
    }
    var classes: [UInt32: Int] = [:]
    for payer in catalogue.payers + follows.keys.sorted() {
      var leader = payer
      var passed: Set<String> = []
      while let next = follows[leader], passed.insert(leader).inserted { leader = next }
      if let position = catalogue.payers.firstIndex(of: leader) { classes[words.number(of: payer)] = position + 1 }
    }
    let limits = catalogue.addedBy.map { amendment in
      amendment.flatMap { catalogue.amendments[$0].payers }.map { payers in
        payers.compactMap { catalogue.payers.firstIndex(of: $0).map { $0 + 1 } }
      }
    }
    return (classes, limits)
  }

  /// A code as the tariff writes it: without what may stand before it, and one of digits that lost its leading zeros is filled
  /// up, if there is such an item.
  func filled(_ code: String) -> String {
    if itemOfCode[code] != nil { return code }
    if let codePrefix, code.hasPrefix(codePrefix) {
      let rest = String(code.dropFirst(codePrefix.count))
      if itemOfCode[rest] != nil { return rest }
    }
    guard let codeWidth, code.utf8.count < codeWidth,
      code.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    else { return code }
    let filled = String(repeating: "0", count: codeWidth - code.utf8.count) + code
    return itemOfCode[filled] == nil ? code : filled
  }
}

/// The conditions of an item that needs no line.
struct CompiledUnit: Sendable {
  var when: CompiledCondition?
  /// The condition of each weight; nil for one that fits everybody.
  var weights: [CompiledCondition?] = []
}

/// A rule with its selectors and codes resolved for a scheme.
///
/// A class, as it is handed on for every practice and a copy would be large.
final class CompiledRule: Sendable {
  struct Band: Sendable {
    var below: Quantity?
    var upTo: Quantity?
    var item: Int
  }

  struct TimeBand: Sendable {
    var days: Set<Rule.DayKind>
    var minutes: Range<Int16>
    var becomes: Int?
    var adds: Int?
  }

  enum Action: Sendable {
    case banded(Rule.Measure, [Band])
    case replaced(by: Int)
    case timeBand([TimeBand])
    case eligible(CompiledCondition)
    case requires(ItemSet, days: Int)
    case excludes(ItemSet, days: Int)
    case limit(atMost: Int64, Rule.Scope, Rule.Window)
    case covered(programmes: ProgrammeSet)
  }

  /// The position in the catalogue.
  let index: Int
  let severity: Rule.Severity
  /// The days on which it holds: the first, and the day after the last.
  let from: Day
  let until: Day
  let items: ItemSet
  let when: CompiledCondition?
  /// Nil when an item the rule leads to is not there: the rule then does nothing.
  let action: Action?

  /// Whether it depends on the programmes that patients are in.
  let asksProgrammes: Bool
  /// The items of other lines that it asks about.
  let askedItems: [ItemSet]
  /// The items of other patients of the household that it asks about.
  let householdItems: [ItemSet]

  init(_ index: Int, catalogue: Catalogue, active: [Bool], itemOfCode: [String: Int], words: inout NameTable) {
    let rule = catalogue.rules[index]
    var asks: CompiledCondition.Asks = []
    var households: [ItemSet] = []
    var asked: [ItemSet] = []
    func set(_ selector: Selector) -> ItemSet { catalogue.itemSet(selector, active: active) }
    self.index = index
    severity = rule.severity
    from = rule.days.from ?? .first
    until = rule.days.until ?? .endless
    items = set(rule.items)
    when = rule.when.map { CompiledCondition($0, catalogue: catalogue, set: set, words: &words) }
    if let when {
      asks.formUnion(when.asksInAll)
      households += when.householdItems
      asked += when.askedItems
    }
    switch rule.kind {
    case .banded(let measure, let bands):
      let compiled = bands.compactMap { band in
        itemOfCode[band.becomes].map { Band(below: band.below, upTo: band.upTo, item: $0) }
      }
      action = compiled.count == bands.count ? .banded(measure, compiled) : nil
    case .replaced(let code):
      action = itemOfCode[code].map { .replaced(by: $0) }
    case .timeBand(let bands):
      action = .timeBand(
        bands.map { band in
          TimeBand(
            days: Set(band.days), minutes: band.from.minute..<max(band.from.minute, band.until.minute),
            becomes: band.becomes.flatMap { itemOfCode[$0] }, adds: band.adds.flatMap { itemOfCode[$0] })
        })
    case .eligible(let only):
      let only = CompiledCondition(only, catalogue: catalogue, set: set, words: &words)
      asks.formUnion(only.asksInAll)
      households += only.householdItems
      asked += only.askedItems
      action = .eligible(only)
    case .requires(let with, let days):
      let companions = set(with)
      asked.append(companions)
      action = .requires(companions, days: days)
    case .excludes(let with, let days):
      let companions = set(with)
      asked.append(companions)
      action = .excludes(companions, days: days)
    case .limit(let atMost, let scope, let window):
      action = .limit(atMost: atMost.thousandths, scope, window)
    case .covered(let programmes):
      asks.insert(.programme)
      action = .covered(programmes: catalogue.programmeSet(programmes))
    }
    asksProgrammes = asks.contains(.programme)
    askedItems = asked
    householdItems = households
  }
}
