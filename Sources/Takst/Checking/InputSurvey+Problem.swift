extension InputSurvey {
  /// Something that probably is wrong with inputs.
  public enum Problem: Hashable, Sendable {
    /// The file cannot be read: its messages say why.
    case unreadable(file: String)
    /// More rows are malformed than are allowed, so that an evaluation would stop.
    case tooManyMalformed(file: String, rows: Int64, allowed: Int)
    /// The file has no column for the practice, and no other file tells which it is.
    case noPractice(file: String)
    /// The file would be taken for activity and has the columns of something else.
    case otherKind(file: String, FileSurvey.Kind)
    /// Some rows are malformed and would be kept out.
    case malformed(file: String, rows: Int64)
    /// A column is passed over whose name is much like one that the file lacks.
    case similarColumn(file: String, name: String, meaning: String)
    /// Hardly any line lies in the period.
    case otherPeriod(lines: Int64, of: Int64, ClosedRange<Day>)
    /// Most codes are those of another tariff; a crosswalk that leads from it to the one that was named.
    case otherTariff(String, lines: Int64, of: Int64, crosswalk: String?)
    /// Some codes are those of an amendment that was not named.
    case localCodes(amendment: String, codes: [String], lines: Int64)
    /// Codes that nothing knows.
    case unknownCodes(Int, lines: Int64, of: Int64)
    /// Months with far fewer lines than those around them.
    case thinMonths([Day])
    /// Practices with lines that the file of practices does not name.
    case practicesWithoutRow([String])
    /// Practices that are named and have no lines.
    case practicesWithoutLines([String])
    /// Far more people with lines than usual are on no list.
    case unlisted(Int64, of: Int64)
    /// People who would be found on a list if identifiers were written alike in both files.
    case writtenDifferently(Int64)
  }
}

extension InputSurvey.Problem {
  /// The name for programs.
  public var id: String {
    switch self {
    case .unreadable: "unreadable"
    case .tooManyMalformed: "tooManyMalformed"
    case .noPractice: "noPractice"
    case .otherKind: "otherKind"
    case .malformed: "malformed"
    case .similarColumn: "similarColumn"
    case .otherPeriod: "otherPeriod"
    case .otherTariff: "otherTariff"
    case .localCodes: "localCodes"
    case .unknownCodes: "unknownCodes"
    case .thinMonths: "thinMonths"
    case .practicesWithoutRow: "practicesWithoutRow"
    case .practicesWithoutLines: "practicesWithoutLines"
    case .unlisted: "unlisted"
    case .writtenDifferently: "writtenDifferently"
    }
  }
}
