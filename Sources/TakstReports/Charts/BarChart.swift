/// Bars side by side, each under its title: shares of segments, or what changes for groups.
struct BarChart: Chart {
  struct Bar {
    var title: String
    var value: Int64
    /// The value as the table writes it.
    var text: String
    var fill = SVG.Fill.plain
    /// Whether half of it lies on each side of zero.
    var isCentred = false
  }

  var title: String
  var unit: ChartUnit
  var bars: [Bar]
  var language: Language

  var axis: ChartAxis {
    // Twice what is centred needs half the room on each side.
    ChartAxis(bars.flatMap { $0.isCentred ? [-($0.value / 2 + 1), $0.value / 2 + 1] : [$0.value] }, unit, language)
  }

  var marks: [(title: String, value: String)] { bars.map { ($0.title, $0.text) } }

  func draw(in svg: inout SVG) {
    let axis = axis
    let zero = axis.scale.position(of: 0)
    for bar in bars {
      let top = svg.addTitle(bar.title, value: bar.text)
      _ = svg.grow(by: 24)
      if bar.value == 0 { continue }
      var (from, to) = (zero, axis.scale.position(of: bar.value))
      if bar.isCentred {
        let half = (axis.scale.position(of: bar.value) - zero) / 2
        (from, to) = (zero - half, zero + half)
      }
      svg.bar(from: from, to: to, y: top, height: 14, fill: bar.fill, title: "\(bar.title): \(bar.text)")
    }
    svg.addTicks(axis)
  }
}

extension BarChart.Bar {
  /// A bar that goes to the right where something is gained, and to the left where it is lost.
  static func change(_ title: String, _ value: Int64, _ text: String) -> BarChart.Bar {
    BarChart.Bar(title: title, value: value, text: text, fill: value < 0 ? .loss : .gain)
  }
}
