import Takst
import Testing

@testable import TakstCommand

/// What the synthetic Dutch data look like, against the published figures they are made after.
@Suite struct SampleDutchTests {
  static let count = 4
  static let profile = SampleCountry.netherlands.profile(in: 2018)
  static let lists = SampleGenerator(profile: profile, practices: count, lines: 0, seed: 5, year: 2018)
  static let people = (0..<count).map { lists.outline($0).listSize }.reduce(0, +)
  /// Practices that bill as much as usual: 4.8 lines for each person, chain care and the mental-health nurse included.
  static let generator = SampleGenerator(
    profile: profile, practices: count, lines: people * 48 / 10, seed: 5, year: 2018)
  static let population = SampleTable(generator, .population)
  static let practices = SampleTable(generator, .practices)
  static let activity = SampleTable(generator, .activity)
  static let ages = Dictionary(uniqueKeysWithValues: population.rows.map { ($0[1], 2018 - Int($0[2].prefix(4))!) })

  /// Lines for each 1,000 people.
  static func perThousand(_ test: ([String]) -> Bool) -> Int {
    activity.rows.filter(test).count * 1_000 / people
  }

  @Test func aNormPracticeHas2095PeopleOnADay() {
    let capacities = (0..<Self.count).map { Self.generator.outline($0).capacities }.reduce(0, +)
    let listed = Self.population.rows.filter {
      ($0[6].isEmpty || $0[6] <= "2018-07-01") && ($0[7].isEmpty || $0[7] > "2018-07-01")
    }
    #expect((2_045...2_145).contains(listed.count / capacities))
  }

  @Test func agesFollowTheBandsOfTheTariff() {
    // Vektis, 2015: 81.2, 10.7, 5.8 and 2.3 % of insured years.
    for (band, expected) in [(0...64, 812), (65...74, 107), (75...84, 58), (85...130, 23)] {
      let share = Self.ages.values.filter(band.contains).count * 1_000 / Self.people
      #expect(abs(share - expected) <= 12, "\(band)")
    }
  }

  @Test func contactsByTypeFollowThePublishedOnes() {
    // Nivel, 2017, for each 1,000 people, without chain care.
    #expect((2_000...2_160).contains(Self.perThousand { $0[3] == "12000" && Int($0[5])! < 20 && $0[8] == "0" }))
    #expect((670...750).contains(Self.perThousand { $0[3] == "12000" && Int($0[5])! >= 20 && $0[8] == "0" }))
    #expect((1_150...1_290).contains(Self.perThousand { $0[3] == "12004" }))
    #expect((20...40).contains(Self.perThousand { $0[3] == "12007" }))
    #expect((85...115).contains(Self.perThousand { $0[3] == "12002" && Int($0[5])! < 20 }))
    #expect((65...95).contains(Self.perThousand { $0[3] == "12002" && Int($0[5])! >= 20 }))
    #expect((160...200).contains(Self.perThousand { $0[3].hasPrefix("13") }))
    #expect(Self.perThousand { $0[3].hasPrefix("1211") } > 50, "the mental-health nurse")
    #expect(Self.perThousand { $0[8] == "1" } > 200, "chain care")
  }

  @Test func contactsByAgeFollowThePublishedOnes() {
    var contacts = Array(repeating: 0, count: 131)
    var people = contacts
    for age in Self.ages.values { people[max(age, 0)] += 1 }
    for row in Self.activity.rows where row[8] != "1" {
      if let age = Self.ages[row[1]] { contacts[max(age, 0)] += 1 }
    }
    // Nivel, 2017, in tenths.
    for (band, expected) in [
      (0...4, 35), (5...17, 23), (18...44, 36), (45...64, 44), (65...74, 60), (75...84, 89), (85...130, 133),
    ] {
      let rate = contacts[band].reduce(0, +) * 10 / people[band].reduce(0, +)
      #expect(abs(rate - expected) * 10 <= expected, "\(band): \(rate)")
    }
  }

