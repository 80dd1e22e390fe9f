/// What a JSON file of a tariff's data holds.
///
/// ```swift
/// try TariffFileKind(Array("{\"changes\": []}".utf8), file: "offer.json")  // .amendment(of: nil)
/// ```
package enum TariffFileKind: Hashable, Sendable {
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
  /// A scenario for the tariff with an id, or for any.
  case scenario(of: String?)
  /// What work costs under the tariff with an id, or under any.
  case work(of: String?)
  /// How practices are assumed to respond.
  case behaviour
  /// What a result was made of.
  case manifest

  /// Tells a tariff from everything else by its keys.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages.
  /// - Throws: Why the file is not JSON.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
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
    } else if members.contains(where: { $0.key == "outputs" }) {
      self = .manifest
    } else if members.contains(where: { $0.key == "performers" }) {
      self = .work(of: text("tariff"))
    } else if members.contains(where: { $0.key == "preset" }) {
      self = .behaviour
    } else if members.contains(where: { ["amendments", "assumptions", "behaviour"].contains($0.key) }) {
      self = .scenario(of: text("tariff"))
    } else {
      self = .tariff
    }
  }
}
