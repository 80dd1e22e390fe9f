internal import Takst

extension DistributionPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .winnersAndLosers(let scenario): "Winners and losers: \(scenario)"
    case .change: "Change"
    case .band(let band):
      switch band {
      case .lossOver10: "loses more than 10 %"
      case .loss5To10: "loses >5–10 %"
      case .loss1To5: "loses >1–5 %"
      case .within1: "at most 1 % either way"
      case .gain1To5: "gains >1–5 %"
      case .gain5To10: "gains >5–10 %"
      case .gainOver10: "gains more than 10 %"
      case .noBaseline: "nothing in the baseline"
      }
    case .mean: "Mean"
    case .fact(let fact):
      switch fact {
      case .region: "Region"
      case .area: "Area"
      case .cluster: "Cluster"
      case .list: "Listed people"
      }
    case .listClass(let from, let until):
      DistributionPhrase.span(from, until, .english) {
        "under \($0)"
      } or: {
        "\($0) or more"
      }
    case .notStated: "not stated"
    case .manyGroups(let count): "\(count) groups: all of them with --format csv or json."
    case .perThousandPeople: "Difference per 1,000 listed people"
    case .perCapacity: "Difference per capacity"
    case .percentiles: "Percentile"
    case .changeInPerCent: "Change in per cent"
    case .incomePerPerson(let scenario): "Per listed person, \(scenario ?? "baseline")"
    case .percentileMeaning: "So many per cent of the practices do not lie above."
    case .inequality(.perEnrolled): "Inequality per listed person"
    case .inequality(.perPractice): "Inequality per practice"
    case .gini: "Gini coefficient"
    case .theil: "Theil's T"
    case .betweenRegions: "between regions"
    case .withinRegions: "within regions"
    case .concentration: "Concentration by deprivation"
    case .concentrationMeaning: "Concentration below zero: more per person where lists are more deprived."
    case .hidden(let fewest):
      "*: hidden, as it is about fewer than \(fewest) practices, or would tell about these."
    }
  }

  /// A class of numbers of people in words.
  static func span(
    _ from: Int64, _ until: Int64?, _ language: Language, under: (String) -> String, or more: (String) -> String
  ) -> String {
    guard let until else { return more(language.count(from)) }
    return from == 0 ? under(language.count(until)) : "\(language.count(from))–\(language.count(until - 1))"
  }
}
