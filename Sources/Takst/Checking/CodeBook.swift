/// The codes that lines of activity can name.
///
/// ```swift
/// let codes = CodeBook(tariff)
/// codes.code(meantBy: "101")  // "0101", where the tariff's codes have four digits
/// ```
public struct CodeBook: Sendable {
  /// The id of the tariff or amendment.
  public let id: String
  /// The codes.
  public let codes: Set<String>
  private let width: Int?
  private let prefix: String?

  /// The codes of a tariff, with those that amendments add for any practice.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - amendments: What is laid over it.
  public init(_ tariff: Tariff, amendments: [Amendment] = []) {
    let added = amendments.flatMap(CodeBook.added)
    self.init(id: tariff.id, codes: tariff.items + added, tariff)
  }

  /// The codes that an amendment adds.
  ///
  /// - Parameters:
  ///   - amendment: The amendment.
  ///   - tariff: The tariff it is laid over.
  public init(_ amendment: Amendment, over tariff: Tariff) {
    self.init(id: amendment.id, codes: CodeBook.added(by: amendment), tariff)
  }

  private init(id: String, codes: [Item], _ tariff: Tariff) {
    self.id = id
    self.codes = Set(codes.filter { $0.unit == .service }.map(\.code))
    (width, prefix) = (tariff.codeWidth, tariff.codePrefix)
  }

  /// The code that is meant by one as it was written; nil for one that is not known.
  ///
  /// A code of digits that lost its leading zeros is filled up, and what may stand before a code is left out.
  ///
  /// - Parameter written: The code as a line has it.
  /// - Returns: The code as the tariff writes it.
  public func code(meantBy written: String) -> String? {
    if codes.contains(written) { return written }
    if let prefix, written.hasPrefix(prefix), case let rest = String(written.dropFirst(prefix.count)),
      codes.contains(rest)
    {
      return rest
    }
    guard let width, written.utf8.count < width, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let filled = String(repeating: "0", count: width - written.utf8.count) + written
    return codes.contains(filled) ? filled : nil
  }

  private static func added(by amendment: Amendment) -> [Item] {
    amendment.changes.compactMap { entry in
      if case .add(let item) = entry.change { item } else { nil }
    }
  }
}
