/// The first row of a file: which column stands where.
struct Header: Sendable {
  let file: String
  let line: Int
  /// The names as the file has them.
  let names: [String]
  /// What columns are found by: the names in one spelling, or what a map has in their place.
  var keys: [String]

  init(file: String, line: Int, names: [String]) {
    (self.file, self.line, self.names) = (file, line, names)
    keys = names.map(HeaderColumn.normalized)
  }

  /// The places of columns in the order they were asked for, -1 for a column the file lacks, and what to say about the
  /// columns that nothing was asked of.
  func match(_ columns: [HeaderColumn]) throws(Diagnostics) -> (places: [Int], notes: [Diagnostic]) {
    var places: [Int] = []
    var used: Set<Int> = []
    var problems: [Diagnostic] = []
    for column in columns {
      let accepted = column.acceptedKeys
      let found = keys.indices.filter { accepted.contains(keys[$0]) }
      places.append(found.first ?? -1)
      used.formUnion(found)
      if found.count > 1 {
        let stated = found.map { names[$0] }.joined(separator: ", ")
        problems.append(
          Diagnostic(
            .duplicateColumn, "several columns mean \(column.name): keep one of \(stated), or rename the others",
            at: place))
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
    let ignored = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }
    if ignored.isEmpty { return (places, []) }
    let list = looksLikeData ? "\(ignored.count)" : ignored.map { shown(names[$0]) }.joined(separator: ", ")
    return (places, [Diagnostic(.ignoredColumn, "columns not used: \(list)", at: place)])
  }

  /// For each name the documented name of the column it is taken for; nil for one that is passed over.
  func meanings(of columns: [HeaderColumn]) -> [String?] {
    var meanings = [String?](repeating: nil, count: names.count)
    for column in columns {
      let accepted = column.acceptedKeys
      for index in keys.indices where accepted.contains(keys[index]) { meanings[index] = column.name }
    }
    return meanings
  }

  /// Whether any of the names is one of a column.
  func has(_ column: HeaderColumn) -> Bool {
    let accepted = column.acceptedKeys
    return keys.contains { accepted.contains($0) }
  }

  /// Throws when a required column is missing.
  ///
  /// A missing practice may be given by the options. `otherwise` says what else helps when a column is missing.
  func require(
    _ columns: some Sequence<HeaderColumn>, in places: [Int], options: ReadingOptions, otherwise: [String: String] = [:]
  ) throws(Diagnostics) {
    var missing: [HeaderColumn] = []
    for (column, place) in zip(columns, places) where place < 0 {
      if column.name != ActivityReader.practice.name || options.practice == nil { missing.append(column) }
    }
    if missing.isEmpty { return }
    if looksLikeData {
      let wanted = missing.map(\.name).joined(separator: ", ")
      let message = "the first line looks like data: put a line before it that names the columns (\(wanted))"
      throw Diagnostics([Diagnostic(.missingColumn, message, at: place)])
    }
    let found = "found: " + names.map(shown).joined(separator: ", ")
    let problems = missing.map { column in
      let aliases = column.aliases.isEmpty ? "" : " or to any of " + column.aliases.joined(separator: ", ")
      let more =
        otherwise[column.name] ?? (column.name == ActivityReader.practice.name ? "; or give --practice ID" : "")
      return Diagnostic(
        .missingColumn, "there is no column \(column.name): rename one to \(column.name)\(aliases)\(more) (\(found))",
        at: place)
    }
    throw Diagnostics(problems)
  }

  var place: Place { Place(file: file, line: line) }

  /// Whether the file seems to begin with data; its values must not be shown then.
  var looksLikeData: Bool {
    // A date has six digits or more, and every kind of file but the practices has one in each row.
    names.contains { name in name.utf8.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } >= 6 }
  }

  private func shown(_ name: String) -> String {
    Excerpt.safe(name) ?? "(unreadable)"
  }
}
