internal import Takst

extension SelectionPhrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .selection: "Selectie: betaling per persoon tegenover voorspelde kosten"
    case .everybody: "Iedereen"
    case .selectedBy(let dimension):
      switch dimension {
      case .ageAndSex: "Leeftijd en geslacht"
      case .age: "Leeftijd"
      case .sex: "Geslacht"
      case .chronic: "Ketenzorg"
      case .area: "Gebied"
      case .group: "Verzekeringsgroep"
      }
    case .ageBand(let from): from >= Selection.oldestBand ? "\(from) en ouder" : "\(from)–\(from + 9)"
    case .peopleOfSex(.female): "vrouwen"
    case .peopleOfSex(.male): "mannen"
    case .inProgramme(let isChronic): isChronic ? "in een programma" : "in geen programma"
    case .paymentPerPerson: "Betaling"
    case .predictedCost: "Kosten"
    case .marginPerPerson: "Marge"
    case .predictiveRatio: "Ratio"
    case .negativeMargins: "Onder nul"
    case .selectionMeaning:
      "Per persoon. Kosten: het gemiddelde van mensen met gelijke leeftijd, geslacht, programma, gebied en groep. Ratio: betaling gedeeld "
        + "door voorspelde kosten. Onder nul: het aandeel voor wier gelijken minder wordt betaald dan zij naar verwachting kosten."
    case .fewPeople(let fewest): "*: minder dan \(fewest) mensen, wier gemiddelde weinig zegt."
    case .capitationFit: "Hoe goed het inschrijftarief bij de kosten past"
    case .asPaid: "Zoals betaald"
    case .scaledToCost: "Geschaald naar kosten"
    case .rSquared: "R² van de beste lijn op de betaling"
    case .explained: "Aandeel van de variantie dat de betaling verklaart"
    case .predictionMeasure: "Cummings voorspellingsmaat (CPM)"
    case .fitMeaning: "Eén: het inschrijftarief is ieders kosten. Nul: niet beter dan voor iedereen hetzelfde."
    case .paymentPerNeed: "Betaling naar behoefte"
    case .needAdjustedPeople: "Naar behoefte"
    case .perNeedAdjusted: "Per behoefte"
    case .needMeaning:
      "Naar behoefte: mensen gewogen met hun voorspelde minuten werk ten opzichte van het gemiddelde. Per behoefte: wat voor ieder van hen "
        + "wordt betaald."
    case .everyPractice: "alle praktijken"
    case .deprivationFifth(let fifth):
      switch fifth {
      case 1: "vijfde deel van de praktijken met de meeste achterstand"
      case 5: "vijfde deel van de praktijken met de minste achterstand"
      default: "vijfde deel \(fifth) naar achterstand"
      }
    case .peopleOfArea(let name): name.map { "gebied \($0)" } ?? "gebied niet opgegeven"
    }
  }
}
