extension String {
  /// The text between double quotes for a message: control characters made visible and a long text cut short.
  var quoted: String {
    var result = "\""
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == 60 { return result + "…\"" }
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isInvisible =
        (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value) || scalar.value == 0xFEFF
      result += isControl || isInvisible ? scalar.codePoint : String(Character(scalar))
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// The scalar's number, as in `U+00E5`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
