/// A range for each row with what lies in its middle: the results of a sensitivity run, or quantiles.
struct BandChart: Chart {
  struct Row {
    var title: String
    var low: Int64
    var central: Int64
    var high: Int64
    /// A narrower range inside, such as that between the quartiles.
    var inner: ClosedRange<Int64>?
    /// The values as the table writes them.
    var text: String
  }

  var title: String
  var unit: ChartUnit
  var rows: [Row]
  var language: Language
  /// Whether the scale begins at zero.
  var includesZero = false

  var axis: ChartAxis {
    ChartAxis(rows.flatMap { [$0.low, $0.central, $0.high] }, unit, language, includesZero: includesZero)
  }

  var marks: [(title: String, value: String)] { rows.map { ($0.title, $0.text) } }

  func draw(in svg: inout SVG) {
    let axis = axis
    for row in rows {
      let y = svg.addTitle(row.title, value: row.text)
      _ = svg.grow(by: 28)
      let text = "\(row.title): \(row.text)"
      svg.bar(
        from: axis.scale.position(of: row.low), to: axis.scale.position(of: row.high), y: y + 4, height: 8,
        fill: .neutral, title: text)
      if let inner = row.inner {
        svg.bar(
          from: axis.scale.position(of: inner.lowerBound), to: axis.scale.position(of: inner.upperBound), y: y + 1,
          height: 14, fill: .plain, title: text)
      }
      svg.mark(.stroke, x: axis.scale.position(of: row.central), y: y + 8)
    }
    svg.addTicks(axis)
  }
}
