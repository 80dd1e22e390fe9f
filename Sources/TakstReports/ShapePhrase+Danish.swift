internal import Takst

extension ShapePhrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .schemeShape: "Hvad indtægten består af"
    case .formOfPayment: "Honorarform"
    case .variesWith: "Indtægt, der følger"
    case .byPractice: "Andel, der følger"
    case .paymentForm(let form):
      switch form {
      case .capitation: "Basishonorar"
      case .feeForService: "Ydelseshonorar"
      case .bundle: "Forløbshonorar"
      case .performance: "Resultathonorar"
      case .lump: "Faste beløb"
      case .adjustments: "Reguleringer"
      }
    case .riskOf(let risk):
      switch risk {
      case .volume: "antallet af ydelser"
      case .list: "personer på listen og i forløb"
      case .performance: "resultater"
      case .fixed: "intet af dette: fast"
      case .adjustments: "lofter og rammer"
      }
    case .riskWord(let risk):
      switch risk {
      case .volume: "Ydelser"
      case .list: "Liste"
      case .performance: "Resultat"
      case .fixed: "Fast"
      case .adjustments: "Reguleret"
      }
    case .kinks: "Lofter, trin og grænser: praksis tæt på dem"
    case .kink: "Hvor"
    case .oneMoreBefore: "Under"
    case .oneMoreAfter: "Over"
    case .nearestKinks: "Tættest på"
    case .standsAt: "Nu"
    case .kinkAt: "Der"
    case .distancePerCent: "Procent"
    case .kinkName(let kind, let name, let limit, let day):
      switch kind {
      case .ceiling: "\(name), loft"
      case .budget: "\(name), ramme"
      case .tier: "\(name), over \(limit) personer"
      case .list: "\(name), liste på \(limit) pr. kapacitet"
      case .step: "\(name), trin ved \(limit) den \(day)"
      case .threshold: "\(name), tærskel \(limit) den \(day)"
      }
    case .bandMeaning:
      "−5 %: praksis, der mangler højst 5 procent; +5 %: dem, der er der eller højst 5 procent over."
    case .valueMeaning(let kind):
      switch kind {
      case .ceiling: "Loft: hvad der beholdes af 1,00 mere, under og over."
      case .budget: "Ramme: hvad alle praksis tilsammen beholder af 1,00 mere, under og over."
      case .tier: "Personer: hvad én mere giver om året, under og over."
      case .list: "Liste: hvad den sidste person op til grænsen og den næste giver om året."
      case .step: "Trin: hvad der betales lige under og fra trinnet."
      case .threshold: "Tærskel: hvad 0,01 mere af resultatet giver, under og over."
      }
    case .noKinks: "Intet loft, ingen ramme, grænse, intet trin og ingen tærskel gælder disse praksis."
    case .allTogether: "tilsammen"
    }
  }
}
