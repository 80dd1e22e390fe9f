internal import Takst

/// What a chart's values count, and how they are written.
struct ChartUnit: Hashable {
  /// `%` or a word; of money, the currency's code.
  var name: String
  /// What amounts are in.
  var currency: Currency?
  /// How many decimal places of a unit a value of 1 stands at: 2 for øre.
  var places = 0
  /// Whether large values may be written in thousands and millions.
  var isMoney = false
  /// Whether values are written without their sign, as where the side says it.
  var isUnsigned = false

  /// Amounts of a currency, as minor units.
  static func money(_ currency: Currency) -> ChartUnit {
    ChartUnit(name: currency.code, currency: currency, places: currency.minorDigits, isMoney: true)
  }

  /// A value of one unit.
  var one: Int64 { (0..<places).reduce(1) { power, _ in power * 10 } }
}

/// The scale of a chart with its unit: what is written at its ticks.
struct ChartAxis {
  let scale: ChartScale
  let unit: ChartUnit
  let language: Language
  /// 0, 3 or 6: amounts are written in units, thousands or millions.
  let power: Int

  init(_ values: [Int64], _ unit: ChartUnit, _ language: Language, includesZero: Bool = true, steps: Int = 4) {
    scale = ChartScale(values, smallestStep: unit.one, includesZero: includesZero, steps: steps)
    self.unit = unit
    self.language = language
    let largest = max(scale.high.magnitude, scale.low.magnitude) / UInt128(unit.one)
    power = !unit.isMoney || largest < 10_000 ? 0 : largest < 10_000_000 ? 3 : 6
  }

  /// The unit of what stands at the ticks.
  var name: String {
    let name = unit.currency.map(language.symbol(of:)) ?? unit.name
    return switch power {
    case 3: language(DocumentPhrase.thousands(name))
    case 6: language(DocumentPhrase.millions(name))
    default: name
    }
  }

  /// What stands at a tick: as many decimal places as the step needs, the same at each.
  func label(_ tick: Int128) -> String {
    let places = unit.places + power
    var step = scale.step
    var needed = places
    while needed > 0, step % 10 == 0 { (step, needed) = (step / 10, needed - 1) }
    let cut = (needed..<places).reduce(UInt128(1)) { power, _ in power * 10 }
    var digits = String(tick.magnitude / cut)
    if digits.utf8.count <= needed { digits = String(repeating: "0", count: needed + 1 - digits.utf8.count) + digits }
    let whole = digits.dropLast(needed) + (needed > 0 ? "." + digits.suffix(needed) : "")
    return language.number((tick < 0 && !unit.isUnsigned ? "-" : "") + whole)
  }
}
