import Takst
import TakstReports
import Testing

/// Counting while reading gives what counting from memory gives, whatever the form of the files and the order of their rows.
@Suite struct StreamedCountTests {
  private func evaluator(_ random: RandomCase) throws -> Evaluator {
    try Evaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
  }

  @Test(arguments: RandomFiles.Order.allCases) func theTallyIsThatOfTheInputsInMemory(order: RandomFiles.Order) throws {
    var (counted, refused) = (0, 0)
    for seed in 20_000..<20_054 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try evaluator(random)
      let files = RandomFiles(random, order).files
      // Every way in every third case: they cost time.
      let ways = StreamedFiles.ways.indices.filter { UInt64($0) % 3 == seed % 3 }.map { StreamedFiles.ways[$0] }
      if let difference = files.firstDifference(evaluator, ways) { Issue.record("seed \(seed): \(difference)") }
      switch files.countedFromMemory(evaluator) {
      case .counted: counted += 1
      case .refused: refused += 1
      }
    }
    // A case without lines is refused in both ways; most must not be.
    #expect(counted > 4 * refused)
  }

  @Test(arguments: RandomTable.Encoding.allCases) func theStatementIsTheSameToTheByte(
    encoding: RandomTable.Encoding
  ) throws {
    for seed in 21_000..<21_012 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try evaluator(random)
      let files = RandomFiles(random, seed % 2 == 0 ? .grouped : .shuffled, encoding: encoding).files
      guard case .counted(let expected) = files.countedFromMemory(evaluator) else { continue }
      let outcome = files.counted(evaluator, workers: 2, partSize: 200)
      guard case .counted(let found) = outcome else {
        Issue.record("seed \(seed): \(outcome)")
        continue
      }
      let (mine, theirs) = (evaluator.price(found.tally), evaluator.price(expected.tally))
      #expect(StatementReport.json(mine) == StatementReport.json(theirs), "seed \(seed)")
    }
  }

  @Test func neitherTheSizeOfPartsNorTheNumberOfWorkersHasALimit() throws {
    let random = RandomCase(seed: 3)
    let files = RandomFiles(random, .grouped).files
    let difference = files.firstDifference(
      try evaluator(random), [(0, .min), (-1, -1), (40, 0), (2, .max)])
    #expect(difference == nil)
  }

  @Test(arguments: [.min, -1, 0, .max]) func scenariosAreCountedInPartsOfAnySize(partSize: Int) throws {
    let tariff = Small.tariff([Small.item("0101", "100.00")])
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [])
    let text = StreamedErrorsTests.text(StreamedErrorsTests.rows)
    let inputs = StreamedInputs(
      activity: .init(HeldText(Array(text.utf8)), name: "a"), options: ReadingOptions(currency: .dkk))
    #expect(try comparison.count(inputs, workers: 0, partSize: partSize).lines == 120)
  }

  /// Every way to read a file must be taken by some of the cases, or they show little.
  @Test func casesAreBothPlainAndNot() {
    var (quoted, marked, plain) = (0, 0, 0)
    for seed in 20_000..<20_250 as Range<UInt64> {
      let bytes = RandomFiles(RandomCase(seed: seed), .grouped).files.activity ?? []
      if bytes.contains(UInt8(ascii: "\"")) { quoted += 1 }
      if bytes.contains(where: { $0 >= 0x80 }) { marked += 1 }
      if !bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") }) { plain += 1 }
    }
    #expect(min(quoted, marked, plain) >= 4, "\(quoted) \(marked) \(plain)")
  }
}
