/// A billing rule: one of a closed set of kinds, as data.
///
/// Rules are applied kind by kind in the order banded, replaced, time band, eligible, requires, excludes, limit,
/// covered; within a kind in the tariff's order, each on what the ones before left. A rejected line no longer counts for
/// the rules after it.
public struct Rule: Hashable, Sendable {
  /// What happens when the rule fires.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The line is not paid, and counted as rejected.
    case reject
    /// The line is registered and paid nothing, and counted as covered.
    case zero
    /// The line is paid as another item.
    case reprice
    /// The line is paid; the finding is reported.
    case warn
  }

  /// Over whom a limit adds up.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// One patient in the practice.
    case patient
    /// The patients of one household in the practice.
    case household
    /// The whole practice.
    case practice
  }

  /// Over which days a limit adds up.
  public enum Window: Hashable, Sendable {
    /// The day.
    case day
    /// The calendar month.
    case month
    /// The calendar quarter.
    case quarter
    /// The calendar year.
    case year
    /// The last months up to and including the day.
    case rollingMonths(Int)
    /// All lines there are.
    case lifetime
  }

  /// A measured value of a line.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Minutes spent.
    case minutes
    /// Kilometres.
    case km
  }

  /// One band of a measured value; bands are tried in order and the first that fits is taken.
  public struct Band: Hashable, Sendable {
    /// The value below which it fits.
    public var below: Quantity?
    /// The value up to and including which it fits.
    public var upTo: Quantity?
    /// The code the line becomes.
    public var becomes: String

    /// Creates a band; without a bound it fits every value.
    ///
    /// - Parameters:
    ///   - below: The value below which it fits.
    ///   - upTo: The value up to and including which it fits.
    ///   - becomes: The code the line becomes.
    public init(below: Quantity? = nil, upTo: Quantity? = nil, becomes: String) {
      self.below = below
      self.upTo = upTo
      self.becomes = becomes
    }
  }

  /// A kind of day, for time bands.
  public enum DayKind: String, Hashable, Sendable, CaseIterable {
    /// Monday that is no holiday.
    case monday
    /// Tuesday that is no holiday.
    case tuesday
    /// Wednesday that is no holiday.
    case wednesday
    /// Thursday that is no holiday.
    case thursday
    /// Friday that is no holiday.
    case friday
    /// Saturday that is no holiday.
    case saturday
    /// Sunday that is no holiday.
    case sunday
    /// A public holiday of the tariff's calendar.
    case holiday
  }

  /// One band of the clock on some kinds of day; bands are tried in order and the first that fits is taken.
  public struct TimeBand: Hashable, Sendable {
    /// The kinds of day.
    public var days: [DayKind]
    /// The first minute.
    public var from: TimeOfDay
    /// The minute after the last.
    public var until: TimeOfDay
    /// The code the line becomes; nil when it stays.
    public var becomes: String?
    /// The code that is paid in addition, once per unit of the line's quantity; nil for none.
    public var adds: String?

    /// Creates a band.
    ///
    /// - Parameters:
    ///   - days: The kinds of day.
    ///   - from: The first minute.
    ///   - until: The minute after the last.
    ///   - becomes: The code the line becomes.
    ///   - adds: The code that is paid in addition.
    public init(days: [DayKind], from: TimeOfDay, until: TimeOfDay, becomes: String? = nil, adds: String? = nil) {
      self.days = days
      self.from = from
      self.until = until
      self.becomes = becomes
      self.adds = adds
    }
  }

  /// The kinds of rule and what each needs.
  public enum Kind: Hashable, Sendable {
    /// The code follows from a measured value.
    case banded(measure: Measure, bands: [Band])
    /// The line becomes another item where `when` holds.
    case replaced(by: String)
    /// The line becomes another item, is supplemented, or (with severity reject or zero) is payable only, by the clock.
    case timeBand([TimeBand])
    /// Payable only where the condition holds.
    case eligible(only: Condition)
    /// Payable only with one of these items for the same patient on the same day, or up to some days apart.
    case requires(with: Selector, days: Int)
    /// Not payable on the same day as these items for the same patient, or up to some days apart; `items` lose.
    case excludes(with: Selector, days: Int)
    /// Payable at most so much; a line that crosses the limit is paid in part.
    case limit(atMost: Quantity, per: Scope, every: Window)
    /// Registered and paid nothing while the patient is in one of these programmes.
    case covered(programmes: [String])

    /// The name in tariff files.
    public var name: String {
      switch self {
      case .banded: "banded"
      case .replaced: "replaced"
      case .timeBand: "timeBand"
      case .eligible: "eligible"
      case .requires: "requires"
      case .excludes: "excludes"
      case .limit: "limit"
      case .covered: "covered"
      }
    }

    /// The place in the order of application.
    var order: Int {
      switch self {
      case .banded: 0
      case .replaced: 1
      case .timeBand: 2
      case .eligible: 3
      case .requires: 4
      case .excludes: 5
      case .limit: 6
      case .covered: 7
      }
    }
  }

  /// The id, unique in the tariff.
  public var id: String
  /// What it says, for a reader.
  public var names: LocalizedText
  /// The kind and what it needs.
  public var kind: Kind
  /// The items it applies to.
  public var items: Selector
  /// What happens when it fires.
  public var severity: Severity
  /// The days it is in force.
  public var days: DayRange
  /// Where it applies; nil everywhere.
  public var when: Condition?
  /// The id of the source.
  public var source: String?
  /// What a reader should know about it.
  public var note: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a rule.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the tariff.
  ///   - names: What it says.
  ///   - kind: The kind and what it needs.
  ///   - items: The items it applies to.
  ///   - severity: What happens when it fires.
  ///   - days: The days it is in force.
  ///   - when: Where it applies.
  ///   - source: The id of the source.
  ///   - note: What a reader should know about it.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, kind: Kind, items: Selector, severity: Severity, days: DayRange = .always,
    when: Condition? = nil, source: String? = nil, note: String? = nil, place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.kind = kind
    self.items = items
    self.severity = severity
    self.days = days
    self.when = when
    self.source = source
    self.note = note
    self.place = place
  }
}
