import Takst

/// What the survey of files says.
enum CheckPhrase {
  case checkTitle, noTariff, noPeriod, file, holds, rowCount, malformed, encoding, splitBy
  case columnsOf(String), column, takenFor, passedOver, hidden
  case kind(FileSurvey.Kind)
  case tab, notText
  case unreadableRows, unreadableFile
  case activity, dates, outside, differentCodes, codesKnown, codesFilled, activePeople, listed, unlisted, idle
  case billed, notChecked(String)
  case codesAndLines(codes: String, lines: String)
  case fits, what, alsoIn(String)
  case morePractices(Int), moreCodes(Int)
  case problems, noProblems
  case unnamedPractice
  case problem(InputSurvey.Problem, Language)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: CheckPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }

  /// What probably is wrong, and what to do.
  func callAsFunction(_ problem: InputSurvey.Problem) -> String { self(.problem(problem, self)) }

  /// A few of many, and how many more there are.
  func few(_ texts: [String], _ most: Int = 5) -> String {
    let shown = texts.prefix(most).joined(separator: ", ")
    return texts.count <= most ? shown : "\(shown) … (\(count(texts.count)))"
  }

  /// A month as a column names it.
  func month(_ day: Day) -> String { self(Phrase.monthName(day.month)) + " " + String(day.year) }

  /// Part of a whole, in per cent.
  func perCent(_ part: Int64, of whole: Int64) -> String {
    Shares.share(part, of: whole, scale: 1000).map { percent(tenths: $0) } ?? "–"
  }
}
