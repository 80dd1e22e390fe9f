import Takst
import Testing

@testable import TakstCommand

@Suite struct SampleGeneratorTests {
  static func generator(
    practices: Int = 3, lines: Int = 30_000, seed: UInt64 = 1, year: Int = 2024, form: SampleForm = .plain
  ) -> SampleGenerator {
    SampleGenerator(practices: practices, lines: lines, seed: seed, year: year, form: form)
  }

  @Test(arguments: generator().files) func sameSeedSameBytes(file: SampleFile) {
    #expect(SampleTable.bytes(Self.generator(), file) == SampleTable.bytes(Self.generator(), file))
  }

  @Test(arguments: generator().files) func otherSeedOtherBytes(file: SampleFile) {
    #expect(SampleTable.bytes(Self.generator(), file) != SampleTable.bytes(Self.generator(seed: 2), file))
  }

  @Test(arguments: [(1, 0), (1, 1), (1, 50), (1, 400), (2, 9_999), (5, 31), (7, 40_000)])
  func givesExactlyTheLinesAskedFor(practices: Int, lines: Int) {
    let table = SampleTable(Self.generator(practices: practices, lines: lines), .activity)
    #expect(table.rows.count == lines)
    #expect(table.rows.allSatisfy { $0.count == table.header.count })
    #expect(SampleTable(Self.generator(practices: practices, lines: lines), .practices).rows.count == practices)
  }

  @Test(arguments: [2023, 2024, 2025, 2026]) func hasNoDayOutsideTheYearAndTheMonthBefore(year: Int) throws {
    let table = SampleTable(Self.generator(practices: 1, lines: 20_000, year: year), .activity)
    let days = table["date"].map { Day($0) }
    #expect(days.allSatisfy { $0 != nil })
    let first = try #require(Day(year: year - 1, month: 12, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    #expect(days.allSatisfy { $0! >= first && $0! <= last })
    let before = days.filter { $0!.year < year }.count
    #expect(before > 0 && before < table.rows.count / 100)
  }

  @Test func isSortedByPracticeThenDay() {
    let table = SampleTable(Self.generator(), .activity)
    let keys = zip(table["practice"], table["date"]).map { $0 + $1 }
    #expect(keys == keys.sorted())
  }

  @Test func splitsTheLinesByTheListsOfPractices() {
    let generator = Self.generator(practices: 4, lines: 40_000)
    let lists = (0..<4).map { generator.outline($0).listSize }
    let events = (0..<4).map { generator.events($0, of: generator.practice($0)).count }
    #expect(events.reduce(0, +) == 40_000)
    for (list, count) in zip(lists, events) {
      #expect(abs(count - 40_000 * list / lists.reduce(0, +)) <= 1)
    }
  }

  @Test func everyLinesPatientIsOnTheListThatDayOrOnNone() throws {
    let generator = Self.generator()
    let population = SampleTable(generator, .population)
    var people: [String: [String]] = [:]
    for row in population.rows { people[row[1]] = row }
    #expect(people.count == population.rows.count)
    let activity = SampleTable(generator, .activity)
    var guests = 0
    for row in activity.rows {
      guard let person = people[row[1]] else {
        #expect(row[1].hasPrefix("G"))
        guests += 1
        continue
      }
      #expect(person[0] == row[0])
      #expect(person[2] <= row[2], "born before the day")
      #expect(person[6] <= row[2], "already on the list")
      #expect(person[7].isEmpty || row[2] < person[7], "still on the list")
    }
    #expect(guests > 0 && guests < activity.rows.count / 100)
  }

  /// Ids can be neither civil registration numbers nor mistaken for such.
  @Test(arguments: [SampleForm.plain, .danishExport]) func idsAreObviouslySynthetic(form: SampleForm) {
    let table = SampleTable(Self.generator(form: form), .activity, separator: form.separator == 44 ? "," : ";")
    for id in Set(table.rows.map { $0[form.separator == 44 ? 1 : 0] }) {
      #expect(id.first == "P" || id.first == "G")
      #expect(id.dropFirst().allSatisfy { $0.isNumber })
      #expect(id.dropFirst().count < 10)
    }
  }

  @Test func writesTheDanishExportForm() throws {
    let form = try #require(SampleProfile.danish.exportForm)
    let generator = Self.generator(practices: 1, lines: 5_000, form: form)
    let bytes = SampleTable.bytes(generator, .activity)
    #expect(bytes.prefix(3) == [0xef, 0xbb, 0xbf])
    let table = SampleTable(generator, .activity, separator: ";")
    let published = "CPR;Fornavn;Efternavn;Behandler;Ydelsesdato;Ydelseskode;Ydelsestekst;Antal;Ydelsesbeloeb;Initialer"
    #expect(table.header.joined(separator: ";") == published + ";Tid;Km;Husstand")
    let plain = SampleTable(Self.generator(practices: 1, lines: 5_000), .activity)
    // The same lines in another dress.
    #expect(table["Ydelseskode"] == plain["code"].map { String($0.drop { $0 == "0" }) })
    #expect(table["Km"] == plain["km"].map { $0.replacing(".", with: ",") })
    #expect(
      table["Ydelsesdato"].map { $0.split(separator: "-").reversed().joined(separator: "-") } == plain["date"])
    #expect(table["Fornavn"].joined().isEmpty && table["Efternavn"].joined().isEmpty)
  }

  @Test func aLineTakesLessThanFortyBytes() {
    let generator = Self.generator(practices: 4, lines: 60_000)
    #expect(SampleTable.bytes(generator, .activity).count < 40 * 60_000)
  }

  @Test func handsOnPartsOfBoundedSizeAndTheSinksError() {
    struct Full: Error {}
    let generator = Self.generator()
    var largest = 0
    generator.write(.activity) { largest = max(largest, $0.count) }
    #expect(largest < 1 << 17)
    var calls = 0
    do throws(Full) {
      try generator.write(.activity) { (_) throws(Full) in
        calls += 1
        if calls == 2 { throw Full() }
      }
      Issue.record("the sink's error is lost")
    } catch {}
    #expect(calls == 2)
  }

  @Test func misuseTraps() async {
    await #expect(processExitsWith: .failure) {
      _ = SampleGenerator(practices: 0, lines: 1, seed: 1, year: 2024)
    }
  }
}
