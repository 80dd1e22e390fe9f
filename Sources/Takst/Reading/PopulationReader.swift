/// Reads who is on the practices' lists from delimited text: person by person, or in groups.
///
/// A file with a patient column lists people; one with a count lists groups.
///
/// ```swift
/// let text = "practice,patient,birth,sex\n012345,p1,1950-02-01,k\n"
/// let reading = try PopulationReader.read(Array(text.utf8), file: "population.csv", options: options)
/// reading.value.people[0].sex  // female
/// ```
public enum PopulationReader {
  static let area = HeaderColumn("area", "område", "gebied", "lægedækning")
  static let sex = HeaderColumn("sex", "køn", "geslacht", "gender")
  static let group = HeaderColumn("group", "sikringsgruppe", "gruppe", "groep", "insurancegroup", "sikgrup")

  /// The columns of people, in the order of ``PersonRows``.
  static let personColumns = [
    ActivityReader.practice, ActivityReader.patient,
    HeaderColumn("birth", "fødselsdato", "fødselsdag", "født", "geboortedatum", "birthdate", "dateofbirth"),
    sex, group, area,
    HeaderColumn("payer", "betaler", "verzekeraar", "zorgverzekeraar", "uzovi"),
    HeaderColumn("from", "fra", "tilmeldt", "startdato", "vanaf", "ingeschreven", "ingangsdatum", "startdatum"),
    HeaderColumn("until", "til", "frameldt", "tot", "uitgeschreven"),
    HeaderColumn(
      "programmes", "programs", "forløb", "kronikerforløb", "programmer",
      "programma's", "zorgprogramma's"),
  ]

  static let age = HeaderColumn("age", "alder", "leeftijd")
  static let ageFrom = HeaderColumn("age_from", "alder fra", "leeftijd van", "leeftijd vanaf")
  static let ageTo = HeaderColumn("age_to", "alder til", "leeftijd tot en met")
  static let count = HeaderColumn("count", "antal", "aantal", "antalpersoner", "personen")

  /// The columns of groups, in the order of ``PersonGroupRows``.
  static let groupColumns = [
    ActivityReader.practice, count,
    age, ageFrom, ageTo,
    sex, group, area,
    HeaderColumn("programme", "program", "forløb", "kronikerforløb", "programma", "zorgprogramma"),
    HeaderColumn("date", "dato", "datum", "opgørelsesdato", "peildatum"),
  ]

  /// Reads a population.
  ///
  /// A person may be on one list at a time; a row that says otherwise is malformed.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages.
  ///   - options: The practice of a file that names none, and how many rows may be malformed.
  /// - Returns: The population, the columns not used and the malformed rows.
  /// - Throws: What keeps the file from being read; the malformed rows, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<Population> {
    let input = try DelimitedFile(bytes, file: file)
    let header = try input.header.mapped(by: options.columns, .population)
    if header.has(count), !header.has(ActivityReader.patient) {
      let (places, notes) = try header.match(groupColumns)
      try header.require(groupColumns.prefix(2), in: places, options: options)
      var rows = PersonGroupRows(places: places, options: options)
      let errors = try input.readRows(into: &rows, options: options)
      return Reading(value: Population(groups: rows.groups), notes: notes, errors: errors)
    }
    let (places, notes) = try personPlaces(header, options)
    var rows = PersonRows(places: places, options: options)
    let errors = try input.readRows(into: &rows, options: options)
    return Reading(value: Population(people: rows.people), notes: notes, errors: errors)
  }

  /// Where the columns of people stand.
  static func personPlaces(
    _ header: Header, _ options: ReadingOptions
  ) throws(Diagnostics) -> (places: [Int], notes: [Diagnostic]) {
    let (places, notes) = try header.match(personColumns)
    try header.require(
      personColumns.prefix(3), in: places, options: options,
      otherwise: ["patient": "; or name a column count for groups of people"])
    return (places, notes)
  }
}
