/// Whether something holds, does not hold, or cannot be decided from the data.
enum Truth: Sendable {
  case no
  case undecided
  case yes

  init(_ value: Bool?) {
    switch value {
    case true?: self = .yes
    case false?: self = .no
    case nil: self = .undecided
    }
  }

  /// Both: no beats undecided, undecided beats yes.
  func and(_ other: @autoclosure () -> Truth) -> Truth {
    if self == .no { return .no }
    let other = other()
    if other == .no { return .no }
    return self == .undecided || other == .undecided ? .undecided : .yes
  }

  /// Either: yes beats undecided, undecided beats no.
  func or(_ other: @autoclosure () -> Truth) -> Truth {
    if self == .yes { return .yes }
    let other = other()
    if other == .yes { return .yes }
    return self == .undecided || other == .undecided ? .undecided : .no
  }

  var negated: Truth {
    switch self {
    case .no: .yes
    case .undecided: .undecided
    case .yes: .no
    }
  }
}

/// A condition with its texts as numbers and its selectors resolved.
///
/// A class, as it is asked of nearly every line and a copy would be large.
final class CompiledCondition: Sendable {
  struct Alone: Sendable {
    let items: ItemSet
    let months: Int
  }

  let age: Condition.AgeBand?
  let sex: Sex?
  let group: [UInt32]?
  let area: [UInt32]?
  let payer: [UInt32]?
  let region: [UInt32]?
  let contract: [UInt32]?
  let cluster: Bool?
  let enrolled: Bool?
  let programme: ProgrammeSet?
  let indicator: Condition.IndicatorBand?
  let place: [UInt32]?
  let role: [UInt32]?
  let reason: [String]?
  let chain: Bool?
  let minutes: Condition.MeasureBand?
  let km: Condition.MeasureBand?
  let sameDay: ItemSet?
  let secondInHousehold: ItemSet?
  let alone: Alone?
  let all: [CompiledCondition]
  let any: [CompiledCondition]
  let not: [CompiledCondition]
  /// What the condition itself asks, leaving out those inside it.
  let asks: Asks
  /// What it and those inside it ask.
  let asksInAll: Asks

  init(
    _ condition: Condition, catalogue: Catalogue, set: (Selector) -> ItemSet, words: inout NameTable
  ) {
    func numbers(_ texts: [String]?, _ words: inout NameTable) -> [UInt32]? {
      texts?.map { words.number(of: $0) }
    }
    age = condition.age
    sex = condition.sex
    group = numbers(condition.group, &words)
    area = numbers(condition.area, &words)
    payer = numbers(condition.payer, &words)
    region = numbers(condition.region, &words)
    contract = numbers(condition.contract, &words)
    cluster = condition.cluster
    enrolled = condition.enrolled
    programme = condition.programme.map { catalogue.programmeSet($0) }
    indicator = condition.indicator
    place = numbers(condition.place, &words)
    role = numbers(condition.role, &words)
    reason = condition.reason
    chain = condition.chain
    minutes = condition.minutes
    km = condition.km
    sameDay = condition.sameDay.map(set)
    secondInHousehold = condition.secondInHousehold.map(set)
    alone = condition.alone.map { Alone(items: set($0.items), months: $0.months) }
    all = condition.all.map { CompiledCondition($0, catalogue: catalogue, set: set, words: &words) }
    any = condition.any.map { CompiledCondition($0, catalogue: catalogue, set: set, words: &words) }
    not = condition.not.map { CompiledCondition($0, catalogue: catalogue, set: set, words: &words) }
    var asks: Asks = []
    if age != nil { asks.insert(.age) }
    if sex != nil { asks.insert(.sex) }
    if group != nil { asks.insert(.group) }
    if area != nil { asks.insert(.area) }
    if payer != nil { asks.insert(.payer) }
    if region != nil || contract != nil || cluster != nil { asks.insert(.practice) }
    if indicator != nil { asks.insert(.indicator) }
    if enrolled != nil { asks.insert(.enrolled) }
    if programme != nil { asks.insert(.programme) }
    if place != nil || role != nil || reason != nil || chain != nil || minutes != nil || km != nil || sameDay != nil
      || secondInHousehold != nil || alone != nil
    {
      asks.insert(.line)
    }
    if !all.isEmpty || !any.isEmpty || !not.isEmpty { asks.insert(.others) }
    self.asks = asks
    asksInAll = (all + any + not).reduce(asks) { $0.union($1.asksInAll) }
  }

  /// The items of other patients of the household that it or those inside it ask about.
  var householdItems: [ItemSet] {
    (secondInHousehold.map { [$0] } ?? []) + (all + any + not).flatMap(\.householdItems)
  }

  /// The items of other lines that it or those inside it ask about.
  var askedItems: [ItemSet] {
    [sameDay, secondInHousehold, alone?.items].compactMap { $0 } + (all + any + not).flatMap(\.askedItems)
  }
}
