internal import Takst

extension DistributionPhrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .winnersAndLosers(let scenario): "Winnaars en verliezers: \(scenario)"
    case .change: "Verandering"
    case .band(let band):
      switch band {
      case .lossOver10: "verliest meer dan 10 %"
      case .loss5To10: "verliest >5–10 %"
      case .loss1To5: "verliest >1–5 %"
      case .within1: "hooguit 1 % op of neer"
      case .gain1To5: "wint >1–5 %"
      case .gain5To10: "wint >5–10 %"
      case .gainOver10: "wint meer dan 10 %"
      case .noBaseline: "niets in het uitgangspunt"
      }
    case .mean: "Gemiddeld"
    case .fact(let fact):
      switch fact {
      case .region: "Regio"
      case .area: "Gebied"
      case .cluster: "Cluster"
      case .list: "Ingeschreven"
      }
    case .listClass(let from, let until):
      DistributionPhrase.span(from, until, .dutch) {
        "minder dan \($0)"
      } or: {
        "\($0) of meer"
      }
    case .notStated: "niet opgegeven"
    case .manyGroups(let count): "\(count) groepen: allemaal met --format csv of json."
    case .perThousandPeople: "Verschil per 1.000 ingeschrevenen"
    case .perCapacity: "Verschil per capaciteit"
    case .percentiles: "Percentiel"
    case .changeInPerCent: "Verandering in procenten"
    case .incomePerPerson(let scenario): "Per ingeschrevene, \(scenario ?? "uitgangspunt")"
    case .percentileMeaning: "Zoveel procent van de praktijken ligt niet hoger."
    case .inequality(.perEnrolled): "Ongelijkheid per ingeschrevene"
    case .inequality(.perPractice): "Ongelijkheid tussen praktijken"
    case .gini: "Gini-coëfficiënt"
    case .theil: "T van Theil"
    case .betweenRegions: "tussen regio's"
    case .withinRegions: "binnen regio's"
    case .concentration: "Concentratie naar achterstand"
    case .concentrationMeaning: "Concentratie onder nul: meer per ingeschrevene waar de achterstand groter is."
    case .hidden(let fewest):
      "*: verborgen, omdat het over minder dan \(fewest) praktijken gaat of daar iets over zou verraden."
    }
  }
}
