/// What inputs hold, before anything is evaluated: files, days, codes, practices, people, and what probably is wrong.
///
/// It never holds a patient's identifier.
public struct InputSurvey: Sendable {
  /// The lines of a month.
  public struct MonthRow: Hashable, Sendable {
    /// The first day of the month.
    public var month: Day
    /// The lines.
    public var lines: Int64
  }

  /// What is known of a practice.
  public struct PracticeRow: Hashable, Sendable {
    /// The id.
    public var practice: String
    /// The lines of activity.
    public var lines: Int64 = 0
    /// The people with lines.
    public var people: Int64 = 0
    /// The people who are on the list on any day; nil where the lists do not name people.
    public var listed: Int64?
    /// The people with lines who are on the list on no day.
    public var unlisted: Int64?
    /// The people on the list without a line.
    public var idle: Int64?
  }

  /// A code that the tariff does not know.
  public struct UnknownCode: Hashable, Sendable {
    /// The code as it is written.
    public var code: String
    /// The lines.
    public var lines: Int64
    /// A code of the tariff that looks like it.
    public var suggestion: String?
    /// The ids of other tariffs and of amendments that know it.
    public var knownBy: [String] = []
  }

  /// The codes that a tariff knows.
  public struct CodeFit: Hashable, Sendable {
    /// The tariff's id.
    public var tariff: String
    /// How many codes it knows.
    public var codes: Int
    /// The lines that have them.
    public var lines: Int64
  }

  /// The files, in the order they were read.
  public internal(set) var files: [FileSurvey] = []
  /// The days to evaluate; nil when they were not named.
  public internal(set) var period: Period?
  /// The lines of activity that were read.
  public internal(set) var lines: Int64 = 0
  /// The first and the last day of any line.
  public internal(set) var days: ClosedRange<Day>?
  /// The lines outside the period; nil without a period.
  public internal(set) var outside: Int64?
  /// The lines of each month from the first to the last.
  public internal(set) var months: [MonthRow] = []
  /// The lines with a billed amount.
  public internal(set) var billed: Int64 = 0
  /// The number of different codes.
  public internal(set) var codes = 0
  /// The codes that the tariff knows; nil without a tariff.
  public internal(set) var known: CodeFit?
  /// Those of them that lost their leading zeros.
  public internal(set) var filled: CodeFit?
  /// The codes that the tariff does not know, most lines first.
  public internal(set) var unknown: [UnknownCode] = []
  /// Without a tariff: what each of the tariffs at hand knows, most lines first.
  public internal(set) var fits: [CodeFit] = []
  /// The practices of all files, by id.
  public internal(set) var practices: [PracticeRow] = []
  /// The columns that the tariff's rules look at and no file has.
  public internal(set) var missingColumns: [String] = []
  /// What probably is wrong.
  public internal(set) var problems: [Problem] = []

  /// The people with lines, added up over the practices.
  public var people: Int64 { practices.reduce(0) { $0 + $1.people } }
  /// The people on lists; nil where the lists do not name people.
  public var listed: Int64? { sum(\.listed) }
  /// The people with lines who are on their practice's list on no day.
  public var unlisted: Int64? { sum(\.unlisted) }
  /// The people on lists without a line of that practice.
  public var idle: Int64? { sum(\.idle) }

  /// Whether an evaluation would refuse the files.
  public var isRefused: Bool {
    problems.contains { problem in
      switch problem {
      case .unreadable, .tooManyMalformed, .noPractice: true
      default: false
      }
    }
  }

  private func sum(_ part: (PracticeRow) -> Int64?) -> Int64? {
    let parts = practices.compactMap(part)
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }
}
