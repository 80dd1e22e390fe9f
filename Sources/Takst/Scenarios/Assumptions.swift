/// What a scenario assumes about volumes: how many people, services and programme members there will be.
///
/// Assumptions change what was counted, after rules: the share of lines that rules leave unpaid stays as it was. They are
/// taken practice by practice in the order of this type's properties. Quantities are carried with nine decimals and rounded to
/// whole units per practice and item, so that the parts of an item add up to its rounded sum.
public struct Assumptions: Hashable, Sendable {
  /// More or less of some items.
  public struct Growth: Hashable, Sendable {
    /// The items.
    public var items: Selector
    /// The factor for one year: 1.03 for three per cent more.
    public var factor: Rate
    /// For how many years.
    public var years: Int
    /// Where the number comes from.
    public var note: String?

    /// Creates an assumption.
    ///
    /// - Parameters:
    ///   - items: The items.
    ///   - factor: The factor for one year.
    ///   - years: For how many years.
    ///   - note: Where the number comes from.
    public init(items: Selector, factor: Rate, years: Int = 1, note: String? = nil) {
      self.items = items
      self.factor = factor
      self.years = years
      self.note = note
    }
  }

  /// One item in place of others.
  public struct Substitution: Hashable, Sendable {
    /// The items that are replaced.
    public var items: Selector
    /// The code of the item that replaces them.
    public var by: String
    /// The part that is replaced.
    public var share: Rate
    /// The part of what is replaced that takes place all the same: contacts that need a visit in the end.
    public var returning: Rate
    /// Where the numbers come from.
    public var note: String?

    /// Creates an assumption.
    ///
    /// - Parameters:
    ///   - items: The items that are replaced.
    ///   - by: The code of the item that replaces them.
    ///   - share: The part that is replaced.
    ///   - returning: The part of what is replaced that takes place all the same.
    ///   - note: Where the numbers come from.
    public init(items: Selector, by: String, share: Rate, returning: Rate = .zero, note: String? = nil) {
      self.items = items
      self.by = by
      self.share = share
      self.returning = returning
      self.note = note
    }
  }

  /// More people in programmes, towards a share of the list that is not exceeded.
  ///
  /// Each year closes a part of the gap that is left: after *n* years the share is most − (most − now) × (1 − rate)ⁿ. What the
  /// programme covers grows with its people: each has as many covered contacts as those in it now.
  public struct Uptake: Hashable, Sendable {
    /// The programmes.
    public var programmes: [String]
    /// The greatest share of the listed people.
    public var atMost: Rate
    /// The part of the gap that one year closes.
    public var rate: Rate
    /// For how many years.
    public var years: Int
    /// Where the numbers come from.
    public var note: String?

    /// Creates an assumption.
    ///
    /// - Parameters:
    ///   - programmes: The programmes.
    ///   - atMost: The greatest share of the listed people.
    ///   - rate: The part of the gap that one year closes.
    ///   - years: For how many years.
    ///   - note: Where the numbers come from.
    public init(programmes: [String], atMost: Rate, rate: Rate, years: Int, note: String? = nil) {
      self.programmes = programmes
      self.atMost = atMost
      self.rate = rate
      self.years = years
      self.note = note
    }
  }

  /// Another population, to whose ages and sexes the lists are reweighted; nil for the people there are.
  public var projection: Projection?
  /// More people in programmes.
  public var uptakes: [Uptake] = []
  /// More or less of some items.
  public var growths: [Growth] = []
  /// Items in place of others.
  public var substitutions: [Substitution] = []

  /// Creates assumptions that change nothing.
  public init() {}

  /// Whether nothing is assumed.
  public var isEmpty: Bool { self == Assumptions() }

  /// What is assumed beyond another population.
  var afterCounting: Assumptions {
    var result = self
    result.projection = nil
    return result
  }
}
