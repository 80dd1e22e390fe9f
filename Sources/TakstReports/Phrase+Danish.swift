import Takst

extension Phrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .tariff: "Takst"
    case .period: "Periode"
    case .practice: "Praksis"
    case .practices: "Praksis"
    case .amendments: "Tillæg"
    case .asKnownOn: "Som kendt den"
    case .practiceCount(let count): "\(count) praksis"
    case .total: "I alt"
    case .perPerson: "Pr. tilmeldt"
    case .listedPeople: "Tilmeldte (gennemsnit)"
    case .net: "Netto"
    case .afterCosts(let costs): "Efter udgifter på \(costs)"
    case .basedOn(let shares): "Bygger på, efter beløb: \(shares)."
    case .weakest(let status): "Det svageste tal: \(status)."
    case .nothingPriced: "Intet er prissat."

    case .segments: "Ydelsesgrupper"
    case .itemsByAmount: "Ydelser efter honorar"
    case .linesByOutcome: "Registreringer efter udfald"
    case .rulesThatFired: "Regler, der slog til"
    case .notChecked: "Hvad der ikke kunne kontrolleres"
    case .withoutPrice: "Uden kendt honorar og derfor ikke med i totalen"
    case .withoutCounterpart: "Uden modstykke i denne takst, og derfor ikke med i totalen"
    case .unknownCodes: "Ydelsesnumre, taksten ikke kender"
    case .adjustments: "Reguleringer"
    case .months: "Måneder"
    case .sources: "Kilder"
    case .segment: "Gruppe"
    case .benchmarks: "Andele ved siden af det forventede og målte"
    case .thisStatement: "Denne opgørelse"
    case .share: "Andel"
    case .code: "Nr."
    case .item: "Ydelse"
    case .quantity: "Antal"
    case .paid: "Honoreret"
    case .status: "Status"
    case .lines: "Linjer"
    case .effect: "Virkning"
    case .rule: "Regel"
    case .reason: "Årsag"
    case .days: "Dage"
    case .month: "Måned"
    case .list: "Tilmeldte"
    case .unit: "Pr."
    case .price: "Honorar"
    case .source: "Kilde"
    case .notes: "Bemærkninger"
    case .items: "Ydelser"
    case .rules: "Regler"
    case .id: "Id"
    case .name: "Navn"
    case .date: "Dato"
    case .patient: "Patient"
    case .outcomeTitle: "Udfald"
    case .why: "Hvorfor"
    case .currency: "Valuta"
    case .day: "Dag"
    case .old: "Før"
    case .new: "Efter"
    case .difference: "Forskel"
    case .perCent: "Procent"
    case .pricedItems: "Med honorar"
    case .kind: "Art"
    case .terms: "Vilkår"
    case .decision: "Afgørelse"
    case .crosswalk: "Omsætning"
    case .layout: "Filopbygning"
    case .amendment: "Tillæg"
    case .amount: "Beløb"
    case .freePrice: "frit"
    case .noDifference: "Ingen honorarer er forskellige."
    case .sourceLine: "Linje"
    case .scenario: "Scenarie"
    case .scenarios: "Scenarier"
    case .baseline: "Udgangspunkt"
    case .gaining: "Praksis, der vinder"
    case .losing: "Praksis, der taber"
    case .gain: "Vinder"
    case .lose: "Taber"
    case .largestGain: "Største gevinst"
    case .largestLoss: "Største tab"

    case .solutionTitle(let goal, let scenario):
      switch goal {
      case .neutral: "Udgiftsneutral udgave af \(scenario)"
      case .total(let total): "Udgave af \(scenario) med \(total) i alt"
      case .difference(let difference): "Udgave af \(scenario) med en forskel på \(difference)"
      case .shares: "Udgave af \(scenario) med givne andele"
      }
    case .lever: "Reguleret"
    case .value: "Værdi"
    case .sameFrom: "Samme fra"
    case .sameTo: "til"
    case .differenceLeft: "Resterende forskel"
    case .evaluations: "Beregninger"
    case .factorOn(let items): "faktor på honorarerne for \(items)"
    case .priceOfItem(let code): "honoraret for \(code)"
    case .leftOver(let total): "Til rest: i alt minus \(total)"
    case .noSolution(let obstacle, let items):
      switch obstacle {
      case .noPractice: "Ingen løsning: ingen praksis er talt med."
      case .nothingPaid: "Ingen løsning: der honoreres intet for \(items) i dette scenarie. Vælg andre ydelser."
      case .outOfReach:
        "Ingen løsning: den største mulige regulering er ikke nok. Den værdi, der kommer nærmest, er vist."
      case .held(let ids):
        "Ingen løsning: \(ids.joined(separator: ", ")) tager det tilbage, som reguleringen giver. Den værdi, der kommer nærmest, er vist."
      }

    case .breakEvenOf(let bundle, let place): "Ligevægt for \(bundle): \(place)"
    case .bundlePays(let amount, let rule, let programmes):
      "\(amount.map { "\($0) pr. person og år." } ?? "Honoraret er ikke kendt.") Under \(programmes) honoreres disse kontakter ikke (\(rule)):"
    case .contacts: "Kontakter"
    case .oneLess: "Én færre"
    case .thatMany: "Så mange"
    case .personYears: "Personår"
    case .coveredContacts: "Dækkede kontakter"
    case .perPersonYear: "Pr. personår"
    case .feesPerPersonYear: "Værd"
    case .allPractices: "Alle"
    case .nextSteps(let place): "Næste trin i resultatbetaling: \(place)"
    case .result: "Resultat"
    case .nextStep: "Næste trin"
    case .paidNow: "Nu"
    case .paidThen: "Derefter"
    case .noSteps: "Ingen praksis har et resultat, der honoreres trinvis."
    case .listLimit(let item, let limit, let place): "Lukket for tilgang ved \(limit) efter \(item): \(place)"
    case .people: "Personer"
    case .aYear: "Pr. år"
    case .limit: "Grænse"
    case .onePerson: "Den sidste person"
    case .oneMorePerson: "Én mere"
    case .beyondLimit: "Over grænsen"

    case .moreItems(let count): count == 1 ? "… og 1 ydelse mere" : "… og \(count) ydelser mere"
    case .linesRead: "Læste linjer"
    case .noLines: "Ingen registreringer er læst."
    case .examples(let lines):
      "for eksempel linje " + lines.map(String.init).joined(separator: ", ")
    case .undecided(let lines, let facts): "kunne ikke kontrolleres for \(lines): filen mangler \(facts)"
    case .undecidedNoFact(let lines): "kunne ikke kontrolleres for \(lines): filerne mangler en oplysning"
    case .lineCount(let count): count == 1 ? "1 linje" : "\(Language.danish.count(count)) linjer"
    case .allOfThem: "Dem alle: --format csv eller json."
    case .withGaps(let days): "\(days), med huller"
    case .whatToDo: "Gør sådan"
    case .exchanged(let from, let rate, let to):
      "1 \(from) = \(rate) \(to), den kurs, der blev angivet."
    case .notApplied: "findes, men er ikke anvendt"
    case .didYouMean(let code): "mente du \(code)?"
    case .sumWithoutLine: "Ydelser uden registrering, såsom basishonorar, er ikke med her."

    case .whatMakesTheDifference: "Hvad forskellen skyldes"
    case .byItem: "Efter ydelse"
    case .overridden: "Overskrevet eller uden virkning"
    case .overriddenBy(let amendment, let now): "overskrevet af \(amendment)" + (now.isEmpty ? "" : ": \(now)")
    case .withoutEffect: "ændrer intet i perioden"
    case .forSome: "for nogle praksis eller betalere"
    case .moreRows(let count): "… og \(count) flere: alle med --format csv eller json."
    case .assumptions: "Antagelser"
    case .years(let count): "\(count) år"
    case .effectTitle(let effect):
      switch effect {
      case .price: "Honorarer"
      case .rules: "Regler, ydelser og betalere"
      case .volume: "Aktivitet"
      case .mix: "Sammensætning"
      case .adjustments: "Reguleringer"
      }
    case .linesPaidDifferently: "Registreringer, der honoreres anderledes"
    case .noLinePaidDifferently: "Ingen registrering honoreres anderledes."
    case .withoutLines: "Ydelser uden registrering"
    case .paidAlike: "Alt andet, der honoreres ens"
    case .addedUp(let count, let numbers):
      "Lagt sammen efter nummer og udeladt enkeltvis: \(Language.danish(.lineCount(count)))"
        + (numbers.map { ", nummer \($0.lowerBound) til \($0.upperBound) i filen" } ?? "") + "."
    case .firesNow(let rule): "regel \(rule) slår nu til"
    case .firesNoMore(let rule): "regel \(rule) slår ikke længere til"
    case .firesDifferently(let rule): "regel \(rule) virker anderledes"
    case .priceChanges(let from, let to): "honorar \(from) → \(to)"
    case .supplementsChange(let from, let to): "tillæg \(from) → \(to)"
    case .scenarioHasCode(let code): "scenariet har nummer \(code)"

    case .priceOf(let amount, let status): "honorar \(amount), \(status)"
    case .priceFrom(let decision): "efter \(decision)"
    case .priceCarried(let series): "fremskrevet med \(series)"
    case .priceSet(let amendment): "fastsat af \(amendment)"
    case .sourceNamed(let source): "kilde \(source)"
    case .ruleFired(let rule): "regel \(rule)"
    case .ruleUndecided(let rule): "ikke kontrolleret, da en oplysning mangler: \(rule)"
    case .becomes(let from, let to): "\(from) blev til \(to)"
    case .unpaid(let quantity): "\(quantity) ikke honoreret"
    case .supplement(let item): "med tillæg \(item)"
    case .noSuchCode(let code): "taksten har ikke nummer \(code)"
    case .noCounterpart(let why): "uden modstykke i denne takst: \(why)"
    case .noPriceOn(let day): "intet honorar er kendt for \(day)"
    case .contractPrice: "honoraret er frit, og ingen aftale fastsætter det"
    case .outsidePeriod: "uden for perioden, kun set af regler"
    case .maximumPrice: "højst"

    case .or: "eller"
    case .fromDay(let day): "fra \(day)"
    case .untilDay(let day): "til og med \(day)"
    case .always: "altid"
    case .monthName(let month):
      [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
      ][month - 1]
    case .statusName(let status):
      switch status {
      case .official: "officiel"
      case .published: "offentliggjort"
      case .secondary: "sekundær"
      case .derived: "afledt"
      case .estimate: "skøn"
      }
    case .outcome(let outcome):
      switch outcome {
      case .paid: "honoreret"
      case .covered: "dækket, honoreres ikke"
      case .repriced: "honoreret som en anden ydelse"
      case .rejected: "ikke honoreret efter en regel"
      case .unpriced: "intet kendt honorar"
      case .unknown: "ukendt ydelsesnummer"
      case .outside: "uden for perioden"
      case .malformed: "ulæselig linje"
      }
    case .outcomeWord(let outcome):
      switch outcome {
      case .paid: "honoreret"
      case .covered: "dækket"
      case .repriced: "omkodet"
      case .rejected: "afvist"
      case .unpriced: "uden honorar"
      case .unknown: "ukendt"
      case .outside: "udenfor"
      case .malformed: "ulæselig"
      }
    case .effectName(let severity):
      switch severity {
      case .reject: "ikke honoreret"
      case .zero: "dækket"
      case .reprice: "omkodet"
      case .warn: "se på dette"
      }
    case .gap(let reason):
      switch reason {
      case .noPrice: "intet kendt honorar"
      case .freePrice: "frit honorar uden aftale"
      case .noCapacities: "kapaciteter ikke oplyst"
      case .noIndicator: "indikator ikke oplyst"
      case .noList: "patientliste ikke oplyst"
      case .implausible: "urimeligt stort resultat"
      case .undecided: "en oplysning om personerne eller praksis mangler"
      }
    case .advice(let reason):
      switch reason {
      case .noPrice:
        "Skriv honorarerne fra din egen honorartabel i en fil med kolonnerne code,amount,from og tilføj --fees FIL.csv."
      case .freePrice: "Tilføj aftalens honorar med --fees FIL.csv eller selve aftalen med --amend FIL."
      case .noCapacities: "Oplys praksis' kapaciteter i practices.csv."
      case .noIndicator: "Oplys indikatorens resultat i indicators.csv."
      case .undecided:
        "Udfyld sikringsgruppe, fødselsdato, område og betaler i population.csv, og praksis i practices.csv."
      case .implausible: "Ret indikatorens resultat i indicators.csv."
      case .noList: "Oplys praksis' tilmeldte personer i population.csv."
      }
    case .unitName(let unit):
      switch unit {
      case .service: "ydelse"
      case .enrolled(let count): "tilmeldt, " + Phrase.every(count.every)
      case .programme(_, let count): "person i forløb, " + Phrase.every(count.every)
      case .performance(let performance):
        (performance.per == .enrolled ? "resultat, tilmeldt, " : "resultat, praksis, ")
          + Phrase.every(performance.every)
      case .lump(let base, let every, _):
        (base == .practice ? "praksis, " : "kapacitet, ") + Phrase.every(every)
      }
    case .ruleMeaning(let kind): Phrase.meaning(kind)
    }
  }

  private static func every(_ frequency: Frequency) -> String {
    switch frequency {
    case .month: "månedligt"
    case .quarter: "kvartalsvis"
    case .year: "årligt"
    }
  }

  private static func meaning(_ kind: Rule.Kind) -> String {
    switch kind {
    case .banded(let measure, let bands):
      "nummeret følger af " + (measure == .km ? "km" : "minutter") + ": "
        + bands.map(\.becomes).joined(separator: ", ")
    case .replaced(let code): "honoreres som \(code), hvor betingelsen er opfyldt"
    case .timeBand: "afhænger af klokkeslæt og dag"
    case .eligible: "honoreres kun, hvor betingelsen er opfyldt"
    case .requires(let items, let days):
      "honoreres kun sammen med " + items.terms.joined(separator: ", ") + within(days)
    case .excludes(let items, let days):
      "honoreres ikke sammen med " + items.terms.joined(separator: ", ") + within(days)
    case .limit(let most, let scope, let window):
      "højst \(Language.danish.quantity(most)) pr. " + name(scope) + " " + over(window)
    case .covered(let programmes): "honoreres ikke under " + programmes.joined(separator: ", ")
    }
  }

  private static func within(_ days: Int) -> String {
    switch days {
    case 0: " samme dag"
    case 1: " samme dag eller med én dags afstand"
    default: " samme dag eller med op til \(days) dages afstand"
    }
  }

  private static func name(_ scope: Rule.Scope) -> String {
    switch scope {
    case .patient: "patient"
    case .household: "husstand"
    case .practice: "praksis"
    }
  }

  private static func over(_ window: Rule.Window) -> String {
    switch window {
    case .day: "om dagen"
    case .month: "pr. kalendermåned"
    case .quarter: "pr. kvartal"
    case .year: "pr. kalenderår"
    case .rollingMonths(let months): months == 1 ? "på en måned" : "på \(months) måneder"
    case .lifetime: "nogensinde"
    }
  }
}
