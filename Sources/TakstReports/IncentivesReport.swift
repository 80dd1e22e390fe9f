/// What a scheme rewards, as text for people, as a table for data tools and as JSON for programs.
///
/// Each measure has its own functions: `text`, `members` for JSON and `facts` for the table.
public enum IncentivesReport {
  /// One number of the table for data tools.
  struct Fact {
    /// The measure's group: `marginal`, `work`, `shape`.
    var section: String
    /// The practice; empty for all together.
    var practice = ""
    /// What it is about: the code of an item, a group of people, a ceiling.
    var subject: String
    var measure: String
    var value: String
  }

  /// A table with the columns `section,practice,subject,measure,value`.
  static func csv(_ facts: [Fact]) -> String {
    CSVWriter.row(["section", "practice", "subject", "measure", "value"])
      + facts.map { CSVWriter.row([$0.section, $0.practice, $0.subject, $0.measure, $0.value]) }.joined()
  }
}
