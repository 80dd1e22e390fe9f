import Testing

@testable import Takst

/// One more of each item against two full runs of the slow evaluator, on random tariffs and logs.
@Suite struct MarginalRevenueAgainstNaiveTests {
  static let casesPerBlock: UInt64 = 60

  @Test(arguments: 0..<4 as Range<UInt64>) func isTheDifferenceOfTwoFullRuns(block: UInt64) {
    for seed in block * Self.casesPerBlock..<(block + 1) * Self.casesPerBlock {
      let random = RandomCase(seed: seed)
      guard let found = Self.differences(random) else {
        Testing.Issue.record("seed \(seed): the tariff is refused")
        continue
      }
      if found.isEmpty { continue }
      let small = random.shrunk { Self.differences($0)?.isEmpty == false }
      Testing.Issue.record("\(small)\n\((Self.differences(small) ?? []).joined(separator: "\n"))")
      return
    }
  }

  /// The comparison says little about what one more line never does.
  @Test func oneMoreLineReachesEverything() throws {
    var reached: [String: Int] = [:]
    for seed in 0..<480 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      guard let evaluator = Self.evaluator(random) else { continue }
      for row in try Incentives(evaluator, random.inputs).marginalRevenues().ofPractices {
        for reason in row.reasons {
          let name =
            switch reason.cause {
            case .rule(let id):
              "\(evaluator.catalogue.rules.first { $0.id == id }?.kind.name ?? "")"
            case .adjustment: "adjustment"
            case .noPrice, .supplements, .otherLines, .pools: "\(reason.cause)"
            }
          reached[name, default: 0] += 1
        }
        reached["the fee", default: 0] += row.reasons.isEmpty ? 1 : 0
      }
    }
    let rules = ["banded", "replaced", "timeBand", "eligible", "requires", "excludes", "limit", "covered"]
    for name in rules + ["adjustment", "noPrice", "supplements", "otherLines", "pools", "the fee"] {
      #expect(reached[name, default: 0] >= 5, "\(name)")
    }
  }

  private static func evaluator(_ random: RandomCase) -> Evaluator? {
    try? Evaluator(random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
  }

  /// What differs between the engine and the slow evaluator; nil when the tariff is refused.
  static func differences(_ random: RandomCase) -> [String]? {
    guard let evaluator = evaluator(random) else { return nil }
    let incentives = try! Incentives(evaluator, random.inputs)
    let marginal = incentives.marginalRevenues()
    var found: [String] = []
    for id in Set(random.lines.map(\.practice)).sorted() {
      let before = naiveTotal(random, id)
      for (code, lines) in oneMore(random, id).sorted(by: { $0.key < $1.key }) {
        var (sum, weight): (Int128, Int128) = (0, 0)
        for (use, line) in lines {
          var more = random
          more.lines.append(line)
          sum += Int128(use) * Int128(naiveTotal(more, id) - before)
          weight += Int128(use)
        }
        let expected = NaiveArithmetic.round(sum, over: weight, .halfAwayFromZero)
        let row = marginal.row(of: code, practice: id)
        if row?.amount.minorUnits != expected {
          found.append("\(id) \(code): \(row.map { "\($0)" } ?? "nothing"), slowly \(expected)")
        }
        if let row {
          let reasons = row.reasons.reduce(row.listed ?? .zero(marginal.currency)) { $0 + $1.amount }
          if reasons != row.amount { found.append("\(id) \(code): the reasons come to \(reasons), not \(row.amount)") }
        }
      }
    }
    let codes = Set(random.lines.map(\.practice)).sorted().flatMap { id in
      oneMore(random, id).keys.map { "\(id) \($0)" }
    }
    let rows = marginal.ofPractices.map { "\($0.practice!) \($0.item.code)" }
    if codes.sorted() != rows.sorted() { found.append("rows of \(rows), slowly of \(codes)") }
    return found
  }

  private static func naiveTotal(_ random: RandomCase, _ practice: String) -> Int64 {
    let naive = NaiveEvaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn,
      inputs: random.inputs)
    return (naive.items[practice] ?? [:]).values.reduce(0) { $0 + $1.amount }
      + (naive.adjustments[practice] ?? [:]).values.reduce(0, +)
  }

  /// For each code one more line of each patient who has it in the period, with how much they have of it.
  private static func oneMore(_ random: RandomCase, _ id: String) -> [String: [(use: Int64, line: ActivityLine)]] {
    let practice = NaivePractice(
      id: id, inputs: random.inputs, tariff: random.tariff, amendments: random.amendments, asKnownOn: random.asKnownOn)
    var result: [String: [(Int64, ActivityLine)]] = [:]
    for patient in Set(practice.lines.map(\.line.patient)) {
      let lines = practice.lines.filter { $0.line.patient == patient }
      let used = lines.filter { random.period.contains($0.day) && $0.billed != nil }
      for code in Set(used.map { $0.billed!.code }) {
        let mine = used.filter { $0.billed!.code == code }
        var line = mine.last!.line
        line.date = day(like: line, Set(lines.map(\.day)), practice, random)
        line.quantity = 1
        if line.facts.household != nil { line.facts.visit = "of its own for \(patient)" }
        result[code, default: []].append((mine.reduce(0) { $0 + $1.line.quantity.thousandths }, line))
      }
    }
    return result
  }

  /// The last day without contacts of the same kind while the person is listed, and else the next best.
  private static func day(
    like line: ActivityLine, _ contacts: Set<Day>, _ practice: NaivePractice, _ random: RandomCase
  ) -> Day {
    let mine = practice.people.filter { $0.patient == line.patient }
    var days = (0..<random.period.count).map { random.period.from + $0 }.reversed().map { $0 }
    if let last = days.first(where: { day in mine.contains { $0.enrolled.contains(day) } }) {
      days.removeAll { $0 > last }
    }
    func kind(_ day: Day) -> String {
      if random.tariff.calendar?.isHoliday(day) == true { return "holiday" }
      let isWeekend = day.weekday == .saturday || day.weekday == .sunday
      return isWeekend ? "\(day.weekday)" : "working"
    }
    let free = days.filter { !contacts.contains($0) }
    return free.first { kind($0) == kind(line.date) } ?? free.first ?? days[0]
  }
}
