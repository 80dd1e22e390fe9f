internal import Takst

/// What a report says of what one thing more brings.
enum IncentivePhrase {
  case title, oneMoreUnit, fee, brings, whyNotTheFee
  case cause(MarginalRevenue.Cause)
  case rest(Int)
  case oneMoreListed, group, least, most
  case personGroup(PersonValue.Group)
  case oneMoreMember, programme, members, bundlePays, feesGivenUp, adjusted
  case oneMorePatient, indicator, notKnown
  case byMonth, paidAtOnce, shadowPrice, shadowMeaning
  case measured, noMinutes(lines: String, of: String)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: IncentivePhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension IncentivePhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .title: "What is rewarded"
    case .oneMoreUnit: "One more of each item"
    case .fee: "Fee"
    case .brings: "Brings"
    case .whyNotTheFee: "Why it does not bring the fee (share of units)"
    case .cause(let cause):
      switch cause {
      case .rule(let id): id
      case .noPrice: "no price known"
      case .supplements: "supplements"
      case .otherLines: "other lines of the patient"
      case .adjustment(let id): id
      case .pools: "shared pools"
      }
    case .rest(let count): count == 1 ? "1 other cause" : "\(count) other causes"
    case .oneMoreListed: "One more person on the list, without contacts"
    case .group: "Group"
    case .least: "Least"
    case .most: "Most"
    case .personGroup(let group):
      switch group {
      case .everybody: "everybody"
      case .age(let from): from.map { "\($0)–\($0 + 9) years" } ?? "age not stated"
      case .sex(let sex): sex.map { $0 == .female ? "women" : "men" } ?? "sex not stated"
      case .insurance(let group): group.map { "insurance group \($0)" } ?? "insurance group not stated"
      case .chronic(let isChronic): isChronic ? "in a chronic care programme" : "in no chronic care programme"
      }
    case .oneMoreMember: "One more member of a programme, with the contacts of those in it"
    case .programme: "Programme"
    case .members: "Members"
    case .bundlePays: "Bundle"
    case .feesGivenUp: "Other fees"
    case .adjusted: "Ceilings etc."
    case .oneMorePatient: "One more patient who meets an indicator"
    case .indicator: "Indicator"
    case .notKnown: "–: not known, as the result has no numerator, or all meet it."
    case .byMonth: "One more under a limit, month by month"
    case .paidAtOnce: "Paid for it"
    case .shadowPrice: "Taken later"
    case .shadowMeaning:
      "Taken later is the shadow price of the limit: what the same patients' other lines of the period lose by one more now."
    case .measured:
      "Measured on the whole schedule, with one more for each patient in proportion to use, on a day without contacts at "
        + "the end of the period. Nobody's behaviour changes."
    case .noMinutes(let lines, let all):
      "\(lines) of \(all) lines have no minutes and no assumed ones: their cost is not in the margins."
    }
  }

  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .title: "Hvad der honoreres"
    case .oneMoreUnit: "Én mere af hver ydelse"
    case .fee: "Honorar"
    case .brings: "Giver"
    case .whyNotTheFee: "Hvorfor den ikke giver honoraret (andel)"
    case .cause(let cause):
      switch cause {
      case .rule(let id): id
      case .noPrice: "intet honorar kendt"
      case .supplements: "tillægsydelser"
      case .otherLines: "patientens andre linjer"
      case .adjustment(let id): id
      case .pools: "fælles puljer"
      }
    case .rest(let count): count == 1 ? "1 anden grund" : "\(count) andre grunde"
    case .oneMoreListed: "Én tilmeldt mere, uden kontakter"
    case .group: "Gruppe"
    case .least: "Mindst"
    case .most: "Højest"
    case .personGroup(let group):
      switch group {
      case .everybody: "alle"
      case .age(let from): from.map { "\($0)–\($0 + 9) år" } ?? "alder ikke oplyst"
      case .sex(let sex): sex.map { $0 == .female ? "kvinder" : "mænd" } ?? "køn ikke oplyst"
      case .insurance(let group): group.map { "sikringsgruppe \($0)" } ?? "sikringsgruppe ikke oplyst"
      case .chronic(let isChronic): isChronic ? "i et kronikerforløb" : "uden for kronikerforløb"
      }
    case .oneMoreMember: "Én mere i et forløb, med kontakter som dem, der er i det"
    case .programme: "Forløb"
    case .members: "I forløbet"
    case .bundlePays: "Forløbshonorar"
    case .feesGivenUp: "Andre honorarer"
    case .adjusted: "Lofter m.m."
    case .oneMorePatient: "Én patient mere, der opfylder en indikator"
    case .indicator: "Indikator"
    case .notKnown: "–: kendes ikke, da resultatet ingen tæller har, eller alle opfylder den."
    case .byMonth: "Én mere under et loft, måned for måned"
    case .paidAtOnce: "Afregnes"
    case .shadowPrice: "Tabes senere"
    case .shadowMeaning:
      "Det, der tabes senere, er loftets skyggepris: hvad de samme patienters andre linjer i perioden mister ved én mere nu."
    case .measured:
      "Målt på hele honorarstrukturen med én mere til hver patient i forhold til forbruget, på en dag uden kontakter sidst i "
        + "perioden. Ingen ændrer adfærd."
    case .noMinutes(let lines, let all):
      "\(lines) af \(all) linjer har hverken egne eller antagne minutter: deres omkostning er ikke med."
    }
  }

  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .title: "Wat wordt beloond"
    case .oneMoreUnit: "Eén meer van elke prestatie"
    case .fee: "Tarief"
    case .brings: "Levert op"
    case .whyNotTheFee: "Waarom niet het tarief (aandeel)"
    case .cause(let cause):
      switch cause {
      case .rule(let id): id
      case .noPrice: "geen tarief bekend"
      case .supplements: "toeslagen"
      case .otherLines: "andere regels van de patiënt"
      case .adjustment(let id): id
      case .pools: "gedeelde budgetten"
      }
    case .rest(let count): count == 1 ? "1 andere reden" : "\(count) andere redenen"
    case .oneMoreListed: "Eén ingeschrevene meer, zonder contacten"
    case .group: "Groep"
    case .least: "Minst"
    case .most: "Meest"
    case .personGroup(let group):
      switch group {
      case .everybody: "iedereen"
      case .age(let from): from.map { "\($0)–\($0 + 9) jaar" } ?? "leeftijd niet vermeld"
      case .sex(let sex): sex.map { $0 == .female ? "vrouwen" : "mannen" } ?? "geslacht niet vermeld"
      case .insurance(let group): group.map { "verzekeringsgroep \($0)" } ?? "verzekeringsgroep niet vermeld"
      case .chronic(let isChronic): isChronic ? "in een zorgprogramma" : "niet in een zorgprogramma"
      }
    case .oneMoreMember: "Eén deelnemer meer in een zorgprogramma, met de contacten van wie erin zit"
    case .programme: "Zorgprogramma"
    case .members: "Deelnemers"
    case .bundlePays: "Ketentarief"
    case .feesGivenUp: "Andere tarieven"
    case .adjusted: "Plafonds e.d."
    case .oneMorePatient: "Eén patiënt meer die aan een indicator voldoet"
    case .indicator: "Indicator"
    case .notKnown: "–: niet bekend, omdat het resultaat geen teller heeft of iedereen voldoet."
    case .byMonth: "Eén meer onder een limiet, maand voor maand"
    case .paidAtOnce: "Betaald"
    case .shadowPrice: "Later kwijt"
    case .shadowMeaning:
      "Wat later kwijt is, is de schaduwprijs van de limiet: wat andere regels van dezelfde patiënten in de periode verliezen "
        + "door één meer nu."
    case .measured:
      "Gemeten op de hele tariefstructuur, met één meer voor elke patiënt naar gebruik, op een dag zonder contacten aan het eind "
        + "van de periode. Niemand verandert zijn gedrag."
    case .noMinutes(let lines, let all):
      "\(lines) van \(all) regels hebben geen eigen of aangenomen minuten: hun kosten tellen niet mee."
    }
  }
}
