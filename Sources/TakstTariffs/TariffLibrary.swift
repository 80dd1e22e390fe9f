public import Takst

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
  /// A tariff that is built in.
  ///
  /// - Parameter id: The tariff's id.
  /// - Returns: The tariff; nil when there is none with the id.
  /// - Throws: What is wrong with the tariff's file; never for a released version.
  public static func tariff(_ id: String) throws(Diagnostics) -> Tariff? {
    guard let entry = all.first(where: { $0.kind == .tariff && $0.id == id }) else { return nil }
    return try TariffReader.read(entry.bytes, file: "Tariffs/\(entry.file)")
  }

  /// An amendment that is built in.
  ///
  /// - Parameters:
  ///   - id: The amendment's id.
  ///   - tariff: The tariff it is laid over.
  /// - Returns: The amendment; nil when there is none with the id.
  /// - Throws: What is wrong, such as an amendment of another tariff.
  public static func amendment(_ id: String, for tariff: Tariff) throws(Diagnostics) -> Amendment? {
    guard let entry = all.first(where: { $0.kind == .amendment && $0.id == id }) else { return nil }
    return try AmendmentReader.read(entry.bytes, file: "Tariffs/\(entry.file)", for: tariff)
  }
}
