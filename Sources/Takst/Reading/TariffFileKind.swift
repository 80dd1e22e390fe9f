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
  /// A crosswalk to the tariff with an id; nil when it does not say.
  case crosswalk(to: String?)
  /// A layout of records of fixed width.
  case layout
  /// A map of columns.
  case map

  /// Tells a tariff from an amendment, a crosswalk, a layout and a map by its keys.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages.
  /// - Throws: Why the file is not JSON.
  public init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    let json = try TariffReader.json(bytes, file: file)
    guard case .object(let members) = json.value else {
      self = .tariff
      return
    }
    func text(_ key: String) -> String? {
      guard case .text(let text)? = members.first(where: { $0.key == key })?.value.value else { return nil }
      return text
    }
    if members.contains(where: { $0.key == "changes" }) {
      self = .amendment(of: text("tariff"))
    } else if members.contains(where: { $0.key == "entries" }) {
      self = .crosswalk(to: text("to"))
    } else if members.contains(where: { $0.key == "records" }) {
      self = .layout
    } else if members.contains(where: { member in ColumnMapReader.kinds.contains { $0.rawValue == member.key } }) {
      self = .map
    } else {
      self = .tariff
    }
  }
}
