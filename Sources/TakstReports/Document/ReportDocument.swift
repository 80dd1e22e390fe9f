internal import Takst

/// A report as its parts: one description for text, Markdown and HTML.
struct ReportDocument {
  /// A part of a section.
  enum Block {
    case paragraph(String)
    /// A paragraph about all that stands before it, set apart from it.
    case remark(String)
    case table(ReportTable)
    /// A chart of the table after it; in text and Markdown, the table says it alone.
    case chart(any Chart)
  }

  struct Section {
    /// Empty where the section needs no title.
    var title = ""
    var blocks: [Block]

    init(_ title: String = "", _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  /// The number that the report is about.
  struct Total {
    var title: String
    var amount: String
    var basis: Basis?
  }

  var language: Language
  var title: String
  /// What the report is about: rows of a word and what it stands for.
  var facts = ReportTable([.left(""), .flexible("")])
  var total: Total?
  /// What is to be known about the total.
  var summary: [String] = []
  var sections: [Section] = []
  /// What the footnotes and tables name by id.
  var sources: [Source] = []

  init(_ title: String, language: Language) {
    self.title = title
    self.language = language
  }

  mutating func add(_ title: String = "", _ blocks: Block...) {
    sections.append(Section(title, blocks))
  }

  mutating func add(_ title: String = "", _ blocks: [Block]) {
    sections.append(Section(title, blocks))
  }
}
