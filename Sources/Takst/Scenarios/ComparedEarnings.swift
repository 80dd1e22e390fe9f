/// What practices earn under a baseline and under scenarios, side by side.
///
/// Differences are a scenario's amount less the baseline's; those of the segments and those of the practices add up to that of
/// the total, to the smallest coin.
public struct ComparedEarnings: Hashable, Sendable {
  /// The tariff's id.
  public var tariff: String
  /// What the tariff is called.
  public var tariffNames: LocalizedText
  /// The day whose knowledge was used; nil for all there is.
  public var asKnownOn: Day?
  /// The days covered.
  public var period: Period
  /// The currency.
  public var currency: Currency
  /// The practices, by id.
  public var practices: [Practice]
  /// The people on each practice's list, added up over the first days of the period's months; nil without a list.
  public var personMonths: [Int64?]
  /// The number of the period's months.
  public var months: Int64
  /// What is earned without any scenario.
  public var baseline: ScenarioEarnings
  /// The scenarios, in the order given.
  public var scenarios: [Scenario]
  /// What is earned under each scenario.
  public var earnings: [ScenarioEarnings]
  /// What makes the difference of each scenario; empty unless it was asked for with
  /// ``Comparison/decompositions(of:workers:running:)``.
  public var decompositions: [Decomposition] = []
  /// What does not hold of each scenario's amendments; empty unless it was asked for with ``Comparison/overridden(in:)``.
  public var overridden: [[AmendmentStack.Finding]] = []

  /// Every segment in which something is earned under the baseline or a scenario, in the tariff's order; adjustments last.
  public var segments: [Segment] {
    var result = baseline.segments.map(\.segment)
    for row in earnings.flatMap(\.segments) where !result.contains(where: { $0.id == row.segment.id }) {
      result.append(row.segment)
    }
    let last = result.filter { $0.id == Statement.adjustmentsSegment }
    return result.filter { $0.id != Statement.adjustmentsSegment } + last
  }

  /// The mean list of a practice over the first days of the period's months.
  ///
  /// - Parameter practice: The practice's position.
  /// - Returns: The number of people, rounded to three places, half away from zero; nil without a list.
  public func enrolled(at practice: Int) -> Quantity? {
    guard let people = personMonths[practice] else { return nil }
    var ratio = ExactRatio()
    ratio.multiply(by: people)
    ratio.multiply(byPowerOfTen: 3)
    ratio.divide(by: months)
    return ratio.rounded(.halfAwayFromZero).map { Quantity(thousandths: $0) }
  }

  /// What a scenario changes.
  ///
  /// - Parameter scenario: The scenario's position.
  /// - Returns: Its total less the baseline's.
  public func difference(of scenario: Int) -> Money {
    earnings[scenario].total - baseline.total
  }

  /// What a scenario changes, in per cent of the baseline's total, rounded to two places, half away from zero.
  ///
  /// - Parameter scenario: The scenario's position.
  /// - Returns: The percentage; nil when the baseline earns nothing.
  public func perCent(of scenario: Int) -> Rate? {
    Rate.perCent(difference(of: scenario).minorUnits, of: baseline.total.minorUnits)
  }

  /// Who gains by a scenario, and who loses.
  ///
  /// - Parameter scenario: The scenario's position.
  /// - Returns: How many practices do, and those that do most.
  /// - Complexity: O(*n*) in the number of practices.
  public func gains(of scenario: Int) -> Gains {
    var gains = Gains()
    for (position, practice) in practices.enumerated() {
      let difference = earnings[scenario].practices[position] - baseline.practices[position]
      let change = Gains.Change(practice: practice, difference: difference)
      if difference.minorUnits > 0 {
        gains.gaining += 1
        if difference > gains.largestGain?.difference ?? .zero(currency) { gains.largestGain = change }
      } else if difference.minorUnits < 0 {
        gains.losing += 1
        if difference < gains.largestLoss?.difference ?? .zero(currency) { gains.largestLoss = change }
      }
    }
    return gains
  }

  /// How many practices gain and lose by a scenario.
  public struct Gains: Hashable, Sendable {
    /// A practice and what a scenario changes for it.
    public struct Change: Hashable, Sendable {
      /// The practice.
      public var practice: Practice
      /// What it earns under the scenario less what it earns under the baseline.
      public var difference: Money
    }

    /// The practices that earn more.
    public var gaining = 0
    /// The practices that earn less.
    public var losing = 0
    /// The practice that gains most, the first by id of several; nil when none gains.
    public var largestGain: Change?
    /// The practice that loses most, the first by id of several; nil when none loses.
    public var largestLoss: Change?
  }
}
