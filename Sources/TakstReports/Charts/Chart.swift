/// A chart of a report: a value that draws itself.
protocol Chart {
  /// What it shows.
  var title: String { get }
  /// The scale of its values.
  var axis: ChartAxis { get }
  /// All that it shows, as words and numbers for those who cannot see it.
  var marks: [(title: String, value: String)] { get }

  func draw(in svg: inout SVG)
}

extension Chart {
  /// What the chart says, in words.
  var alternative: String {
    marks.map { "\($0.title): \($0.value)" }.joined(separator: "; ") + "."
  }

  /// The chart as an `svg` element.
  ///
  /// - Parameter id: What begins the ids inside it.
  /// - Returns: The element, which ends in a line feed.
  func svg(id: String) -> String {
    var svg = SVG(id: id)
    draw(in: &svg)
    return svg.element(title: "\(title), \(axis.name)", description: alternative)
  }
}
