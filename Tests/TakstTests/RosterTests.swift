import Testing

@testable import Takst

/// Which row of a person who left and came back counts on a day.
@Suite struct RosterTests {
  static let stays = [
    (DayRange(from: "2023-01-01", until: "2023-06-01"), "first"),
    (DayRange(from: "2024-01-01", until: "2024-03-01"), "second"),
    (DayRange(from: "2024-07-01", until: nil), "third"),
  ]

  @Test(
    arguments: [
      ("2022-05-01", "first"), ("2023-03-01", "first"), ("2023-06-01", "first"), ("2024-02-29", "second"),
      ("2024-05-01", "second"), ("2024-07-01", "third"), ("2030-01-01", "third"),
    ] as [(Day, String)],
    [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func theStayBegunLastCountsWhateverTheOrderOfRows(expected: (Day, String), order: [Int]) {
    var roster = Roster()
    var words = NameTable()
    for index in order {
      var person = Person(practice: "1", patient: "p")
      person.enrolled = Self.stays[index].0
      person.group = Self.stays[index].1
      roster.add(person, programmes: [:], words: &words)
    }
    let row = roster.row(from: roster.firstRow(of: roster.patients.find("p")), on: expected.0)
    #expect(roster.rows[Int(row)].group.map { words[$0] } == expected.1)
  }
}
