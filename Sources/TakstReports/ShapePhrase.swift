internal import Takst

/// What a report says of the shape of a scheme and of its ceilings, steps and limits.
enum ShapePhrase {
  case schemeShape, formOfPayment, variesWith, byPractice
  case paymentForm(SchemeShape.Form)
  case riskOf(SchemeShape.Risk)
  /// A word for a column.
  case riskWord(SchemeShape.Risk)

  case kinks, kink, oneMoreBefore, oneMoreAfter, nearestKinks, standsAt, kinkAt, distancePerCent
  /// What a kink is called: its name, its limit as written, and the day on which it is paid.
  case kinkName(Kinks.Kind, String, limit: String, day: String)
  case bandMeaning
  case valueMeaning(Kinks.Kind)
  case noKinks
  case allTogether
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: ShapePhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}
