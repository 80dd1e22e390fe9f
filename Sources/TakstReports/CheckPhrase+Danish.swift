import Takst

extension CheckPhrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .checkTitle: "Hvad filerne indeholder"
    case .noTariff: "ingen angivet: tilføj --tariff for at se, hvilke numre den kender"
    case .noPeriod: "ingen angivet: tilføj --year for at se, hvad der ligger uden for den"
    case .file: "Fil"
    case .holds: "Læses som"
    case .rowCount: "Rækker"
    case .malformed: "Fejl"
    case .encoding: "Tegnsæt"
    case .splitBy: "Skilletegn"
    case .columnsOf(let file): "Kolonner i \(file)"
    case .column: "Kolonne"
    case .takenFor: "Læses som"
    case .passedOver: "bruges ikke"
    case .hidden: "Den første linje ligner data og vises ikke."
    case .kind(let kind):
      switch kind {
      case .activity: "ydelser"
      case .population: "patientliste"
      case .practices: "praksis"
      case .indicators: "indikatorer"
      case .fees: "honorarer"
      }
    case .tab: "tabulator"
    case .notText: "ikke tekst"
    case .unreadableRows: "Rækker, der ikke kan læses"
    case .unreadableFile: "Filer, der ikke kan læses"
    case .activity: "Ydelser"
    case .dates: "Datoer"
    case .outside: "Linjer uden for perioden"
    case .differentCodes: "Forskellige ydelsesnumre"
    case .codesKnown: "Numre, taksten kender"
    case .codesFilled: "heraf uden foranstillede nuller"
    case .activePeople: "Personer med linjer"
    case .listed: "Personer på lister"
    case .unlisted: "Personer med linjer, ikke på nogen liste"
    case .idle: "Personer på lister, uden linjer"
    case .billed: "Linjer med afregnet beløb"
    case .notChecked(let columns):
      "Hvad regler spørger \(columns) om, tælles som ikke kontrolleret: ingen fil har kolonnerne."
    case .codesAndLines(let codes, let lines): "\(codes) i \(lines)"
    case .fits: "Indbyggede takster, der kender numrene"
    case .what: "Hvad det kan være"
    case .alsoIn(let ids): "et nummer i \(ids)"
    case .morePractices(let count): "\(count) andre praksis"
    case .moreCodes(let count): "\(count) andre numre"
    case .problems: "Sandsynlige problemer"
    case .noProblems: "Ingen fundet."
    case .unnamedPractice: "(ikke angivet)"
    case .problem(let problem, let language): CheckPhrase.danish(problem, language)
    }
  }

  private static func danish(_ problem: InputSurvey.Problem, _ language: Language) -> String {
    func count(_ number: some BinaryInteger) -> String { language.count(number) }
    switch problem {
    case .unreadable(let file): return "\(file) kan ikke læses, se ovenfor: der kan ikke beregnes med den."
    case .tooManyMalformed(let file, let rows, let allowed):
      return
        "\(file): \(count(rows)) rækker har fejl, og \(count(allowed)) er tilladt, så en beregning stopper: ret dem, eller "
        + "tillad flere med --max-errors."
    case .noPractice(let file):
      return "\(file) siger ikke, hvilken praksis linjerne hører til: angiv den med --practice ID."
    case .otherKind(let file, let kind):
      return
        "\(file) ville blive læst som ydelser og har kolonner som \(CheckPhrase.kind(kind).danish): kald den "
        + "\(kind.rawValue).csv, eller angiv den med \(kind.option)."
    case .malformed(let file, let rows):
      return
        "\(file): \(rows == 1 ? "1 række" : "\(count(rows)) rækker") har fejl og holdes ude: ret det, der står ovenfor."
    case .similarColumn(let file, let name, let meaning):
      return "\(file): kolonnen \(name) bruges ikke: er den \(meaning), så omdøb den til \(meaning)."
    case .otherPeriod(let lines, let all, let days):
      return
        "Kun \(count(lines)) af \(count(all)) linjer ligger i perioden, da linjerne er fra "
        + "\(language.day(days.lowerBound)) til \(language.day(days.upperBound)): se på --year eller --from og --until."
    case .otherTariff(let id, let lines, let all, let crosswalk):
      let advice =
        crosswalk.map { "angiv den med --tariff, eller tilføj --crosswalk \($0)" } ?? "angiv den med --tariff"
      return "\(language.perCent(lines, of: all)) af linjerne har numre fra taksten \(id): \(advice)."
    case .localCodes(let amendment, let codes, let lines):
      return
        "\(language.few(codes)) (\(language(Phrase.lineCount(lines)))) hører til tillægget \(amendment): tilføj --amend \(amendment)."
    case .unknownCodes(let codes, let lines, let all):
      return
        "\(codes == 1 ? "1 nummer" : "\(count(codes)) numre") kendes ikke: \(language(Phrase.lineCount(lines))) "
        + "(\(language.perCent(lines, of: all))) ville ikke blive honoreret. Ret dem, eller tilføj ydelserne med --amend."
    case .thinMonths(let months):
      return
        "Langt færre linjer end sædvanligt i \(language.few(months.map(language.month))): mangler noget i udtrækket?"
    case .practicesWithoutRow(let ids):
      return
        "Praksis med linjer, men uden række i filen over praksis: \(language.few(ids)). Tilføj dem, eller skriv dem ens."
    case .practicesWithoutLines(let ids):
      return "Praksis uden linjer: \(language.few(ids)). Udelad dem, eller tilføj deres ydelser."
    case .unlisted(let people, let all):
      return
        "\(count(people)) af \(count(all)) personer med linjer er ikke på nogen liste og tæller som ikke tilmeldte: så mange tyder "
        + "på en liste, der ikke er fuldstændig."
    case .writtenDifferently(let people):
      return
        "\(people == 1 ? "1 person" : "\(count(people)) personer") med linjer ville blive fundet på en liste uden bindestreger, "
        + "mellemrum og foranstillede nuller: skriv id'er ens i begge filer."
    }
  }
}
