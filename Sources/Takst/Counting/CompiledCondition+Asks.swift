extension CompiledCondition {
  /// What a condition asks, so that what it does not ask costs nothing.
  struct Asks: OptionSet, Sendable {
    let rawValue: UInt16

    static let age = Asks(rawValue: 1 << 0)
    static let sex = Asks(rawValue: 1 << 1)
    static let group = Asks(rawValue: 1 << 2)
    static let area = Asks(rawValue: 1 << 3)
    static let payer = Asks(rawValue: 1 << 4)
    /// Of the practice: region, contracts, cluster.
    static let practice = Asks(rawValue: 1 << 5)
    static let enrolled = Asks(rawValue: 1 << 6)
    static let programme = Asks(rawValue: 1 << 7)
    /// What only a line can answer.
    static let line = Asks(rawValue: 1 << 8)
    /// The conditions inside it.
    static let others = Asks(rawValue: 1 << 9)
    static let indicator = Asks(rawValue: 1 << 10)
  }
}
