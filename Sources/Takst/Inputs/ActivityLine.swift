/// One line of activity: what was done for a patient on a day.
///
/// ```swift
/// let line = ActivityLine(date: "2024-03-05", practice: "012345", patient: "p1", code: "0101")
/// ```
public struct ActivityLine: Hashable, Sendable {
  /// The day.
  public var date: Day
  /// The practice's id.
  public var practice: String
  /// The patient's identifier; never shown but by `explain`.
  public var patient: String
  /// The code of the item.
  public var code: String
  /// How many.
  public var quantity: Quantity
  /// The optional facts.
  public var facts: Facts
  /// The line in the file it was read from, from 1; zero when it was not read from a file.
  public var sourceLine: Int

  /// The facts a line may carry beside its required ones.
  public struct Facts: Hashable, Sendable {
    /// The time of day.
    public var time: TimeOfDay?
    /// Minutes spent.
    public var minutes: Quantity?
    /// Distance in kilometres.
    public var km: Quantity?
    /// Who performed it.
    public var clinician: String?
    /// The role of who performed it.
    public var role: String?
    /// The insurance group.
    public var group: String?
    /// The visit that several lines belong to.
    public var visit: String?
    /// The patient's household.
    public var household: String?
    /// The place of the contact.
    public var place: String?
    /// The reason's code (ICPC).
    public var reason: String?
    /// Who pays.
    public var payer: String?
    /// Whether it is a chain-care contact.
    public var chain: Bool?
    /// What was billed, in the smallest unit of the tariff's currency.
    public var billed: Int64?

    /// No facts.
    public init() {}
  }

  /// Creates a line.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - practice: The practice's id.
  ///   - patient: The patient's identifier.
  ///   - code: The code of the item.
  ///   - quantity: How many; greater than zero.
  ///   - facts: The optional facts.
  ///   - sourceLine: The line in the file it was read from.
  public init(
    date: Day, practice: String, patient: String, code: String, quantity: Quantity = 1, facts: Facts = Facts(),
    sourceLine: Int = 0
  ) {
    self.date = date
    self.practice = practice
    self.patient = patient
    self.code = code
    self.quantity = quantity
    self.facts = facts
    self.sourceLine = sourceLine
  }
}
