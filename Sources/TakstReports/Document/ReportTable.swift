/// A table of a report: titled columns, rows of texts, and what its numbers rest on.
///
/// Writers put it into text for a terminal, Markdown and HTML.
struct ReportTable {
  enum Alignment {
    case left
    case right
  }

  struct Column {
    var title: String
    var alignment = Alignment.left
    var isFlexible = false
    /// Whether its cells are bars made of letters, which stand in text only: elsewhere a chart shows them.
    var isBar = false
    /// What all numbers of the column rest on.
    var basis: Basis?

    static func left(_ title: String) -> Column { Column(title: title) }
    static func right(_ title: String, basis: Basis? = nil) -> Column {
      Column(title: title, alignment: .right, basis: basis)
    }
    static func flexible(_ title: String) -> Column { Column(title: title, isFlexible: true) }
    static var bar: Column { Column(title: "", isBar: true) }
  }

  enum Row {
    /// The cells, and what the row's numbers rest on.
    case cells([String], Basis?)
    /// What the rows after it have in common.
    case head(String)
    /// A text under the row before, wrapped and indented.
    case note(String)
    /// A line across; the row after it may be the sum of those before.
    case line(isSum: Bool)
  }

  /// What the table shows, where the title of its section does not say it.
  var caption: String?
  var columns: [Column]
  var rows: [Row] = []
  /// What all numbers of the table rest on.
  var basis: Basis?

  init(_ columns: [Column], caption: String? = nil, basis: Basis? = nil) {
    self.columns = columns
    self.caption = caption
    self.basis = basis
  }

  mutating func add(_ cells: String...) { add(cells) }
  mutating func add(_ cells: [String], basis: Basis? = nil) {
    rows.append(.cells(cells.map(TextWrap.printable), basis))
  }
  mutating func head(_ title: String) { rows.append(.head(TextWrap.printable(title))) }
  mutating func note(_ text: String) { rows.append(.note(text)) }
  mutating func line(isSum: Bool = true) { rows.append(.line(isSum: isSum)) }

  var hasTitles: Bool { columns.contains { !$0.title.isEmpty } }
}

/// The name that sections use which write the text of their tables themselves.
typealias TextTable = ReportTable
