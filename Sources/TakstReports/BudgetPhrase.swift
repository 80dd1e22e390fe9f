internal import Takst

/// What a statement says of a budget.
enum BudgetPhrase {
  case standing(budget: String, freeBand: String, limit: String, earned: String)
  case left(String), excess(String)
  case sum
  case percentage(String, repaid: String, remainder: String)
  case nextIndex(factor: String, carried: String, forecast: String, remainder: String)
  case forecast(year: Int, days: String, of: String, earned: String)
  case forecastAbove(String), forecastWithin(String)

  /// What is said of a budget, a sentence or two at a time.
  static func sentences(_ line: Statement.BudgetLine, _ language: Language) -> [String] {
    let standing = BudgetPhrase.standing(
      budget: language.amount(line.amount), freeBand: language.perCent(line.freeBand),
      limit: language.amount(line.limit),
      earned: language.amount(line.earned))
    let isAbove = line.excess.minorUnits > 0
    let rest: BudgetPhrase =
      isAbove ? .excess(language.amount(line.excess)) : .left(language.amount(line.limit - line.earned))
    var texts = [language(standing) + " " + language(rest)]
    if isAbove {
      let remainder = language.amount(line.remainder)
      let phrase: BudgetPhrase =
        switch line.repayment {
        case .sum: .sum
        case .percentage:
          .percentage(language.perCent(line.rate ?? .zero), repaid: language.amount(line.repaid), remainder: remainder)
        case .nextIndex(let forecast, _):
          .nextIndex(
            factor: language.number((line.rate ?? .one).description), carried: language.amount(line.carried),
            forecast: language.amount(forecast), remainder: remainder)
        }
      texts.append(language(phrase))
    }
    if let forecast = line.forecast {
      let distance = forecast.earned - line.limit
      let end: BudgetPhrase =
        distance.minorUnits > 0
        ? .forecastAbove(language.amount(distance)) : .forecastWithin(language.amount(-distance))
      texts.append(
        language(
          .forecast(
            year: forecast.year, days: language.count(forecast.days), of: language.count(forecast.daysOfYear),
            earned: language.amount(forecast.earned))) + " " + language(end))
    }
    return texts
  }
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: BudgetPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension BudgetPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .standing(let budget, let freeBand, let limit, let earned):
      "Budget \(budget), with the free band of \(freeBand) % \(limit); earned \(earned)."
    case .left(let amount): "Left: \(amount)."
    case .excess(let amount): "Excess: \(amount)."
    case .sum: "Repaid at once, in proportion to these earnings."
    case .percentage(let perCent, let repaid, let remainder):
      "Everybody repays \(perCent) % of these earnings: \(repaid); left by rounding: \(remainder)."
    case .nextIndex(let factor, let carried, let forecast, let remainder):
      "Nothing is repaid now: the next index is multiplied by \(factor), to take back \(carried) of forecast earnings of \(forecast); left by rounding: \(remainder)."
    case .forecast(let year, let days, let all, let earned):
      "Straight-line forecast for \(year) from \(days) of \(all) days: \(earned)."
    case .forecastAbove(let amount): "If the budget is that of the year, \(amount) above it and its free band."
    case .forecastWithin(let amount): "If the budget is that of the year, \(amount) below it and its free band."
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .standing(let budget, let freeBand, let limit, let earned):
      "Ramme \(budget), med den frie margin på \(freeBand) % \(limit); honoreret \(earned)."
    case .left(let amount): "Til rest: \(amount)."
    case .excess(let amount): "Overskridelse: \(amount)."
    case .sum: "Modregnes straks, i forhold til disse honorarer."
    case .percentage(let perCent, let repaid, let remainder):
      "Alle tilbagebetaler \(perCent) % af disse honorarer: \(repaid); til rest ved afrunding: \(remainder)."
    case .nextIndex(let factor, let carried, let forecast, let remainder):
      "Intet tilbagebetales nu: den næste regulering ganges med \(factor) for at modregne \(carried) i ventede honorarer på \(forecast); til rest ved afrunding: \(remainder)."
    case .forecast(let year, let days, let all, let earned):
      "Lineær fremskrivning for \(year) ud fra \(days) af \(all) dage: \(earned)."
    case .forecastAbove(let amount): "Er rammen årets, ligger det \(amount) over den og dens frie margin."
    case .forecastWithin(let amount): "Er rammen årets, ligger det \(amount) under den og dens frie margin."
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .standing(let budget, let freeBand, let limit, let earned):
      "Kader \(budget), met de vrije marge van \(freeBand) % \(limit); gedeclareerd \(earned)."
    case .left(let amount): "Over: \(amount)."
    case .excess(let amount): "Overschrijding: \(amount)."
    case .sum: "Wordt meteen terugbetaald, naar rato van deze omzet."
    case .percentage(let perCent, let repaid, let remainder):
      "Iedereen betaalt \(perCent) % van deze omzet terug: \(repaid); rest door afronding: \(remainder)."
    case .nextIndex(let factor, let carried, let forecast, let remainder):
      "Nu wordt niets terugbetaald: de volgende index wordt vermenigvuldigd met \(factor), om \(carried) terug te halen uit een verwachte omzet van \(forecast); rest door afronding: \(remainder)."
    case .forecast(let year, let days, let all, let earned):
      "Lineaire prognose voor \(year) uit \(days) van \(all) dagen: \(earned)."
    case .forecastAbove(let amount): "Als het kader dat van het jaar is, \(amount) boven het kader met vrije marge."
    case .forecastWithin(let amount): "Als het kader dat van het jaar is, \(amount) onder het kader met vrije marge."
    }
  }
}

extension Budget.Repayment {
  /// The word for programs.
  var word: String {
    switch self {
    case .sum: "sum"
    case .percentage: "percentage"
    case .nextIndex: "nextIndex"
    }
  }
}

extension Statement.BudgetLine {
  /// What a table shows of a budget, with the words for programs.
  var amounts: [(String, Money)] {
    [
      ("amount", amount), ("limit", limit), ("earned", earned), ("excess", excess), ("repaid", repaid),
      ("carried", carried), ("remainder", remainder),
    ] + (forecast.map { [("forecast", $0.earned)] } ?? [])
  }
}
