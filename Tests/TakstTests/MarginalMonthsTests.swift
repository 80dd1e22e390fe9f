import Testing

@testable import Takst

/// What one more unit of an item under a long limit brings month by month, worked out by hand and as the difference of two full runs.
@Suite struct MarginalMonthsTests {
  /// `A` at some price, and a limit on it.
  static func tariff(
    _ atMost: Quantity, per scope: Rule.Scope = .patient, every window: Rule.Window = .year,
    _ severity: Rule.Severity = .reject, prices: [Price]? = nil
  ) -> Tariff {
    var tariff = Small.tariff(
      [Small.item("A", "100.00"), Small.item("B", "7.00")],
      rules: [Small.rule(.limit(atMost: atMost, per: scope, every: window), on: ["A"], severity)])
    if let prices { tariff.items[0].prices = prices }
    return tariff
  }

  /// Contacts in some months of 2024, given as numbers; one month may have several.
  static func contacts(_ months: [Int], patient: String, practice: String = "1") -> [ActivityLine] {
    months.map { month in
      Small.line(Day(year: 2024, month: month, day: 12)!, "A", patient: patient, practice: practice)
    }
  }

  static func margins(
    _ tariff: Tariff, _ lines: [ActivityLine], people: [Person]? = nil
  ) throws -> [MonthlyMargin] {
    try Incentives(Evaluator(tariff, period: .year(2024)), Small.inputs(lines, people: people)).monthlyMargins()
  }

  /// Twelve months as a short table: `listed paid amount shadow`, with how many months in a row say the same.
  static func table(_ margin: MonthlyMargin?) -> [String] {
    var rows: [(text: String, months: Int)] = []
    for month in margin?.months ?? [] {
      let text = "\(month.listed.map { "\($0)" } ?? "-") \(month.paid) \(month.amount) \(month.shadowPrice)"
      if rows.last?.text == text { rows[rows.count - 1].months += 1 } else { rows.append((text, 1)) }
    }
    return rows.map { "\($0.months) × \($0.text)" }
  }

  /// Six of `A` a year are paid for each patient, and one patient has a contact a month from January to August.
  ///
  /// The sixth is in June, and those of July and August are unpaid. At the end of January to May one more is paid 100.00 at once, and
  /// makes June's contact the seventh, which then is unpaid: over the year it brings nothing, and the shadow price is the whole fee.
  /// From the end of June on, one more is the seventh itself: nothing is paid and nothing taken.
  @Test func beforeTheLimitAUnitIsPaidAndTakenBackLater() throws {
    let margins = try Self.margins(Self.tariff(6), Self.contacts(Array(1...8), patient: "p"))
    #expect(margins.map(\.practice) == [nil, "1"])
    #expect(margins.map(\.item.code) == ["A", "A"])
    #expect(margins[0].months.map(\.month) == (1...12).map { Day(year: 2024, month: $0, day: 1)! })
    #expect(Self.table(margins[0]) == ["5 × 100.00 100.00 0.00 100.00", "7 × 100.00 0.00 0.00 0.00"])
    #expect(margins[1].months == margins[0].months)
  }

  /// Beside that patient of eight contacts another one of two (February and October), who never reaches six: for them one more brings
  /// 100.00 in every month.
  ///
  /// Weighted by use, until May it is paid 100.00 and brings (8 × 0.00 + 2 × 100.00) ÷ 10 = 20.00, so that the limit takes 80.00; from
  /// June on it is paid 20.00, and brings it.
  @Test func theShadowPriceFallsWithThoseWhoDoNotReachTheLimit() throws {
    let lines = Self.contacts(Array(1...8), patient: "p") + Self.contacts([2, 10], patient: "q")
    let margins = try Self.margins(Self.tariff(6), lines)
    #expect(Self.table(margins[0]) == ["5 × 100.00 100.00 20.00 80.00", "7 × 100.00 20.00 20.00 0.00"])
    // With eight allowed, one more until July takes the place of August's, and from August on it is the ninth.
    let eight = try Self.margins(Self.tariff(8), lines)
    #expect(Self.table(eight[0]) == ["7 × 100.00 100.00 20.00 80.00", "5 × 100.00 20.00 20.00 0.00"])
    // Nine are allowed: nobody reaches the limit with one more.
    #expect(try Self.table(Self.margins(Self.tariff(9), lines)[0]) == ["12 × 100.00 100.00 100.00 0.00"])
  }

