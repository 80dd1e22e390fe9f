@testable import TakstReports

extension [ReportDocument.Section] {
  /// The sections as a terminal of some width shows them.
  func text(width: Int = 96) -> String { map { $0.text(width: width) }.joined() }
}
