import Takst
import Testing

/// Every name that a column goes by, in all spellings.
@Suite struct HeaderNamesTests {
  /// The names of a column and a value that shows that it was read.
  struct Names: CustomTestStringConvertible, Sendable {
    var kind: DelimitedKind
    var column: String
    var names: String
    var testDescription: String { "\(kind) \(column)" }
  }

  static let all = [
    Names(
      kind: .activity, column: "date",
      names: "Date|DATO|Ydelsesdato|ydelses dato|ydelses_dato|Ydelses-Dato|datum|behandlingsdato|behandeldatum|"
        + "prestatiedatum|servicedate|service date"),
    Names(
      kind: .activity, column: "practice",
      names: "Practice|Ydernummer|ydernr|Yder nr.|yder|praksis|praksisnummer|AGB|AGB-code|praktijk|praktijkcode|"
        + "practice_id"),
    Names(
      kind: .activity, column: "patient",
      names: "CPR|CPR-nr.|cprnummer|personnummer|PatientID|patient-nr|patientnummer|patiëntnummer|BSN|"
        + "burgerservicenummer"),
    Names(
      kind: .activity, column: "code",
      names: "Ydelseskode|Ydelsesnr|ydelsesnummer|ydelse|prestatiecode|prestatie|declaratiecode|service code|item"),
    Names(kind: .activity, column: "quantity", names: "Antal|Aantal"),
    Names(kind: .activity, column: "time", names: "tid|Klokkeslæt|klokkeslaet|tidspunkt|tijd|tijdstip"),
    Names(kind: .activity, column: "minutes", names: "Minutter|minuten"),
    Names(kind: .activity, column: "clinician", names: "Behandler|Læge|laege|LÆGE|behandelaar|zorgverlener|arts"),
    Names(kind: .activity, column: "role", names: "rolle|rol|functie"),
    Names(kind: .activity, column: "group", names: "Sikringsgruppe|gruppe|groep|insurance_group"),
    Names(kind: .activity, column: "visit", names: "besøg|besoeg|besøgs-id|bezoek|bezoek id|visite|visit_id"),
    Names(kind: .activity, column: "household", names: "husstand|husstandsid|huishouden|household_id"),
    Names(kind: .activity, column: "place", names: "sted|plaats|locatie"),
    Names(kind: .activity, column: "km", names: "kilometer|kilometers|afstand|distance"),
    Names(kind: .activity, column: "reason", names: "ICPC|årsag|aarsag|ICPC-kode|icpc code|diagnose|reden"),
    Names(kind: .activity, column: "chain", names: "kæde|kaede|keten|ketenzorg|chain-care"),
    Names(kind: .activity, column: "payer", names: "betaler|verzekeraar|zorgverzekeraar|UZOVI"),
    Names(kind: .activity, column: "amount", names: "Ydelsesbeloeb|ydelsesbeløb|beløb|honorar|tarief|bedrag"),
    Names(
      kind: .population, column: "birth",
      names: "Fødselsdato|foedselsdato|fødselsdag|født|geboortedatum|birth date|date_of_birth"),
    Names(kind: .population, column: "sex", names: "Køn|koen|geslacht|gender"),
    Names(kind: .population, column: "group", names: "sikringsgruppe|gruppe|groep|insurance group"),
    Names(kind: .population, column: "area", names: "område|omraade|gebied|lægedækning"),
    Names(kind: .population, column: "payer", names: "betaler|verzekeraar|zorgverzekeraar|uzovi"),
    Names(
      kind: .population, column: "from",
      names: "fra|tilmeldt|startdato|vanaf|ingeschreven|ingangsdatum|startdatum"),
    Names(kind: .population, column: "until", names: "til|frameldt|tot|uitgeschreven"),
    Names(
      kind: .population, column: "programmes",
      names: "programs|forløb|kronikerforløb|programmer|programma's|zorgprogramma's"),
    Names(kind: .practices, column: "name", names: "Navn|naam"),
    Names(
      kind: .practices, column: "capacities",
      names: "capacity|kapaciteter|kapacitet|lægekapacitet|laegekapacitet|capaciteit"),
    Names(kind: .practices, column: "region", names: "Region|regio"),
    Names(kind: .practices, column: "cluster", names: "klynge"),
    Names(kind: .practices, column: "area", names: "område|gebied"),
    Names(
      kind: .practices, column: "costs", names: "cost|omkostninger|praksisomkostninger|udgifter|kosten"),
    Names(
      kind: .practices, column: "contracts", names: "contract|aftaler|kontrakter|contracten|overeenkomsten"),
    Names(
      kind: .practices, column: "deprivation",
      names: "Deprivation|deprivationsindeks|Afsavn|udsathed|deprivatie|deprivatiescore|achterstand"),
    Names(kind: .indicators, column: "indicator", names: "indikator"),
    Names(kind: .indicators, column: "period", names: "periode"),
    Names(kind: .indicators, column: "value", names: "værdi|vaerdi|resultat|waarde|resultaat|result"),
    Names(kind: .indicators, column: "target", names: "mål|maal|måltal|doel|streefwaarde"),
    Names(
      kind: .fees, column: "amount",
      names: "beløb|ydelsesbeløb|takst|honorar|fee|price|pris|tarief|bedrag|prijs"),
    Names(kind: .fees, column: "from", names: "fra|gælder fra|vanaf|ingangsdatum"),
    Names(kind: .fees, column: "until", names: "til|tot"),
    Names(kind: .fees, column: "note", names: "notat|bemærkning|bemaerkning|opmerking"),
  ]