  /// Half a unit of the limit is left: one more is paid 50.00.
  @Test func aUnitMayCrossTheLimit() throws {
    let margins = try Self.margins(Self.tariff(Quantity("2.5")!), Self.contacts([3, 5], patient: "p"))
    // Until April one more takes half of May's contact: 100.00 less 50.00. From May on it is the third.
    #expect(
      Self.table(margins[0]) == ["4 × 100.00 100.00 50.00 50.00", "8 × 100.00 50.00 50.00 0.00"])
  }

  /// The fee rises from 100.00 to 120.00 in July, and of contacts in February, August, September and October three are paid.
  ///
  /// Until June one more is paid 100.00 and leaves September's 120.00 unpaid: it loses 20.00. In July and August it is paid 120.00 and
  /// takes as much; from September on it is the fourth.
  @Test func aUnitMayTakeMoreThanItIsPaid() throws {
    let prices = [
      Price(Small.money("100.00"), days: DayRange(until: "2024-07-01"), status: .official, source: "x"),
      Price(Small.money("120.00"), days: DayRange(from: "2024-07-01"), status: .official, source: "x"),
    ]
    let margins = try Self.margins(Self.tariff(3, prices: prices), Self.contacts([2, 8, 9, 10], patient: "p"))
    #expect(
      Self.table(margins[0]) == [
        "6 × 100.00 100.00 -20.00 120.00", "2 × 120.00 120.00 0.00 120.00", "4 × 120.00 0.00 0.00 0.00",
      ])
  }

  /// Four a quarter are paid for all of a practice.
  ///
  /// Practice 1 has two contacts in January, two in February, one in March that is unpaid, one in April and one in May, seven in all;
  /// practice 2 has one in February.
  ///
  /// In January one more in practice 1 is paid and leaves the second of February unpaid; in February and March it is the fifth or
  /// sixth; with April a new quarter begins, in which four are never reached. Practice 2 is never near. Together, weighted by 7 and 1:
  /// paid 100.00 and bringing 12.50 in January, paid 12.50 and bringing it in February and March, and 100.00 of both from April on.
  @Test func aQuarterBeginsAgain() throws {
    let lines =
      Self.contacts([1, 1, 3, 4], patient: "p") + Self.contacts([2, 2, 5], patient: "q")
      + Self.contacts([2], patient: "r", practice: "2")
    let margins = try Self.margins(Self.tariff(4, per: .practice, every: .quarter), lines)
    #expect(margins.map(\.practice) == [nil, "1", "2"])
    #expect(
      Self.table(margins[0]) == [
        "1 × 100.00 100.00 12.50 87.50", "2 × 100.00 12.50 12.50 0.00", "9 × 100.00 100.00 100.00 0.00",
      ])
    #expect(
      Self.table(margins[1]) == [
        "1 × 100.00 100.00 0.00 100.00", "2 × 100.00 0.00 0.00 0.00", "9 × 100.00 100.00 100.00 0.00",
      ])
    #expect(Self.table(margins[2]) == ["12 × 100.00 100.00 100.00 0.00"])
  }

  /// Somebody who is on the list from July only says nothing of the months before; who left in March is asked about their last days.
  @Test func peopleAreAskedWhileTheyAreListed() throws {
    func person(_ patient: String, _ enrolled: DayRange) -> Person {
      var person = Person(practice: "1", patient: patient)
      person.enrolled = enrolled
      return person
    }
    let late = person("p", DayRange(from: "2024-07-01"))
    let lines = Self.contacts([8, 9], patient: "p")
    // Two a year: in July one more takes September's place, in August the same; from September on it is the third.
    #expect(
      try Self.table(Self.margins(Self.tariff(2), lines, people: [late])[0]) == [
        "6 × - 0.00 0.00 0.00", "2 × 100.00 100.00 0.00 100.00", "4 × 100.00 0.00 0.00 0.00",
      ])
    // With another person of one contact, who is listed all year, the months before July are theirs alone: (0 × 2 + 100 × 1) ÷ 3 later.
    let both = try Self.margins(
      Self.tariff(2), lines + Self.contacts([3], patient: "q"), people: [late, person("q", .always)])
    #expect(
      Self.table(both[0]) == [
        "6 × 100.00 100.00 100.00 0.00", "2 × 100.00 100.00 33.33 66.67", "4 × 100.00 33.33 33.33 0.00",
      ])
    // Contacts in January, February and March of somebody who left with March: from March on the third is theirs to lose.
    let early = try Self.margins(
      Self.tariff(2), Self.contacts([1, 2, 3], patient: "p"), people: [person("p", DayRange(until: "2024-04-01"))])
    #expect(Self.table(early[0]) == ["1 × 100.00 100.00 0.00 100.00", "11 × 100.00 0.00 0.00 0.00"])
  }

  /// Only limits over more than a month that take something are looked at.
  @Test func onlyLongLimitsHaveMonths() throws {
    let lines = Self.contacts([1, 2], patient: "p") + [Small.line("2024-02-12", "B")]
    for window in [Rule.Window.quarter, .year, .rollingMonths(2), .lifetime] {
      #expect(try Self.margins(Self.tariff(9, every: window), lines).map(\.item.code) == ["A", "A"], "\(window)")
      #expect(try Self.margins(Self.tariff(9, every: window, .warn), lines).isEmpty, "\(window)")
    }
    for window in [Rule.Window.day, .month] {
      #expect(try Self.margins(Self.tariff(9, every: window), lines).isEmpty, "\(window)")
    }
    #expect(try Self.margins(Self.tariff(9), [Small.line("2024-02-12", "B")]).isEmpty)
  }

  /// At the end of the last month stands what one more unit brings over the period: the marginal revenue.
  @Test func theLastMonthIsTheMarginalRevenue() throws {
    var compared = 0
    for seed in 0..<150 as Range<UInt64> {
      guard let incentives = try Self.incentives(RandomCase(seed: seed), atMost: 12) else { continue }
      let margins = incentives.monthlyMargins()
      if margins.isEmpty { continue }
      let marginal = incentives.marginalRevenues()
      let rows = marginal.items + marginal.ofPractices
      for margin in margins {
        let row = rows.first { $0.item == margin.item && $0.practice == margin.practice }
        #expect(margin.months.last?.amount == row?.amount, "seed \(seed), \(margin.item.code)")
        #expect(margin.months.last?.listed == row?.listed, "seed \(seed), \(margin.item.code)")
        compared += 1
      }
      #expect(incentives.monthlyMargins(workers: 3) == margins, "seed \(seed)")
    }
    #expect(compared > 15)
  }

  /// In random cases a month's amount is the difference of two full runs of the slow evaluator.
  @Test func everyMonthIsTheDifferenceOfTwoFullRuns() throws {
    var (compared, taken) = (0, 0)
    for seed in 0..<150 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      guard let incentives = try Self.incentives(random, atMost: 12) else { continue }
      for margin in incentives.monthlyMargins() {
        guard let practice = margin.practice else { continue }
        let ends = margin.months.dropFirst().map(\.month) + [random.period.until]
        for (month, end) in zip(margin.months, ends) {
          let expected = Self.expected(random, practice, margin.item.code, until: end)
          #expect(month.amount.minorUnits == expected, "seed \(seed), practice \(practice), \(month)\n\(random)")
          compared += 1
          if month.shadowPrice.minorUnits > 0 { taken += 1 }
        }
      }
    }
    #expect(compared > 35 && taken > 6)
  }

  /// The measurement of a random case of so few lines and of less than a year.
  private static func incentives(_ random: RandomCase, atMost lines: Int) throws -> Incentives? {
    if random.lines.count > lines || random.period.count > 200 { return nil }
    let evaluator = try? Evaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
    return try evaluator.map { try Incentives($0, random.inputs) }
  }

  /// The mean over patients, weighted by use in the period, of what one more line at the end of a month changes.
  private static func expected(_ random: RandomCase, _ id: String, _ code: String, until end: Day) -> Int64 {
    let practice = NaivePractice(
      id: id, inputs: random.inputs, tariff: random.tariff, amendments: random.amendments, asKnownOn: random.asKnownOn)
    let before = total(random, id)
    var (sum, weight): (Int128, Int128) = (0, 0)
    for patient in Set(practice.lines.map(\.line.patient)) {
      let lines = practice.lines.filter { $0.line.patient == patient }
      let used = lines.filter { random.period.contains($0.day) && $0.billed?.code == code }
      guard var line = used.last?.line, let day = day(like: line, lines, practice, random, until: end) else { continue }
      (line.date, line.quantity) = (day, 1)
      if line.facts.household != nil { line.facts.visit = "of its own for \(patient)" }
      var more = random
      more.lines.append(line)
      let use = used.reduce(0) { $0 + Int128($1.line.quantity.thousandths) }
      sum += use * Int128(total(more, id) - before)
      weight += use
    }
    return weight == 0 ? 0 : NaiveArithmetic.round(sum, over: weight, .halfAwayFromZero)
  }

  private static func total(_ random: RandomCase, _ practice: String) -> Int64 {
    let naive = NaiveEvaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn,
      inputs: random.inputs)
    return (naive.items[practice] ?? [:]).values.reduce(0) { $0 + $1.amount }
      + (naive.adjustments[practice] ?? [:]).values.reduce(0, +)
  }

  /// The last day of the same kind without contacts before a day, while the person is listed, and else the next best; nil for somebody who
  /// is only listed later.
  private static func day(
    like line: ActivityLine, _ lines: [NaiveLine], _ practice: NaivePractice, _ random: RandomCase, until end: Day
  ) -> Day? {
    func isListed(_ day: Day) -> Bool {
      practice.people.contains { $0.patient == line.patient && $0.enrolled.contains(day) }
    }
    func kind(_ day: Day) -> String {
      if random.tariff.calendar?.isHoliday(day) == true { return "holiday" }
      return day.weekday == .saturday || day.weekday == .sunday ? "\(day.weekday)" : "working"
    }
    let period = (0..<random.period.count).map { random.period.from + $0 }
    var days = period.filter { $0 < end }
    if let last = days.last(where: isListed) {
      days.removeAll { $0 > last }
    } else if period.contains(where: isListed) {
      return nil
    }
    let free = days.filter { day in !lines.contains { $0.day == day } }
    return free.last { kind($0) == kind(line.date) } ?? free.last ?? days.last
  }
}
