import Testing

@testable import Takst
@testable import TakstReports

/// What was billed beside what is computed, code by code.
@Suite struct BilledTests {
  static func line(_ code: String, billed: Int64?, day: Day = "2024-03-05", patient: String = "p") -> ActivityLine {
    var line = ActivityLine(date: day, practice: "1", patient: patient, code: code)
    line.facts.billed = billed
    return line
  }

  static let tariff = {
    var tariff = Small.tariff([Small.item("0101", "100.00"), Small.item("0120", "50.00"), Small.item("0199")])
    tariff.codeWidth = 4
    tariff.rules = [
      Rule(
        id: "once", names: Small.text("Once"), kind: .limit(atMost: 1, per: .patient, every: .day), items: ["0101"],
        severity: .reject)
    ]
    return tariff
  }()

  static func statement(_ lines: [ActivityLine]) throws -> Statement {
    try Evaluator(tariff, period: .year(2024)).evaluate(Small.inputs(lines))
  }

  static let lines = [
    line("101", billed: 10_000), line("0101", billed: 10_000), line("0101", billed: 9_000, patient: "q"),
    line("0120", billed: 5_000), line("0120", billed: nil), line("0199", billed: 700), line("x", billed: 300),
    line("0101", billed: 10_000, day: "2023-12-31"),
  ]

  @Test func linesAreComparedByTheCodeTheyWereBilledWith() throws {
    let statement = try Self.statement(Self.lines)
    #expect(statement.billed.map(\.code) == ["0101", "0120", "0199", "x"])
    // The second of the day is not paid; nothing is known to pay for 0199, and x is no code.
    #expect(statement.billed.map(\.lines) == [3, 1, 1, 1])
    #expect(statement.billed.map(\.billed.description) == ["290.00", "50.00", "7.00", "3.00"])
    #expect(statement.billed.map(\.computed.description) == ["200.00", "50.00", "0.00", "0.00"])
    #expect(statement.billed.map(\.difference.description) == ["-90.00", "0.00", "-7.00", "-3.00"])
    #expect(statement.billed.map { $0.item?.code } == ["0101", "0120", "0199", nil])
    #expect(statement.unbilledLines == 1)
  }

  @Test func withoutAmountsNothingIsCompared() throws {
    let statement = try Self.statement([
      Self.line("0101", billed: nil), Self.line("0101", billed: 1, day: "2023-03-05"),
    ])
    #expect(statement.billed.isEmpty)
    #expect(!StatementReport.json(statement).contains("billed"))
    #expect(!StatementReport.csv(statement).contains("billed"))
    #expect(!StatementReport.text(statement).contains("billed"))
  }

  @Test func sumsThatNoNumberHoldsAreTheGreatest() {
    var billed = Tally.Billed(lines: 1, amount: .max - 1)
    billed.add(5)
    #expect((billed.amount, billed.lines) == (.max, 2))
    billed = Tally.Billed(lines: 1, amount: .min + 1)
    billed.add(-5)
    #expect(billed.amount == .min)
  }

  /// Random cases whose lines have random amounts.
  static func random(_ seed: UInt64) -> RandomCase {
    var random = RandomCase(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 0xB111)
    for index in random.lines.indices where generator.chance(70) {
      random.lines[index].facts.billed = Int64(generator.int(0...20_000)) - 500
    }
    return random
  }

