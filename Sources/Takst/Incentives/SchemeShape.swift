/// What income consists of: by segment, by form of payment, and by what it varies with.
///
/// ```swift
/// let shape = evaluator.shape(of: try evaluator.evaluate(inputs))
/// shape.all.amount(of: .capitation)                   // 797,415.54
/// shape.all.share(of: shape.all.amount(at: .volume))  // 0.6912: the share at risk with the volume of services
/// ```
/// The mix of forms and the share of income at risk are how strongly a scheme is felt. An incentive that moves little income is called
/// low-powered: that is the reason Sicsic and Franc offer for finding no effect of a bonus of at most 245 euros for a rate of breast
/// cancer screening ("Impact assessment of a pay-for-performance program on breast cancer screening in France using micro data",
/// European Journal of Health Economics 18, 2017, https://link.springer.com/article/10.1007/s10198-016-0813-2).
public struct SchemeShape: Hashable, Sendable {
  /// A form of payment: what an amount is paid for.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A person on the list.
    case capitation
    /// A service.
    case feeForService
    /// A person in a programme, whatever is done for them.
    case bundle
    /// The result of an indicator.
    case performance
    /// The practice, or its capacity.
    case lump
    /// What ceilings and budgets take back: of which form is not said.
    case adjustments

    /// What the amount varies with.
    public var risk: Risk {
      switch self {
      case .feeForService: .volume
      case .capitation, .bundle: .list
      case .performance: .performance
      case .lump: .fixed
      case .adjustments: .adjustments
      }
    }

    init(_ unit: Unit) {
      switch unit {
      case .service: self = .feeForService
      case .enrolled: self = .capitation
      case .programme: self = .bundle
      case .performance: self = .performance
      case .lump: self = .lump
      }
    }
  }

  /// What an amount varies with within a year.
  public enum Risk: String, Hashable, Sendable, CaseIterable {
    /// The volume of services.
    case volume
    /// The people on the list and in programmes.
    case list
    /// The results of indicators.
    case performance
    /// Nothing of these.
    case fixed
    /// What ceilings and budgets take back: it varies with what they are about.
    case adjustments
  }

  /// The income of a practice, or of all together.
  public struct Row: Hashable, Sendable {
    /// The practice; nil for all together.
    public var practice: Practice?
    /// The income: the sum of ``segments``, and of ``forms``, to the smallest coin.
    public var total: Money
    /// What each segment earned, in the order of ``SchemeShape/segments``.
    public var segments: [Money]
    /// What each form earned, in the order of `Form.allCases`.
    public var forms: [Money]

    /// What a form of payment earned.
    ///
    /// - Parameter form: The form.
    /// - Returns: The amount.
    public func amount(of form: Form) -> Money { forms[Form.allCases.firstIndex(of: form)!] }

    /// What varies with something.
    ///
    /// - Parameter risk: What it varies with.
    /// - Returns: The amount.
    public func amount(at risk: Risk) -> Money {
      zip(Form.allCases, forms).reduce(.zero(total.currency)) { $1.0.risk == risk ? $0 + $1.1 : $0 }
    }

    /// An amount's share of the income.
    ///
    /// - Parameter amount: The amount.
    /// - Returns: The share, rounded to four places, half away from zero; nil when there is no income above zero.
    public func share(of amount: Money) -> Rate? {
      Rate.quotient(Int128(amount.minorUnits), by: Int128(total.minorUnits), places: 4)
    }
  }

  /// The currency of all amounts.
  public var currency: Currency
  /// The segments, in the tariff's order; adjustments last.
  public var segments: [Segment]
  /// All practices together.
  public var all: Row
  /// Each practice, by id.
  public var practices: [Row]
}

extension Evaluator {
  /// What the income of a statement consists of.
  ///
  /// The form follows from the item's unit. A service that starts a programme in which a rule covers contacts is a bundle, as
  /// it pays for a person.
  ///
  /// - Parameter statement: A statement made by this evaluator.
  /// - Returns: The shape.
  /// - Complexity: O(practices × items).
  public func shape(of statement: Statement) -> SchemeShape {
    let adjustments = statement.segments.firstIndex { $0.segment.id == Statement.adjustmentsSegment }
    var forms: [[Int]: [String: SchemeShape.Form]] = [:]
    let zero = Money.zero(statement.currency)
    let forms0 = SchemeShape.Form.allCases.map { _ in zero }
    var all = SchemeShape.Row(
      practice: nil, total: statement.total, segments: statement.segments.map(\.amount), forms: forms0)
    let practices = statement.practices.map { earned in
      let applied = catalogue.amendments(for: earned.practice)
      let formOfCode = forms[applied] ?? self.forms(under: applied)
      forms[applied] = formOfCode
      var row = SchemeShape.Row(
        practice: earned.practice, total: earned.total, segments: earned.segments, forms: forms0)
      func add(_ amount: Money, _ form: SchemeShape.Form) {
        let place = SchemeShape.Form.allCases.firstIndex(of: form)!
        row.forms[place] += amount
        all.forms[place] += amount
      }
      for item in earned.items {
        guard let form = formOfCode[item.code] else { preconditionFailure("a statement of another evaluator") }
        add(item.amount, form)
      }
      if let adjustments { add(earned.segments[adjustments], .adjustments) }
      return row
    }
    return SchemeShape(
      currency: statement.currency, segments: statement.segments.map(\.segment), all: all, practices: practices)
  }

  /// The form of payment behind each code for practices under some amendments.
  private func forms(under amendments: [Int]) -> [String: SchemeShape.Form] {
    var words = NameTable()
    let bundles = catalogue.bundleServices
    let scheme = Scheme(catalogue, amendments: amendments, words: &words)
    return scheme.itemOfCode.mapValues { item in
      let item = catalogue.items[item]
      return item.unit == .service && bundles.contains(item.code) ? .bundle : SchemeShape.Form(item.unit)
    }
  }
}
