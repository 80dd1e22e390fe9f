/// The act that set prices: a regulator's decision, an agreement's fee table.
///
/// Its publication date lets the same day be priced as it was known on another date: a later decision takes the place of
/// an earlier one for the days both cover.
public struct Decision: Hashable, Sendable {
  /// The id that prices name.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The day it was published.
  public var published: Day
  /// The source that shows it.
  public var source: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a decision.
  ///
  /// - Parameters:
  ///   - id: The id that prices name.
  ///   - names: What it is called.
  ///   - published: The day it was published.
  ///   - source: The id of the source that shows it.
  ///   - place: Where it stands in the tariff file.
  public init(id: String, names: LocalizedText, published: Day, source: String? = nil, place: Place? = nil) {
    self.id = id
    self.names = names
    self.published = published
    self.source = source
    self.place = place
  }
}
