extension JSONReader {
  /// Reads a number and returns it as it is written.
  mutating func number() throws(Diagnostic) -> String {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let firstDigit = next
    let digits = skipDigits()
    if digits == 0 { throw error("a minus sign needs a digit after it, found \(try found())") }
    if digits > 1, firstDigit == UInt8(ascii: "0") {
      index = start
      throw error("a number has no leading zero: remove it, or write a code as a text in double quotes")
    }
    if next == UInt8(ascii: ".") {
      index += 1
      if skipDigits() == 0 { throw error("a decimal point needs a digit after it, found \(try found())") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      if skipDigits() == 0 { throw error("an exponent needs a digit, found \(try found())") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { index += 1 }
    return index - start
  }
}
