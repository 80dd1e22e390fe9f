/// A place in a list of whole numbers that stands for a row.
struct TallyColumn {
  let name: String
  let range: Range<Int64>

  init(_ name: String, _ range: Range<Int64>) {
    self.name = name
    self.range = range
  }

  /// The greatest count in a line: a million million.
  static let most: Int64 = 1_000_000_000_000

  /// The greatest sum that was billed with a code, in minor units.
  static let greatestAmount: Int64 = 1_000_000_000_000_000

  /// A number of units, people or lines.
  static func count(_ name: String) -> TallyColumn { TallyColumn(name, 0..<most + 1) }

  /// A number below another.
  static func number(_ name: String, of all: Int) -> TallyColumn { TallyColumn(name, 0..<Int64(all)) }
}

extension JSONShape<String> {
  /// A text, be it empty.
  static var anyText: JSONShape {
    JSONShape { json, label, reading in
      guard case .text(let text) = json.value else { return reading.wrongType(json, label, "a text in double quotes") }
      return text
    }
  }
}

extension JSONShape<Int64> {
  /// A number of units, people or lines.
  static var count: JSONShape { .number(TallyColumn.count("number")) }

  /// A whole number.
  static func number(_ column: TallyColumn) -> JSONShape {
    JSONShape { json, label, reading in
      guard case .number(let text) = json.value else { return reading.wrongType(json, label, "a whole number") }
      if let number = Int64(text), column.range.contains(number) { return number }
      return reading.badValue(json, "\(label) has the \(column.name) \(text), which is out of range: \(damaged)")
    }
  }
}

extension JSONShape<[Int64]> {
  /// A row of whole numbers; where more may follow, all are as the last.
  static func row(_ columns: [TallyColumn], isOpen: Bool = false) -> JSONShape {
    JSONShape { json, label, reading in
      guard case .list(let entries) = json.value,
        isOpen ? entries.count >= columns.count : entries.count == columns.count
      else {
        return reading.badValue(
          json, "\(label) must be a list of \(columns.count) whole numbers\(isOpen ? " or more" : ""): \(damaged)")
      }
      var row: [Int64] = []
      for (position, entry) in entries.enumerated() {
        let column = columns[min(position, columns.count - 1)]
        guard let number = JSONShape<Int64>.number(column).read(entry, label, reading) else { return nil }
        row.append(number)
      }
      return row
    }
  }
}

extension JSONShape<Fraction> {
  /// A result that follows from numbers of 64 bits.
  static var result: JSONShape {
    fraction { Int64(exactly: $0.numerator) != nil && Int64(exactly: $0.denominator) != nil }
  }

  /// A fraction.
  static func fraction(where fits: @escaping (Fraction) -> Bool = { _ in true }) -> JSONShape {
    JSONShape { json, label, reading in
      guard let text = JSONShape<String>.anyText.read(json, label, reading) else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 2, let numerator = Int128(parts[0]), let denominator = Int128(parts[1]), denominator > 0 {
        let fraction = Fraction(numerator, denominator)
        if fits(fraction) { return fraction }
      }
      return reading.badValue(json, "\(label) is \(text.quoted), which is no fraction such as \"45/60\": \(damaged)")
    }
  }
}
