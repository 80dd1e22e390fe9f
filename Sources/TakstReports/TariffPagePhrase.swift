/// What a tariff's page says.
enum TariffPagePhrase {
  case quality, prices
  case typicalYear(days: String, lines: String), unpricedInYear(String)
  case freeItems(String), withoutPrice(String)
  case series, from, factor
  case limits, timesMean(String), unknown
  case families, members
  case programmes, starts, ends
  case decisions, published
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: TariffPagePhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension TariffPagePhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .quality: "How good the numbers are"
    case .prices: "Prices"
    case .typicalYear(let days, let lines):
      "The amounts are those of example data under this tariff alone: \(days), \(lines) lines of activity."
    case .unpricedInYear(let lines): "Not in them: \(lines) lines or counts for which no price is known."
    case .freeItems(let count): "Items with a free price at some time, which a contract sets: \(count)."
    case .withoutPrice(let codes): "Items without any known price: \(codes)."
    case .series: "Series that carry prices forward"
    case .from: "From"
    case .factor: "Factor"
    case .limits: "Ceilings and budgets"
    case .timesMean(let factor): "\(factor) × mean"
    case .unknown: "not known"
    case .families: "Families of prices"
    case .members: "Members and their part of the base"
    case .programmes: "Programmes"
    case .starts: "Started by"
    case .ends: "Ended by"
    case .decisions: "Decisions"
    case .published: "Published"
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .quality: "Hvor gode tallene er"
    case .prices: "Priser"
    case .typicalYear(let days, let lines):
      "Beløbene er eksempeldata under denne takst alene: \(days), \(lines) registreringer."
    case .unpricedInYear(let lines): "Ikke med: \(lines) registreringer eller optællinger uden kendt pris."
    case .freeItems(let count): "Ydelser med fri pris på et tidspunkt, som en kontrakt fastsætter: \(count)."
    case .withoutPrice(let codes): "Ydelser uden nogen kendt pris: \(codes)."
    case .series: "Rækker, der fører priser frem"
    case .from: "Fra"
    case .factor: "Faktor"
    case .limits: "Lofter og rammer"
    case .timesMean(let factor): "\(factor) × gennemsnit"
    case .unknown: "ikke kendt"
    case .families: "Prisfamilier"
    case .members: "Medlemmer og deres del af grundbeløbet"
    case .programmes: "Forløb"
    case .starts: "Begynder med"
    case .ends: "Slutter med"
    case .decisions: "Afgørelser"
    case .published: "Offentliggjort"
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .quality: "Hoe goed de getallen zijn"
    case .prices: "Tarieven"
    case .typicalYear(let days, let lines):
      "De bedragen zijn die van voorbeeldgegevens onder alleen dit tarief: \(days), \(lines) declaratieregels."
    case .unpricedInYear(let lines): "Niet meegeteld: \(lines) regels of tellingen zonder bekend tarief."
    case .freeItems(let count): "Prestaties met ooit een vrij tarief, dat een contract bepaalt: \(count)."
    case .withoutPrice(let codes): "Prestaties zonder enig bekend tarief: \(codes)."
    case .series: "Reeksen die tarieven doortrekken"
    case .from: "Vanaf"
    case .factor: "Factor"
    case .limits: "Plafonds en budgetten"
    case .timesMean(let factor): "\(factor) × gemiddelde"
    case .unknown: "niet bekend"
    case .families: "Tarieffamilies"
    case .members: "Leden en hun deel van de basis"
    case .programmes: "Zorgprogramma's"
    case .starts: "Begint met"
    case .ends: "Eindigt met"
    case .decisions: "Besluiten"
    case .published: "Gepubliceerd"
    }
  }
}
