internal import Takst

extension SelectionPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .selection: "Selection: payment per person against predicted cost"
    case .everybody: "Everybody"
    case .selectedBy(let dimension):
      switch dimension {
      case .ageAndSex: "Age and sex"
      case .age: "Age"
      case .sex: "Sex"
      case .chronic: "Chronic programmes"
      case .area: "Area"
      case .group: "Insurance group"
      }
    case .ageBand(let from): from >= Selection.oldestBand ? "\(from) and older" : "\(from)–\(from + 9)"
    case .peopleOfSex(.female): "women"
    case .peopleOfSex(.male): "men"
    case .inProgramme(let isChronic): isChronic ? "in a programme" : "in no programme"
    case .paymentPerPerson: "Payment"
    case .predictedCost: "Cost"
    case .marginPerPerson: "Margin"
    case .predictiveRatio: "Ratio"
    case .negativeMargins: "Below zero"
    case .selectionMeaning:
      "Per person. Cost: the mean of people alike in age, sex, programme, area and group. Ratio: payment over predicted cost. "
        + "Below zero: the share of people alike to whom less is paid than they are predicted to cost."
    case .fewPeople(let fewest): "*: fewer than \(fewest) people, whose means say little."
    case .capitationFit: "How well capitation fits cost"
    case .asPaid: "As paid"
    case .scaledToCost: "Scaled to cost"
    case .rSquared: "R² of the best line on the payment"
    case .explained: "Share of variance explained by the payment"
    case .predictionMeasure: "Cumming's prediction measure (CPM)"
    case .fitMeaning: "One: capitation is each person's cost. Zero: no better than the same for everybody."
    case .paymentPerNeed: "Payment per need"
    case .needAdjustedPeople: "By need"
    case .perNeedAdjusted: "Per need"
    case .needMeaning:
      "By need: people weighted by their predicted minutes of work over the mean. Per need: what is paid for each of them."
    case .everyPractice: "all practices"
    case .deprivationFifth(let fifth):
      switch fifth {
      case 1: "most deprived fifth of practices"
      case 5: "least deprived fifth of practices"
      default: "fifth \(fifth) by deprivation"
      }
    case .peopleOfArea(let name): name.map { "area \($0)" } ?? "area not stated"
    }
  }
}
