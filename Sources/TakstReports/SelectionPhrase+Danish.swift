internal import Takst

extension SelectionPhrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .selection: "Selektion: honorar pr. person mod forventet omkostning"
    case .everybody: "Alle"
    case .selectedBy(let dimension):
      switch dimension {
      case .ageAndSex: "Alder og køn"
      case .age: "Alder"
      case .sex: "Køn"
      case .chronic: "Kronikerforløb"
      case .area: "Område"
      case .group: "Sikringsgruppe"
      }
    case .ageBand(let from): from >= Selection.oldestBand ? "\(from) og derover" : "\(from)–\(from + 9)"
    case .peopleOfSex(.female): "kvinder"
    case .peopleOfSex(.male): "mænd"
    case .inProgramme(let isChronic): isChronic ? "i forløb" : "ikke i forløb"
    case .paymentPerPerson: "Honorar"
    case .predictedCost: "Omkostning"
    case .marginPerPerson: "Margin"
    case .predictiveRatio: "Forhold"
    case .negativeMargins: "Under nul"
    case .selectionMeaning:
      "Pr. person. Omkostning: gennemsnittet for personer med samme alder, køn, forløb, område og gruppe. Forhold: honorar over "
        + "forventet omkostning. Under nul: andelen, for hvis lige der betales mindre, end de forventes at koste."
    case .fewPeople(let fewest): "*: færre end \(fewest) personer, hvis gennemsnit siger lidt."
    case .capitationFit: "Hvor godt basishonoraret passer til omkostningen"
    case .asPaid: "Som betalt"
    case .scaledToCost: "Skaleret til omkostning"
    case .rSquared: "R² for den bedste linje på honoraret"
    case .explained: "Andel af variansen, som honoraret forklarer"
    case .predictionMeasure: "Cummings prædiktionsmål (CPM)"
    case .fitMeaning: "Én: basishonoraret er hver persons omkostning. Nul: ikke bedre end det samme til alle."
    case .paymentPerNeed: "Honorar efter behov"
    case .needAdjustedPeople: "Efter behov"
    case .perNeedAdjusted: "Pr. behov"
    case .needMeaning:
      "Efter behov: personer vægtet med deres forventede minutters arbejde over gennemsnittet. Pr. behov: hvad der betales for hver af "
        + "dem."
    case .everyPractice: "alle praksis"
    case .deprivationFifth(let fifth):
      switch fifth {
      case 1: "femtedelen af praksis med størst afsavn"
      case 5: "femtedelen af praksis med mindst afsavn"
      default: "femtedel \(fifth) efter afsavn"
      }
    case .peopleOfArea(let name): name.map { "område \($0)" } ?? "område ikke oplyst"
    }
  }
}
