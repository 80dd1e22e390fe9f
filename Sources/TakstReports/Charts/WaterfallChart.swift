/// Steps that add up to a sum: each begins where the one before ends.
struct WaterfallChart: Chart {
  struct Step {
    var title: String
    var value: Int64
    /// The value as the table writes it.
    var text: String
  }

  var title: String
  var unit: ChartUnit
  var steps: [Step]
  /// What the steps add up to.
  var total: Step
  var language: Language

  /// Where each step begins and ends.
  private var ends: [(from: Int64, to: Int64)] {
    var sum: Int64 = 0
    return steps.map { step in
      let from = sum
      let (next, isTooLarge) = sum.addingReportingOverflow(step.value)
      sum = isTooLarge ? (step.value > 0 ? .max : .min) : next
      return (from, sum)
    }
  }

  var axis: ChartAxis { ChartAxis(ends.flatMap { [$0.from, $0.to] } + [total.value], unit, language) }

  var marks: [(title: String, value: String)] { (steps + [total]).map { ($0.title, $0.text) } }

  func draw(in svg: inout SVG) {
    let scale = axis.scale
    for (step, end) in zip(steps, ends) {
      let y = svg.addTitle(step.title, value: step.text)
      _ = svg.grow(by: 24)
      let (from, to) = (scale.position(of: end.from), scale.position(of: end.to))
      if step.value != 0 {
        svg.bar(
          from: from, to: to, y: y, height: 14, fill: step.value < 0 ? .loss : .gain,
          title: "\(step.title): \(step.text)")
      }
      svg.line(x1: to, y1: y + 14, x2: to, y2: svg.height + 17, style: "link")
    }
    let y = svg.addTitle(total.title, value: total.text)
    _ = svg.grow(by: 24)
    if total.value != 0 {
      svg.bar(
        from: scale.position(of: 0), to: scale.position(of: total.value), y: y, height: 14, fill: .total,
        title: "\(total.title): \(total.text)")
    }
    svg.addTicks(axis)
  }
}
