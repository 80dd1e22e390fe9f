import Foundation
import Testing

@testable import Takst

/// Rules that look for other lines beside one find what going through all lines finds, in time that grows with the lines.
@Suite(.serialized) struct NeighboursTests {
  /// Random cases in which every patient has so many further lines that rules look lines up.
  @Test func manyLinesOfAPatientChangeNothing() {
    var looked = 0
    for seed in UInt64(0)..<25 {
      var random = RandomCase(seed: seed)
      let days = random.period.days
      let first = days.from ?? .first
      let length = (days.until ?? first + 1) - first
      let patients = Set(random.lines.map { [$0.practice, $0.patient] })
      for patient in patients {
        for number in 0..<Int(Neighbours.fewLines) + 1 {
          random.lines.append(
            ActivityLine(
              date: first + number * 7 % length, practice: patient[0], patient: patient[1], code: "no such code"))
        }
      }
      guard let differences = EngineAgainstNaiveTests.differences(random) else { continue }
      looked += patients.count
      #expect(differences == [], "seed \(seed)")
    }
    #expect(looked > 80)
  }

  private static let tariff = Small.tariff(
    ["A", "B", "C", "D", "E"].map { Small.item($0, "10.00") },
    rules: [
      Small.rule(
        .replaced(by: "D"), on: ["A"], .reprice, when: Small.condition { $0.secondInHousehold = ["A"] }, id: "home"),
      Small.rule(
        .replaced(by: "E"), on: ["B"], .reprice,
        when: Small.condition { $0.alone = Condition.Alone(items: ["C"], months: 1) }, id: "alone"),
      Small.rule(.requires(with: ["C"], days: 0), on: ["E"], id: "needs"),
      Small.rule(.excludes(with: ["C"], days: 3), on: ["B"], id: "not"),
    ])

  /// Processor time of the thread, which does not depend on what else the machine does.
  private static func seconds(_ count: Int, _ line: (Int) -> ActivityLine) throws -> Double {
    func now() -> Double {
      var time = timespec()
      // SAFETY: the call writes the time that it is given, and no more.
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let inputs = Small.inputs((0..<count).map(line))
    let evaluator = try Evaluator(tariff, period: .year(2024))
    let start = now()
    _ = try evaluator.evaluate(inputs)
    return now() - start
  }

  private static func visit(_ day: Day, _ patient: String) -> ActivityLine {
    Small.line(day, "A", patient: patient) { ($0.household, $0.visit) = ("h", "v") }
  }

  static let logs: [(name: String, line: @Sendable (Int) -> ActivityLine)] = [
    ("days of a household", { visit(("2024-01-01" as Day) + $0 % 366, "p\($0)") }),
    ("people of a household", { visit("2024-03-05", "p\($0)") }),
    ("one person of a household", { _ in visit("2024-03-05", "p") }),
    ("one day of a patient", { _ in Small.line("2024-03-05", "B") }),
    ("days of a patient", { Small.line(("2024-01-01" as Day) + $0 % 366, "B") }),
  ]

  /// Eight times the lines take less than twenty times the time, where the square would take sixty-four times.
  @Test(arguments: logs.indices) func timeGrowsWithTheLines(index: Int) throws {
    let (name, line) = Self.logs[index]
    _ = try Self.seconds(1000, line)
    let few = try Self.seconds(1000, line)
    let many = try Self.seconds(8000, line)
    print("growth \(name): \(few) s, \(many) s: \(many / few)")
    #expect(many < 20 * few + 0.02, "\(name): 1000 take \(few) s, 8000 take \(many) s")
  }

  /// The second of a household is who comes after another by the clock, whoever that is.
  @Test func theSecondOfAHouseholdComesAfterAnother() throws {
    func line(_ time: TimeOfDay, _ patient: String, _ visit: String = "v") -> ActivityLine {
      Small.line("2024-03-05", "A", patient: patient) { ($0.time, $0.household, $0.visit) = (time, "h", visit) }
    }
    // a comes first, twice; then b, a again, and c at another visit.
    let lines = [
      line(TimeOfDay("10:00")!, "a"), line(TimeOfDay("10:05")!, "a"), line(TimeOfDay("10:10")!, "b"),
      line(TimeOfDay("10:20")!, "a"), line(TimeOfDay("10:30")!, "c", "w"),
    ]
    let found = try Small.outcomes(Self.tariff, lines).map { $0.prefix(1) }
    #expect(found == ["A", "A", "D", "D", "A"])
  }
}
