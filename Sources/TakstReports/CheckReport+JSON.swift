public import Takst

extension CheckReport {
  /// The survey as JSON: stable keys in a stable order, one row per line.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - language: The language of what is said of problems; their ids are the same in all.
  /// - Returns: A JSON object, ending in a line feed.
  public static func json(_ survey: InputSurvey, language: Language = .english) -> String {
    JSONWriter.document([
      ("takst", .string(TakstVersion.current)),
      ("tariff", .optional(survey.known?.tariff)),
      ("period", survey.period.map { days($0.from, $0.until) } ?? .null),
      ("files", .array(survey.files.map(file))),
      ("lines", .integer(survey.lines)),
      ("days", survey.days.map { days($0.lowerBound, $0.upperBound + 1) } ?? .null),
      ("outside", integer(survey.outside)),
      ("billed", .integer(survey.billed)),
      (
        "people",
        .object([
          ("active", .integer(survey.people)), ("listed", integer(survey.listed)),
          ("unlisted", integer(survey.unlisted)), ("idle", integer(survey.idle)),
        ])
      ),
      (
        "codes",
        .object([
          ("different", .integer(survey.codes)), ("known", survey.known.map(fit) ?? .null),
          ("filled", survey.filled.map(fit) ?? .null),
        ])
      ),
      ("fits", .array(survey.fits.map(fit))),
      (
        "unknown",
        .array(
          survey.unknown.map { row in
            .object([
              ("code", .string(row.code)), ("lines", .integer(row.lines)), ("suggestion", .optional(row.suggestion)),
              ("knownBy", .array(row.knownBy.map { .string($0) })),
            ])
          })
      ),
      (
        "months",
        .array(
          survey.months.map { row in
            .object([("month", .string(StatementReport.month(row.month))), ("lines", .integer(row.lines))])
          })
      ),
      ("practices", .array(survey.practices.map(practice))),
      ("missingColumns", .array(survey.missingColumns.map { .string($0) })),
      (
        "problems",
        .array(survey.problems.map { .object([("id", .string($0.id)), ("text", .string(language($0)))]) })
      ),
    ])
  }

  private static func file(_ file: FileSurvey) -> JSONWriter.Value {
    .object([
      ("file", .string(file.name)), ("kind", .string(file.kind.rawValue)), ("encoding", .optional(file.encoding)),
      ("delimiter", .optional(file.delimiter)), ("isReadable", .number(file.isReadable ? "true" : "false")),
      ("rows", .integer(file.rows)), ("malformed", .integer(file.malformed)),
      ("messages", .array(file.messages.map { .string($0.description) })),
      (
        "columns",
        .array(file.columns.map { .object([("name", .string($0.name)), ("meaning", .optional($0.meaning))]) })
      ),
    ])
  }

  private static func practice(_ row: InputSurvey.PracticeRow) -> JSONWriter.Value {
    .object([
      ("practice", .optional(row.practice.isEmpty ? nil : row.practice)), ("lines", .integer(row.lines)),
      ("active", .integer(row.people)), ("listed", integer(row.listed)), ("unlisted", integer(row.unlisted)),
      ("idle", integer(row.idle)),
    ])
  }

  private static func fit(_ fit: InputSurvey.CodeFit) -> JSONWriter.Value {
    .object([("tariff", .string(fit.tariff)), ("codes", .integer(fit.codes)), ("lines", .integer(fit.lines))])
  }

  private static func days(_ from: Day, _ until: Day) -> JSONWriter.Value {
    .object([("from", .string(from.description)), ("until", .string(until.description))])
  }

  private static func integer(_ value: Int64?) -> JSONWriter.Value { value.map { .integer($0) } ?? .null }
}
