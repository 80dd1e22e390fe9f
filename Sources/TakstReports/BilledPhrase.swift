/// What a statement says of billed amounts.
enum BilledPhrase {
  case title, billed, computed
  case alike(codes: String)
  case basis
  case noDifference(lines: String)
  case withoutAmount(lines: String)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: BilledPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension BilledPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .title: "What was billed and what was computed"
    case .billed: "Billed"
    case .computed: "Computed"
    case .alike(let codes): "no difference (codes: \(codes))"
    case .basis:
      "Of the lines with a billed amount, by the code they were billed with; the difference is computed less billed."
    case .noDifference(let lines): "No code differs: what was billed (\(lines)) is what was computed."
    case .withoutAmount(let lines): "Without a billed amount, and left out here: \(lines)."
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .title: "Afregnet og beregnet"
    case .billed: "Afregnet"
    case .computed: "Beregnet"
    case .alike(let codes): "ingen forskel (numre: \(codes))"
    case .basis:
      "For linjer med afregnet beløb, efter det nummer, de er afregnet med; forskellen er beregnet minus afregnet."
    case .noDifference(let lines): "Intet nummer er forskelligt: det afregnede (\(lines)) er det beregnede."
    case .withoutAmount(let lines): "Uden afregnet beløb og udeladt her: \(lines)."
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .title: "Gedeclareerd en berekend"
    case .billed: "Gedeclareerd"
    case .computed: "Berekend"
    case .alike(let codes): "geen verschil (codes: \(codes))"
    case .basis:
      "Van de regels met een gedeclareerd bedrag, naar de code waarmee ze zijn gedeclareerd; het verschil is berekend min gedeclareerd."
    case .noDifference(let lines): "Geen code verschilt: wat is gedeclareerd (\(lines)) is wat is berekend."
    case .withoutAmount(let lines): "Zonder gedeclareerd bedrag en hier weggelaten: \(lines)."
    }
  }
}
