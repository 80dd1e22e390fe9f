/// Shares of segments that a statement's own are held beside: what was expected, or measured elsewhere.
public struct Benchmark: Hashable, Sendable {
  /// The share of a segment.
  public struct Share: Hashable, Sendable {
    /// The segment's id.
    public var segment: String
    /// Its share of the whole: 0.75 for 75 per cent.
    public var share: Rate

    /// Creates a share.
    ///
    /// - Parameters:
    ///   - segment: The segment's id.
    ///   - share: Its share of the whole.
    public init(segment: String, share: Rate) {
      self.segment = segment
      self.share = share
    }
  }

  /// The id, unique in the tariff.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The shares; they need not add up to one.
  public var shares: [Share]
  /// The id of the source.
  public var source: String?
  /// Why a statement may differ from it.
  public var note: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a benchmark.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the tariff.
  ///   - names: What it is called.
  ///   - shares: The shares.
  ///   - source: The id of the source.
  ///   - note: Why a statement may differ from it.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, shares: [Share], source: String? = nil, note: String? = nil, place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.shares = shares
    self.source = source
    self.note = note
    self.place = place
  }
}
