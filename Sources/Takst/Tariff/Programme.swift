/// A chronic care programme that a person is in from a day to a day.
///
/// Membership comes from the population, or from the log: a line of a start item begins it on its day, and a line of
/// an end item ends it after its day.
public struct Programme: Hashable, Sendable {
  /// The id that rules and the population name.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The items that start it for their patient.
  public var starts: Selector
  /// The items that end it for their patient.
  public var ends: Selector
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a programme.
  ///
  /// - Parameters:
  ///   - id: The id that rules and the population name.
  ///   - names: What it is called.
  ///   - starts: The items that start it.
  ///   - ends: The items that end it.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, starts: Selector = [], ends: Selector = [], place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.starts = starts
    self.ends = ends
    self.place = place
  }
}
