internal import TakstReports

/// A table that a command prints, as text or as CSV.
struct Listing {
  let table: TextTable
  private let titles: [String]
  private var rows: [[String]] = []

  init(_ columns: [TextTable.Column]) {
    table = TextTable(columns)
    titles = columns.map(\.title)
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: String...) { rows.append(cells) }

  /// For people.
  func text() -> String {
    var table = table
    for row in rows { table.add(row) }
    return table.text(width: 132)
  }

  /// For programs and spreadsheets.
  func csv() -> String {
    ([titles] + rows).map(CSVWriter.row).joined()
  }
}

extension Arguments {
  /// The language of names and reports.
  var reportLanguage: Language {
    self[.language].flatMap(Language.init) ?? .english
  }
}
