internal import Takst

extension ShapePhrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .schemeShape: "Waaruit het inkomen bestaat"
    case .formOfPayment: "Bekostigingsvorm"
    case .variesWith: "Inkomen dat afhangt van"
    case .byPractice: "Aandeel dat afhangt van"
    case .paymentForm(let form):
      switch form {
      case .capitation: "Inschrijftarief"
      case .feeForService: "Verrichtingentarief"
      case .bundle: "Integrale bekostiging"
      case .performance: "Resultaatbeloning"
      case .lump: "Vaste bedragen"
      case .adjustments: "Correcties"
      }
    case .riskOf(let risk):
      switch risk {
      case .volume: "het aantal verrichtingen"
      case .list: "ingeschrevenen en ketenpatiënten"
      case .performance: "resultaten"
      case .fixed: "niets van dit alles: vast"
      case .adjustments: "plafonds en budgetten"
      }
    case .riskWord(let risk):
      switch risk {
      case .volume: "Volume"
      case .list: "Patiënten"
      case .performance: "Resultaat"
      case .fixed: "Vast"
      case .adjustments: "Correctie"
      }
    case .kinks: "Plafonds, treden en grenzen: praktijken er dichtbij"
    case .kink: "Waar"
    case .oneMoreBefore: "Eronder"
    case .oneMoreAfter: "Erboven"
    case .nearestKinks: "Het dichtst bij"
    case .standsAt: "Nu"
    case .kinkAt: "Daar"
    case .distancePerCent: "Procent"
    case .kinkName(let kind, let name, let limit, let day):
      switch kind {
      case .ceiling: "\(name), plafond"
      case .budget: "\(name), budget"
      case .tier: "\(name), boven \(limit) personen"
      case .list: "\(name), lijst van \(limit) per capaciteit"
      case .step: "\(name), trede bij \(limit) op \(day)"
      case .threshold: "\(name), drempel \(limit) op \(day)"
      }
    case .bandMeaning:
      "−5 %: praktijken die er hooguit 5 procent onder zitten; +5 %: die erop of hooguit 5 procent erboven."
    case .valueMeaning(let kind):
      switch kind {
      case .ceiling: "Plafond: wat er van 1,00 meer overblijft, eronder en erboven."
      case .budget: "Budget: wat alle praktijken samen van 1,00 meer overhouden, eronder en erboven."
      case .tier: "Personen: wat één meer per jaar oplevert, eronder en erboven."
      case .list: "Lijst: wat de laatste persoon tot de grens en de volgende per jaar opleveren."
      case .step: "Trede: wat er vlak eronder en vanaf de trede wordt betaald."
      case .threshold: "Drempel: wat 0,01 meer resultaat oplevert, eronder en erboven."
      }
    case .noKinks: "Geen plafond, budget, grens, trede of drempel raakt deze praktijken."
    case .allTogether: "samen"
    }
  }
}
