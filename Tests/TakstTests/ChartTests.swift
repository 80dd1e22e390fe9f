import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ChartTests {
  private static let unit = ChartUnit.money(.dkk)

  private static func bars(_ values: [Int64], _ title: String = "Ydelser") -> BarChart {
    BarChart(
      title: "Bars", unit: unit,
      bars: values.map { .change(title, $0, Language.english.amount(Money(minorUnits: $0, .dkk))) },
      language: .english)
  }

  /// The elements of a kind with their attributes, as they stand.
  private static func elements(_ kind: String, in svg: String) -> [Substring] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<\(kind) ") }
  }

  @Test func aDrawingIsTheSameTextEverywhere() {
    #expect(
      Self.bars([5000, -2500]).svg(id: "c") == """
        <svg class="chart" role="img" width="100%" height="100" aria-labelledby="c-title c-text">
        <title id="c-title">Bars, DKK</title>
        <desc id="c-text">Ydelser: 50.00; Ydelser: -25.00.</desc>
        <defs><pattern id="c-loss" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="6" height="6" class="loss"/><path d="M0 0V6" class="hatch"/></pattern></defs>
        <line x1="0%" y1="0" x2="0%" y2="82" class="grid"/>
        <line x1="20%" y1="0" x2="20%" y2="82" class="grid"/>
        <line x1="40%" y1="0" x2="40%" y2="82" class="zero"/>
        <line x1="60%" y1="0" x2="60%" y2="82" class="grid"/>
        <line x1="80%" y1="0" x2="80%" y2="82" class="grid"/>
        <line x1="100%" y1="0" x2="100%" y2="82" class="grid"/>
        <text x="0%" y="13" dx="5">Ydelser</text>
        <text x="100%" y="13" dx="-5" text-anchor="end">50.00</text>
        <rect x="40%" y="17" width="50%" height="14" class="gain"><title>Ydelser: 50.00</title></rect>
        <text x="0%" y="54" dx="5">Ydelser</text>
        <text x="100%" y="54" dx="-5" text-anchor="end">-25.00</text>
        <rect x="15%" y="58" width="25%" height="14" fill="url(#c-loss)"><title>Ydelser: -25.00</title></rect>
        <text x="0%" y="96" class="tick">-40</text>
        <text x="20%" y="96" text-anchor="middle" class="tick">-20</text>
        <text x="40%" y="96" text-anchor="middle" class="tick">0</text>
        <text x="60%" y="96" text-anchor="middle" class="tick">20</text>
        <text x="80%" y="96" text-anchor="middle" class="tick">40</text>
        <text x="100%" y="96" text-anchor="end" class="tick">60</text>
        </svg>

        """)
  }

  @Test func barsOfZeroHaveNoLengthAndAnEmptyChartIsOne() {
    #expect(Self.elements("rect", in: Self.bars([0, 0]).svg(id: "c")).isEmpty)
    #expect(Self.elements("text", in: Self.bars([]).svg(id: "c")).count == 2)
    #expect(Self.elements("rect", in: Self.bars([100]).svg(id: "c")).count == 1)
  }

  @Test func theThinnestBarIsSeen() {
    let thin = Self.elements("rect", in: Self.bars([1, 100_000_000]).svg(id: "c"))
    #expect(thin[0].contains("width=\"0.20%\""))
  }

  @Test func longTitlesWrapAndAreNeverCut() {
    let title = "Extended lung function test by spirometry, with all that belongs to it and more"
    let svg = Self.bars([123_456], title).svg(id: "c")
    let shown = Self.elements("text", in: svg).filter { $0.contains("dx=\"5\"") }
      .map { $0.split(separator: ">")[1].split(separator: "<")[0] }
    #expect(shown.count == 3)
    #expect(shown.joined(separator: " ") == title)
  }

  @Test func whatComesFromOutsideIsEscaped() {
    let svg = Self.bars([100], "<script>alert(\"x\")</script> & 'more'").svg(id: "c")
    #expect(Markup(svg, isPage: false).problems == [])
    #expect(!svg.contains("<script"))
  }

  @Test func stepsBeginWhereTheLastOneEnds() {
    let steps: [(String, Int64)] = [("Prices", 30_000), ("Rules", -50_000), ("Volume", 60_000)]
    let chart = WaterfallChart(
      title: "Steps", unit: Self.unit,
      steps: steps.map { WaterfallChart.Step(title: $0.0, value: $0.1, text: "\($0.1)") },
      total: WaterfallChart.Step(title: "Difference", value: 40_000, text: "40000"), language: .english)
    // The scale goes from -200 to 400: zero stands at a third.
    #expect(chart.axis.scale.ticks == [-20_000, 0, 20_000, 40_000])
    let places = Self.elements("rect", in: chart.svg(id: "c")).map { rect in
      rect.split(separator: "\"").enumerated().filter { [1, 5].contains($0.offset) }.map { String($0.element) }
    }
    #expect(places == [["33.33%", "50%"], ["0%", "83.33%"], ["0%", "100%"], ["33.33%", "66.67%"]])
  }

  @Test func columnsStandOnZeroAndHangFromIt() {
    let chart = ColumnChart(
      title: "Months", unit: Self.unit,
      columns: [10_000, 0, -10_000].map { ColumnChart.Column(label: "m", title: "Month", value: $0, text: "\($0)") },
      language: .english)
    let columns = Self.elements("rect", in: chart.svg(id: "c"))
    #expect(columns.count == 2)
    #expect(columns[0].contains("y=\"8\"") && columns[0].contains("height=\"90\""))
    #expect(columns[1].contains("y=\"98\"") && columns[1].contains("height=\"90\"") && columns[1].contains("c-loss"))
  }

  @Test func partsOfABarFollowEachOtherAndCarryTheirNumbers() {
    let chart = StackedBarChart(
      title: "Parts", unit: Self.unit, parts: ["A", "B"],
      bars: [StackedBarChart.Bar(title: "Offer", values: [30_000, 10_000], text: "400.00")], language: .english)
    let bars = Self.elements("rect", in: chart.svg(id: "c")).suffix(2)
    #expect(bars.first!.contains("x=\"0%\"") && bars.first!.contains("width=\"75%\""))
    #expect(bars.last!.contains("x=\"75%\"") && bars.last!.contains("width=\"25%\""))
    #expect(Self.elements("text", in: chart.svg(id: "c")).filter { $0.contains("class=\"key\"") }.count == 4)
  }

  @Test func aMarkThatIsNotKnownIsLeftOut() {
    let fee = PairChart.Value(value: 15_000, text: "150.00")
    let chart = PairChart(
      title: "Fees", unit: Self.unit, first: "marginal revenue", second: "listed fee",
      rows: [
        PairChart.Row(title: "0101", first: PairChart.Value(value: 10_000, text: "100.00"), second: fee),
        PairChart.Row(title: "0105", first: nil, second: fee),
      ], language: .english)
    let svg = chart.svg(id: "c")
    // Two of the key, two of the first row, one of the second.
    #expect(Self.elements("svg", in: svg).count - 1 == 5)
    #expect(
      svg.contains("<desc id=\"c-text\">0101: marginal revenue 100.00, listed fee 150.00; 0105: marginal revenue –, "))
    #expect(Markup(svg, isPage: false).problems == [])
  }

  @Test func aBandHoldsItsMiddle() {
    let chart = BandChart(
      title: "Run", unit: Self.unit,
      rows: [BandChart.Row(title: "Uptake", low: -10_000, central: 0, high: 30_000, inner: nil, text: "…")],
      language: .english)
    let svg = chart.svg(id: "c")
    #expect(Self.elements("rect", in: svg)[0].contains("x=\"0%\" y=\"21\" width=\"100%\""))
    #expect(svg.contains("<svg x=\"25%\" y=\"25\""))
  }
}
