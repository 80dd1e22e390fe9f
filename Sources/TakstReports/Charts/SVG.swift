/// A drawing as SVG text.
///
/// Places across are hundredths of a per cent of the width, places down are pixels, so that letters keep their size on a phone
/// and on a wide screen. All numbers are whole: the same drawing is the same text everywhere.
struct SVG {
  enum Anchor: String {
    case start, middle, end

    /// Where a text at a place is held, so that it stays inside the drawing at both ends.
    static func inside(_ x: Int) -> Anchor { x < 600 ? .start : x > 9400 ? .end : .middle }
  }

  /// What begins the ids inside the drawing, so that several drawings can stand on a page.
  let id: String
  private(set) var height = 0
  private var back = ""
  private var front = ""

  init(id: String) {
    self.id = id
  }

  /// Makes the drawing so much taller, and gives the place at which the new part begins.
  mutating func grow(by pixels: Int) -> Int {
    height += pixels
    return height - pixels
  }

  mutating func text(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, style: String = "", shift: Int = 0
  ) {
    let hold = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let moved = shift == 0 ? "" : " dx=\"\(shift)\""
    front +=
      "<text x=\"\(SVG.percent(x))\" y=\"\(y)\"\(moved)\(hold)\(attribute("class", style))>"
      + HTML.escaped(text) + "</text>\n"
  }

  /// A bar between two places; something is seen of the thinnest one.
  mutating func bar(from: Int, to: Int, y: Int, height: Int, fill: Fill, title: String) {
    let (left, right) = (min(from, to), max(from, to))
    front +=
      "<rect x=\"\(SVG.percent(left))\" y=\"\(y)\" width=\"\(SVG.percent(max(20, right - left)))\" height=\"\(height)\""
      + paint(fill) + "><title>" + HTML.escaped(title) + "</title></rect>\n"
  }

  /// A line behind everything else.
  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, style: String) {
    back +=
      "<line x1=\"\(SVG.percent(x1))\" y1=\"\(y1)\" x2=\"\(SVG.percent(x2))\" y2=\"\(y2)\""
      + attribute("class", style) + "/>\n"
  }

  /// A shape of a mark, its middle at a place.
  enum Mark: String {
    case circle = "<circle r=\"5\" class=\"first\"/>"
    case diamond = "<path d=\"M0-7 7 0 0 7-7 0Z\" class=\"second\"/>"
    case stroke = "<path d=\"M0-9V9\" class=\"centre\"/>"
  }

  mutating func mark(_ mark: Mark, x: Int, y: Int, shift: Int = 0) {
    let drawn = shift == 0 ? mark.rawValue : "<g transform=\"translate(\(shift))\">\(mark.rawValue)</g>"
    front += "<svg x=\"\(SVG.percent(x))\" y=\"\(y)\" overflow=\"visible\" aria-hidden=\"true\">\(drawn)</svg>\n"
  }

  /// How an area is filled: no two that stand side by side differ in colour alone.
  enum Fill: Hashable {
    /// One colour for all.
    case plain
    case gain
    /// With strokes across.
    case loss
    case neutral
    case total
    /// One of several, which carries its number; from 0.
    case part(Int)
  }

  private func paint(_ fill: Fill) -> String {
    switch fill {
    case .plain: " class=\"plain\""
    case .gain: " class=\"gain\""
    case .loss: " fill=\"url(#\(id)-loss)\""
    case .neutral: " class=\"neutral\""
    case .total: " class=\"total\""
    case .part(let number): " class=\"part p\(number % 8)\""
    }
  }

  private func attribute(_ name: String, _ value: String) -> String { value.isEmpty ? "" : " \(name)=\"\(value)\"" }

  /// The lines of ticks down the drawing from some place on, and what stands under them.
  mutating func addTicks(_ axis: ChartAxis, from top: Int = 0) {
    for tick in axis.scale.ticks {
      let x = axis.scale.position(of: tick)
      line(x1: x, y1: top, x2: x, y2: height, style: tick == 0 ? "zero" : "grid")
    }
    let y = grow(by: 18)
    for tick in axis.scale.ticks {
      let x = axis.scale.position(of: tick)
      text(axis.label(tick), x: x, y: y + 14, anchor: .inside(x), style: "tick")
    }
  }

  /// A row's title, wrapped beside its value, and the place under it.
  mutating func addTitle(_ title: String, value: String) -> Int {
    // What fits beside each other on the narrowest phone.
    let lines = TextWrap.lines(title, width: max(14, 46 - value.count))
    for (number, line) in lines.enumerated() {
      let y = grow(by: 17)
      text(line, x: 0, y: y + 13, shift: 5)
      if number == 0 { text(value, x: SVG.width, y: y + 13, anchor: .end, shift: -5) }
    }
    return height
  }

  static let width = 10_000

  static func percent(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? "\(whole)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }

  /// The whole drawing.
  ///
  /// - Parameters:
  ///   - title: What it is called, for those who cannot see it.
  ///   - description: What it shows.
  /// - Returns: An `svg` element.
  func element(title: String, description: String) -> String {
    let pattern =
      front.contains("url(#\(id)-loss)")
      ? "<defs><pattern id=\"\(id)-loss\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        + "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" class=\"loss\"/>"
        + "<path d=\"M0 0V6\" class=\"hatch\"/></pattern></defs>\n" : ""
    return "<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"\(height)\" "
      + "aria-labelledby=\"\(id)-title \(id)-text\">\n"
      + "<title id=\"\(id)-title\">\(HTML.escaped(title))</title>\n"
      + "<desc id=\"\(id)-text\">\(HTML.escaped(description))</desc>\n" + pattern + back + front + "</svg>\n"
  }
}
