/// Where a number that an analyst enters comes from, and how good it is.
///
/// Every assumption has one, so that a report can say which of its results rest on a source and which on somebody's guess.
public struct Provenance: Hashable, Sendable {
  /// How good the number is.
  public var status: Status
  /// Where it stands; nil for an assumption without a source, which is an estimate.
  public var source: Source?
  /// How it follows from the source, or whose assumption it is.
  public var note: String?

  /// Creates a provenance.
  ///
  /// - Parameters:
  ///   - status: How good the number is.
  ///   - source: Where it stands.
  ///   - note: How it follows from the source, or whose assumption it is.
  public init(_ status: Status, source: Source? = nil, note: String? = nil) {
    self.status = status
    self.source = source
    self.note = note
  }
}
