/// What must hold for a person, a line or a practice; everything that is stated must hold.
///
/// A condition on a fact that the data lack is neither true nor false but undecided: a rule does not fire on it, and the
/// statement counts the lines it could not decide.
public struct Condition: Hashable, Sendable {
  /// Ages in completed years from a first age to below another; either may be open.
  public struct AgeBand: Hashable, Sendable {
    /// The least age; nil when open.
    public var from: Int?
    /// The age below which it holds; nil when open.
    public var below: Int?

    /// Creates an age band.
    ///
    /// - Parameters:
    ///   - from: The least age.
    ///   - below: The age below which it holds.
    public init(from: Int? = nil, below: Int? = nil) {
      self.from = from
      self.below = below
    }
  }

  /// A range of a measured value; either end may be open.
  public struct MeasureBand: Hashable, Sendable {
    /// The least value; nil when open.
    public var from: Quantity?
    /// The value below which it holds; nil when open.
    public var below: Quantity?

    /// Creates a range.
    ///
    /// - Parameters:
    ///   - from: The least value.
    ///   - below: The value below which it holds.
    public init(from: Quantity? = nil, below: Quantity? = nil) {
      self.from = from
      self.below = below
    }
  }

  /// That no other line of some items stands for the patient within some months before or after.
  public struct Alone: Hashable, Sendable {
    /// The items that count as company.
    public var items: Selector
    /// How many months before and after are searched.
    public var months: Int

    /// Creates the condition.
    ///
    /// - Parameters:
    ///   - items: The items that count as company.
    ///   - months: How many months before and after are searched.
    public init(items: Selector, months: Int) {
      self.items = items
      self.months = months
    }
  }

  /// A range of a practice's result on an indicator; either end may be open.
  public struct IndicatorBand: Hashable, Sendable {
    /// The indicator's id.
    public var id: String
    /// The least result; nil when open.
    public var from: Rate?
    /// The result below which it holds; nil when open.
    public var below: Rate?

    /// Creates a range.
    ///
    /// - Parameters:
    ///   - id: The indicator's id.
    ///   - from: The least result.
    ///   - below: The result below which it holds.
    public init(id: String, from: Rate? = nil, below: Rate? = nil) {
      self.id = id
      self.from = from
      self.below = below
    }
  }

  /// Age on the day.
  public var age: AgeBand?
  /// Sex.
  public var sex: Sex?
  /// Insurance groups, any of which holds.
  public var group: [String]?
  /// Areas of the person, else of the practice, any of which holds.
  public var area: [String]?
  /// Payers, any of which holds.
  public var payer: [String]?
  /// Regions of the practice, any of which holds.
  public var region: [String]?
  /// Contracts of the practice, any of which holds.
  public var contract: [String]?
  /// Whether the practice belongs to a cluster.
  public var cluster: Bool?
  /// Whether the person is on the practice's list on the day.
  public var enrolled: Bool?
  /// Programmes, any of which the person is in on the day.
  public var programme: [String]?
  /// The result of the practice, or of its cluster, in the period that contains the day.
  public var indicator: IndicatorBand?
  /// Places of the contact, any of which holds.
  public var place: [String]?
  /// Roles of who performed it, any of which holds.
  public var role: [String]?
  /// Beginnings of the reason's code, any of which holds.
  public var reason: [String]?
  /// Whether the line is a chain-care contact.
  public var chain: Bool?
  /// Minutes spent.
  public var minutes: MeasureBand?
  /// Distance in kilometres.
  public var km: MeasureBand?
  /// Items of which another line stands for the patient on the same day.
  public var sameDay: Selector?
  /// Items of which an earlier line stands for another patient of the same household and visit on the same day.
  public var secondInHousehold: Selector?
  /// That no other line of some items stands near.
  public var alone: Alone?
  /// Conditions all of which must hold.
  public var all: [Condition]
  /// Conditions of which at least one must hold; none when empty.
  public var any: [Condition]
  /// Conditions none of which may hold.
  public var not: [Condition]

  /// Creates a condition that always holds; set what must hold.
  public init() {
    all = []
    any = []
    not = []
  }
}

/// A person's sex as the input gives it.
public enum Sex: String, Hashable, Sendable, CaseIterable {
  /// Female.
  case female
  /// Male.
  case male
}
