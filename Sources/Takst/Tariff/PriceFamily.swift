/// Items whose amounts are fixed multiples of one unrounded base.
///
/// Published amounts stand as published; the lint looks for one base from which all of them follow.
public struct PriceFamily: Hashable, Sendable {
  /// An item of the family.
  public struct Member: Hashable, Sendable {
    /// The item's code.
    public var code: String
    /// Its multiple of the base.
    public var factor: Rate

    /// Creates a member.
    ///
    /// - Parameters:
    ///   - code: The item's code.
    ///   - factor: Its multiple of the base.
    public init(code: String, factor: Rate) {
      self.code = code
      self.factor = factor
    }
  }

  /// The id, unique in the tariff.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The members.
  public var members: [Member]
  /// The days for which it holds.
  public var days: DayRange
  /// The id of the source.
  public var source: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a family.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the tariff.
  ///   - names: What it is called.
  ///   - members: The members.
  ///   - days: The days for which it holds.
  ///   - source: The id of the source.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, members: [Member], days: DayRange = .always, source: String? = nil,
    place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.members = members
    self.days = days
    self.source = source
    self.place = place
  }
}
