internal import Takst

/// What a report says of payment against predicted workload.
enum SelectionPhrase {
  case selection, everybody
  case selectedBy(Selection.Dimension)
  case ageBand(Int)
  case peopleOfSex(Sex)
  case inProgramme(Bool)
  case paymentPerPerson, predictedCost, marginPerPerson, predictiveRatio, negativeMargins
  case selectionMeaning
  case fewPeople(fewest: String)

  case capitationFit, asPaid, scaledToCost, rSquared, explained, predictionMeasure, fitMeaning

  case paymentPerNeed, needAdjustedPeople, perNeedAdjusted, needMeaning
  case everyPractice
  case deprivationFifth(Int)
  case peopleOfArea(String?)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: SelectionPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }

  /// What a group of people is called.
  func people(_ group: Selection.Group) -> String {
    func age(_ age: Int?) -> String { age.map { self(.ageBand($0)) } ?? self(.notStated) }
    func sex(_ sex: Sex?) -> String { sex.map { self(.peopleOfSex($0)) } ?? self(.notStated) }
    switch group {
    case .ageAndSex(let ageBand, let own): return "\(age(ageBand)), \(sex(own))"
    case .age(let ageBand): return age(ageBand)
    case .sex(let own): return sex(own)
    case .chronic(let isChronic): return self(.inProgramme(isChronic))
    case .area(let name), .group(let name): return name ?? self(.notStated)
    }
  }
}
