/// Reading and writing of decimals held as whole numbers: shared by money, rates and quantities.
enum Decimal {
  /// The digits and the number of places of a decimal text; nil when it is not one or does not fit.
  ///
  /// - Parameters:
  ///   - bytes: The text's bytes.
  ///   - mark: The decimal mark, a point or a comma.
  /// - Returns: The digits as a whole number and how many stand after the mark.
  static func parse(_ bytes: some Sequence<UInt8>, mark: UInt8) -> (units: Int64, places: Int)? {
    var magnitude: Int64 = 0
    var digits = 0
    var places: Int?
    var isNegative = false
    var isFirst = true
    for byte in bytes {
      defer { isFirst = false }
      if isFirst, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isNegative = byte == UInt8(ascii: "-")
        continue
      }
      if byte == mark {
        if places != nil || digits == 0 { return nil }
        places = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overflowOfSum) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if overflow || overflowOfSum { return nil }
      magnitude = sum
      digits += 1
      if let count = places { places = count + 1 }
    }
    if digits == 0 || places == 0 { return nil }
    return (isNegative ? -magnitude : magnitude, places ?? 0)
  }

  /// The decimal as text.
  ///
  /// - Parameters:
  ///   - units: The digits as a whole number.
  ///   - places: How many digits stand after the point.
  ///   - fixed: Whether trailing zeros are kept.
  /// - Returns: The text, with a point.
  static func text(_ units: Int64, places: Int, fixed: Bool) -> String {
    var digits = String(units.magnitude)
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    var fraction = digits.suffix(places)
    let whole = digits.dropLast(places)
    if !fixed {
      while fraction.last == "0" { fraction = fraction.dropLast() }
    }
    let sign = units < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }
}