  /// For each kind of file, all columns with a value each.
  static let values: [DelimitedKind: [(String, String)]] = [
    .activity: [
      ("date", "2024-03-05"), ("practice", "012345"), ("patient", "p1"), ("code", "0101"), ("quantity", "2"),
      ("time", "16:30"), ("minutes", "12"), ("clinician", "JP"), ("role", "nurse"), ("group", "1"), ("visit", "v1"),
      ("household", "h1"), ("place", "home"), ("km", "4"), ("reason", "T90"), ("chain", "1"), ("payer", "region"),
      ("amount", "160,72"),
    ],
    .population: [
      ("practice", "012345"), ("patient", "p1"), ("birth", "1950-01-01"), ("sex", "k"), ("group", "1"), ("area", "a"),
      ("payer", "b"), ("from", "2020-01-01"), ("until", "2024-01-01"), ("programmes", "copd:2021-01-01+dm2"),
    ],
    .practices: [
      ("practice", "012345"), ("name", "A"), ("capacities", "1,5"), ("region", "R"), ("cluster", "C"), ("area", "a"),
      ("costs", "1000"), ("contracts", "a+b"), ("deprivation", "-1,25"),
    ],
    .indicators: [
      ("practice", "012345"), ("indicator", "a"), ("period", "2024"), ("value", "0.5"), ("target", "0.6"),
    ],
    .fees: [
      ("code", "101"), ("amount", "160,72"), ("from", "2024-01-01"), ("until", "2024-10-01"), ("status", "official"),
      ("note", "n"),
    ],
  ]

  /// What is read from a file whose column goes by a name, as text.
  static func dump(_ kind: DelimitedKind, _ column: String, as name: String) throws -> String {
    let pairs = values[kind]!
    let header = pairs.map { $0.0 == column ? name : $0.0 }.joined(separator: ";")
    let text = header + "\n" + pairs.map(\.1).joined(separator: ";") + "\n"
    let (bytes, options) = (Array(text.utf8), DelimitedKind.options)
    func dumped<Value>(_ reading: Reading<Value>, _ value: Any) -> String {
      #expect(reading.notes.isEmpty)
      #expect(reading.errors.isEmpty)
      return "\(value)"
    }
    switch kind {
    case .activity:
      let reading = try ActivityReader.read(bytes, file: "f", options: options)
      return dumped(reading, reading.value[0])
    case .population:
      let reading = try PopulationReader.read(bytes, file: "f", options: options)
      return dumped(reading, reading.value)
    case .practices:
      let reading = try PracticesReader.read(bytes, file: "f", options: options)
      return dumped(reading, reading.value)
    case .indicators:
      let reading = try IndicatorsReader.read(bytes, file: "f", options: options)
      return dumped(reading, reading.value)
    case .fees:
      let reading = try FeesReader.read(bytes, file: "f", tariff: DelimitedKind.tariff, options: options)
      return dumped(reading, reading.value)
    }
  }

  @Test(arguments: all) func columnIsFoundByEachOfItsNames(_ names: Names) throws {
    let expected = try Self.dump(names.kind, names.column, as: names.column)
    for name in names.names.split(separator: "|") {
      #expect(try Self.dump(names.kind, names.column, as: String(name)) == expected, "\(name)")
    }
  }

  @Test func columnsMayStandInAnyOrder() throws {
    for (kind, pairs) in Self.values {
      let forward = pairs.map(\.0).joined(separator: ",") + "\n" + pairs.map { "\"\($0.1)\"" }.joined(separator: ",")
      let back =
        pairs.reversed().map(\.0).joined(separator: ",") + "\n"
        + pairs.reversed().map { "\"\($0.1)\"" }.joined(separator: ",")
      #expect(kind.read(Array(forward.utf8), file: "f").rows == 1)
      #expect(kind.read(Array(back.utf8), file: "f").rows == 1)
      #expect(kind.read(Array(back.utf8), file: "f").messages.isEmpty)
    }
  }
}
