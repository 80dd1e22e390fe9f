/// How to read delimited text.
///
/// ```swift
/// var options = ReadingOptions(currency: .dkk)
/// options.practice = "012345"  // an export of one practice names none
/// ```
public struct ReadingOptions: Hashable, Sendable {
  /// The currency of amounts.
  public var currency: Currency
  /// The practice of files without a practice column; nil when each file must have one.
  public var practice: String?
  /// How many rows may be malformed before reading stops.
  public var maximumErrors = 20
  /// Whether reading stops at the first malformed row.
  public var isStrict = false
  /// The columns of files that have names of their own.
  public var columns = ColumnMap()
  /// How lines of activity of fixed width are laid out; nil for delimited text.
  public var layout: FixedWidthLayout?
  /// Whether activity has weeks in place of days; every line is then dated on the Thursday of its week.
  public var weeksAsDays = false

  /// Creates options.
  ///
  /// - Parameters:
  ///   - currency: The currency of amounts.
  ///   - practice: The practice of files without a practice column.
  public init(currency: Currency, practice: String? = nil) {
    self.currency = currency
    self.practice = practice
  }
}

/// What was read, and what is to be said about it.
public struct Reading<Value: Sendable>: Sendable {
  /// What was read.
  public var value: Value
  /// Remarks that need no action, such as columns that are not used.
  public var notes: [Diagnostic]
  /// Rows that were kept out because they are malformed, each with its line and what to do.
  public var errors: [Diagnostic]

  /// Creates the outcome of reading.
  ///
  /// - Parameters:
  ///   - value: What was read.
  ///   - notes: Remarks that need no action.
  ///   - errors: Rows that were kept out.
  public init(value: Value, notes: [Diagnostic] = [], errors: [Diagnostic] = []) {
    self.value = value
    self.notes = notes
    self.errors = errors
  }
}
