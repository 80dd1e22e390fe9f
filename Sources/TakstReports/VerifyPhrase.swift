/// What a verification says.
enum VerifyPhrase {
  case title, command, digestOfResult, same, different, changed, then, now, missing
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: VerifyPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension VerifyPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .title: "Verification"
    case .command: "Command"
    case .digestOfResult: "SHA-256 of the result"
    case .same: "The result is the same, to the byte."
    case .different: "The result is not the same."
    case .changed: "What has changed"
    case .then: "Then"
    case .now: "Now"
    case .missing: "not there"
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .title: "Efterprøvning"
    case .command: "Kommando"
    case .digestOfResult: "Resultatets SHA-256"
    case .same: "Resultatet er det samme, byte for byte."
    case .different: "Resultatet er ikke det samme."
    case .changed: "Hvad der er ændret"
    case .then: "Dengang"
    case .now: "Nu"
    case .missing: "findes ikke"
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .title: "Verificatie"
    case .command: "Opdracht"
    case .digestOfResult: "SHA-256 van het resultaat"
    case .same: "Het resultaat is hetzelfde, tot op de byte."
    case .different: "Het resultaat is niet hetzelfde."
    case .changed: "Wat is veranderd"
    case .then: "Toen"
    case .now: "Nu"
    case .missing: "is er niet"
    }
  }
}
