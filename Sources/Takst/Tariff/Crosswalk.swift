/// What the codes and programmes of one tariff mean in another, so that the same log can be evaluated under both.
///
/// ```swift
/// let crosswalk = try CrosswalkReader.read(bytes, file: "dk-nl.json", for: dutch)
/// let evaluator = try Evaluator(dutch, amendments: [crosswalk.amendment], period: .year(2024))
/// let statement = try evaluator.evaluate(crosswalk.carried(inputs))
/// ```
public struct Crosswalk: Hashable, Sendable {
  /// What a programme of the other tariff means.
  public struct ProgrammeEntry: Hashable, Sendable {
    /// The programme's id in the other tariff.
    public var id: String
    /// The programmes that its people are in; empty for none.
    public var becomes: [String]
    /// The codes that start it for their patient.
    public var starts: [String]
    /// The codes that end it for their patient.
    public var ends: [String]

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - id: The programme's id in the other tariff.
    ///   - becomes: The programmes that its people are in.
    ///   - starts: The codes that start it.
    ///   - ends: The codes that end it.
    public init(id: String, becomes: [String], starts: [String] = [], ends: [String] = []) {
      self.id = id
      self.becomes = becomes
      self.starts = starts
      self.ends = ends
    }
  }

  /// The id of the segment of codes that have no counterpart.
  public static let segment = "no-counterpart"

  /// The id.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The id of the tariff whose codes the log has.
  public var from: String
  /// The id of the tariff that it is evaluated under.
  public var to: String
  /// The width to which an all-digit code of the log that lost its leading zeros is filled up.
  public var codeWidth: Int?
  /// What may stand before a code of the log; nil for nothing.
  public var codePrefix: String?
  /// What programmes mean.
  public var programmes: [ProgrammeEntry]
  /// The codes as items without a price, and a rule for each counterpart.
  public var amendment: Amendment

  /// Creates a crosswalk.
  ///
  /// - Parameters:
  ///   - amendment: The codes as items without a price, and a rule for each counterpart; its id and names are used.
  ///   - from: The id of the tariff whose codes the log has.
  ///   - to: The id of the tariff that it is evaluated under.
  ///   - codeWidth: The width to which an all-digit code is filled up.
  ///   - programmes: What programmes mean.
  public init(
    _ amendment: Amendment, from: String, to: String, codeWidth: Int? = nil, programmes: [ProgrammeEntry] = []
  ) {
    id = amendment.id
    names = amendment.names
    self.from = from
    self.to = to
    self.codeWidth = codeWidth
    self.programmes = programmes
    self.amendment = amendment
  }
}
