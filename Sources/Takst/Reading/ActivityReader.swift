/// Reads a log of activity from delimited text.
///
/// ```swift
/// let text = "dato;cpr;ydelseskode;antal\r\n05-03-2024;p1;0101;1\r\n"
/// let options = ReadingOptions(currency: .dkk, practice: "012345")
/// let reading = try ActivityReader.read(Array(text.utf8), file: "activity.csv", options: options)
/// reading.value.count  // 1
/// ```
public enum ActivityReader {
  static let date = HeaderColumn(
    "date", "dato", "datum", "ydelsesdato", "behandlingsdato", "behandeldatum", "prestatiedatum", "servicedate")
  static let practice = HeaderColumn(
    "practice", "ydernummer", "ydernr", "yder", "praksis", "praksisnummer", "agb", "agbcode", "praktijk",
    "praktijkcode", "practiceid")
  static let patient = HeaderColumn(
    "patient", "cpr", "cprnr", "cprnummer", "personnummer", "patientid", "patientnr", "patientnummer", "bsn",
    "burgerservicenummer", "pnr")
  static let code = HeaderColumn(
    "code", "ydelseskode", "ydelsesnr", "ydelsesnummer", "ydelse", "prestatiecode", "prestatie", "declaratiecode",
    "servicecode", "item", "k_ydelsesnr", "c_ydelsesnr")

  /// The columns in the order of ``ActivityRows``.
  static let columns = [
    date, practice, patient, code,
    HeaderColumn("quantity", "antal", "aantal", "ydlant"),
    HeaderColumn("time", "tid", "klokkeslæt", "tidspunkt", "tijd", "tijdstip"),
    HeaderColumn("minutes", "minutter", "minuten"),
    HeaderColumn("clinician", "behandler", "læge", "behandelaar", "zorgverlener", "arts"),
    HeaderColumn("role", "rolle", "rol", "functie"),
    HeaderColumn("group", "sikringsgruppe", "gruppe", "groep", "insurancegroup", "sikgrup"),
    HeaderColumn("visit", "besøg", "besøgsid", "bezoek", "bezoekid", "visite", "visitid"),
    HeaderColumn("household", "husstand", "husstandsid", "huishouden", "householdid"),
    HeaderColumn("place", "sted", "plaats", "locatie"),
    HeaderColumn("km", "kilometer", "kilometers", "afstand", "distance"),
    HeaderColumn("reason", "årsag", "icpc", "icpckode", "icpccode", "diagnose", "reden"),
    HeaderColumn("chain", "kæde", "keten", "ketenzorg", "chaincare"),
    HeaderColumn("payer", "betaler", "verzekeraar", "zorgverzekeraar", "uzovi"),
    HeaderColumn("amount", "ydelsesbeløb", "beløb", "honorar", "tarief", "bedrag", "bruhon"),
  ]

  /// Reads a log.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages.
  ///   - options: The currency, the practice of a file that names none, how many rows may be malformed, and the layout of a file
  ///     of fixed width.
  /// - Returns: The log, the columns not used and the malformed rows.
  /// - Throws: What keeps the file from being read; the malformed rows, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<ActivityLog> {
    if let layout = options.layout {
      return try FixedWidthReader.read(bytes, file: file, layout: layout, options: options)
    }
    let input = try DelimitedFile(bytes, file: file)
    let columns = try ActivityColumns(try input.header.mapped(by: options.columns, .activity), options)
    var rows = ActivityRows(columns, width: input.header.names.count, options: options)
    let errors = try input.readRows(into: &rows, options: options)
    rows.log.malformed = errors.count
    return Reading(value: rows.log, notes: columns.notes, errors: errors)
  }
}
