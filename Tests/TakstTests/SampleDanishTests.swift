import Takst
import Testing

@testable import TakstCommand

/// What the synthetic Danish data look like, against the published figures they are made after.
@Suite struct SampleDanishTests {
  /// Five practices that bill as much as usual.
  static let generator: SampleGenerator = {
    let lists = SampleGenerator(practices: count, lines: 0, seed: 74, year: 2024)
    let people = (0..<count).map { lists.outline($0).listSize }.reduce(0, +)
    return SampleGenerator(practices: count, lines: people * 15, seed: 74, year: 2024)
  }()
  static let count = 5
  static let many = SampleGenerator(practices: 400, lines: 0, seed: 11, year: 2024)
  static let population = SampleTable(generator, .population)
  static let practices = SampleTable(generator, .practices)
  static let activity = SampleTable(generator, .activity)
  static let birthYears = Dictionary(
    uniqueKeysWithValues: population.rows.map { ($0[1], (2024 - Int($0[2].prefix(4))!, $0[3])) })

  static func lines(of codes: String...) -> Int { activity["code"].filter(codes.contains).count }

  /// Contacts in person, by phone, e-mail, video and visit: not supplements, tests or yearly lines of a programme.
  static func isContact(_ code: String) -> Bool {
    code.hasPrefix("0") && !code.hasPrefix("013") && code != "0410" || code == "6101" || code.hasPrefix("82")
      || (code.hasPrefix("81") && code < "8150")
  }

