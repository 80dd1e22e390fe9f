/// The tariffs and amendments that are built in, so that a copied executable still finds them.
///
/// ```swift
/// let tariff = try TariffLibrary.tariff("dk-almen-praksis")!
/// ```
public enum TariffLibrary {
  /// Whether a file holds a tariff or changes to one.
  public enum Kind: String, Hashable, Sendable {
    /// A tariff.
    case tariff
    /// An amendment.
    case amendment
  }

  /// A file that is built in.
  public struct Entry: Sendable {
    /// The id of the tariff or amendment.
    public let id: String
    /// Whether it is a tariff or an amendment.
    public let kind: Kind
    /// The file's path under `Tariffs`.
    public let file: String
    let text: StaticString

    /// The content of the file.
    public var bytes: [UInt8] {
      unsafe Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }
}
