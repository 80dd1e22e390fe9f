/// Two marks for each row, such as the marginal revenue of an item beside its listed fee.
struct PairChart: Chart {
  struct Value {
    var value: Int64
    /// The value as the table writes it.
    var text: String
  }

  struct Row {
    var title: String
    /// Drawn as a filled circle; nil where it is not known.
    var first: Value?
    /// Drawn as an open diamond; nil where it is not known.
    var second: Value?
  }

  var title: String
  var unit: ChartUnit
  /// What the circles are.
  var first: String
  /// What the diamonds are.
  var second: String
  var rows: [Row]
  var language: Language

  var axis: ChartAxis { ChartAxis(rows.flatMap { [$0.first, $0.second] }.compactMap { $0?.value }, unit, language) }

  var marks: [(title: String, value: String)] {
    rows.map { ($0.title, "\(first) \($0.first?.text ?? "–"), \(second) \($0.second?.text ?? "–")") }
  }

  func draw(in svg: inout SVG) {
    let scale = axis.scale
    for (mark, name) in [(SVG.Mark.circle, first), (.diamond, second)] {
      let y = svg.grow(by: 18)
      svg.mark(mark, x: 0, y: y + 8, shift: 8)
      svg.text(name, x: 0, y: y + 12, shift: 22)
    }
    _ = svg.grow(by: 6)
    let top = svg.height
    for row in rows {
      let y = svg.addTitle(row.title, value: "\(row.first?.text ?? "–") | \(row.second?.text ?? "–")") + 9
      _ = svg.grow(by: 24)
      let places = [row.first, row.second].map { $0.map { scale.position(of: $0.value) } }
      if let from = places[0], let to = places[1] { svg.line(x1: from, y1: y, x2: to, y2: y, style: "between") }
      if let place = places[1] { svg.mark(.diamond, x: place, y: y) }
      if let place = places[0] { svg.mark(.circle, x: place, y: y) }
    }
    svg.addTicks(axis, from: top)
  }
}
