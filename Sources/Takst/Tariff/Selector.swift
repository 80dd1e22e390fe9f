/// Which items: codes, `segment:ID` and `tag:ID`, joined by "or".
///
/// An item that moves is in all its segments.
///
/// ```swift
/// Selector(["0101", "tag:contact"])
/// ```
public struct Selector: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The terms as written.
  public var terms: [String]

  /// Creates a selector.
  ///
  /// - Parameter terms: Codes, `segment:ID` and `tag:ID`.
  public init(_ terms: [String]) {
    self.terms = terms
  }

  /// Creates a selector from a literal.
  ///
  /// - Parameter elements: Codes, `segment:ID` and `tag:ID`.
  public init(arrayLiteral elements: String...) {
    self.terms = elements
  }

  /// Whether an item is selected.
  ///
  /// - Parameter item: The item.
  /// - Returns: True if any term names its code, its segment or one of its tags.
  public func contains(_ item: Item) -> Bool {
    terms.contains { Selector.term($0, selects: item) }
  }

  /// The terms that are codes.
  public var codes: [String] { terms.filter { !$0.hasPrefix("segment:") && !$0.hasPrefix("tag:") } }

  /// Whether one term selects an item.
  static func term(_ term: String, selects item: Item) -> Bool {
    if term == item.code { return true }
    if term.hasPrefix("segment:") { return item.segments.contains(String(term.dropFirst(8))) }
    if term.hasPrefix("tag:") { return item.tags.contains(String(term.dropFirst(4))) }
    return false
  }
}

extension Item {
  /// Every segment it is ever reported in.
  var segments: [String] { [segment] + moves.map(\.segment) }
}
