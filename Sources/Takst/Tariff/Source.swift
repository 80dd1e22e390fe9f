/// Where a number or a rule comes from.
///
/// ```swift
/// Source(id: "rh", title: "Aftaler i Region Hovedstaden", url: "https://www.laeger.dk/…")
/// ```
public struct Source: Hashable, Sendable {
  /// The id that prices and rules name.
  public var id: String
  /// What it is, for a reader.
  public var title: String
  /// Where it can be looked up.
  public var url: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - id: The id that prices and rules name.
  ///   - title: What it is.
  ///   - url: Where it can be looked up.
  ///   - place: Where it stands in the tariff file.
  public init(id: String, title: String, url: String? = nil, place: Place? = nil) {
    self.id = id
    self.title = title
    self.url = url
    self.place = place
  }
}

/// How good a number is, from best to worst.
///
/// A result is as good as its weakest number.
///
/// ```swift
/// max(Status.official, Status.estimate)  // estimate: the weaker of two
/// ```
public enum Status: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Printed by the parties to the agreement, the regulator or the law.
  case official
  /// Printed by another body that had the official text.
  case published
  /// Repeated by a third party.
  case secondary
  /// Calculated from other numbers by a stated formula.
  case derived
  /// A guess, for lack of anything better, with its reason.
  case estimate

  /// Whether the left status is better.
  ///
  /// - Parameters:
  ///   - left: A status.
  ///   - right: Another status.
  /// - Returns: True if `left` is better than `right`.
  public static func < (left: Status, right: Status) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
