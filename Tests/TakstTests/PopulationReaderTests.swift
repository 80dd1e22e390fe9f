import Takst
import Testing

@Suite struct PopulationReaderTests {
  static func read(_ text: String, practice: String? = nil) throws -> Reading<Population> {
    let options = ReadingOptions(currency: .dkk, practice: practice)
    return try PopulationReader.read(Array(text.utf8), file: "population.csv", options: options)
  }

  @Test func readsPeople() throws {
    let reading = try Self.read(
      """
      ydernr;cpr;fødselsdato;køn;sikringsgruppe;område;betaler;tilmeldt;frameldt;forløb
      012345;p1;01-02-1950;Kvinde;Gruppe 1;A;R;01-01-2020;01-01-2024;copd:01-03-2021:2022-01-01+dm2+copd:20220101
      012345;p2;01-02-1960;;;;;;;
      """)
    var first = Person(practice: "012345", patient: "p1")
    first.birth = "1950-02-01"
    first.sex = .female
    first.group = "1"
    first.area = "A"
    first.payer = "R"
    first.enrolled = DayRange(from: "2020-01-01", until: "2024-01-01")
    first.programmes = [
      Person.Membership("copd", days: DayRange(from: "2021-03-01", until: "2022-01-01")), Person.Membership("dm2"),
      Person.Membership("copd", days: DayRange(from: "2022-01-01")),
    ]
    var second = Person(practice: "012345", patient: "p2")
    second.birth = "1960-02-01"
    #expect(reading.errors.isEmpty)
    #expect(reading.value == Population(people: [first, second]))
  }

  @Test func readsGroups() throws {
    let reading = try Self.read(
      """
      antal,alder fra,alder til,køn,gruppe,område,forløb,dato
      120,0,17,m,1,A,,2024-01-01
      30,65,,v,,,copd,
      """, practice: "012345")
    var first = PersonGroup(practice: "012345", count: 120)
    first.ageFrom = 0
    first.ageTo = 17
    first.sex = .male
    first.group = "1"
    first.area = "A"
    first.date = "2024-01-01"
    var second = PersonGroup(practice: "012345", count: 30)
    second.ageFrom = 65
    second.sex = .female
    second.programme = "copd"
    #expect(reading.errors.isEmpty)
    #expect(reading.value == Population(groups: [first, second]))
  }

  @Test func readsGroupsOfOneAge() throws {
    let groups = try Self.read("practice,aantal,leeftijd\n1,5,40\n1,6,41\n").value.groups
    #expect(groups.map(\.ageFrom) == [40, 41])
    #expect(groups.map(\.ageTo) == [40, 41])
    #expect(groups.map(\.count) == [5, 6])
  }

  @Test(
    arguments: ["k", "K", "f", "v", "kvinde", "Female", "vrouw", "WOMAN", "pige"].map { ($0, Sex.female) }
      + ["m", "M", "mand", "male", "MAN", "dreng"].map { ($0, Sex.male) })
  func readsASex(written: String, sex: Sex) throws {
    let reading = try Self.read("practice,patient,birth,sex\n1,p1,1950-01-01,\(written)\n")
    #expect(reading.value.people.map(\.sex) == [sex])
  }

  @Test func aPersonMayLeaveAndComeBackOrChangePractice() throws {
    let reading = try Self.read(
      """
      practice,patient,birth,from,until
      1,p1,1950-01-01,2022-01-01,2023-01-01
      1,p1,1950-01-01,2020-01-01,2021-01-01
      2,p1,1950-01-01,2021-01-01,2022-01-01
      2,p1,1950-01-01,2023-01-01,
      """)
    #expect(reading.errors.isEmpty)
    #expect(reading.value.people.count == 4)
  }

  @Test func overlapIsFoundAgainstEveryRowOfThePerson() throws {
    let reading = try Self.read(
      """
      practice,patient,birth,from,until
      1,p1,1950-01-01,2020-01-01,2021-01-01
      1,p2,1950-01-01,2020-01-01,2021-01-01
      1,p1,1950-01-01,2022-01-01,2023-01-01
      2,p1,1950-01-01,2020-12-31,2021-06-01
      2,p1,1950-01-01,2021-06-01,2022-01-01
      """)
    #expect(
      reading.errors.map(\.description) == [
        "population.csv:5: the patient of line 2 is on another practice's list on the same days: "
          + "end one before the other begins"
      ])
    #expect(reading.value.people.count == 4)
  }

  @Test func bornOnTheFirstDayIsNoContradiction() throws {
    #expect(try Self.read("practice,patient,birth,from\n1,p1,2024-01-01,2024-01-01\n").errors.isEmpty)
  }
}