  /// The naive way: line by line, as `explain` says it.
  @Test func itIsWhatTheLinesComeToOneByOne() throws {
    var compared = 0
    for seed in UInt64(31_000)..<31_200 {
      let random = Self.random(seed)
      let evaluator = try TallyFileTests.evaluator(random)
      let inputs = random.inputs
      var billed: [String: Int64] = [:]
      var computed: [String: Int64] = [:]
      var lines: [String: Int64] = [:]
      var without: Int64 = 0
      // Codes are compared as the tariff writes them for the practice.
      func codes(_ line: ActivityLine) -> String {
        let practice = random.practices.first { $0.id == line.practice }
        let naive = NaiveTariff(random.tariff, amendments: random.amendments, practice: practice, asKnownOn: nil)
        return naive.writtenCode(line.code)
      }
      try evaluator.explain(inputs) { result in
        if result.outcome == .outside { return }
        guard let amount = result.line.facts.billed else {
          without += 1
          return
        }
        let code = codes(result.line)
        lines[code, default: 0] += 1
        billed[code, default: 0] += amount
        computed[code, default: 0] +=
          result.amount.minorUnits + result.supplements.reduce(0) { $0 + $1.amount.minorUnits }
      }
      let statement = try evaluator.evaluate(inputs)
      let rows = statement.billed
      compared += rows.count
      #expect(Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0.lines) }) == lines, "seed \(seed)")
      #expect(Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0.billed.minorUnits) }) == billed, "seed \(seed)")
      #expect(
        Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0.computed.minorUnits) }) == computed, "seed \(seed)")
      if !rows.isEmpty { #expect(statement.unbilledLines == without, "seed \(seed)") }
    }
    #expect(compared > 500)
  }

  @Test func aTallyKeepsWhatWasBilled() throws {
    for seed in UInt64(32_000)..<32_060 {
      let random = Self.random(seed)
      let evaluator = try TallyFileTests.evaluator(random)
      let tally = try evaluator.count(random.inputs)
      let text = TallyWriter.text(of: tally, by: evaluator)
      let read = try TallyReader.read(Array(text.utf8), file: "t.jsonl", for: evaluator)
      #expect(read.tally == tally, "seed \(seed)")
      var sum = Tally()
      for id in NaiveEvaluator.practiceIDs(random.inputs) {
        sum += try evaluator.count(TallyFileTests.part(of: random, practice: id).inputs)
      }
      #expect(evaluator.price(sum).billed == evaluator.price(tally).billed, "seed \(seed)")
    }
  }

  @Test func adviceOfDamageNamesTheAmount() throws {
    let evaluator = try Evaluator(Self.tariff, period: .year(2024))
    let text = try TallyWriter.text(of: evaluator.count(Small.inputs(Self.lines)), by: evaluator)
    #expect(text.contains(#""billed":[{"code":"0101","lines":3,"amount":29000,"paid":["#))
    let spoiled = text.replacing("\"amount\":29000", with: "\"amount\":2000000000000000")
    #expect(
      ColumnMapTests.messages { _ = try TallyReader.read(Array(spoiled.utf8), file: "t.jsonl", for: evaluator) }.first?
        .contains("\"amount\" has the amount 2000000000000000, which is out of range") == true)
  }

  @Test(arguments: [1, 100, 1 << 20]) func aLogReadInPartsIsComparedTheSame(partSize: Int) throws {
    let rows = (0..<80).map {
      "\($0 / 20),2024-03-0\($0 % 9 + 1),p\($0 % 7),\(["0101", "0120", "x"][$0 % 3]),\($0 % 4 == 0 ? "" : "\($0).50")"
    }
    let files = StreamedFiles("practice,date,patient,code,amount\n" + rows.joined(separator: "\n") + "\n")
    let evaluator = try Evaluator(Self.tariff, period: .year(2024))
    #expect(files.firstDifference(evaluator, [(1, partSize), (2, partSize)]) == nil)
  }

  // MARK: Reports

  @Test func theStatementShowsTheCodesThatDiffer() throws {
    let text = StatementReport.text(try Self.statement(Self.lines))
    let start = try #require(text.firstRange(of: "What was billed and what was computed"))
    let section = text[start.lowerBound...]
    let rows = section.split(separator: "\n").prefix(10).map { TextJoin.joined(String($0)) }
    #expect(
      rows[0...1] == ["What was billed and what was computed", "Code Item Lines Billed Computed Difference"])
    #expect(
      rows[3...6] == [
        "0101 Item 0101 3 290.00 200.00 -90.00", "0199 Item 0199 1 7.00 0.00 -7.00", "x unknown 1 3.00 0.00 -3.00",
        "no difference (codes: 1) 1 50.00 50.00 0.00",
      ])
    #expect(rows[8] == "Total 6 350.00 250.00 -100.00")
    #expect(TextJoin.joined(String(section)).contains("Without a billed amount, and left out here: 1 line."))
    let danish = StatementReport.text(try Self.statement(Self.lines), language: .danish)
    #expect(danish.contains("\nAfregnet og beregnet\n"))
    #expect(
      StatementReport.text(try Self.statement(Self.lines), language: .dutch).contains("\nGedeclareerd en berekend\n"))
    #expect(
      StatementReport.markdown(try Self.statement(Self.lines)).contains("## What was billed and what was computed\n"))
    #expect(StatementReport.html(try Self.statement(Self.lines)).contains("What was billed and what was computed"))
  }

  @Test func aStatementWithoutDifferencesSaysSo() throws {
    let text = StatementReport.text(try Self.statement([Self.line("0120", billed: 5_000)]))
    #expect(text.contains("  No code differs: what was billed (1 line) is what was computed.\n"))
    #expect(!text.contains("left out here"))
  }

  @Test func programsGetEveryCode() throws {
    let statement = try Self.statement(Self.lines)
    #expect(
      StatementReport.json(statement).contains(
        """
          "billed": [
            {"code": "0101", "lines": 3, "billed": "290.00", "computed": "200.00", "difference": "-90.00"},
            {"code": "0120", "lines": 1, "billed": "50.00", "computed": "50.00", "difference": "0.00"},
            {"code": "0199", "lines": 1, "billed": "7.00", "computed": "0.00", "difference": "-7.00"},
            {"code": "x", "lines": 1, "billed": "3.00", "computed": "0.00", "difference": "-3.00"}
          ],
          "unbilled": 1
        }
        """))
    let csv = StatementReport.csv(statement)
    #expect(csv.contains("\r\nbilled,0101,Item 0101,,,,,,3,,,290.00,DKK,,,,\r\n"))
    #expect(csv.contains("\r\ncomputed,0101,Item 0101,,,,,,3,,,200.00,DKK,,,,\r\n"))
    #expect(csv.contains("\r\nunbilled,,,,,,,,1,,,,,,,,\r\n"))
  }

  @Test func standardInputIsEvaluatedAsAFileIs() throws {
    let folder = try SmallPractice.folder()
    let words = ["-t", folder.file("small.json"), "-y", "2024", "--quiet"]
    let file = CommandRun(["evaluate", folder.file("activity.csv")] + words)
    let piped = CommandRun(["evaluate", "-"] + words, input: SmallPractice.activity)
    #expect(piped.code == 0)
    #expect(piped.output == file.output)
    // What unpacks an export writes it as well as any other program.
    let checked = CommandRun(["check", "-", "--format", "json"] + words, input: SmallPractice.activity)
    let named = CommandRun(["check", folder.file("activity.csv"), "--format", "json"] + words)
    #expect(checked.code == 0)
    #expect(checked.output == folder.plain(named.output).replacing("DIR/activity.csv", with: "-"))
  }
}
