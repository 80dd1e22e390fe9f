/// The first row of a file: which column stands where.
struct Header {
  let file: String
  let line: Int
  /// The names as the file has them.
  let names: [String]

  /// The places of columns in the order they were asked for, -1 for a column the file lacks, and what to say about the
  /// columns that nothing was asked of.
  func match(_ columns: [HeaderColumn]) throws(Diagnostics) -> (places: [Int], notes: [Diagnostic]) {
    let keys = names.map(HeaderColumn.normalized)
    var places: [Int] = []
    var used: Set<Int> = []
    var problems: [Diagnostic] = []
    for column in columns {
      let accepted = Set(([column.name] + column.aliases).map(HeaderColumn.normalized))
      let found = keys.indices.filter { accepted.contains(keys[$0]) }
      places.append(found.first ?? -1)
      used.formUnion(found)
      if found.count > 1 {
        let stated = found.map { "'\(names[$0])'" }.joined(separator: " and ")
        problems.append(
          Diagnostic(
            .duplicateColumn, "the columns \(stated) all mean \(column.name): keep one, or rename the others",
            at: place))
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
    let ignored = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }
    if ignored.isEmpty { return (places, []) }
    let list = looksLikeData ? "\(ignored.count)" : ignored.map { shown(names[$0]) }.joined(separator: ", ")
    return (places, [Diagnostic(.ignoredColumn, "columns not used: \(list)", at: place)])
  }

  /// Whether any of the names is one of a column.
  func has(_ column: HeaderColumn) -> Bool {
    let accepted = Set(([column.name] + column.aliases).map(HeaderColumn.normalized))
    return names.contains { accepted.contains(HeaderColumn.normalized($0)) }
  }

  /// The problem of a column that is not there.
  private func missing(_ column: HeaderColumn, otherwise: String = "") -> Diagnostic {
    let found =
      looksLikeData
      ? "The first line looks like data: put a line with the names of the columns before it"
      : "Found: " + names.map(shown).joined(separator: ", ")
    return Diagnostic(
      .missingColumn,
      "there is no column \(column.name): name one of the columns \(column.acceptedNames)\(otherwise). \(found)",
      at: place)
  }

  /// Throws when a required column is missing; a missing practice may be given by the options.
  func require(
    _ columns: some Sequence<HeaderColumn>, in places: [Int], options: ReadingOptions
  ) throws(Diagnostics) {
    var problems: [Diagnostic] = []
    for (column, place) in zip(columns, places) where place < 0 {
      if column.name != ActivityReader.practice.name {
        problems.append(missing(column))
      } else if options.practice == nil {
        problems.append(missing(column, otherwise: ", or give the practice with --practice ID"))
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  var place: Place { Place(file: file, line: line) }

  /// Whether the file seems to begin with data; its values must not be shown then.
  private var looksLikeData: Bool {
    names.contains { name in name.utf8.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } >= 4 }
  }

  private func shown(_ name: String) -> String {
    Excerpt.safe(name) ?? "(a long name)"
  }
}
