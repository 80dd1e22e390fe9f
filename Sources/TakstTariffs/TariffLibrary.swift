public import Takst

/// The tariffs, amendments, crosswalks and layouts that are built in, so that a copied executable still finds them.
///
/// ```swift
/// let tariff = try TariffLibrary.tariff("dk-almen-praksis")
/// ```
public enum TariffLibrary {
  /// Whether a file holds a tariff, changes to one, what codes mean in another, or how lines are laid out.
  public enum Kind: String, Hashable, Sendable {
    /// A tariff.
    case tariff
    /// An amendment.
    case amendment
    /// A crosswalk.
    case crosswalk
    /// A layout of records of fixed width.
    case layout
  }

  /// A file that is built in.
  public struct Entry: Sendable {
    /// The id of the tariff, amendment, crosswalk or layout.
    public let id: String
    /// Which of them it is.
    public let kind: Kind
    /// The id of the tariff: its own, the one an amendment is laid over, or the one a crosswalk leads to;
    /// empty for a layout.
    public let tariff: String
    /// The regions an amendment is limited to; empty when it is limited to none.
    public let regions: [String]
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
  /// - Returns: The tariff.
  /// - Throws: That there is none with the id.
  public static func tariff(_ id: String) throws(Diagnostics) -> Tariff {
    let entry = try entry(id, .tariff)
    return try TariffReader.read(entry.bytes, file: "Tariffs/\(entry.file)")
  }

  /// An amendment that is built in.
  ///
  /// - Parameters:
  ///   - id: The amendment's id.
  ///   - tariff: The tariff it is laid over.
  /// - Returns: The amendment.
  /// - Throws: That there is none with the id, or that it belongs to another tariff.
  public static func amendment(_ id: String, for tariff: Tariff) throws(Diagnostics) -> Amendment {
    let entry = try entry(id, .amendment)
    return try AmendmentReader.read(entry.bytes, file: "Tariffs/\(entry.file)", for: tariff)
  }

  /// A crosswalk that is built in.
  ///
  /// - Parameters:
  ///   - id: The crosswalk's id.
  ///   - tariff: The tariff it leads to.
  /// - Returns: The crosswalk.
  /// - Throws: That there is none with the id, or that it leads to another tariff.
  public static func crosswalk(_ id: String, for tariff: Tariff) throws(Diagnostics) -> Crosswalk {
    let entry = try entry(id, .crosswalk)
    return try CrosswalkReader.read(entry.bytes, file: "Tariffs/\(entry.file)", for: tariff)
  }

  /// A layout of records of fixed width that is built in.
  ///
  /// - Parameter id: The layout's id.
  /// - Returns: The layout.
  /// - Throws: That there is none with the id.
  public static func layout(_ id: String) throws(Diagnostics) -> FixedWidthLayout {
    let entry = try entry(id, .layout)
    return try LayoutReader.read(entry.bytes, file: "Tariffs/\(entry.file)")
  }

  /// The amendments to a tariff that are built in.
  ///
  /// - Parameter tariff: The tariff's id.
  /// - Returns: The amendments, by path.
  public static func amendments(of tariff: String) -> [Entry] {
    all.filter { $0.kind == .amendment && $0.tariff == tariff }
  }

  private static func entry(_ id: String, _ kind: Kind) throws(Diagnostics) -> Entry {
    if let entry = all.first(where: { $0.kind == kind && $0.id == id }) { return entry }
    let known = all.filter { $0.kind == kind }.map(\.id)
    let advice =
      Suggestion.closest(to: id, in: known).map { "did you mean \($0)?" } ?? "use \(known.joined(separator: " or "))"
    let problem = Diagnostic(.unknownReference, "no \(kind.rawValue) with the id \(id) is built in: \(advice)")
    throw Diagnostics([problem])
  }
}