  @Test func aboutFourInFiveSeeThePracticeInAYear() {
    let seen = Set(Self.activity["patient"]).filter { $0.hasPrefix("P") }.count
    #expect((75...83).contains(seen * 100 / Self.people), "78.1 % (CBS, 2018)")
  }

  @Test func everyMinuteBandOccursSoThatTheTariffFindsTheCode() {
    for code in ["12000", "12002", "12110"] {
      let minutes = Self.activity.rows.filter { $0[3] == code }.map { Int($0[5]) }
      #expect(minutes.allSatisfy { $0 != nil }, "\(code) always has minutes")
      #expect(minutes.contains { $0! < 20 } && minutes.contains { $0! >= 20 }, "\(code)")
    }
  }

  @Test func chainContactsAreOfPeopleInAProgramme() {
    let programmes = Dictionary(uniqueKeysWithValues: Self.population.rows.map { ($0[1], $0[8]) })
    let contacts = Self.activity.rows.filter { $0[8] == "1" }
    #expect(contacts.allSatisfy { programmes[$0[1]]?.isEmpty == false && !$0[7].isEmpty })
    #expect(Self.activity.rows.allSatisfy { $0[8] == "0" || $0[8] == "1" }, "no contact is undecided")
    for id in ["dm2", "vrm", "copd", "asthma"] {
      #expect(programmes.values.contains { $0.hasPrefix("\(id):") || $0.contains("+\(id):") })
    }
  }

  @Test func everyContactSaysWhoMadeIt() {
    #expect(Set(Self.activity["role"]) == ["gp", "assistant", "poh-s", "poh-ggz"])
  }

  @Test func everyoneHasAPayerByTheShares() {
    let payers = Self.population["payer"]
    for payer in Self.profile.payers {
      let share = payers.filter { $0 == payer.id }.count * 1_000 / Self.people
      #expect(abs(share - payer.perMille) <= 25, "\(payer.id)")
    }
    #expect(Self.profile.payers.map(\.perMille).reduce(0, +) == 1_000)
  }

  @Test func somePeopleLiveInADeprivedArea() {
    #expect(Set(Self.population["area"]) == ["other", "deprived"])
    #expect(Set(Self.population["group"]) == [""])
  }

  @Test func passersByOccurInEveryPractice() {
    let guests = Self.activity.rows.filter { $0[1].hasPrefix("G") }
    #expect(Set(guests.map { $0[0] }).count == Self.count)
    #expect(guests.count < Self.activity.rows.count / 100)
  }

  @Test(arguments: [(2016, "12000", "12004"), (2018, "12000", "12004"), (2019, "12011", nil), (2026, "12011", nil)])
  func codesAreThoseOfTheYear(year: Int, consultation: String, phone: String?) {
    let profile = SampleCountry.netherlands.profile(in: year)
    let table = SampleTable(
      SampleGenerator(profile: profile, practices: 1, lines: 9_000, seed: 1, year: year), .activity)
    let codes = Set(table["code"])
    #expect(codes.contains(consultation))
    #expect(codes.isDisjoint(with: consultation == "12000" ? ["12011"] : ["12000", "12004", "12007"]))
    if let phone { #expect(codes.contains(phone)) }
    #expect(table.rows.contains { $0[3] == consultation && ($0[5].isEmpty ? false : Int($0[5])! >= 20) })
    if phone == nil { #expect(table.rows.contains { $0[3] == consultation && Int($0[5])! < 5 }) }
  }

  @Test func tablesOfAgesAreComplete() {
    for table in [
      Self.profile.ages, Self.profile.womenPerMille, Self.profile.womenDemand, Self.profile.menDemand,
    ] + Self.profile.programmes.map(\.perMille) {
      #expect(table.count == 20)
      #expect(table.allSatisfy { $0 >= 0 })
    }
    #expect(Self.profile.months.count == 12)
  }
}
