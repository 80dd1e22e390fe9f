internal import Takst

/// What pages and charts say beside what a text says.
enum DocumentPhrase {
  case contents, footnotes
  /// Amounts of a currency in thousands and in millions.
  case thousands(String), millions(String)
  case shortMonth(Int)
  /// How numbers came about.
  case counted, countedWithoutPrice, fromInputs, perListed, lessCosts, shares
  case ofBaseline, ofScenario(String), differenceOf(String), solvedFor(String), settled, fromLines
  /// Titles of charts.
  case shareOfSegments, byMonth, bySegment, itemChanges(String), effects(String), practicesByChange(String)
  case groupChanges(String), perPersonSpread(String)
  /// The rows of a chart: p5, p50 and p95.
  case spread(String, String, String)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: DocumentPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension DocumentPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .contents: "Contents"
    case .footnotes: "What the numbers rest on"
    case .thousands(let unit): "1,000 \(unit)"
    case .millions(let unit): "million \(unit)"
    case .shortMonth(let month):
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    case .counted: "Counted from the lines that were read."
    case .countedWithoutPrice: "Counted; as no price is known, it is not part of the total."
    case .fromInputs: "From the files of practices and people that were read."
    case .perListed: "The total divided by the mean number of listed people."
    case .lessCosts: "The total less the costs that the practice gave."
    case .shares: "Shares of the amounts, rounded so that they add up to 100.0 %."
    case .ofBaseline: "The result of the baseline: what was counted, at its prices."
    case .ofScenario(let scenario): "The result of \(scenario): what was counted, at its prices and by its rules."
    case .differenceOf(let scenario): "Calculated from the results of the baseline and of \(scenario)."
    case .solvedFor(let scenario): "Found by evaluating \(scenario) again and again."
    case .settled: "Calculated from what was counted, at the prices known on both days."
    case .fromLines: "Each line under the baseline and under the scenario."
    case .shareOfSegments: "Share of the total by segment"
    case .byMonth: "Earnings by month"
    case .bySegment: "Earnings by segment"
    case .itemChanges(let scenario): "Difference by item: \(scenario)"
    case .effects(let scenario): "What makes the difference: \(scenario)"
    case .practicesByChange(let scenario): "Practices by what changes for them: \(scenario)"
    case .groupChanges(let group): "Difference: \(group)"
    case .perPersonSpread(let scenario): "Income per listed person: baseline and \(scenario)"
    case .spread(let low, let middle, let high): "5 %: \(low), 50 %: \(middle), 95 %: \(high)"
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .contents: "Indhold"
    case .footnotes: "Hvad tallene bygger på"
    case .thousands(let unit): "1.000 \(unit)"
    case .millions(let unit): "mio. \(unit)"
    case .shortMonth(let month):
      ["jan.", "feb.", "mar.", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."][month - 1]
    case .counted: "Talt op fra de læste linjer."
    case .countedWithoutPrice: "Talt op; da intet honorar er kendt, indgår det ikke i beløbet i alt."
    case .fromInputs: "Fra de læste filer over praksis og patienter."
    case .perListed: "Beløbet i alt delt med det gennemsnitlige antal tilmeldte."
    case .lessCosts: "Beløbet i alt fratrukket de omkostninger, som praksis har oplyst."
    case .shares: "Beløbenes andele, afrundet så de giver 100,0 %."
    case .ofBaseline: "Udgangspunktets resultat: det optalte til dets honorarer."
    case .ofScenario(let scenario): "Resultatet af \(scenario): det optalte til dets honorarer og efter dets regler."
    case .differenceOf(let scenario): "Beregnet af resultaterne for udgangspunktet og \(scenario)."
    case .solvedFor(let scenario): "Fundet ved at beregne \(scenario) igen og igen."
    case .settled: "Beregnet af det optalte til de honorarer, der var kendt på de to dage."
    case .fromLines: "Hver linje under udgangspunktet og under scenariet."
    case .shareOfSegments: "Ydelsesgruppernes andel af det hele"
    case .byMonth: "Honorar pr. måned"
    case .bySegment: "Honorar pr. ydelsesgruppe"
    case .itemChanges(let scenario): "Forskel pr. ydelse: \(scenario)"
    case .effects(let scenario): "Hvad der gør forskellen: \(scenario)"
    case .practicesByChange(let scenario): "Praksis efter ændring: \(scenario)"
    case .groupChanges(let group): "Forskel: \(group)"
    case .perPersonSpread(let scenario): "Honorar pr. tilmeldt: udgangspunkt og \(scenario)"
    case .spread(let low, let middle, let high): "5 %: \(low), 50 %: \(middle), 95 %: \(high)"
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .contents: "Inhoud"
    case .footnotes: "Waarop de getallen berusten"
    case .thousands(let unit): "× 1.000 \(unit)"
    case .millions(let unit): "mln. \(unit)"
    case .shortMonth(let month):
      ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"][month - 1]
    case .counted: "Geteld uit de gelezen regels."
    case .countedWithoutPrice: "Geteld; omdat er geen tarief bekend is, hoort het niet bij het totaal."
    case .fromInputs: "Uit de gelezen bestanden met praktijken en patiënten."
    case .perListed: "Het totaal gedeeld door het gemiddelde aantal ingeschrevenen."
    case .lessCosts: "Het totaal min de kosten die de praktijk heeft opgegeven."
    case .shares: "Aandelen van de bedragen, afgerond zodat ze samen 100,0 % zijn."
    case .ofBaseline: "Het resultaat van het uitgangspunt: wat geteld is, tegen zijn tarieven."
    case .ofScenario(let scenario):
      "Het resultaat van \(scenario): wat geteld is, tegen de tarieven en volgens de regels daarvan."
    case .differenceOf(let scenario): "Berekend uit de resultaten van het uitgangspunt en van \(scenario)."
    case .solvedFor(let scenario): "Gevonden door \(scenario) telkens opnieuw te berekenen."
    case .settled: "Berekend uit wat geteld is, tegen de tarieven die op beide dagen bekend waren."
    case .fromLines: "Elke regel onder het uitgangspunt en onder het scenario."
    case .shareOfSegments: "Aandeel van de segmenten in het totaal"
    case .byMonth: "Omzet per maand"
    case .bySegment: "Omzet per segment"
    case .itemChanges(let scenario): "Verschil per prestatie: \(scenario)"
    case .effects(let scenario): "Wat het verschil maakt: \(scenario)"
    case .practicesByChange(let scenario): "Praktijken naar verandering: \(scenario)"
    case .groupChanges(let group): "Verschil: \(group)"
    case .perPersonSpread(let scenario): "Omzet per ingeschrevene: uitgangspunt en \(scenario)"
    case .spread(let low, let middle, let high): "5 %: \(low), 50 %: \(middle), 95 %: \(high)"
    }
  }
}
