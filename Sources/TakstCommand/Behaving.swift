internal import Takst

/// What `takst compare` is to assume of practices: presets or files of the command line, else what each scenario says itself.
struct Behaving {
  private let session: Session
  /// Those of the command line; nil leaves it to the scenarios.
  private let chosen: [Behaviour]?
  private let draws: Int
  private let seed: UInt64
  /// The seed of draws where none is given.
  static let usualSeed: UInt64 = 1

  init(_ session: Session, _ agreement: Agreement, _ scenarios: [Scenario]) throws(Failure) {
    let arguments = session.arguments
    self.session = session
    var known = agreement.known
    for amendment in scenarios.flatMap(\.amendments) { known.learn(amendment) }
    var chosen: [Behaviour] = []
    for word in arguments.all(.behaviour) {
      for behaviour in try Behaving.named(word, known, session) {
        if chosen.contains(behaviour) {
          throw .usage("--behaviour \(word): it is given twice: give it once", arguments.command)
        }
        chosen.append(behaviour)
      }
    }
    self.chosen = chosen.isEmpty ? nil : chosen
    draws = try arguments.number(.draws, in: 1...1_000_000) ?? 0
    seed = try arguments.number(.drawSeed, in: 0...UInt64.max) ?? Behaving.usualSeed
    let isAssumed = self.chosen != nil || scenarios.contains { $0.behaviour != nil }
    for option in [Option.draws, .drawSeed] where arguments.has(option) && !isAssumed {
      throw .usage(
        "--\(option.name) stands without a behaviour: add --behaviour PRESET, such as hcfa_1992_offset",
        arguments.command)
    }
    if arguments.has(.drawSeed), !arguments.has(.draws) {
      throw .usage("--seed stands without --draws: add --draws N, such as 10000", arguments.command)
    }
  }

  /// Whether what one more unit brings is to be measured, for which the log must be held.
  func needsMarginalRevenues(_ scenarios: [Scenario]) -> Bool {
    scenarios.flatMap { behaviours(of: $0) }.contains(where: \.needsMarginalRevenues)
  }

  /// The effects for each scenario in turn.
  ///
  /// - Parameters:
  ///   - comparison: The scenarios.
  ///   - counts: What was counted for them.
  ///   - inputs: The inputs where they are held, for what one more unit brings.
  ///   - threads: How many threads may work at the same time.
  /// - Returns: The effects.
  /// - Throws: That a response is beyond what can be added up.
  func effects(
    _ comparison: Comparison, _ counts: ScenarioCounts, _ inputs: Inputs?, threads: Int
  ) throws(Failure) -> [BehaviouralEffect] {
    try checked { () throws(Diagnostics) in try measured(comparison, counts, inputs, threads: threads) }
  }

  private func measured(
    _ comparison: Comparison, _ counts: ScenarioCounts, _ inputs: Inputs?, threads: Int
  ) throws(Diagnostics) -> [BehaviouralEffect] {
    var baseline: MarginalRevenues?
    var effects: [BehaviouralEffect] = []
    for (position, scenario) in comparison.scenarios.enumerated() {
      var marginal: (baseline: MarginalRevenues, scenario: MarginalRevenues)?
      for behaviour in behaviours(of: scenario) {
        if let inputs, behaviour.needsMarginalRevenues, marginal == nil {
          func measured(_ scenario: Int?) throws(Diagnostics) -> MarginalRevenues {
            try comparison.marginalRevenues(of: inputs, scenario: scenario, workers: threads, running: Threads.run)
          }
          let before = if let baseline { baseline } else { try measured(nil) }
          baseline = before
          marginal = (before, try measured(position))
        }
        effects.append(
          try comparison.behaviouralEffect(
            of: counts, scenario: position, behaviour, marginal: behaviour.needsMarginalRevenues ? marginal : nil,
            draws: draws, seed: seed, workers: threads, running: Threads.run))
      }
    }
    return effects
  }

  private func behaviours(of scenario: Scenario) -> [Behaviour] {
    chosen ?? scenario.behaviour.map { [$0] } ?? []
  }

  private static func named(_ word: String, _ tariff: Tariff, _ session: Session) throws(Failure) -> [Behaviour] {
    if Agreement.isFile(word) {
      let bytes = try session.read(word)
      return [try checked { () throws(Diagnostics) in try BehaviourReader.read(bytes, file: word, for: tariff) }]
    }
    if word == Behaviour.sensitivitySetName { return Behaviour.sensitivitySet }
    if let preset = Behaviour.preset(word) { return [preset] }
    let ids = Behaviour.presets.map(\.id) + [Behaviour.sensitivitySetName]
    throw .usage(
      "--behaviour \(word): there is no such behaviour: "
        + advice(word, ids, otherwise: "use one of \(ids.joined(separator: ", ")), or a file that ends in .json"),
      session.arguments.command)
  }
}
