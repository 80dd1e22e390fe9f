internal import Takst

/// What a report says of the time and the cost of work, and of the power of a scheme.
enum WorkPhrase {
  // What a minute brings and leaves.
  case title
  case minutes, performer, revenue, cost, margin, revenuePerMinute, marginPerMinute
  case columnsMeaning, estimatedMark
  case nothingPaid(String)
  case originsTitle, basedOn, measured
  /// How many of how many lines state minutes.
  case linesOfTheLog(String, of: String)
  case perHour, hourlyTitle
  case noPrice(String, share: String?), noMinutes(String, share: String?), noPerformer(String, share: String?)
  case unknownRoles(String)
  case roleLines(role: String, lines: String)
  case nothingRanked

  // Power.
  case powerTitle(practice: String?)
  case power, balance, wholeScheme
  case powerMeaning, balanceMeaning
  case sharingTitle, sharing, sharingMeaning
  case leftOut(count: String, codes: String, share: String?)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: WorkPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }

  /// A rate with four decimal places.
  func fourPlaces(_ rate: Rate) -> String { number(Shares.fourPlaces(rate.tenThousandths)) }
}

extension Rate {
  /// A rate of at most four places in ten-thousandths.
  var tenThousandths: Int64 {
    var units = units
    for _ in places..<max(places, 4) { units *= 10 }
    return units
  }
}
