/// Columns from left to right, such as the months of a year.
struct ColumnChart: Chart {
  struct Column {
    /// What stands under the column, short.
    var label: String
    /// What it is called in full.
    var title: String
    var value: Int64
    /// The value as the table writes it.
    var text: String
  }

  var title: String
  var unit: ChartUnit
  var columns: [Column]
  var language: Language

  private static let (plot, left) = (180, 1400)

  var axis: ChartAxis { ChartAxis(columns.map(\.value), unit, language) }

  var marks: [(title: String, value: String)] { columns.map { ($0.title, $0.text) } }

  func draw(in svg: inout SVG) {
    let axis = axis
    let top = svg.grow(by: ColumnChart.plot + 8) + 8
    func y(_ value: some BinaryInteger) -> Int {
      top + ColumnChart.plot - axis.scale.position(of: value) * ColumnChart.plot / ChartScale.length
    }
    for tick in axis.scale.ticks {
      svg.line(
        x1: ColumnChart.left, y1: y(tick), x2: SVG.width, y2: y(tick), style: tick == 0 ? "zero" : "grid")
      svg.text(axis.label(tick), x: ColumnChart.left - 150, y: y(tick) + 4, anchor: .end, style: "tick")
    }
    let slot = (SVG.width - ColumnChart.left) / max(1, columns.count)
    // No more labels than fit beside each other on a phone.
    let every = (columns.count + 11) / 12
    let bottom = svg.grow(by: 20)
    for (number, column) in columns.enumerated() {
      let x = ColumnChart.left + number * slot
      let (high, low) = (y(max(column.value, 0)), y(min(column.value, 0)))
      if column.value != 0 {
        svg.bar(
          from: x + slot / 8, to: x + slot - slot / 8, y: high, height: max(1, low - high),
          fill: column.value < 0 ? .loss : .plain, title: "\(column.title): \(column.text)")
      }
      if number % every == 0 {
        svg.text(column.label, x: x + slot / 2, y: bottom + 15, anchor: .middle, style: "tick")
      }
    }
  }
}
