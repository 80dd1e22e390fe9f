import Takst

/// How synthetic activity is written down.
struct SampleForm: Sendable {
  /// What a column holds.
  enum Column: Sendable {
    case practice, patient, date, code, name, quantity, time, minutes, km, household, clinician, role, reason, chain,
      blank
  }

  /// The header's names with what stands under them.
  var columns: [(name: String, column: Column)]
  var separator: UInt8
  var hasByteOrderMark = false
  /// Whether a day is written `31-03-2024`.
  var isDayFirst = false
  var decimalMark: UInt8 = UInt8(ascii: ".")
  /// Whether codes lose their leading zeros.
  var dropsLeadingZeros = false

  /// The plain form: English names, commas, ISO dates.
  static let plain = SampleForm(
    columns: [
      ("practice", .practice), ("patient", .patient), ("date", .date), ("code", .code), ("quantity", .quantity),
      ("time", .time), ("minutes", .minutes), ("km", .km), ("household", .household),
    ],
    separator: UInt8(ascii: ","))

  /// The plain form with what Dutch rules ask for.
  static let dutchPlain = SampleForm(
    columns: [
      ("practice", .practice), ("patient", .patient), ("date", .date), ("code", .code), ("quantity", .quantity),
      ("minutes", .minutes), ("role", .role), ("reason", .reason), ("chain", .chain),
    ],
    separator: UInt8(ascii: ","))

  /// The form of a Danish practice's own export, with three columns added at the end.
  ///
  /// Source: the sample data of https://github.com/DrHejmadi/BIYdelseskontrol.
  static let danishExport = SampleForm(
    columns: [
      ("CPR", .patient), ("Fornavn", .blank), ("Efternavn", .blank), ("Behandler", .clinician), ("Ydelsesdato", .date),
      ("Ydelseskode", .code), ("Ydelsestekst", .name), ("Antal", .quantity), ("Ydelsesbeloeb", .blank),
      ("Initialer", .clinician), ("Tid", .time), ("Km", .km), ("Husstand", .household),
    ],
    separator: UInt8(ascii: ";"), hasByteOrderMark: true, isDayFirst: true, decimalMark: UInt8(ascii: ","),
    dropsLeadingZeros: true)

  /// A day as this form writes it.
  func text(_ day: Day) -> String {
    guard isDayFirst else { return day.description }
    let parts = day.description.split(separator: "-")
    return "\(parts[2])-\(parts[1])-\(parts[0])"
  }

  /// A code as this form writes it.
  func text(code: String) -> String {
    dropsLeadingZeros ? String(code.drop { $0 == "0" }) : code
  }
}
