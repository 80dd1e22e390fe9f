/// A group that items are reported in.
public struct Segment: Hashable, Sendable {
  /// The id that items name; `adjustments` is taken by the statement.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a segment.
  ///
  /// - Parameters:
  ///   - id: The id that items name.
  ///   - names: What it is called.
  ///   - place: Where it stands in the tariff file.
  public init(id: String, names: LocalizedText, place: Place? = nil) {
    self.id = id
    self.names = names
    self.place = place
  }
}

/// All that one agreement or regulator's decision set pays for.
///
/// A tariff is data: read one with ``TariffReader`` or build one in code.
public struct Tariff: Hashable, Sendable {
  /// The id, as `--tariff` takes it.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The currency of all its amounts.
  public var currency: Currency
  /// The width of codes that are all digits, so that one that lost its leading zeros is found again; nil for none.
  public var codeWidth: Int?
  /// What may stand before a code, as in the extracts of a register that has several tariffs; nil for nothing.
  public var codePrefix: String?
  /// The public holidays that time bands mean.
  public var calendar: HolidayCalendar?
  /// Where the numbers and rules come from.
  public var sources: [Source]
  /// The groups that items are reported in, in the order of reports.
  public var segments: [Segment]
  /// The acts that set prices.
  public var decisions: [Decision]
  /// Regulation series.
  public var series: [IndexSeries]
  /// Chronic care programmes.
  public var programmes: [Programme]
  /// The payable things.
  public var items: [Item]
  /// Billing rules.
  public var rules: [Rule]
  /// Limits on what a practice earns per person.
  public var ceilings: [Ceiling]
  /// Budgets that all practices share.
  public var budgets: [Budget]
  /// Items whose amounts are multiples of one base.
  public var families: [PriceFamily]
  /// Shares of segments that a statement's own are held beside.
  public var benchmarks: [Benchmark]
  /// What a reader should know: gaps and assumptions.
  public var notes: [String]

  /// Creates an empty tariff.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - names: What it is called.
  ///   - currency: The currency of all its amounts.
  public init(id: String, names: LocalizedText, currency: Currency) {
    self.id = id
    self.names = names
    self.currency = currency
    codeWidth = nil
    codePrefix = nil
    calendar = nil
    sources = []
    segments = []
    decisions = []
    series = []
    programmes = []
    items = []
    rules = []
    ceilings = []
    budgets = []
    families = []
    benchmarks = []
    notes = []
  }
}
