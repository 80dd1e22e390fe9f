import Takst

extension CheckPhrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .checkTitle: "Wat er in de bestanden staat"
    case .noTariff: "niet opgegeven: voeg --tariff toe om te zien welke codes het kent"
    case .noPeriod: "niet opgegeven: voeg --year toe om te zien wat erbuiten valt"
    case .file: "Bestand"
    case .holds: "Gelezen als"
    case .rowCount: "Rijen"
    case .malformed: "Fout"
    case .encoding: "Tekenset"
    case .splitBy: "Gescheiden door"
    case .columnsOf(let file): "Kolommen van \(file)"
    case .column: "Kolom"
    case .takenFor: "Gelezen als"
    case .passedOver: "niet gebruikt"
    case .hidden: "De eerste regel lijkt op gegevens en wordt niet getoond."
    case .kind(let kind):
      switch kind {
      case .activity: "verrichtingen"
      case .population: "ingeschrevenen"
      case .practices: "praktijken"
      case .indicators: "indicatoren"
      case .fees: "tarieven"
      }
    case .tab: "tabs"
    case .notText: "geen tekst"
    case .unreadableRows: "Rijen die niet gelezen kunnen worden"
    case .unreadableFile: "Bestanden die niet gelezen kunnen worden"
    case .activity: "Verrichtingen"
    case .dates: "Datums"
    case .outside: "Regels buiten de periode"
    case .differentCodes: "Verschillende codes"
    case .codesKnown: "Codes die het tarief kent"
    case .codesFilled: "waarvan zonder voorloopnullen"
    case .activePeople: "Personen met regels"
    case .listed: "Personen op lijsten"
    case .unlisted: "Personen met regels, op geen lijst"
    case .idle: "Personen op lijsten, zonder regels"
    case .billed: "Regels met een gedeclareerd bedrag"
    case .notChecked(let columns):
      "Wat regels over \(columns) vragen telt als niet gecontroleerd: geen bestand heeft de kolommen."
    case .codesAndLines(let codes, let lines): "\(codes) in \(lines)"
    case .fits: "Ingebouwde tarieven die de codes kennen"
    case .what: "Wat het kan zijn"
    case .alsoIn(let ids): "een code van \(ids)"
    case .morePractices(let count): "\(count) andere praktijken"
    case .moreCodes(let count): "\(count) andere codes"
    case .problems: "Waarschijnlijke problemen"
    case .noProblems: "Geen gevonden."
    case .unnamedPractice: "(niet genoemd)"
    case .problem(let problem, let language): CheckPhrase.dutch(problem, language)
    }
  }

  private static func dutch(_ problem: InputSurvey.Problem, _ language: Language) -> String {
    func count(_ number: some BinaryInteger) -> String { language.count(number) }
    switch problem {
    case .unreadable(let file):
      return "\(file) kan niet gelezen worden, zie hierboven: daarmee kan niet gerekend worden."
    case .tooManyMalformed(let file, let rows, let allowed):
      return
        "\(file): \(count(rows)) rijen zijn fout en \(count(allowed)) zijn toegestaan, zodat een berekening stopt: verbeter ze, "
        + "of sta er meer toe met --max-errors."
    case .noPractice(let file):
      return "\(file) zegt niet bij welke praktijk de regels horen: noem die met --practice ID."
    case .otherKind(let file, let kind):
      return
        "\(file) zou als verrichtingen gelezen worden en heeft de kolommen van \(CheckPhrase.kind(kind).dutch): noem het "
        + "\(kind.rawValue).csv, of geef het op met \(kind.option)."
    case .malformed(let file, let rows):
      return
        "\(file): \(rows == 1 ? "1 rij is fout en wordt" : "\(count(rows)) rijen zijn fout en worden") weggelaten: verbeter wat "
        + "hierboven staat."
    case .similarColumn(let file, let name, let meaning):
      return "\(file): de kolom \(name) wordt niet gebruikt: is het \(meaning), noem hem dan \(meaning)."
    case .otherPeriod(let lines, let all, let days):
      return
        "Slechts \(count(lines)) van \(count(all)) regels vallen in de periode, want de regels zijn van "
        + "\(language.day(days.lowerBound)) tot en met \(language.day(days.upperBound)): controleer --year, of --from en --until."
    case .otherTariff(let id, let lines, let all, let crosswalk):
      let advice =
        crosswalk.map { "geef dat op met --tariff, of voeg --crosswalk \($0) toe" } ?? "geef dat op met --tariff"
      return "\(language.perCent(lines, of: all)) van de regels heeft codes van het tarief \(id): \(advice)."
    case .localCodes(let amendment, let codes, let lines):
      return
        "\(language.few(codes)) (\(language(Phrase.lineCount(lines)))) horen bij de aanvulling \(amendment): voeg --amend "
        + "\(amendment) toe."
    case .unknownCodes(let codes, let lines, let all):
      return
        "\(codes == 1 ? "1 code is" : "\(count(codes)) codes zijn") niet bekend: \(language(Phrase.lineCount(lines))) "
        + "(\(language.perCent(lines, of: all))) zouden niet betaald worden. Verbeter ze, of voeg de prestaties toe met --amend."
    case .thinMonths(let months):
      return
        "Veel minder regels dan gewoonlijk in \(language.few(months.map(language.month))): ontbreekt er iets in de export?"
    case .practicesWithoutRow(let ids):
      return
        "Praktijken met regels en zonder rij in het praktijkenbestand: \(language.few(ids)). Voeg ze toe, of schrijf ze gelijk."
    case .practicesWithoutLines(let ids):
      return "Praktijken zonder regels: \(language.few(ids)). Laat ze weg, of voeg hun verrichtingen toe."
    case .unlisted(let people, let all):
      return
        "\(count(people)) van \(count(all)) personen met regels staan op geen lijst en tellen als niet ingeschreven: zoveel wijst "
        + "op een lijst die niet volledig is."
    case .writtenDifferently(let people):
      return
        "\(people == 1 ? "1 persoon met regels zou" : "\(count(people)) personen met regels zouden") op een lijst gevonden worden als streepjes, "
        + "spaties en voorloopnullen niet telden: schrijf nummers in beide bestanden gelijk."
    }
  }
}
