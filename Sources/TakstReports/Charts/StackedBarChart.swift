/// Bars of the same parts, such as the segments of several offers; each part carries the number of its name.
struct StackedBarChart: Chart {
  struct Bar {
    var title: String
    /// One for each part; what is below zero lies to the left of it.
    var values: [Int64]
    /// The sum as the table writes it.
    var text: String
  }

  var title: String
  var unit: ChartUnit
  var parts: [String]
  var bars: [Bar]
  var language: Language

  var axis: ChartAxis {
    ChartAxis(bars.flatMap { [sum($0.values.filter { $0 > 0 }), sum($0.values.filter { $0 < 0 })] }, unit, language)
  }

  var marks: [(title: String, value: String)] { bars.map { ($0.title, $0.text) } }

  func draw(in svg: inout SVG) {
    let axis = axis
    for (number, part) in parts.enumerated() {
      let y = svg.grow(by: 18)
      svg.bar(from: 0, to: 420, y: y, height: 14, fill: .part(number), title: part)
      svg.text("\(number + 1)", x: 210, y: y + 11, anchor: .middle, style: "key")
      for (line, text) in TextWrap.lines(part, width: 46).enumerated() {
        let y = line == 0 ? y : svg.grow(by: 16)
        svg.text(text, x: 420, y: y + 12, shift: 8)
      }
    }
    _ = svg.grow(by: 8)
    let top = svg.height
    for bar in bars {
      let y = svg.addTitle(bar.title, value: bar.text)
      _ = svg.grow(by: 26)
      var (left, right): (Int64, Int64) = (0, 0)
      for (number, value) in bar.values.enumerated() where value != 0 {
        let from = axis.scale.position(of: value > 0 ? right : left)
        if value > 0 { right = sum([right, value]) } else { left = sum([left, value]) }
        let to = axis.scale.position(of: value > 0 ? right : left)
        svg.bar(from: from, to: to, y: y, height: 16, fill: .part(number), title: parts[number])
        if abs(to - from) >= 500 {
          svg.text("\(number + 1)", x: (from + to) / 2, y: y + 12, anchor: .middle, style: "key")
        }
      }
    }
    svg.addTicks(axis, from: top)
  }

  /// Values of a chart are drawn at the end of the scale where their sum is too large.
  private func sum(_ values: [Int64]) -> Int64 {
    values.reduce(0) { sum, value in
      let (result, isTooLarge) = sum.addingReportingOverflow(value)
      return isTooLarge ? (value > 0 ? .max : .min) : result
    }
  }
}
