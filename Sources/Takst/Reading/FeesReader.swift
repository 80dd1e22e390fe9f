/// Reads a table of fees from delimited text and makes an amendment of it.
///
/// A fee without a last day holds until the next fee of the same code in the file. A fee without a status is
/// `secondary`: the table repeats what somebody else has published.
///
/// ```swift
/// let text = "code,amount,from\n0101,160.72,2024-10-01\n"
/// let reading = try FeesReader.read(Array(text.utf8), file: "fees.csv", tariff: tariff, options: options)
/// reading.value.changes.count  // 1
/// ```
public enum FeesReader {
  /// The columns in the order of ``FeeRows``.
  static let columns = [
    ActivityReader.code,
    HeaderColumn(
      "amount", "beløb", "ydelsesbeløb", "takst", "honorar", "fee", "price", "pris", "tarief", "bedrag", "prijs"),
    HeaderColumn("from", "fra", "gælder fra", "vanaf", "ingangsdatum"),
    HeaderColumn("until", "til", "tot"),
    HeaderColumn("status"),
    HeaderColumn("note", "notat", "bemærkning", "opmerking"),
  ]

  /// Reads fees.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages; without folder and extension it names the amendment.
  ///   - tariff: The tariff the fees are laid over, which has all the codes.
  ///   - options: How many rows may be malformed; amounts are in the tariff's currency.
  /// - Returns: The amendment, the columns not used and the malformed rows.
  /// - Throws: What keeps the file from being read; the malformed rows, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, tariff: Tariff, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<Amendment> {
    let input = try DelimitedFile(bytes, file: file)
    let (places, notes) = try input.header.match(columns)
    try input.header.require(columns.prefix(2), in: places, options: options)
    var rows = FeeRows(places: places, tariff: tariff)
    let errors = try input.readRows(into: &rows, options: options)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let id = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var amendment = Amendment(id: id.isEmpty ? name : id, names: LocalizedText(["en": name]))
    amendment.tariff = tariff.id
    amendment.sources = [Source(id: name, title: "Fee table given as \(name)")]
    amendment.changes = rows.changes(source: name, file: file)
    return Reading(value: amendment, notes: notes, errors: errors)
  }
}

/// Collects the rows of a table of fees.
private struct FeeRows: RowConsumer {
  private struct Fee {
    var code: String
    var amount: Money
    var days: DayRange
    var status: Status
    var note: String?
    var line: Int
  }

  private var fees: [Fee] = []
  /// The fees of a code by their first days.
  private var feesByDay: [String: FeesByDay] = [:]
  /// How many more unknown codes are looked at for what may be meant: that takes longer than all the rest.
  private var suggestionsLeft = Suggestion.most
  private let code, amount, from, until, status, note: Int
  private let tariff: Tariff
  private let codes: Set<String>

  init(places: [Int], tariff: Tariff) {
    (code, amount, from, until, status, note) =
      (places[0], places[1], places[2], places[3], places[4], places[5])
    self.tariff = tariff
    codes = Set(tariff.items.map(\.code))
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    var fee = Fee(
      code: try knownCode(row, text), amount: try row.positiveMoney(amount, text, tariff.currency), days: .always,
      status: .secondary, note: row.string(note, text), line: row.line)
    if row.has(from) { fee.days.from = try row.day(from, text) }
    if row.has(until) { fee.days.until = try row.day(until, text) }
    if fee.days.isEmpty {
      throw RowProblem(field: until, message: "is not after the first day: it is the day after the last")
    }
    if let name = row.string(status, text) {
      guard let known = Status(rawValue: name.lowercased()) else {
        let names = Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowProblem(field: status, message: row.excerpt(status, text) + "is not a status: write one of \(names)")
      }
      fee.status = known
    }
    if let other = feesByDay[fee.code]?.clash(with: fee.days) {
      let message = "line \(fees[other].line) has a fee of the same code for the same days: end one before the other"
      throw RowProblem(field: nil, message: message)
    }
    feesByDay[fee.code, default: FeesByDay()].insert(fee.days, index: fees.count)
    fees.append(fee)
  }

  private mutating func knownCode(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> String {
    let written = try row.requiredString(code, text)
    if codes.contains(written) { return written }
    var filled = written
    if let width = tariff.codeWidth, written.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      filled = String(repeating: "0", count: max(0, width - written.utf8.count)) + written
    }
    if codes.contains(filled) { return filled }
    suggestionsLeft -= 1
    let meant = suggestionsLeft >= 0 ? Suggestion.closest(to: filled, in: tariff.items.lazy.map(\.code)) : nil
    throw RowProblem(
      field: code,
      message: row.excerpt(code, text) + "is not in the tariff \(tariff.id): "
        + (meant.map { "did you mean \($0)?" } ?? "correct it, or add the item by an amendment"))
  }

  func changes(source: String, file: String) -> [Amendment.Entry] {
    fees.map { fee in
      var days = fee.days
      if days.until == nil {
        days.until = feesByDay[fee.code]!.firstDay(after: days.from ?? .first)
      }
      let place = Place(file: file, line: fee.line)
      let price = Price(
        fee.amount, days: days, status: fee.status, source: source, note: fee.note, place: place)
      return Amendment.Entry(.set(code: fee.code, price), at: place)
    }
  }
}
