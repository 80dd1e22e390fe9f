import Testing

@testable import Takst
@testable import TakstReports

/// Which numbers of a report on incentives are drawn, and in what order.
@Suite struct IncentiveChartsTests {
  private static func charts(_ sections: [ReportDocument.Section]) -> [any Chart] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  private static func row(_ code: String, _ listed: String?, _ amount: String, _ quantity: Quantity) -> MarginalRevenue
  {
    SmallWork.revenue(Small.item(code), listed: listed, amount, quantity: quantity)
  }

  /// Differences of 5.00 × 10, 20.00 × 1 and 2.00 × 10; those of nothing and those without a fee are left out.
  @Test func feesThatSayLeastAreDrawnFirst() throws {
    let rows = [
      Self.row("a", "10.00", "8.00", 10), Self.row("b", "10.00", "10.00", 1000), Self.row("c", "10.00", "30.00", 1),
      Self.row("d", nil, "0.00", 1000), Self.row("e", "10.00", "5.00", 10), Self.row("f", "7.00", "0.00", 0),
    ]
    let charts = Self.charts(IncentivesReport.sections(SmallWork.revenues(rows), .english))
    let chart = try #require(charts.first as? PairChart)
    #expect(charts.count == 1)
    // The two of 20.00 keep the order of the table.
    #expect(chart.rows.map(\.title) == ["e Item e", "a Item a", "c Item c"])
    #expect(
      chart.rows.map(\.first?.value) == [500, 800, 3000] && chart.rows.map(\.second?.value) == [1000, 1000, 1000])
    #expect(chart.alternative.hasPrefix("e Item e: Brings 5.00, Fee 10.00; "))
  }

  @Test func noMoreThanTwelveFeesAreDrawn() throws {
    let rows = (1...20).map { Self.row("i\($0)", "1.00", "2.00", Quantity(thousandths: Int64($0) * 1000)) }
    let chart = try #require(
      Self.charts(IncentivesReport.sections(SmallWork.revenues(rows), .english)).first as? PairChart)
    #expect(
      chart.rows.count == 12 && chart.rows.first?.title == "i20 Item i20" && chart.rows.last?.title == "i9 Item i9")
  }

  @Test func whereEveryItemBringsItsFeeNothingIsDrawn() {
    let rows = [Self.row("a", "10.00", "10.00", 10), Self.row("b", nil, "0.00", 1)]
    #expect(Self.charts(IncentivesReport.sections(SmallWork.revenues(rows), .english)).isEmpty)
  }

  /// The months of four items: those whose limit takes most have a chart, in the tariff's order.
  @Test func threeLimitsThatTakeMostAreDrawn() throws {
    func margin(_ code: String, _ taken: [String], practice: String? = nil) -> MonthlyMargin {
      MonthlyMargin(
        practice: practice, item: Small.item(code),
        months: taken.enumerated().map { index, amount in
          MonthlyMargin.Month(
            month: Day(year: 2024, month: index + 1, day: 1)!, listed: Small.money("9.00"), paid: Small.money("9.00"),
            amount: Small.money("9.00") - Small.money(amount))
        })
    }
    let margins = [
      margin("a", ["1.00", "0.00"]), margin("b", ["9.00", "2.00"]), margin("c", ["0.00", "0.00"]),
      margin("d", ["3.00", "0.00"]), margin("e", ["4.00", "0.00"]), margin("b", ["9.00", "2.00"], practice: "1"),
    ]
    let charts = Self.charts(IncentivesReport.sections(margins, .english)).compactMap { $0 as? ColumnChart }
    #expect(
      charts.map(\.title) == [
        "Taken later by one more: b Item b", "Taken later by one more: d Item d", "Taken later by one more: e Item e",
      ])
    #expect(charts[0].columns.map(\.value) == [900, 200] && charts[0].columns.map(\.label) == ["Jan", "Feb"])
    #expect(charts[0].alternative == "January: 9.00; February: 2.00.")
  }

  /// Six parts of 292.00, and 242.00 and 50.00 by what they vary with.
  @Test func incomeIsDrawnByFormAndByPractice() throws {
    let charts = Self.charts(IncentivesReport.sections(try SchemeShapeTests.shape(), .english))
      .compactMap { $0 as? StackedBarChart }
    #expect(charts.map(\.title) == ["Income by form of payment", "Share that varies with"])
    #expect(charts[0].bars.map(\.values) == [[2000, 6700, 10500, 2000, 10000, -2000]])
    #expect(charts[1].bars.map(\.title) == ["1", "2"] && charts[1].bars[1].values == [0, 0, 0, 1000, 0])
  }

  @Test func marginsOfGroupsAreDrawnByOneTrait() throws {
    let chart = try #require(
      Self.charts(IncentivesReport.sections(SelectionTests.selection(SelectionTests.four), .english)).first as? BarChart
    )
    #expect(
      chart.bars.map(\.title) == [
        "Age: 40–49", "Age: 70–79", "Sex: women", "Sex: men", "Chronic programmes: in no programme",
        "Chronic programmes: in a programme",
      ])
    #expect(chart.bars.map(\.value) == [10000, -20000, 3333, -30000, 10000, -20000])
  }

  /// Of 24 items, ten at each end of the ranking are drawn.
  @Test func marginsOfAMinuteAreDrawnFromBothEnds() throws {
    let codes = (10..<34).map { "i\($0)" }
    let rows = codes.enumerated().map { SmallWork.revenue(Small.item($1), listed: "1.00", "\(100 - $0).00") }
    let work = SmallWork.work(codes.map { SmallWork.assumed([$0], 10) })
    let times = codes.map { code in
      var time = SmallWork.time(Small.item(code), minutes: nil)
      time.minutes = .assumed(work.time(for: Small.item(code))!)
      return time
    }
    let values = SmallWork.values(rows, work, times)
    let charts = Self.charts(IncentivesReport.sections(values, .english)).compactMap { $0 as? BarChart }
    #expect(charts.map(\.title) == ["Margin per minute: the 10 highest and the 10 lowest"])
    #expect(charts[0].bars.map { $0.title.prefix(3) } == (codes.prefix(10) + codes.suffix(10)).map { $0[...] })
    // All items are of one segment, whose power is that of the whole scheme.
    let power = Self.charts(IncentivesReport.sections(Power(values), .english)).compactMap { $0 as? BarChart }
    #expect(power.map(\.title) == ["Cost sharing of the items that cost most"] && power[0].bars.count == 12)
  }
}
