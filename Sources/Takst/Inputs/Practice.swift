/// A practice and what payment may depend on.
///
/// ```swift
/// var practice = Practice(id: "012345")
/// practice.region = "Region Hovedstaden"
/// ```
public struct Practice: Hashable, Sendable {
  /// The id that lines of activity name.
  public var id: String
  /// Its name.
  public var name: String?
  /// How many full doctors' positions it has.
  public var capacities: Quantity?
  /// The region it lies in.
  public var region: String?
  /// The cluster it belongs to.
  public var cluster: String?
  /// The kind of area it lies in.
  public var area: String?
  /// How deprived the people on its list are, by an index of the reader's choice: higher is more deprived.
  public var deprivation: Rate?
  /// Its costs in the period.
  public var costs: Money?
  /// The ids of the amendments it has agreed to.
  public var contracts: [String]

  /// Creates a practice.
  ///
  /// - Parameter id: The id that lines of activity name.
  public init(id: String) {
    self.id = id
    contracts = []
  }
}
