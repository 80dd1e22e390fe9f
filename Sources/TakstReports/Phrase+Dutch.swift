import Takst

extension Phrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .tariff: "Tarief"
    case .period: "Periode"
    case .practice: "Praktijk"
    case .practices: "Praktijken"
    case .amendments: "Aanvullingen"
    case .asKnownOn: "Zoals bekend op"
    case .practiceCount(let count): count == "1" ? "1 praktijk" : "\(count) praktijken"
    case .total: "Totaal"
    case .perPerson: "Per ingeschrevene"
    case .listedPeople: "Ingeschrevenen (gemiddeld)"
    case .net: "Netto"
    case .afterCosts(let costs): "Na kosten van \(costs)"
    case .basedOn(let shares): "Gebaseerd op, naar bedrag: \(shares)."
    case .weakest(let status): "Het zwakste getal: \(status)."
    case .nothingPriced: "Er is niets geprijsd."

    case .segments: "Segmenten"
    case .itemsByAmount: "Prestaties naar bedrag"
    case .linesByOutcome: "Declaratieregels naar uitkomst"
    case .rulesThatFired: "Regels die zijn toegepast"
    case .notChecked: "Wat niet kon worden gecontroleerd"
    case .withoutPrice: "Zonder bekend tarief en dus niet in het totaal"
    case .withoutCounterpart: "Zonder tegenhanger in dit tarief, en dus niet in het totaal"
    case .unknownCodes: "Prestatiecodes die het tarief niet kent"
    case .adjustments: "Correcties"
    case .months: "Maanden"
    case .sources: "Bronnen"
    case .segment: "Segment"
    case .benchmarks: "Aandelen naast wat verwacht of gemeten is"
    case .thisStatement: "Deze opgave"
    case .share: "Aandeel"
    case .code: "Code"
    case .item: "Prestatie"
    case .quantity: "Aantal"
    case .paid: "Betaald"
    case .status: "Status"
    case .lines: "Regels"
    case .effect: "Gevolg"
    case .rule: "Regel"
    case .reason: "Reden"
    case .days: "Dagen"
    case .month: "Maand"
    case .list: "Ingeschreven"
    case .unit: "Per"
    case .price: "Tarief"
    case .source: "Bron"
    case .notes: "Opmerkingen"
    case .items: "Prestaties"
    case .rules: "Regels"
    case .id: "Id"
    case .name: "Naam"
    case .date: "Datum"
    case .patient: "Patiënt"
    case .outcomeTitle: "Uitkomst"
    case .why: "Waarom"
    case .currency: "Valuta"
    case .day: "Dag"
    case .old: "Oud"
    case .new: "Nieuw"
    case .difference: "Verschil"
    case .perCent: "Procent"
    case .pricedItems: "Met tarief"
    case .kind: "Soort"
    case .terms: "Voorwaarden"
    case .decision: "Besluit"
    case .crosswalk: "Omzetting"
    case .layout: "Recordindeling"
    case .amendment: "Aanvulling"
    case .amount: "Bedrag"
    case .freePrice: "vrij"
    case .noDifference: "Geen tarief verschilt."
    case .sourceLine: "Regel"
    case .scenario: "Scenario"
    case .scenarios: "Scenario's"
    case .baseline: "Uitgangspunt"
    case .gaining: "Praktijken met winst"
    case .losing: "Praktijken met verlies"
    case .gain: "Winnen"
    case .lose: "Verliezen"
    case .largestGain: "Grootste winst"
    case .largestLoss: "Grootste verlies"

    case .solutionTitle(let goal, let scenario):
      switch goal {
      case .neutral: "Kostenneutrale variant van \(scenario)"
      case .total(let total): "Variant van \(scenario) met een totaal van \(total)"
      case .difference(let difference): "Variant van \(scenario) met een verschil van \(difference)"
      case .shares: "Variant van \(scenario) met gegeven aandelen"
      }
    case .lever: "Aangepast"
    case .value: "Waarde"
    case .sameFrom: "Gelijk van"
    case .sameTo: "tot en met"
    case .differenceLeft: "Resterend verschil"
    case .evaluations: "Berekeningen"
    case .factorOn(let items): "factor op de tarieven van \(items)"
    case .priceOfItem(let code): "tarief van \(code)"
    case .leftOver(let total): "Restant: totaal min \(total)"
    case .noSolution(let obstacle, let items):
      switch obstacle {
      case .noPractice: "Geen oplossing: er is geen praktijk geteld."
      case .nothingPaid: "Geen oplossing: voor \(items) wordt in dit scenario niets betaald. Kies andere prestaties."
      case .outOfReach:
        "Geen oplossing: de grootst mogelijke aanpassing is niet genoeg. De waarde die het dichtst bij komt, is getoond."
      case .held(let ids):
        "Geen oplossing: \(ids.joined(separator: ", ")) neemt terug wat de aanpassing toevoegt. De waarde die het dichtst bij komt, is getoond."
      }

    case .breakEvenOf(let bundle, let place): "Omslagpunt van \(bundle): \(place)"
    case .bundlePays(let amount, let rule, let programmes):
      "\(amount.map { "\($0) per persoon en jaar." } ?? "Het tarief is niet bekend.") In \(programmes) worden deze contacten niet betaald (\(rule)):"
    case .contacts: "Contacten"
    case .oneLess: "Eén minder"
    case .thatMany: "Zoveel"
    case .personYears: "Persoonsjaren"
    case .coveredContacts: "Gedekte contacten"
    case .perPersonYear: "Per persoonsjaar"
    case .feesPerPersonYear: "Waard"
    case .allPractices: "Alle"
    case .nextSteps(let place): "Volgende treden van resultaatbeloning: \(place)"
    case .result: "Resultaat"
    case .nextStep: "Volgende trede"
    case .paidNow: "Nu"
    case .paidThen: "Dan"
    case .noSteps: "Geen praktijk heeft een resultaat dat in treden wordt beloond."
    case .listLimit(let item, let limit, let place): "Patiëntenstop bij \(limit) volgens \(item): \(place)"
    case .people: "Personen"
    case .aYear: "Per jaar"
    case .limit: "Grens"
    case .onePerson: "De laatste persoon"
    case .oneMorePerson: "Eén meer"
    case .beyondLimit: "Boven de grens"

    case .moreItems(let count): count == 1 ? "… en nog 1 prestatie" : "… en nog \(count) prestaties"
    case .linesRead: "Gelezen regels"
    case .noLines: "Er zijn geen declaratieregels gelezen."
    case .examples(let lines):
      "bijvoorbeeld " + (lines.count == 1 ? "regel " : "regels ") + lines.map(String.init).joined(separator: ", ")
    case .undecided(let lines, let facts):
      "kon niet worden gecontroleerd voor \(lines): in het bestand ontbreekt \(facts)"
    case .undecidedNoFact(let lines):
      "kon niet worden gecontroleerd voor \(lines): in de bestanden ontbreekt een gegeven"
    case .lineCount(let count): count == 1 ? "1 regel" : "\(Language.dutch.count(count)) regels"
    case .allOfThem: "Allemaal: --format csv of json."
    case .withGaps(let days): "\(days), met onderbrekingen"
    case .whatToDo: "Wat te doen"
    case .exchanged(let from, let rate, let to):
      "1 \(from) = \(rate) \(to), de koers die werd opgegeven."
    case .notApplied: "bestaat, maar is niet toegepast"
    case .didYouMean(let code): "bedoelde u \(code)?"
    case .sumWithoutLine: "Prestaties zonder declaratieregel, zoals het inschrijftarief, staan hier niet bij."

    case .whatMakesTheDifference: "Waaruit het verschil bestaat"
    case .byItem: "Per prestatie"
    case .overridden: "Vervangen of zonder gevolg"
    case .overriddenBy(let amendment, let now): "vervangen door \(amendment)" + (now.isEmpty ? "" : ": \(now)")
    case .withoutEffect: "verandert niets in de periode"
    case .forSome: "voor sommige praktijken of betalers"
    case .moreRows(let count): "… en nog \(count): allemaal met --format csv of json."
    case .assumptions: "Aannames"
    case .years(let count): "\(count) jaar"
    case .effectTitle(let effect):
      switch effect {
      case .price: "Tarieven"
      case .rules: "Regels, prestaties en betalers"
      case .volume: "Volume"
      case .mix: "Mix"
      case .adjustments: "Correcties"
      }
    case .linesPaidDifferently: "Declaratieregels die anders worden betaald"
    case .noLinePaidDifferently: "Geen declaratieregel wordt anders betaald."
    case .withoutLines: "Prestaties zonder declaratieregel"
    case .paidAlike: "Al het overige, gelijk betaald"
    case .addedUp(let count, let numbers):
      "Per code opgeteld en niet afzonderlijk getoond: \(Language.dutch(.lineCount(count)))"
        + (numbers.map { ", nummer \($0.lowerBound) tot en met \($0.upperBound) in het bestand" } ?? "") + "."
    case .firesNow(let rule): "regel \(rule) wordt nu toegepast"
    case .firesNoMore(let rule): "regel \(rule) wordt niet meer toegepast"
    case .firesDifferently(let rule): "regel \(rule) werkt anders"
    case .priceChanges(let from, let to): "tarief \(from) → \(to)"
    case .supplementsChange(let from, let to): "toeslagen \(from) → \(to)"
    case .scenarioHasCode(let code): "het scenario kent code \(code)"

    case .priceOf(let amount, let status): "tarief \(amount), \(status)"
    case .priceFrom(let decision): "volgens \(decision)"
    case .priceCarried(let series): "geïndexeerd met \(series)"
    case .priceSet(let amendment): "bepaald door \(amendment)"
    case .sourceNamed(let source): "bron \(source)"
    case .ruleFired(let rule): "regel \(rule)"
    case .ruleUndecided(let rule): "niet gecontroleerd, omdat een gegeven ontbreekt: \(rule)"
    case .becomes(let from, let to): "\(from) werd \(to)"
    case .unpaid(let quantity): "\(quantity) niet betaald"
    case .supplement(let item): "met toeslag \(item)"
    case .noSuchCode(let code): "het tarief kent geen code \(code)"
    case .noCounterpart(let why): "geen tegenhanger in dit tarief: \(why)"
    case .noPriceOn(let day): "voor \(day) is geen tarief bekend"
    case .contractPrice: "het tarief is vrij en geen contract bepaalt het"
    case .outsidePeriod: "buiten de periode, alleen bekeken door regels"
    case .maximumPrice: "maximum"

    case .or: "of"
    case .fromDay(let day): "vanaf \(day)"
    case .untilDay(let day): "tot en met \(day)"
    case .always: "altijd"
    case .monthName(let month):
      [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
      ][month - 1]
    case .statusName(let status):
      switch status {
      case .official: "officieel"
      case .published: "gepubliceerd"
      case .secondary: "secundair"
      case .derived: "afgeleid"
      case .estimate: "schatting"
      }
    case .outcome(let outcome):
      switch outcome {
      case .paid: "betaald"
      case .covered: "gedekt, niet apart betaald"
      case .repriced: "betaald als andere prestatie"
      case .rejected: "niet declarabel volgens een regel"
      case .unpriced: "geen tarief bekend"
      case .unknown: "onbekende prestatiecode"
      case .outside: "buiten de periode"
      case .malformed: "onleesbare regel"
      }
    case .outcomeWord(let outcome):
      switch outcome {
      case .paid: "betaald"
      case .covered: "gedekt"
      case .repriced: "omgezet"
      case .rejected: "afgewezen"
      case .unpriced: "zonder tarief"
      case .unknown: "onbekend"
      case .outside: "erbuiten"
      case .malformed: "onleesbaar"
      }
    case .effectName(let severity):
      switch severity {
      case .reject: "niet betaald"
      case .zero: "gedekt"
      case .reprice: "omgezet"
      case .warn: "bekijk dit"
      }
    case .gap(let reason):
      switch reason {
      case .noPrice: "geen tarief bekend"
      case .freePrice: "vrij tarief, geen contract"
      case .noCapacities: "capaciteit niet opgegeven"
      case .noIndicator: "indicator niet opgegeven"
      case .noList: "patiëntenlijst niet opgegeven"
      case .implausible: "resultaat buiten alle verhouding"
      case .undecided: "een gegeven over de personen of de praktijk ontbreekt"
      }
    case .advice(let reason):
      switch reason {
      case .noPrice:
        "Zet de tarieven uit uw eigen tarieflijst in een bestand met de kolommen code,amount,from en voeg --fees BESTAND.csv toe."
      case .freePrice:
        "Voeg het contracttarief toe met --fees BESTAND.csv, of het contract zelf met --amend BESTAND."
      case .noCapacities: "Geef de capaciteit van de praktijk op in practices.csv."
      case .noIndicator: "Geef het resultaat van de indicator op in indicators.csv."
      case .undecided:
        "Vul verzekeringsgroep, geboortedatum, gebied en betaler in population.csv in, en de praktijk in practices.csv."
      case .implausible: "Verbeter het resultaat van de indicator in indicators.csv."
      case .noList: "Geef de ingeschreven patiënten van de praktijk op in population.csv."
      }
    case .unitName(let unit):
      switch unit {
      case .service: "prestatie"
      case .enrolled(let count): "ingeschrevene, " + Phrase.every(count.every)
      case .programme(_, let count): "persoon in programma, " + Phrase.every(count.every)
      case .performance(let performance):
        (performance.per == .enrolled ? "resultaat, ingeschrevene, " : "resultaat, praktijk, ")
          + Phrase.every(performance.every)
      case .lump(let base, let every, _):
        (base == .practice ? "praktijk, " : "capaciteit, ") + Phrase.every(every)
      }
    case .ruleMeaning(let kind): Phrase.meaning(kind)
    }
  }

  private static func every(_ frequency: Frequency) -> String {
    switch frequency {
    case .month: "per maand"
    case .quarter: "per kwartaal"
    case .year: "per jaar"
    }
  }

  private static func meaning(_ kind: Rule.Kind) -> String {
    switch kind {
    case .banded(let measure, let bands):
      "de code volgt uit " + (measure == .km ? "km" : "minuten") + ": " + bands.map(\.becomes).joined(separator: ", ")
    case .replaced(let code): "wordt betaald als \(code) waar de voorwaarde geldt"
    case .timeBand: "hangt af van tijdstip en soort dag"
    case .eligible: "alleen declarabel waar de voorwaarde geldt"
    case .requires(let items, let days):
      "alleen declarabel samen met " + items.terms.joined(separator: ", ") + within(days)
    case .excludes(let items, let days):
      "niet declarabel samen met " + items.terms.joined(separator: ", ") + within(days)
    case .limit(let most, let scope, let window):
      "ten hoogste \(Language.dutch.quantity(most)) per " + name(scope) + " " + over(window)
    case .covered(let programmes): "niet apart betaald tijdens " + programmes.joined(separator: ", ")
    }
  }

  private static func within(_ days: Int) -> String {
    switch days {
    case 0: " op dezelfde dag"
    case 1: " op dezelfde dag of één dag ervan"
    default: " op dezelfde dag of tot \(days) dagen ervan"
    }
  }

  private static func name(_ scope: Rule.Scope) -> String {
    switch scope {
    case .patient: "patiënt"
    case .household: "huishouden"
    case .practice: "praktijk"
    }
  }

  private static func over(_ window: Rule.Window) -> String {
    switch window {
    case .day: "per dag"
    case .month: "per kalendermaand"
    case .quarter: "per kwartaal"
    case .year: "per kalenderjaar"
    case .rollingMonths(let months): months == 1 ? "in een maand" : "in \(months) maanden"
    case .lifetime: "ooit"
    }
  }
}
