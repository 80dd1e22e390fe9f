/// Writes comma-separated rows by RFC 4180: quoted where needed, lines ended by CR LF.
///
/// A cell that a spreadsheet would run as a formula is given a leading apostrophe; a plain negative number stays a
/// number. Cells with a semicolon or tab are quoted too, as spreadsheets in some countries split at them.
enum CSVWriter {
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  static func cell(_ raw: String) -> String {
    quoted(isFormula(raw) ? "'" + raw : raw)
  }

  /// A cell in quotes, where it needs them.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: needsQuotes) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
      UInt8(ascii: "\t"):
      true
    default: false
    }
  }

  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "@", "\t", "\r", "\n": true
    case "-": !isNumber(text.utf8.dropFirst())
    default: false
    }
  }

  /// Whether the bytes are digits, or digits, a point and digits.
  static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
