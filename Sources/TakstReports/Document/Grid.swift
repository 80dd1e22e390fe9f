import Takst

/// Rows and columns that can be written as text, CSV or JSON.
struct Grid {
  struct Column {
    /// The name in CSV and JSON.
    var key: String
    var title: Phrase
    var alignment = TextTable.Alignment.left
    var isFlexible = false
  }

  enum Cell {
    case none
    case text(String)
    case count(Int)
    case money(Money)
    case number(Rate)
    case day(Day)
    /// A word of a closed set: as it stands for programs, in words for people.
    case word(String, Phrase)

    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }

    func readable(_ language: Language) -> String {
      switch self {
      case .none: "–"
      case .text(let text): text
      case .count(let count): language.count(count)
      case .money(let money): language.amount(money)
      case .number(let rate): language.number(rate.description)
      case .day(let day): language.day(day)
      case .word(_, let phrase): language(phrase)
      }
    }

    var plain: String {
      switch self {
      case .none: ""
      case .text(let text): text
      case .count(let count): String(count)
      case .money(let money): money.description
      case .number(let rate): rate.description
      case .day(let day): day.description
      case .word(let word, _): word
      }
    }

    var value: JSONWriter.Value {
      switch self {
      case .none: .null
      case .count(let count): .integer(count)
      case .number(let rate): .number(rate.description)
      case .text, .money, .day, .word: .string(plain)
      }
    }
  }

  var columns: [Column]
  var rows: [[Cell]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  func text(_ language: Language, width: Int) -> String {
    var table = TextTable(
      columns.map {
        TextTable.Column(title: language($0.title), alignment: $0.alignment, isFlexible: $0.isFlexible)
      })
    for row in rows { table.add(row.map { $0.readable(language) }) }
    return table.text(width: width)
  }

  var csv: String {
    CSVWriter.row(columns.map(\.key)) + rows.map { CSVWriter.row($0.map(\.plain)) }.joined()
  }

  var json: JSONWriter.Value {
    .array(rows.map { row in .object(zip(columns, row).map { ($0.key, $1.value) }) })
  }
}
