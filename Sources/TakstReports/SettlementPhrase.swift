/// What a settlement of retroactive decisions says.
enum SettlementPhrase {
  case title, paidAsKnownOn, dueAsKnownOn, allThatIsKnown, decisions, published, rows
  case oldPrice, newPrice, paidBefore, dueNow
  case pricedSince, unpricedSince, consequence
  case alike, nothing
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: SettlementPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension SettlementPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .title: "To be settled"
    case .paidAsKnownOn: "Paid as known on"
    case .dueAsKnownOn: "Due as known on"
    case .allThatIsKnown: "all that is known"
    case .decisions: "Decisions that make the difference"
    case .published: "Published"
    case .rows: "Rows"
    case .oldPrice: "Old price"
    case .newPrice: "New price"
    case .paidBefore: "Paid then"
    case .dueNow: "Due now"
    case .pricedSince: "* No price was known then, and nothing was paid."
    case .unpricedSince: "** A price was known then, and none is known now: all of it is repaid."
    case .consequence: "*** The price is the same; the amount follows from other amounts."
    case .alike: "Paid as is due"
    case .nothing: "Nothing is to be settled: what was paid then is what is due now."
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .title: "Til efterregulering"
    case .paidAsKnownOn: "Afregnet som kendt den"
    case .dueAsKnownOn: "Skyldigt som kendt den"
    case .allThatIsKnown: "alt, der kendes"
    case .decisions: "Afgørelser, der gør forskellen"
    case .published: "Offentliggjort"
    case .rows: "Rækker"
    case .oldPrice: "Før"
    case .newPrice: "Efter"
    case .paidBefore: "Afregnet"
    case .dueNow: "Skyldigt"
    case .pricedSince: "* Intet honorar var kendt dengang, og intet blev afregnet."
    case .unpricedSince: "** Et honorar var kendt dengang, og intet kendes nu: det hele tilbagebetales."
    case .consequence: "*** Honoraret er det samme; beløbet følger af andre beløb."
    case .alike: "Afregnet som skyldigt"
    case .nothing: "Intet skal efterreguleres: det afregnede er det skyldige."
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .title: "Te verrekenen"
    case .paidAsKnownOn: "Betaald zoals bekend op"
    case .dueAsKnownOn: "Verschuldigd zoals bekend op"
    case .allThatIsKnown: "alles wat bekend is"
    case .decisions: "Besluiten die het verschil maken"
    case .published: "Bekendgemaakt"
    case .rows: "Rijen"
    case .oldPrice: "Oud tarief"
    case .newPrice: "Nieuw tarief"
    case .paidBefore: "Betaald"
    case .dueNow: "Verschuldigd"
    case .pricedSince: "* Er was toen geen tarief bekend, en er is niets betaald."
    case .unpricedSince: "** Er was toen een tarief bekend en nu niet meer: alles wordt terugbetaald."
    case .consequence: "*** Het tarief is hetzelfde; het bedrag volgt uit andere bedragen."
    case .alike: "Betaald zoals verschuldigd"
    case .nothing: "Er is niets te verrekenen: wat betaald is, is wat verschuldigd is."
    }
  }
}