  @Test func listsHaveAbout1600To1650PeopleForEachCapacity() {
    let outlines = (0..<400).map(Self.many.outline)
    let capacities = outlines.map(\.capacities).reduce(0, +)
    #expect((1_600...1_650).contains(outlines.map(\.listSize).reduce(0, +) / capacities))
    // 3,500 capacities in 1,980 practices (2014).
    #expect((160...195).contains(capacities * 100 / 400))
    #expect(
      Self.practices["capacities"].map { Int($0)! } == (0..<Self.count).map { Self.generator.outline($0).capacities })
  }

  @Test func mostPeopleAreInGroup1() {
    let other = Self.population["group"].filter { $0 == "2" }.count
    #expect((40...80).contains(other * 10_000 / Self.population.rows.count))
  }

  @Test func allRegionsOccur() {
    let regions = (0..<400).map(Self.many.outline).map(\.region)
    #expect(Set(regions).count == 5)
    #expect(Set(Self.population["area"]) == ["", "shortage"])
    #expect(Set(Self.practices["practice"]).count == Self.count)
  }

  @Test func contactsByTypeFollowThePublishedOnes() {
    let phone = Self.lines(of: "0201", "0204")
    let mail = Self.lines(of: "0105")
    let video = Self.lines(of: "0125")
    let all = Self.activity["code"].filter(Self.isContact).count
    let inPerson = all - phone - mail - video
    // 2020: phone 13.3, e-mail 9.3, video 0.3 million against about 22.8 million in person.
    #expect((52...62).contains(phone * 100 / inPerson))
    #expect((36...45).contains(mail * 100 / inPerson))
    #expect((5...20).contains(video * 1_000 / inPerson))
    #expect((70...90).contains(all * 10 / Self.population.rows.count), "about seven to eight contacts a year")
  }

  @Test func womenFrom30To59MakeThreeQuartersMoreContact() {
    var contacts = ["female": 0, "male": 0]
    var people = ["female": 0, "male": 0]
    for (age, sex) in Self.birthYears.values where (30...59).contains(age) { people[sex]! += 1 }
    for row in Self.activity.rows where Self.isContact(row[3]) {
      if let (age, sex) = Self.birthYears[row[1]], (30...59).contains(age) { contacts[sex]! += 1 }
    }
    let ratio = contacts["female"]! * people["male"]! * 100 / (contacts["male"]! * people["female"]!)
    #expect((160...190).contains(ratio))
  }

  @Test func theOldestMakeMostContact() {
    var contacts = Array(repeating: 0, count: 9)
    var people = Array(repeating: 0, count: 9)
    for (age, _) in Self.birthYears.values { people[min(age / 10, 8)] += 1 }
    for row in Self.activity.rows where Self.isContact(row[3]) {
      if let (age, _) = Self.birthYears[row[1]] { contacts[min(age / 10, 8)] += 1 }
    }
    let rates = zip(contacts, people).map { $0 * 100 / $1 }
    #expect(rates.max() == rates[8])
    #expect(rates.min() == rates[1])
    let from60 = contacts[6...].reduce(0, +) * 10 / people[6...].reduce(0, +)
    #expect((100...135).contains(from60), "60 and over make about 11 contacts")
  }

  @Test func mostPeopleSeeTheDoctorInAYear() {
    let seen = Set(Self.activity["patient"]).filter { $0.hasPrefix("P") }.count
    #expect((82...92).contains(seen * 100 / Self.population.rows.count))
  }

  @Test func workIsDoneOnWorkingDaysAndLeastInJuly() {
    let days = Self.activity["date"].map { Day($0)! }
    let closed = days.filter {
      $0.weekday == .saturday || $0.weekday == .sunday || HolidayCalendar.danish.isHoliday($0)
    }
    #expect(closed.count < days.count / 200)
    var months = Array(repeating: 0, count: 13)
    for day in days where day.year == 2024 { months[day.month] += 1 }
    #expect(months[1...].min() == months[7])
  }

  @Test func everySituationOfTheRulesOccursInEveryPractice() {
    var byVisit: [String: Set<String>] = [:]
    var codesOfDay: [String: [String]] = [:]
    var years: [String: [String]] = [:]
    for row in Self.activity.rows {
      if !row[8].isEmpty { byVisit[[row[0], row[2], row[8]].joined(separator: " "), default: []].insert(row[1]) }
      codesOfDay[[row[0], row[1], row[2]].joined(separator: " "), default: []].append(row[3])
      years[[row[0], row[1]].joined(separator: " "), default: []].append(row[3])
    }
    func practices(_ found: some Sequence<String>) -> Int { Set(found.map { $0.prefix(6) }).count }
    func days(_ test: ([String]) -> Bool) -> Int { practices(codesOfDay.filter { test($0.value) }.keys) }
    func lines(_ test: ([String]) -> Bool) -> Int { practices(Self.activity.rows.filter(test).map { $0[0] }) }
    let member = Set(Self.population.rows.filter { !$0[8].isEmpty }.map { $0[1] })

    #expect(lines { ($0[3] == "0411" || $0[3] == "0461") && !$0[7].isEmpty } == Self.count, "visits with a distance")
    #expect(practices(byVisit.filter { $0.value.count > 1 }.keys) == Self.count, "two people of a home on one visit")
    #expect(practices(years.filter { $0.value.filter { $0 == "6101" }.count == 1 }.keys) == Self.count, "a lone 6101")
    #expect(days { $0.contains("6201") && !$0.contains("6101") } == Self.count, "6201 without 6101")
    #expect(lines { $0[3] == "6201" && Int($0[4])! > 3 } == Self.count, "6201 more than three times")
    #expect(days { $0.filter { $0 == "6201" }.count > 1 } == Self.count, "6201 in two lines")
    #expect(days { $0.contains("0122") && $0.contains("2143") } == Self.count, "0122 with 2143")
    #expect(days { $0.filter { $0 == "0101" }.count > 1 } == Self.count, "two consultations a day")
    for code in ["0101", "0105", "0201"] {
      #expect(lines { $0[3] == code && member.contains($0[1]) } == Self.count, "\(code) of somebody in a programme")
    }
    for code in ["0130", "0131", "0132", "0133", "0120", "0125", "8328", "8901", "9999", "0471", "0501", "0126"] {
      #expect(lines { $0[3] == code } == Self.count, "\(code)")
    }
    #expect(
      lines { $0[3] == "8328" && (Self.birthYears[$0[1]]?.0 ?? 0) > 20 } == Self.count, "HPV vaccination of an adult")
    #expect(days { $0.contains("8901") && $0.contains("0101") } == Self.count, "8901 with a consultation")
    #expect(days { $0.contains("8901") && !$0.contains("0101") } == Self.count, "8901 alone")
    #expect(lines { $0[3] == "0101" && !$0[5].isEmpty } == Self.count, "a consultation out of hours")
    #expect(lines { $0[1].hasPrefix("G") } == Self.count, "somebody who is on no list")
    #expect(lines { $0[2] < "2024" } == Self.count, "a day before the period")
    #expect(lines { !$0[6].isEmpty } == Self.count, "minutes")
  }

  @Test func localServicesStayInTheirRegions() {
    let regions = Dictionary(uniqueKeysWithValues: zip(Self.practices["practice"], Self.practices["region"]))
    for (code, region) in [("4250", "Region Hovedstaden"), ("4609", "Region Syddanmark")] {
      let found = Self.activity.rows.filter { $0[3] == code }.map { regions[$0[0]] }
      #expect(!found.isEmpty && found.allSatisfy { $0 == region })
    }
  }

  @Test func everyCodeHasAName() {
    let profile = SampleProfile.danish
    let local: Set = ["4250", "4252", "4253", "4609", "9999"]
    let codes = Set(SamplePlan(profile: profile, year: 2024).lines.map(\.code))
    #expect(codes.subtracting(profile.names.keys).subtracting(local) == [])
    #expect(Set(profile.names.keys).subtracting(codes) == [])
  }

  @Test func tablesOfAgesAreComplete() {
    let profile = SampleCountry.denmark.profile(in: 2024)
    for table in [profile.ages, profile.womenPerMille, profile.womenDemand, profile.menDemand]
      + profile.programmes.map(\.perMille)
    {
      #expect(table.count == 20)
      #expect(table.allSatisfy { $0 >= 0 })
    }
    #expect(profile.months.count == 12)
  }
}
