/// Reads the practices from delimited text.
///
/// ```swift
/// let text = "practice,name,capacities,contracts\n012345,Lægehuset,2,dk-region-hovedstaden\n"
/// let reading = try PracticesReader.read(Array(text.utf8), file: "practices.csv", options: options)
/// reading.value[0].contracts  // ["dk-region-hovedstaden"]
/// ```
public enum PracticesReader {
  /// The columns in the order of ``PracticeRows``.
  static let columns = [
    ActivityReader.practice,
    HeaderColumn("name", "navn", "naam"),
    HeaderColumn("capacities", "capacity", "kapaciteter", "kapacitet", "lægekapacitet", "capaciteit"),
    HeaderColumn("region", "regio"),
    HeaderColumn("cluster", "klynge"),
    PopulationReader.area,
    HeaderColumn("costs", "cost", "omkostninger", "praksisomkostninger", "udgifter", "kosten"),
    HeaderColumn("contracts", "contract", "aftaler", "kontrakter", "contracten", "overeenkomsten"),
    HeaderColumn(
      "deprivation", "deprivationsindeks", "afsavn", "udsathed", "deprivatie", "deprivatiescore", "achterstand"),
  ]

  /// Reads practices.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages.
  ///   - options: The currency of costs, and how many rows may be malformed.
  /// - Returns: The practices, the columns not used and the malformed rows.
  /// - Throws: What keeps the file from being read; the malformed rows, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<[Practice]> {
    let input = try DelimitedFile(bytes, file: file)
    let header = try input.header.mapped(by: options.columns, .practices)
    let (places, notes) = try header.match(columns)
    try header.require(columns.prefix(1), in: places, options: options)
    var rows = PracticeRows(places: places, options: options)
    let errors = try input.readRows(into: &rows, options: options)
    return Reading(value: rows.practices, notes: notes, errors: errors)
  }
}

/// Makes practices of rows.
private struct PracticeRows: RowConsumer {
  private(set) var practices: [Practice] = []
  private let practice, name, capacities, region, cluster, area, costs, contracts, deprivation: Int
  private let options: ReadingOptions
  private var lines: [String: Int] = [:]

  init(places: [Int], options: ReadingOptions) {
    (practice, name, capacities, region) = (places[0], places[1], places[2], places[3])
    (cluster, area, costs, contracts) = (places[4], places[5], places[6], places[7])
    deprivation = places[8]
    self.options = options
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    let id = try row.requiredString(practice, text, otherwise: practice < 0 ? options.practice : nil)
    var result = Practice(id: id)
    result.name = row.string(name, text)
    if row.has(capacities) { result.capacities = try row.quantity(capacities, text) }
    result.region = row.string(region, text)
    result.cluster = row.string(cluster, text)
    result.area = row.string(area, text)
    if row.has(costs) { result.costs = try row.positiveMoney(costs, text, options.currency) }
    if row.has(contracts) { result.contracts = try row.list(contracts, text) }
    if row.has(deprivation) { result.deprivation = try row.rate(deprivation, text) }
    if let line = lines[id] {
      throw RowProblem(field: nil, message: "the practice stands in line \(line) already: keep one of the rows")
    }
    lines[id] = row.line
    practices.append(result)
  }
}
