/// Reads results on indicators from delimited text.
///
/// A result is a value, or a numerator and a denominator. Its period is written `2024`, `2024-Q1`, `2024-03`, or as a
/// first day and the day after the last: `2024-01-01..2024-07-01`.
///
/// ```swift
/// let text = "practice,indicator,period,numerator,denominator\n012345,hba1c,2024-Q1,45,60\n"
/// let reading = try IndicatorsReader.read(Array(text.utf8), file: "indicators.csv", options: options)
/// reading.value[0].period.description  // "2024-01-01..2024-04-01"
/// ```
public enum IndicatorsReader {
  /// The columns in the order of ``IndicatorRows``.
  static let columns = [
    ActivityReader.practice,
    HeaderColumn("indicator", "indikator"),
    HeaderColumn("period", "periode"),
    HeaderColumn("numerator", "tæller", "teller"),
    HeaderColumn("denominator", "nævner", "noemer"),
    HeaderColumn("value", "værdi", "resultat", "waarde", "resultaat", "result"),
    HeaderColumn("target", "mål", "måltal", "doel", "streefwaarde"),
  ]

  /// Reads results.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages.
  ///   - options: The practice of a file that names none, and how many rows may be malformed.
  /// - Returns: The results, the columns not used and the malformed rows.
  /// - Throws: What keeps the file from being read; the malformed rows, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<[IndicatorResult]> {
    let input = try DelimitedFile(bytes, file: file)
    let header = try input.header.mapped(by: options.columns, .indicators)
    let (places, notes) = try header.match(columns)
    // Without a value, both a numerator and a denominator are needed.
    let needed = places[5] >= 0 ? 0..<3 : places[3] >= 0 || places[4] >= 0 ? 0..<5 : 0..<3
    var required = needed.map { (columns[$0], places[$0]) }
    if places[3] < 0, places[4] < 0, places[5] < 0 { required.append((columns[5], -1)) }
    try header.require(required.map(\.0), in: required.map(\.1), options: options)
    var rows = IndicatorRows(places: places, options: options)
    let errors = try input.readRows(into: &rows, options: options)
    return Reading(value: rows.results, notes: notes, errors: errors)
  }
}

/// Makes results of rows.
private struct IndicatorRows: RowConsumer {
  private(set) var results: [IndicatorResult] = []
  private let practice, indicator, period, numerator, denominator, value, target: Int
  private let onlyPractice: String?
  private var lines: [Int] = []
  /// The indices of the results of a practice on an indicator.
  private var known: [[String]: DisjointDays] = [:]

  init(places: [Int], options: ReadingOptions) {
    (practice, indicator, period) = (places[0], places[1], places[2])
    (numerator, denominator, value, target) = (places[3], places[4], places[5], places[6])
    onlyPractice = practice < 0 ? options.practice : nil
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    var result = IndicatorResult(
      practice: try row.requiredString(practice, text, otherwise: onlyPractice),
      indicator: try row.requiredString(indicator, text), period: try period(row, text),
      value: try value(row, text))
    if row.has(target) { result.target = try row.rate(target, text) }
    let key = [result.practice, result.indicator]
    if let other = known[key]?.numbers(overlapping: result.period.days).min() {
      let message = "line \(lines[other]) has a result on the same indicator for the same days: keep one of the rows"
      throw RowProblem(field: nil, message: message)
    }
    known[key, default: DisjointDays()].insert(result.period.days, number: results.count)
    results.append(result)
    lines.append(row.line)
  }

  private func value(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> IndicatorResult.Value {
    let hasFraction = row.has(numerator) || row.has(denominator)
    if row.has(value) {
      if hasFraction {
        throw RowProblem(field: value, message: "stands beside a numerator or denominator: give one or the other")
      }
      return .number(try row.rate(value, text))
    }
    guard hasFraction else {
      throw RowProblem(field: nil, message: "the row has no result: give a value, or a numerator and a denominator")
    }
    guard row.has(numerator), row.has(denominator) else {
      let message = "the row has only one of numerator and denominator: give both, or a value"
      throw RowProblem(field: nil, message: message)
    }
    let (above, below) = (try row.whole(numerator, text), try row.whole(denominator, text))
    if below == 0 {
      throw RowProblem(field: denominator, message: "is zero: leave the row out if nobody is counted")
    }
    return .fraction(numerator: above, denominator: below)
  }

  private func period(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> Period {
    guard let result = Period(written: try row.requiredString(period, text)) else {
      let message =
        row.excerpt(period, text) + "is not a period: write 2024, 2024-Q1, 2024-03 or 2024-01-01..2024-07-01"
      throw RowProblem(field: period, message: message)
    }
    return result
  }
}

extension Period {
  /// Reads a period written as a year, a quarter, a month, or as two days joined by two points.
  init?(written text: String) {
    let years = DelimitedRow.years
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let from = Day(String(parts[0])), let until = Day(String(parts[1])), years.contains(from.year),
        years.contains(until.year)
      else { return nil }
      self.init(from: from, until: until)
      return
    }
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    guard pieces[0].utf8.count == 4, let year = Int(pieces[0]), years.contains(year), pieces.count <= 2 else {
      return nil
    }
    guard pieces.count == 2 else {
      self = .year(year)
      return
    }
    let (first, months): (Int, Int)
    if let letter = pieces[1].first, "QqKk".contains(letter) {
      guard pieces[1].count == 2, let quarter = Int(pieces[1].dropFirst()), 1...4 ~= quarter else { return nil }
      (first, months) = (quarter * 3 - 2, 3)
    } else {
      guard pieces[1].utf8.count == 2, let month = Int(pieces[1]) else { return nil }
      (first, months) = (month, 1)
    }
    guard let from = Day(year: year, month: first, day: 1) else { return nil }
    self.init(from: from, until: from.adding(months: months, monthEnd: .clamp))
  }
}
