extension DelimitedRow {
  /// The Thursday of a week written as year and week in two digits each, `2401`, or with the century, `202401`.
  func thursday(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Day {
    let range = self[field]
    if range.isEmpty { throw .empty(field) }
    if let day = WeekParts.thursday(text, range) { return day }
    throw RowProblem(
      field: field,
      message: excerpt(field, text)
        + "is no week: write year and week in two digits each, as in 2401 for the first of 2024")
  }
}

/// The numbers of a written week.
enum WeekParts {
  /// Registers of services begin in 1990.
  private static let firstYear = 90

  /// The Thursday of a written week; nil for what is no week.
  static func thursday(_ text: Span<UInt8>, _ range: Range<Int>) -> Day? {
    // A spreadsheet takes the first zero away: 401 is the first week of 2004.
    guard (3...4).contains(range.count) || range.count == 6 else { return nil }
    var number = 0
    for index in range {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    var year = number / 100
    if range.count < 6 { year += year >= firstYear ? 1900 : 2000 }
    guard DelimitedRow.years.contains(year) else { return nil }
    return Day(thursdayOfWeek: number % 100, year: year)
  }
}

extension Day {
  /// The Thursday of a week, which always lies in the week's year (ISO 8601); nil when the year has no such week.
  init?(thursdayOfWeek week: Int, year: Int) {
    // The week of 4 January is the first.
    guard week >= 1, let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let first = fourth - (fourth.weekday.rawValue - Weekday.thursday.rawValue)
    let day = first + 7 * (week - 1)
    guard day.year == year else { return nil }
    self = day
  }
}
