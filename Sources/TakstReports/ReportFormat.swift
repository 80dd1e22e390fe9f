/// The form of a report.
///
/// ```swift
/// ReportFormat(rawValue: "csv")  // .csv
/// ```
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// Text for people.
  case text
  /// One table for data tools.
  case csv
  /// JSON for programs.
  case json
}
