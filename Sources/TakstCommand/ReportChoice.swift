internal import TakstReports

extension Arguments {
  /// The language of names and reports.
  var reportLanguage: Language {
    self[.language].flatMap(Language.init) ?? .english
  }

  /// The form of the result.
  var reportFormat: ReportFormat {
    self[.format].flatMap(ReportFormat.init) ?? .text
  }
}
