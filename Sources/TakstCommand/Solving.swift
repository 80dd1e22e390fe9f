internal import Takst
internal import TakstReports

/// What `takst compare` is to solve: the lever and the goal of the command line.
struct Solving {
  private enum Task {
    case lever(Solver.Lever, Solver.Goal)
    case shares([(segment: String, share: Rate)])
  }

  private let session: Session
  private let task: Task
  private let file: String?

  /// Nil when nothing is to be solved.
  init?(_ session: Session, currency: Currency) throws(Failure) {
    let arguments = session.arguments
    let (terms, code) = (arguments.all(.neutral), arguments[.neutralAmount])
    let targets = arguments.all(.target)
    file = arguments[.saveSolution]
    self.session = session
    if [!terms.isEmpty, code != nil, !targets.isEmpty].count(where: \.self) > 1 {
      throw .usage(
        "--neutral, --neutral-amount and --target stand beside each other: give one of them", arguments.command)
    }
    if !terms.isEmpty || code != nil {
      let goal = try arguments[.solve].map { (text) throws(Failure) in try Solving.goal(text, currency, session) }
      task = .lever(code.map { .amount(code: $0) } ?? .factor(Selector(terms)), goal ?? .neutral)
      return
    }
    if arguments.has(.solve) {
      throw .usage("--solve stands without a lever: add --neutral or --neutral-amount", arguments.command)
    }
    if targets.isEmpty {
      if file == nil { return nil }
      throw .usage(
        "--save-solution stands without anything to solve: add --neutral, --neutral-amount or --target",
        arguments.command)
    }
    var shares: [(segment: String, share: Rate)] = []
    for text in targets.flatMap({ $0.split(separator: ",").map(String.init) }) {
      let share = try Solving.share(text, session)
      if shares.contains(where: { $0.segment == share.segment }) {
        throw .usage("--target names the segment \(share.segment) twice: give it one share", arguments.command)
      }
      shares.append(share)
    }
    // Shares of at most one with at most nine places: their sum always fits.
    if shares.reduce(0, { $0 + $1.share.units * (1_000_000_000 / Solving.power(of: $1.share)) }) > 1_000_000_000 {
      throw .usage("the shares of --target add up to more than 1: correct them", arguments.command)
    }
    task = .shares(shares)
  }

  /// The solution for each scenario.
  func solutions(_ comparison: Comparison, _ counts: ScenarioCounts) throws(Failure) -> [Solution] {
    let solver = Solver(comparison, counts)
    var solutions: [Solution] = []
    try named { () throws(Diagnostics) in
      for scenario in comparison.scenarios.indices {
        switch task {
        case .lever(let lever, let goal): solutions.append(try solver.solve(goal, with: lever, scenario: scenario))
        case .shares(let shares): solutions.append(try solver.solve(shares: shares, scenario: scenario))
        }
      }
    }
    return solutions
  }

  /// Refuses what cannot be solved before the log is read.
  func check(_ comparison: Comparison) throws(Failure) {
    if let file, comparison.scenarios.count > 1 {
      throw .usage(
        "--save-solution \(file): there are \(comparison.scenarios.count) scenarios: give one --scenario",
        session.arguments.command)
    }
    try named { () throws(Diagnostics) in
      switch task {
      case .lever(let lever, _): try comparison.check(lever)
      case .shares(let shares): for share in shares { try comparison.check(.factor(["segment:\(share.segment)"])) }
      }
    }
  }

  /// Says which option the problems of a step are about.
  private func named(_ body: () throws(Diagnostics) -> Void) throws(Failure) {
    do throws(Diagnostics) {
      try body()
    } catch {
      throw .usage(
        "\(name): " + error.all.map(\.message).joined(separator: "\ntakst: \(name): "), session.arguments.command)
    }
  }

  /// Writes the amendment of the only solution, when that was asked for.
  func save(_ solutions: [Solution]) throws(Failure) {
    guard let file else { return }
    guard let amendment = solutions.first?.amendment else {
      throw .usage(
        "--save-solution \(file): nothing is written, as there is no solution", session.arguments.command)
    }
    let text = ComparisonReport.file(of: amendment)
    try Output(session, beside: .saveSolution, file).write(text)
  }

  private var name: String {
    switch task {
    case .lever(.factor, _): "--neutral"
    case .lever(.amount, _): "--neutral-amount"
    case .shares: "--target"
    }
  }

  private static func goal(_ text: String, _ currency: Currency, _ session: Session) throws(Failure) -> Solver.Goal {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let amount = Money(String(parts[1]), currency),
      amount.minorUnits.magnitude <= 1_000_000_000_000_000_000
    {
      switch parts[0] {
      case "total": return .total(amount)
      case "difference": return .difference(amount)
      default: break
      }
    }
    throw .usage(
      "--solve \(text): this is no goal: write total=AMOUNT or difference=AMOUNT, as in difference=1000.00",
      session.arguments.command)
  }

  private static func share(_ text: String, _ session: Session) throws(Failure) -> (segment: String, share: Rate) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, let share = Rate(String(parts[1])), share >= .zero, share <= .one,
      share.places <= 9
    {
      let segment = parts[0].hasPrefix("segment:") ? parts[0].dropFirst(8) : parts[0]
      return (String(segment), share)
    }
    throw .usage(
      "--target \(text): this is no share of a segment: write SEGMENT=SHARE with a share from 0 to 1, as in s1=0.75",
      session.arguments.command)
  }

  private static func power(of rate: Rate) -> Int64 {
    (0..<rate.places).reduce(Int64(1)) { power, _ in power * 10 }
  }
}
