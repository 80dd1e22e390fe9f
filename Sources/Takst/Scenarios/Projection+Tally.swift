extension Projection {
  /// Counts the people of each group apart, and adds them up as many times as there will be of them.
  ///
  /// - Parameters:
  ///   - roster: The practice's list.
  ///   - firstRows: For each patient of the log the first row in the list; -1 for somebody it does not know.
  ///   - region: The practice's region.
  ///   - day: The day of ages.
  ///   - layout: The cells.
  ///   - tally: Counts some people of the list and the lines of some patients; the last, with all others, once.
  /// - Returns: The tally in whole units.
  func tally(
    of roster: Roster, firstRows: [Int32], in region: String?, on day: Day, _ layout: CellLayout,
    _ tally: (_ listed: Roster, _ patients: [Bool], _ isRest: Bool) -> Tally.PracticeTally
  ) -> Tally.PracticeTally {
    let groups = groups(in: region)
    // Somebody who was on the list several times has one birthday; the first row that tells it counts.
    func number(_ row: Roster.Row) -> Int { groups.firstIndex { $0.holds(row, on: day) } ?? groups.count }
    func number(_ people: PersonGroup) -> Int { groups.firstIndex { $0.holds(people) } ?? groups.count }
    let numbers = firstRows.map { $0 < 0 ? groups.count : number(roster.rows[Int($0)]) }
    func part(_ group: Int) -> Tally.PracticeTally {
      tally(
        roster.only({ number($0) == group }, groups: { number($0) == group }), numbers.map { $0 == group },
        group == groups.count)
    }
    var volumes = PracticeVolumes(part(groups.count))
    for group in groups.indices { volumes.add(part: part(group), times: groups[group].factor) }
    return volumes.tally(layout)
  }
}
