/// A regulation series: from each date on, amounts are the base times the product of the factors so far, rounded once.
///
/// The product is exact: an amount is regulated from its base, never from the last rounded fee. The Danish
/// fee tables work this way (`honorar = round(grundhonorar × factor; 2)`).
public struct IndexSeries: Hashable, Sendable {
  /// A change at a date.
  public struct Step: Hashable, Sendable {
    /// The first day of the new level.
    public var from: Day
    /// The level against the one before: 1.0277 for +2.77 %.
    public var factor: Rate
    /// How good the number is.
    public var status: Status
    /// The id of the source.
    public var source: String?
    /// What a reader should know about it.
    public var note: String?
    /// Where it stands in the tariff file.
    public var place: Place?

    /// Creates a step.
    ///
    /// - Parameters:
    ///   - from: The first day of the new level.
    ///   - factor: The level against the one before.
    ///   - status: How good the number is.
    ///   - source: The id of the source.
    ///   - note: What a reader should know about it.
    ///   - place: Where it stands in the tariff file.
    public init(
      from: Day, factor: Rate, status: Status, source: String? = nil, note: String? = nil, place: Place? = nil
    ) {
      self.from = from
      self.factor = factor
      self.status = status
      self.source = source
      self.note = note
      self.place = place
    }
  }

  /// The id that indexed prices name.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The changes in date order.
  public var steps: [Step]
  /// The first day whose level is not known; nil when the last step holds on.
  public var until: Day?
  /// How an indexed amount becomes whole minor units.
  public var rounding: Rounding
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a series.
  ///
  /// - Parameters:
  ///   - id: The id that indexed prices name.
  ///   - names: What it is called.
  ///   - steps: The changes in date order.
  ///   - until: The first day whose level is not known.
  ///   - rounding: How an indexed amount becomes whole minor units.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, steps: [Step], until: Day? = nil, rounding: Rounding, place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.steps = steps
    self.until = until
    self.rounding = rounding
    self.place = place
  }
}

/// A price carried forward from a base by a series; a stated price for the same day goes before it.
public struct IndexedPrice: Hashable, Sendable {
  /// The id of the series.
  public var series: String
  /// The amount at the base date.
  public var base: Money
  /// The base date, the first day it is in force.
  public var from: Day
  /// The first day it is no longer carried; nil as far as the series goes.
  public var until: Day?
  /// How good the base is; the result is as good as the weakest of this and the steps used, and at best derived
  /// after the first step.
  public var status: Status
  /// The id of the source of the base.
  public var source: String?
  /// What a reader should know about it.
  public var note: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates an indexed price.
  ///
  /// - Parameters:
  ///   - series: The id of the series.
  ///   - base: The amount at the base date.
  ///   - from: The base date.
  ///   - until: The first day it is no longer carried.
  ///   - status: How good the base is.
  ///   - source: The id of the source of the base.
  ///   - note: What a reader should know about it.
  ///   - place: Where it stands in the tariff file.
  public init(
    series: String, base: Money, from: Day, until: Day? = nil, status: Status, source: String? = nil,
    note: String? = nil, place: Place? = nil
  ) {
    self.series = series
    self.base = base
    self.from = from
    self.until = until
    self.status = status
    self.source = source
    self.note = note
    self.place = place
  }
}
