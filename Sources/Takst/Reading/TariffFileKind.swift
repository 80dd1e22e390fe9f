/// What a JSON file of a tariff's data holds.
///
/// ```swift
/// try TariffFileKind(Array("{\"changes\": []}".utf8), file: "offer.json")  // .amendment(of: nil)
/// ```
public enum TariffFileKind: Hashable, Sendable {
  /// A tariff.
  case tariff
  /// An amendment to the tariff with an id, or to any.
  case amendment(of: String?)

  /// Tells a tariff from an amendment by its keys.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages.
  /// - Throws: Why the file is not JSON.
  public init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    let json = try TariffReader.json(bytes, file: file)
    guard case .object(let members) = json.value, members.contains(where: { $0.key == "changes" }) else {
      self = .tariff
      return
    }
    guard case .text(let tariff)? = members.first(where: { $0.key == "tariff" })?.value.value else {
      self = .amendment(of: nil)
      return
    }
    self = .amendment(of: tariff)
  }
}
