/// What pages and charts of incentives say beside what a text says.
enum IncentivePagePhrase {
  /// None of the parts asked for has anything to show.
  case nothing
  /// How numbers came about.
  case pricedAgain, revenueAndCost, paymentAndCost
  /// Titles of charts.
  case incomeByForm, bringsAndFee, marginPerMinute, marginPerMinuteAtEnds(Int)
  case powerBySegment, sharingByItem, sharingOfMost, partBorne
  case takenLater(String), marginOfGroups
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: IncentivePagePhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension IncentivePagePhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .nothing: "There is nothing to show of what was asked for."
    case .pricedAgain: "What the whole schedule pays with one more, less what it pays without."
    case .revenueAndCost: "What one more brings, and what minutes and supplies cost as measured or assumed."
    case .paymentAndCost: "What was paid for each person, and what their minutes cost as measured or assumed."
    case .incomeByForm: "Income by form of payment"
    case .bringsAndFee: "What one more brings beside its fee: where the difference weighs most"
    case .marginPerMinute: "Margin per minute"
    case .marginPerMinuteAtEnds(let count): "Margin per minute: the \(count) highest and the \(count) lowest"
    case .powerBySegment: "Power by segment"
    case .sharingByItem: "Cost sharing by item"
    case .sharingOfMost: "Cost sharing of the items that cost most"
    case .partBorne: "part of the cost that the practice bears"
    case .takenLater(let item): "Taken later by one more: \(item)"
    case .marginOfGroups: "Margin per person by group"
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .nothing: "Der er intet at vise af det, der blev bedt om."
    case .pricedAgain: "Hvad hele honorarstrukturen giver med én mere, minus hvad den giver uden."
    case .revenueAndCost: "Hvad én mere giver, og hvad minutter og utensilier koster som målt eller antaget."
    case .paymentAndCost: "Hvad der blev betalt for hver person, og hvad minutterne koster som målt eller antaget."
    case .incomeByForm: "Indtægt efter honorarform"
    case .bringsAndFee: "Hvad én mere giver ved siden af honoraret: hvor forskellen vejer mest"
    case .marginPerMinute: "Dækningsbidrag pr. minut"
    case .marginPerMinuteAtEnds(let count): "Dækningsbidrag pr. minut: de \(count) højeste og de \(count) laveste"
    case .powerBySegment: "Styrke pr. ydelsesgruppe"
    case .sharingByItem: "Egenandel pr. ydelse"
    case .sharingOfMost: "Egenandel for de ydelser, der koster mest"
    case .partBorne: "del af omkostningen, som praksis bærer"
    case .takenLater(let item): "Tabes senere ved én mere: \(item)"
    case .marginOfGroups: "Margin pr. person efter gruppe"
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .nothing: "Van wat gevraagd is, valt niets te tonen."
    case .pricedAgain: "Wat de hele tariefstructuur met één meer betaalt, min wat zij zonder betaalt."
    case .revenueAndCost: "Wat één meer oplevert, en wat minuten en materiaal kosten zoals gemeten of aangenomen."
    case .paymentAndCost: "Wat voor ieder is betaald, en wat de minuten kosten zoals gemeten of aangenomen."
    case .incomeByForm: "Inkomen naar bekostigingsvorm"
    case .bringsAndFee: "Wat één meer oplevert naast het tarief: waar het verschil het zwaarst weegt"
    case .marginPerMinute: "Marge per minuut"
    case .marginPerMinuteAtEnds(let count): "Marge per minuut: de \(count) hoogste en de \(count) laagste"
    case .powerBySegment: "Kracht per segment"
    case .sharingByItem: "Eigen aandeel per prestatie"
    case .sharingOfMost: "Eigen aandeel van de prestaties die het meest kosten"
    case .partBorne: "deel van de kosten dat de praktijk draagt"
    case .takenLater(let item): "Later kwijt door één meer: \(item)"
    case .marginOfGroups: "Marge per persoon naar groep"
    }
  }
}
