internal import Takst

extension DistributionPhrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .winnersAndLosers(let scenario): "Vindere og tabere: \(scenario)"
    case .change: "Ændring"
    case .band(let band):
      switch band {
      case .lossOver10: "taber mere end 10 %"
      case .loss5To10: "taber >5–10 %"
      case .loss1To5: "taber >1–5 %"
      case .within1: "højst 1 % op eller ned"
      case .gain1To5: "vinder >1–5 %"
      case .gain5To10: "vinder >5–10 %"
      case .gainOver10: "vinder mere end 10 %"
      case .noBaseline: "intet i udgangspunktet"
      }
    case .mean: "Gennemsnit"
    case .fact(let fact):
      switch fact {
      case .region: "Region"
      case .area: "Område"
      case .cluster: "Klynge"
      case .list: "Tilmeldte"
      }
    case .listClass(let from, let until):
      DistributionPhrase.span(from, until, .danish) {
        "under \($0)"
      } or: {
        "\($0) og derover"
      }
    case .notStated: "ikke oplyst"
    case .manyGroups(let count): "\(count) grupper: dem alle med --format csv eller json."
    case .perThousandPeople: "Forskel pr. 1.000 tilmeldte"
    case .perCapacity: "Forskel pr. kapacitet"
    case .percentiles: "Percentil"
    case .changeInPerCent: "Ændring i procent"
    case .incomePerPerson(let scenario): "Pr. tilmeldt, \(scenario ?? "udgangspunkt")"
    case .percentileMeaning: "Så mange procent af praksis ligger ikke højere."
    case .inequality(.perEnrolled): "Ulighed pr. tilmeldt"
    case .inequality(.perPractice): "Ulighed mellem praksis"
    case .gini: "Gini-koefficient"
    case .theil: "Theils T"
    case .betweenRegions: "mellem regioner"
    case .withinRegions: "inden for regioner"
    case .concentration: "Koncentration efter afsavn"
    case .concentrationMeaning: "Koncentration under nul: mere pr. tilmeldt, hvor afsavnet er større."
    case .hidden(let fewest):
      "*: skjult, da det handler om færre end \(fewest) praksis eller ville røbe noget om dem."
    }
  }
}
