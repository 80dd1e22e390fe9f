internal import Takst
internal import TakstReports

/// What `takst compare --break-even` asks for.
struct BreakEvens {
  private enum Question {
    case bundle(String)
    case steps
    case list(Int64)
  }

  private let questions: [Question]
  private let command: Command

  init(_ session: Session) throws(Failure) {
    command = session.arguments.command
    questions = try session.arguments.all(.breakEven).map { (word) throws(Failure) in
      if word == "steps" { return .steps }
      if word.hasPrefix("bundle:"), word.count > 7 { return .bundle(String(word.dropFirst(7))) }
      if word.hasPrefix("list:"), let limit = Int64(word.dropFirst(5)), (1...1_000_000).contains(limit) {
        return .list(limit)
      }
      throw .usage(
        "--break-even \(word): this is no question: write bundle:PROGRAMME, bundle:CODE, list:PEOPLE or steps",
        session.arguments.command)
    }
  }

  /// The answers for the baseline and each scenario, none when nothing was asked; without counts, only prices are looked at.
  func answers(
    _ comparison: Comparison, _ counts: ScenarioCounts?
  ) throws(Failure) -> [ComparisonReport.BreakEvens] {
    if questions.isEmpty { return [] }
    var answers: [ComparisonReport.BreakEvens] = []
    for scenario in [nil] + comparison.scenarios.indices.map(Optional.some) {
      var rows = ComparisonReport.BreakEvens(scenario: scenario.map { comparison.scenarios[$0].id })
      do throws(Diagnostics) {
        let breakEven = try BreakEven(comparison, counts, scenario: scenario)
        for question in questions {
          switch question {
          case .bundle(let word): rows.bundles += try breakEven.bundles(of: word)
          case .steps: rows.steps = breakEven.steps()
          case .list(let limit): rows.lists += breakEven.lists(limit: limit)
          }
        }
      } catch {
        throw .usage("--break-even: " + error.all.map(\.message).joined(separator: "\n"), command)
      }
      answers.append(rows)
    }
    return answers
  }
}
