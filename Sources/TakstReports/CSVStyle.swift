/// How tables of comma-separated values are written: for data tools, or to be opened by a double click.
///
/// ```swift
/// CSVStyle(rawValue: "excel-da")  // .excelDanish
/// ```
public enum CSVStyle: String, Hashable, Sendable, CaseIterable {
  /// Commas between cells, decimal points, UTF-8: what data tools read.
  case plain
  /// What a Danish spreadsheet opens: semicolons, decimal commas, and a mark that says UTF-8.
  case excelDanish = "excel-da"
  /// What a Dutch spreadsheet opens: the same as the Danish one.
  case excelDutch = "excel-nl"

  /// A table of a report in this style.
  ///
  /// ```swift
  /// CSVStyle.excelDanish.styled("code,amount\r\n0101,1234.50\r\n")
  /// // "\u{FEFF}code;amount\r\n\"=\"\"0101\"\"\";1234,50\r\n", in which a spreadsheet shows 0101 and 1.234,50
  /// ```
  /// - Parameter table: The table as a report writes it, with its header.
  /// - Returns: The table; amounts keep all their digits.
  public func styled(_ table: String) -> String {
    var styler = CSVStyler(self)
    return styler.styled(table)
  }
}

/// Writes tables of comma-separated values in another style, part by part.
///
/// Numbers stay as exact as they are. A code with leading zeros, or one that a spreadsheet would take for a date or a number of its
/// own, is written as a text (`="0101"`), which is the only form that spreadsheets leave alone; what would be a formula of somebody else
/// stays neutralised by its apostrophe.
public struct CSVStyler: Sendable {
  private let style: CSVStyle
  /// Whether each column holds texts, by the header.
  private var texts: [Bool]?

  /// The columns of reports that hold texts, whatever these look like.
  private static let textColumns: Set<String> = [
    "section", "scenario", "code", "name", "segment", "practice", "month", "from", "until", "currency", "status",
    "severity", "note", "kind", "id", "date", "patient", "item", "outcome", "source", "why", "decision", "reason",
    "subject", "measure", "rules", "baselineOutcome", "scenarioOutcome", "baselineRules", "scenarioRules",
  ]

  /// Creates a writer.
  ///
  /// - Parameter style: The style.
  public init(_ style: CSVStyle) {
    self.style = style
  }

  /// The next rows in the style.
  ///
  /// - Parameter rows: Whole rows as a report writes them; the first of all is the header.
  /// - Returns: The rows; the first ones begin with the mark that says UTF-8 where the style has it.
  public mutating func styled(_ rows: String) -> String {
    if style == .plain || rows.isEmpty { return rows }
    var out = texts == nil ? "\u{FEFF}" : ""
    out.reserveCapacity(rows.utf8.count + rows.utf8.count / 8)
    for row in CSVStyler.cells(of: rows) {
      guard let texts else {
        texts = row.map(CSVStyler.textColumns.contains)
        out += row.map(CSVWriter.quoted).joined(separator: ";") + "\r\n"
        continue
      }
      for (index, cell) in row.enumerated() {
        if index > 0 { out += ";" }
        out += CSVStyler.cell(cell, isText: index < texts.count && texts[index])
      }
      out += "\r\n"
    }
    return out
  }

  private static func cell(_ cell: String, isText: Bool) -> String {
    if !isText, isDecimal(cell) { return cell.replacing(".", with: ",") }
    return CSVWriter.quoted(isText && isMistaken(cell) ? "=\"\(cell)\"" : cell)
  }

  /// Whether a cell is digits, perhaps after a minus, and perhaps with a point and more digits.
  private static func isDecimal(_ cell: String) -> Bool {
    let digits = cell.utf8.first == UInt8(ascii: "-") ? cell.utf8.dropFirst() : cell.utf8[...]
    return CSVWriter.isNumber(digits)
  }

  /// Whether a spreadsheet would take a text for a number or a date and show something else.
  private static func isMistaken(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    guard let first = bytes.first, bytes.allSatisfy({ isDigit($0) || isMark($0) }), isDigit(first) else {
      return false
    }
    if bytes.allSatisfy(isDigit) { return (first == UInt8(ascii: "0") && bytes.count > 1) || bytes.count > 15 }
    // Days and months as reports write them are what a spreadsheet should take for dates.
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDate = (2...3).contains(parts.count) && parts[0].count == 4 && parts.dropFirst().allSatisfy { $0.count == 2 }
    return !isDate || !parts.joined().allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// The cells of rows that ``CSVWriter`` wrote.
  private static func cells(of rows: String) -> [[String]] {
    var (result, row, cell): ([[String]], [String], [UInt8]) = ([], [], [])
    var isQuoted = false
    var bytes = rows.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && next == byte:
        cell.append(byte)
        next = bytes.next()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          result.append(row)
          row = []
        }
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
    }
    return result
  }
}
