/// The fields of a row as ranges of the text.
struct DelimitedRow: Sendable {
  /// Why a row cannot be used whatever its fields mean.
  enum Defect: Sendable {
    case fieldTooLong
    case textAfterQuote
  }

  /// The line at which the row begins, from 1.
  private(set) var line = 0
  /// The number of fields.
  private(set) var count = 0
  var defect: Defect?
  private var fields: [Range<Int>] = []
  /// Whether no field has any content.
  private(set) var isBlank = true

  mutating func start(line: Int) {
    self.line = line
    count = 0
    defect = nil
    isBlank = true
    if !fields.isEmpty { fields.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  mutating func append(_ field: Range<Int>) {
    count += 1
    if !field.isEmpty { isBlank = false }
    if field.count > DelimitedScanner.longestField { defect = .fieldTooLong }
    if fields.count < DelimitedScanner.mostFields { fields.append(field) }
  }

  mutating func move(by distance: Int) {
    for field in fields.indices {
      fields[field] = fields[field].lowerBound + distance..<fields[field].upperBound + distance
    }
  }

  mutating func shorten(_ field: Int, to end: Int) {
    fields[field] = fields[field].lowerBound..<end
  }

  /// The range of a field in the text.
  subscript(field: Int) -> Range<Int> { fields[field] }

  /// Whether a column is there and its field has content; an absent column has the index -1.
  func has(_ field: Int) -> Bool {
    field >= 0 && !fields[field].isEmpty
  }

  /// The text of a field; nil when the column is absent or the field is empty.
  func string(_ field: Int, _ text: Span<UInt8>) -> String? {
    guard has(field) else { return nil }
    return unsafe text.extracting(fields[field]).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a field that must have content, or what stands for a column the file lacks.
  func requiredString(
    _ field: Int, _ text: Span<UInt8>, otherwise: String? = nil
  ) throws(RowProblem) -> String {
    if let otherwise { return otherwise }
    guard let string = string(field, text) else { throw .empty(field) }
    return string
  }

  /// The value of a field in quotes with a space after it, for messages; empty when it had better not be shown.
  ///
  /// A value with nine or more digits, or seven or more and nothing else, could be a patient's number that slipped into
  /// the wrong column. A long value or one with control characters would spoil the message.
  func excerpt(_ field: Int, _ text: Span<UInt8>) -> String {
    guard let value = string(field, text), let shown = Excerpt.safe(value) else { return "" }
    return "'\(shown)' "
  }
}

/// What is wrong with a row.
struct RowProblem: Error {
  /// The field the message is about, whose column's name goes before it; nil for the row as a whole.
  var field: Int?
  var message: String

  static func empty(_ field: Int) -> RowProblem {
    RowProblem(field: field, message: "is empty: every row needs one")
  }
}

/// Values of the input in messages.
enum Excerpt {
  /// The value, or nil when it had better not be shown.
  static func safe(_ value: String) -> String? {
    let digits = value.utf8.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard value.utf8.count <= 40, digits < (digits == value.utf8.count ? 7 : 9),
      !value.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    else { return nil }
    return value
  }
}
