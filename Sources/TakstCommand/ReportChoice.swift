internal import TakstReports

extension Arguments {
  /// The language of names and reports.
  var reportLanguage: Language {
    self[.language].flatMap(Language.init) ?? .english
  }

  /// The form of a result that is a table or a list.
  var reportFormat: ReportFormat {
    self[.plainFormat].flatMap(ReportFormat.init) ?? .text
  }

  /// The form of a report.
  var documentFormat: DocumentFormat {
    self[.format].flatMap(DocumentFormat.init) ?? .text
  }

  /// How comma-separated values are written.
  func csvStyle() throws(Failure) -> CSVStyle {
    guard let style = self[.csvStyle].flatMap(CSVStyle.init) else { return .plain }
    guard self[.format] == "csv" else {
      throw .usage(
        "--csv-style \(style.rawValue) says how CSV is written, and the result is \(self[.format] ?? "text"): "
          + "add --format csv", command)
    }
    return style
  }
}

/// The form of a report: for people as text, as Markdown or as a page, for data tools and for programs.
enum DocumentFormat: String, CaseIterable {
  case text, json, csv, markdown, html
}
