import Takst

/// A language of reports.
///
/// ```swift
/// Language(rawValue: "da")  // .danish
/// ```
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Danish.
  case danish = "da"
  /// Dutch.
  case dutch = "nl"

  /// The ISO 639-1 code, as `--language` takes it.
  public var code: String { rawValue }

  /// A phrase in the language.
  func callAsFunction(_ phrase: Phrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }

  /// An amount with thousands separated, as the language writes it.
  func amount(_ money: Money) -> String { number(money.description) }

  /// What amounts in a currency are marked with: `kr.` in Danish, `€` in Danish and Dutch, else the ISO 4217 code.
  func symbol(of currency: Currency) -> String {
    switch (self, currency) {
    case (.danish, .dkk): "kr."
    case (.danish, .eur), (.dutch, .eur): "€"
    default: currency.code
    }
  }

  /// An amount with its currency: `1.234,56 kr.`, `€ 1.234,56`, `1,234.56 DKK`.
  func money(_ money: Money) -> String {
    let (amount, symbol) = (amount(money), symbol(of: money.currency))
    return self == .dutch ? "\(symbol) \(amount)" : "\(amount) \(symbol)"
  }

  /// A sentence with its full stop, where none ends it already.
  func ended(_ sentence: String) -> String { sentence.utf8.last == UInt8(ascii: ".") ? sentence : sentence + "." }

  /// A quantity with thousands separated and as many places as it needs.
  func quantity(_ quantity: Quantity) -> String { number(quantity.description) }

  /// A mean with at most one place, rounded half away from zero.
  func mean(_ quantity: Quantity) -> String {
    let tenths = Shares.share(quantity.thousandths, of: 1000, scale: 10) ?? 0
    return number(Rate(units: tenths, places: 1).description)
  }

  /// A count with thousands separated.
  func count(_ count: some BinaryInteger) -> String { number(String(count)) }

  /// Tenths of a per cent as a percentage: 631 becomes `63.1 %`.
  func percent(tenths: Int64) -> String {
    number((tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)") + " %"
  }

  /// A rate in per cent, without the sign: 0.7988 becomes `79.88`.
  func perCent(_ rate: Rate) -> String {
    let shifted =
      rate.places >= 2
      ? Rate(units: rate.units, places: rate.places - 2)
      : Rate(units: rate.units * (rate.places == 1 ? 10 : 100), places: 0)
    return number(shifted.description)
  }

  /// A decimal with a point, as the language writes it.
  func number(_ plain: String) -> String {
    let (group, mark) = self == .english ? (",", ".") : (".", ",")
    let bytes = plain.utf8
    let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    var left = bytes.distance(from: bytes.startIndex, to: point)
    var result = ""
    for byte in bytes[..<point] {
      left -= 1
      result.unicodeScalars.append(Unicode.Scalar(byte))
      if byte != UInt8(ascii: "-"), left > 0, left % 3 == 0 { result += group }
    }
    if point == bytes.endIndex { return result }
    return result + mark + plain[bytes.index(after: point)...]
  }

  /// A day: `2024-03-31` in English, `31-03-2024` in Danish and Dutch.
  func day(_ day: Day) -> String {
    let iso = day.description
    return self == .english ? iso : "\(iso.suffix(2))-\(iso.dropFirst(5).prefix(2))-\(iso.prefix(4))"
  }

  /// A run of days by its first and last day.
  func days(_ range: DayRange) -> String {
    switch (range.from, range.until.map { $0 - 1 }) {
    case (let from?, let last?) where from == last: day(from)
    case (let from?, let last?): "\(day(from)) – \(day(last))"
    case (let from?, nil): self(.fromDay(day(from)))
    case (nil, let last?): self(.untilDay(day(last)))
    case (nil, nil): self(.always)
    }
  }

  /// Some texts as a list: `a, b or c`.
  func alternatives(_ texts: [String]) -> String {
    guard let last = texts.last else { return "" }
    if texts.count == 1 { return last }
    return texts.dropLast().joined(separator: ", ") + " " + self(.or) + " " + last
  }
}
