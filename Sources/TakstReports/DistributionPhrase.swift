internal import Takst

/// What a report says of winners, losers and the spread of income.
enum DistributionPhrase {
  case winnersAndLosers(scenario: String)
  case change
  case band(GainBand)
  case mean
  case fact(PracticeGrouping.Fact)
  case listClass(from: Int64, until: Int64?)
  case notStated
  /// Too many groups to print.
  case manyGroups(String)
  case perThousandPeople, perCapacity
  case percentiles, changeInPerCent
  /// Under a scenario, or under the baseline.
  case incomePerPerson(String?)
  case percentileMeaning
  case inequality(Inequality.Income)
  case gini, theil, betweenRegions, withinRegions, concentration
  case concentrationMeaning
  case hidden(fewest: String)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: DistributionPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }

  /// What a group of practices is called.
  func group(_ group: PracticeGrouping.Group) -> String {
    switch group {
    case .named(let name): name
    case .listed(let from, let until): self(.listClass(from: from, until: until))
    case .notStated: self(.notStated)
    }
  }
}

extension Shares {
  /// A number in ten-thousandths, rounded half away from zero.
  static func tenThousandths(_ share: Double) -> Int64 { Int64((share * 10_000).rounded()) }

  /// A number with four decimal places, rounded half away from zero.
  static func fourPlaces(_ share: Double) -> String { fourPlaces(tenThousandths(share)) }
}

extension Inequality {
  /// Theil's T and its parts with four decimal places.
  ///
  /// The part within regions is what is left of the whole, so that they add up.
  var theilTexts: (whole: String?, between: String?, within: String?) {
    guard let theil else { return (nil, nil, nil) }
    let whole = Shares.tenThousandths(theil)
    guard let betweenRegions else { return (Shares.fourPlaces(whole), nil, nil) }
    let between = Shares.tenThousandths(betweenRegions)
    return (Shares.fourPlaces(whole), Shares.fourPlaces(between), Shares.fourPlaces(whole - between))
  }
}
