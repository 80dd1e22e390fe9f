/// Where the columns of a file of activity stand, and how they are to be read.
struct ActivityColumns: Sendable {
  /// The places of ``ActivityReader/columns``; -1 for a column that the file lacks.
  private(set) var places: [Int]
  /// The column whose two digits stand before the code; -1 for none.
  private(set) var specialty: Int
  /// Whether days are given by their weeks only.
  private(set) var datesAreWeeks = false
  /// The columns that are not used, and what is to be known of the others.
  private(set) var notes: [Diagnostic]

  /// Finds the columns; the header is as the map of the options has it.
  init(_ header: Header, _ options: ReadingOptions) throws(Diagnostics) {
    let columns = ActivityReader.columns(in: header)
    let (all, notes) = try header.match(columns)
    func place(_ column: HeaderColumn) -> Int { columns.firstIndex { $0.name == column.name }.map { all[$0] } ?? -1 }
    places = Array(all[..<ActivityReader.columns.count])
    specialty = place(ActivityReader.specialty)
    self.notes = notes
    let week = place(ActivityReader.week)
    if week >= 0 {
      let name = header.names[week]
      guard options.weeksAsDays else {
        let message =
          "there is no column date, and \(name) has weeks, not days: add a column with the day, or --weeks, which "
          + "dates every line on the Thursday of its week and leaves out the rules that look at the day"
        throw Diagnostics([Diagnostic(.missingColumn, message, at: header.place)])
      }
      places[0] = week
      datesAreWeeks = true
      let message =
        "\(name) has weeks: every line is dated on the Thursday of its week, the day that lies in the week's year (ISO 8601)"
      self.notes.append(Diagnostic(.weeksForDays, message, at: header.place))
    } else if options.weeksAsDays, places[0] >= 0 {
      let message = "the column \(header.names[places[0]]) has days: leave out --weeks, which is for logs without"
      throw Diagnostics([Diagnostic(.weeksForDays, message, at: header.place)])
    }
    try header.require(columns.prefix(4), in: places, options: options)
  }
}

extension ActivityReader {
  /// The first two digits of a register's six-digit code, where they stand in a column of their own, or all six.
  static let specialty = HeaderColumn("specialty", "speciale", "k_speciale", "c_speciale")
  /// Year and week, in place of a day.
  static let week = HeaderColumn("week", "uge", "honuge", "honoraruge", "afregningsuge")

  /// The columns that are looked for in a file: those of ``columns``, and in a register's extract its own.
  ///
  /// Without another column for the code, the six digits are it; with one, they are what goes before it. Weeks count only
  /// where there are no days.
  static func columns(in header: Header) -> [HeaderColumn] {
    var result = columns
    if header.has(code) {
      result.append(specialty)
    } else if header.has(specialty) {
      result[3].aliases += [specialty.name] + specialty.aliases
    }
    if !header.has(date) { result.append(week) }
    return result
  }
}
