/// Reads lines of activity from records of fixed width.
///
/// Positions count characters. What a record says that makes no line, such as the practice in a file's header, holds for the
/// lines after it. A line that takes another back is kept out, as quantities are above zero: it is reported like a malformed one.
public enum FixedWidthReader {
  /// Reads a log.
  ///
  /// ```swift
  /// let reading = try FixedWidthReader.read(bytes, file: "claims.asc", layout: layout, options: options)
  /// ```
  /// - Parameters:
  ///   - bytes: The file's content, in UTF-8 or a single-byte encoding.
  ///   - file: The file's name, for messages.
  ///   - layout: How the records are laid out.
  ///   - options: The currency, the practice of lines that name none, and how many records may be malformed.
  /// - Returns: The log and the malformed records.
  /// - Throws: What keeps the file from being read; the malformed records, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, layout: FixedWidthLayout, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<ActivityLog> {
    var rows = try FixedWidthRows(layout, file, options)
    let text: [UInt8]
    var position: Int
    do throws(Diagnostic) {
      (text, position) = try TextEncoding.decode(bytes, file: file)
    } catch {
      throw Diagnostics([error])
    }
    var errors: [Diagnostic] = []
    var line = 1
    while position < text.count {
      let end = text[position...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
      if let problem = rows.take(text[position..<end], line: line) {
        errors.append(problem)
        if let stop = DelimitedLayout.verdict(on: errors, options, file: file) { throw stop }
      }
      let isPair = end + 1 < text.count && text[end] == UInt8(ascii: "\r") && text[end + 1] == UInt8(ascii: "\n")
      position = end + (isPair ? 2 : 1)
      line += 1
    }
    if rows.activity.log.count == 0, errors.isEmpty {
      let types = layout.records.filter(\.isLine).map(\.type).joined(separator: " or ")
      let message = "the file has no record \(types), which makes a line in the layout \(layout.id): check the layout"
      throw Diagnostics([Diagnostic(.emptyFile, message, at: Place(file: file))])
    }
    rows.activity.log.malformed = errors.count
    return Reading(value: rows.activity.log, errors: errors)
  }
}

/// Makes lines of activity of records.
private struct FixedWidthRows {
  private let layout: FixedWidthLayout
  private let file: String
  private let onlyPractice: [UInt8]?
  private let records: [String: FixedWidthLayout.Record]
  /// The characters that each type of record needs at least.
  private let needed: [String: Int]
  /// The columns that records have, and the place of each among them.
  private let places: [String: Int]
  /// What records say that make no line.
  private var carried: [[UInt8]]
  var activity: ActivityRows

  init(_ layout: FixedWidthLayout, _ file: String, _ options: ReadingOptions) throws(Diagnostics) {
    self.layout = layout
    self.file = file
    onlyPractice = options.practice.map { Array($0.utf8) }
    records = Dictionary(layout.records.map { ($0.type, $0) }) { first, _ in first }
    needed = records.mapValues { $0.fields.filter(\.isUsed).map { $0.end - 1 }.max() ?? 0 }
    let columns = layout.columns
    places = Dictionary(zip(columns, columns.indices)) { first, _ in first }
    carried = Array(repeating: [], count: columns.count)
    if !layout.namesPractices, options.practice == nil {
      let message = "the layout \(layout.id) has no field for the practice: give --practice ID"
      throw Diagnostics([Diagnostic(.missingColumn, message, at: Place(file: file))])
    }
    var plain = options
    plain.columns = ColumnMap()
    plain.weeksAsDays = false
    let header = Header(file: file, line: 1, names: columns)
    activity = ActivityRows(try ActivityColumns(header, plain), width: columns.count, options: plain)
  }

