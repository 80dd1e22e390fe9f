/// Amendments laid over a baseline's, and what is assumed about volumes, under a name: one of several that are put side by side.
///
/// ```swift
/// var scenario = Scenario(offer)
/// scenario.assumptions.growths = [Assumptions.Growth(items: ["0105"], factor: "1.1")]
/// ```
public struct Scenario: Hashable, Sendable {
  /// The id.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// What is laid over the baseline, in order, after the baseline's own amendments.
  public var amendments: [Amendment]
  /// What is assumed about volumes.
  public var assumptions = Assumptions()
  /// What practices are assumed to do about it; nil for nothing.
  ///
  /// It changes nothing that is measured: only ``Comparison/behaviouralEffect(of:scenario:_:marginal:draws:seed:workers:running:)``
  /// takes a behaviour.
  public var behaviour: Behaviour?

  /// Creates a scenario that assumes nothing.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - names: What it is called.
  ///   - amendments: What is laid over the baseline, in order; nothing leaves it as it is.
  public init(id: String, names: LocalizedText, amendments: [Amendment]) {
    self.id = id
    self.names = names
    self.amendments = amendments
  }

  /// Makes a scenario of one amendment, with its id and name.
  ///
  /// - Parameter amendment: What is laid over the baseline.
  public init(_ amendment: Amendment) {
    self.init(id: amendment.id, names: amendment.names, amendments: [amendment])
  }
}
