internal import Takst

extension ShapePhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .schemeShape: "What income consists of"
    case .formOfPayment: "Form of payment"
    case .variesWith: "Income that varies with"
    case .byPractice: "Share that varies with"
    case .paymentForm(let form):
      switch form {
      case .capitation: "Capitation"
      case .feeForService: "Fee for service"
      case .bundle: "Bundles"
      case .performance: "Payment by results"
      case .lump: "Lump sums"
      case .adjustments: "Adjustments"
      }
    case .riskOf(let risk):
      switch risk {
      case .volume: "the volume of services"
      case .list: "people on the list and in programmes"
      case .performance: "results"
      case .fixed: "none of these: fixed"
      case .adjustments: "ceilings and budgets"
      }
    case .riskWord(let risk):
      switch risk {
      case .volume: "Volume"
      case .list: "List"
      case .performance: "Results"
      case .fixed: "Fixed"
      case .adjustments: "Adjusted"
      }
    case .kinks: "Ceilings, steps and limits: practices near them"
    case .kink: "Where"
    case .oneMoreBefore: "Below"
    case .oneMoreAfter: "Above"
    case .nearestKinks: "Nearest to one"
    case .standsAt: "Now"
    case .kinkAt: "There"
    case .distancePerCent: "Per cent"
    case .kinkName(let kind, let name, let limit, let day):
      switch kind {
      case .ceiling: "\(name), ceiling"
      case .budget: "\(name), budget"
      case .tier: "\(name), above \(limit) people"
      case .list: "\(name), list of \(limit) per capacity"
      case .step: "\(name), step at \(limit) on \(day)"
      case .threshold: "\(name), threshold \(limit) on \(day)"
      }
    case .bandMeaning:
      "−5 %: practices that lack at most 5 per cent of it; +5 %: those at it, or at most 5 per cent beyond."
    case .valueMeaning(let kind):
      switch kind {
      case .ceiling: "Ceiling: what is kept of 1.00 more, below and above."
      case .budget: "Budget: what all practices together keep of 1.00 more, below and above."
      case .tier: "People: what one more of them pays a year, below and above."
      case .list: "List: what the last person up to it and the next one pay a year."
      case .step: "Step: what is paid just below it and from it on."
      case .threshold: "Threshold: what 0.01 more of the result pays, below and above."
      }
    case .noKinks: "No ceiling, budget, tier, step or threshold bears on these practices."
    case .allTogether: "together"
    }
  }
}