  /// Takes a record; the problem when it was kept out.
  mutating func take(_ record: ArraySlice<UInt8>, line: Int) -> Diagnostic? {
    let characters = Characters(record)
    if characters.isBlank { return nil }
    do throws(FieldProblem) {
      let type = String(decoding: characters[layout.typeAt, layout.typeLength], as: UTF8.self)
      guard let known = records[type] else {
        let types = layout.records.map(\.type).joined(separator: ", ")
        let shown = Excerpt.safe(type).map { "'\($0)' " } ?? ""
        throw FieldProblem(
          at: layout.typeAt,
          message: "the record type \(shown)is not in the layout \(layout.id), which has \(types): check the layout")
      }
      let needed = needed[type] ?? 0
      guard characters.count <= layout.length, characters.count >= needed else {
        let than = characters.count < needed ? "fewer than the \(needed) it needs" : "more than \(layout.length)"
        throw FieldProblem(
          at: nil,
          message: "the record \(type) has \(characters.count) characters, \(than): export it again without changes")
      }
      try take(known, characters, line: line)
      return nil
    } catch {
      return Diagnostic(.malformedRow, error.message, at: Place(file: file, line: line, column: error.at))
    }
  }

  private mutating func take(
    _ record: FixedWidthLayout.Record, _ characters: Characters, line: Int
  ) throws(FieldProblem) {
    var values = record.isLine ? carried : Array(repeating: [], count: carried.count)
    for field in record.fields where field.isUsed {
      let text = characters[field.at, field.length]
      if let credit = field.credit, String(decoding: text, as: UTF8.self) == credit {
        throw FieldProblem(
          at: field.at,
          message: "\(field.name) is \(credit), a line that takes another back: leave out both")
      }
      guard let column = field.column, let place = places[column] else { continue }
      let value = field.value(of: text)
      // What a line leaves open may stand in a record before it.
      if !value.isEmpty || !record.isLine { values[place] = value }
    }
    guard record.isLine else {
      for field in record.fields {
        if let column = field.column, let place = places[column] { carried[place] = values[place] }
      }
      return
    }
    if let onlyPractice, let place = places[ActivityReader.practice.name], values[place].isEmpty {
      values[place] = onlyPractice
    }
    var row = DelimitedRow()
    row.start(line: line)
    var text: [UInt8] = []
    for value in values {
      row.append(text.count..<text.count + value.count)
      text += value
    }
    do throws(RowProblem) {
      try activity.consume(row, text.span)
    } catch {
      let column = error.field.map { layout.columns[$0] }
      let field = record.fields.first { $0.column == column }
      let label = (field?.name ?? column).map { $0 + " " } ?? ""
      throw FieldProblem(at: field?.at, message: label + error.message)
    }
  }
}

/// What is wrong with a record, and at which position.
private struct FieldProblem: Error {
  var at: Int?
  var message: String
}

/// The characters of a record by their positions.
private struct Characters {
  private let bytes: ArraySlice<UInt8>
  /// Where each character begins; nil when each is one byte.
  private let starts: [Int]?

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    starts = bytes.contains { $0 >= 0x80 } ? bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } : nil
  }

  var count: Int { starts?.count ?? bytes.count }

  /// Whether there is nothing but spaces, or the mark with which some systems end a file.
  var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x1A } }

  /// The bytes of some characters; those beyond the end are left out.
  subscript(at: Int, length: Int) -> ArraySlice<UInt8> {
    func offset(_ position: Int) -> Int {
      if position >= count { return bytes.endIndex }
      return starts?[position] ?? bytes.startIndex + position
    }
    return bytes[offset(at - 1)..<offset(at - 1 + length)]
  }
}

extension FixedWidthLayout.Field {
  /// The value as a delimited file would have it.
  fileprivate func value(of text: ArraySlice<UInt8>) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var value = Array(text.drop { $0 == space })
    while value.last == space { value.removeLast() }
    if picture == .digits, decimals == 0, value.allSatisfy({ $0 == UInt8(ascii: "0") }) { return [] }
    if date == .dayFirst, value.count == 8 { return Array(value[4...] + value[2..<4] + value[..<2]) }
    if decimals > 0, value.count > decimals {
      value.insert(UInt8(ascii: "."), at: value.count - decimals)
    }
    return value
  }
}
