import Takst
import Testing

@Suite struct ActivityLogTests {
  static let lines: [ActivityLine] = {
    var full = ActivityLine(
      date: "2024-12-31", practice: "012345", patient: "p2", code: "0411", quantity: Quantity("2.5")!, sourceLine: 17)
    full.facts.time = TimeOfDay("16:30")
    full.facts.minutes = Quantity("12.5")!
    full.facts.km = Quantity("7.2")!
    full.facts.clinician = "AB"
    full.facts.role = "nurse"
    full.facts.group = "1"
    full.facts.visit = "v"
    full.facts.household = "h"
    full.facts.place = "home"
    full.facts.reason = "K86"
    full.facts.payer = "region"
    full.facts.chain = false
    full.facts.billed = -5
    var timeOnly = ActivityLine(date: .first, practice: "x", patient: "", code: "0101")
    timeOnly.facts.time = TimeOfDay(minute: 0)
    var chainOnly = ActivityLine(date: .last, practice: "012345", patient: "p1", code: "0101", sourceLine: 1)
    chainOnly.facts.chain = true
    return [
      ActivityLine(date: "2024-03-05", practice: "012345", patient: "p1", code: "0101"), full, timeOnly, chainOnly,
      full,
    ]
  }()

  @Test func givesBackWhatWasAppended() {
    var log = ActivityLog()
    for line in Self.lines { log.append(line) }
    #expect(log.count == Self.lines.count)
    // Practice by practice, in the order they came.
    #expect((0..<log.count).map { log[$0] } == [0, 1, 3, 4, 2].map { Self.lines[$0] })
    #expect(log.malformed == 0)
  }

  @Test func aCopyDoesNotChangeTheOriginal() {
    var log = ActivityLog()
    log.append(Self.lines[0])
    var copy = log
    copy.append(Self.lines[1])
    #expect(log.count == 1)
    #expect(copy.count == 2)
    #expect(log[0] == copy[0])
  }

  @Test func aQuantityOfNothingTraps() async {
    await #expect(processExitsWith: .failure) {
      var log = ActivityLog()
      log.append(ActivityLine(date: "2024-03-05", practice: "1", patient: "p", code: "0101", quantity: 0))
    }
    await #expect(processExitsWith: .failure) {
      var log = ActivityLog()
      log.append(ActivityLine(date: "2024-03-05", practice: "1", patient: "p", code: "0101", quantity: -1))
    }
  }
}
