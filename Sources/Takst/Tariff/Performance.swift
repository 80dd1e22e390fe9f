/// Payment by an indicator's result: a share of the price per person or practice.
///
/// The result is that of the period that contains the counting day, the practice's own or else its cluster's. A missing
/// result leaves the payment unpriced, with the reason.
public struct Performance: Hashable, Sendable {
  /// A level of the indicator.
  public struct Step: Hashable, Sendable {
    /// The least result that reaches it.
    public var from: Rate
    /// The share of the price it pays.
    public var share: Rate

    /// Creates a step.
    ///
    /// - Parameters:
    ///   - from: The least result that reaches it.
    ///   - share: The share of the price it pays.
    public init(from: Rate, share: Rate) {
      self.from = from
      self.share = share
    }
  }

  /// What a proportional score is measured in.
  public enum Measure: Hashable, Sendable {
    /// A number other than zero.
    case rate(Rate)
    /// The target agreed in the indicators file, which then is the most as well.
    case target
  }

  /// How a result becomes a share of the price.
  public enum Score: Hashable, Sendable {
    /// The share of the highest step reached, in rising order; nothing below the first.
    case steps([Step])
    /// (The result, at most `atMost`, less `above`) ÷ `of`, never below nothing.
    case proportional(above: Rate, atMost: Rate?, of: Measure)
    /// The number of cut-offs reached ÷ their number, where a cut-off is that percentile (nearest rank) of all practices
    /// in the run; the same for the improvement on the period before; both weighted.
    case relative(cutoffs: [Rate], quality: Int64, improvement: Int64)
  }

  /// What multiplies the share.
  public enum Factor: Hashable, Sendable {
    /// The practice's list on the day ÷ a norm.
    case listSize(norm: Rate)
    /// The practice's result on another indicator ÷ a norm.
    case indicator(String, norm: Rate)
  }

  /// A budget that all practices in the run share by their points.
  public struct Pool: Hashable, Sendable {
    /// The items whose earnings in the run are taken off the budget first.
    public var less: Selector

    /// Creates a pool.
    ///
    /// - Parameter less: The items whose earnings in the run are taken off the budget first.
    public init(less: Selector = []) {
      self.less = less
    }
  }

  /// What is paid for.
  public enum Base: String, Hashable, Sendable, CaseIterable {
    /// Each person on the list on the counting day.
    case enrolled
    /// The practice as a whole.
    case practice
  }

  /// The indicator's id in the indicators file.
  public var indicator: String
  /// What is paid for.
  public var per: Base
  /// How often it is paid.
  public var every: Frequency
  /// Who or which practices are counted.
  public var when: Condition?
  /// How a result becomes a share of the price.
  public var score: Score
  /// What multiplies the share.
  public var factors: [Factor]
  /// Set when the price is a budget that all practices in the run share by their points.
  public var pool: Pool?

  /// Creates a performance payment.
  ///
  /// - Parameters:
  ///   - indicator: The indicator's id.
  ///   - per: What is paid for.
  ///   - every: How often it is paid.
  ///   - when: Who or which practices are counted.
  ///   - score: How a result becomes a share of the price.
  ///   - factors: What multiplies the share.
  ///   - pool: Set when the price is a budget that practices share.
  public init(
    indicator: String, per: Base, every: Frequency, when: Condition? = nil, score: Score, factors: [Factor] = [],
    pool: Pool? = nil
  ) {
    self.indicator = indicator
    self.per = per
    self.every = every
    self.when = when
    self.score = score
    self.factors = factors
    self.pool = pool
  }
}
