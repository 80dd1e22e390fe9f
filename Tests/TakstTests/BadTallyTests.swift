import Testing

@testable import Takst

/// What is said of tallies that are damaged, one defect at a time.
@Suite struct BadTallyTests {
  static let evaluator: Evaluator = {
    let relative = Performance(
      indicator: "i", per: .practice, every: .year, score: .proportional(above: 0, atMost: nil, of: .target),
      factors: [.indicator("i", norm: 1)])
    let tariff = Small.tariff(
      [Small.item("A", "10.00"), Small.item("B", unit: .performance(relative))],
      rules: [Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["A"])])
    return try! Evaluator(tariff, period: .year(2024))
  }()

  static let text: String = {
    var indicator = IndicatorResult(
      practice: "1", indicator: "i", period: .year(2024), value: .fraction(numerator: 3, denominator: 4))
    indicator.target = "0.8"
    var inputs = Small.inputs([
      Small.line("2024-03-01", "A"), Small.line("2024-03-01", "A"), Small.line("2024-03-02", "X"),
      Small.line("2024-03-02", "A", practice: "2", Quantity(thousandths: 500)),
    ])
    inputs.indicators = [indicator]
    var facts = TallyFacts()
    facts.lines = 4
    facts.days = "2024-03-01"..."2024-03-02"
    return TallyWriter.text(of: evaluator.count(inputs), facts, by: evaluator)
  }()

  /// What is said of the tally with a text in place of another.
  static func said(_ old: String = "", _ new: String = "") throws -> String {
    let range = try #require(old.isEmpty ? text.startIndex..<text.startIndex : text.firstRange(of: old), "\(old)")
    return said(text.replacingCharacters(in: range, with: new))
  }

  static func said(_ text: String) -> String {
    do {
      let read = try TallyReader.read(Array(text.utf8), file: "t", for: evaluator)
      _ = evaluator.price(read.tally)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func theTallyAsWrittenIsRead() {
    #expect(Self.said(Self.text) == "")
    #expect(Self.text.split(separator: "\n").dropFirst().joined(separator: "\n") == "")
  }

  static let defects: [(old: String, new: String, message: String)] = [
    (
      "\"tally\":1", "\"tally\":2",
      "t:1:1: the tally has the format 2 and this version of takst reads the format 1: count again with this version, or "
        + "read it with the one that wrote it"
    ),
    ("\"malformed\":0", "\"malformed\":-1", "?"),
    ("\"malformed\":0,", "", "?"),
    ("\"malformed\":0", "\"malform\":0", "?"),
    ("\"last\":\"2024-03-02\"", "\"last\":\"2024-02-02\"", "?"),
    ("\"until\":\"2025-01-01\"", "\"until\":\"2023-01-01\"", "?"),
    ("\"practices\":2", "\"practices\":3", "?"),
    ("\"practices\":2", "\"practices\":1", "?"),
    ("\"paid\":[[2,", "\"paid\":[[24,", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":[[2,1,-1]]", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":[[2,4294967296,1]]", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":[[2,1,99999999999999999999]]", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":[[2,1]]", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":[[2,1,1],[2,1,1]]", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":[[2,1,1.5]]", "?"),
    ("\"paid\":[[2,1,1]]", "\"paid\":7", "?"),
    ("\"effects\":[[0,0,-1,2", "\"effects\":[[1,0,-1,2", "?"),
    ("\"effects\":[[0,0,-1,2", "\"effects\":[[0,0,-2,2", "?"),
    ("\"result\":\"3/4\"", "\"result\":\"3/0\"", "?"),
    ("\"result\":\"3/4\"", "\"result\":\"99999999999999999999/4\"", "?"),
    ("\"target\":\"0.8\",", "", "?"),
    ("\"target\":\"0.8\"", "\"target\":\"0\"", "?"),
    ("\"factors\":[\"3/4\"]", "\"factors\":[]", "?"),
    ("\"performance\":[{\"item\":1", "\"performance\":[{\"item\":0", "?"),
    ("\"unknown\":[[\"X\",1]]", "\"unknown\":[[\"X\"]]", "?"),
    ("\"list\":[0,", "\"list\":[0,0,", "?"),
    ("\"lines\":{\"rejected\":1", "\"lines\":{\"refused\":1", "?"),
  ]

  @Test(arguments: defects.indices) func saysWhatIsWrong(defect: Int) throws {
    let defect = Self.defects[defect]
    #expect(try Self.said(defect.old, defect.new) == defect.message, "\(defect.old) → \(defect.new)")
  }

  @Test func aLineThatIsNoJSONIsNamed() {
    #expect(Self.said(Self.text + "garbage\n" + Self.text) == "?")
    #expect(Self.said("date,practice\n") == "?")
    #expect(Self.said("") == "?")
    #expect(Self.said("\n \r\n") == "?")
  }

  @Test func aMissingFirstLineIsNamed() {
    let lines = Self.text.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(Self.said(lines) == "?")
  }

  @Test func aTornFileIsNamed() {
    #expect(Self.said(String(Self.text.dropLast(20))) == "?")
    let withoutLast = Self.text.split(separator: "\n").dropLast().joined(separator: "\n")
    #expect(Self.said(withoutLast) == "?")
  }

  @Test func otherFactsOfAPracticeAreNamed() throws {
    let other = Self.text.replacing("\"practice\":\"2\",", with: "\"practice\":\"2\",\"region\":\"r\",")
    #expect(Self.said(Self.text + other) == "?")
  }

  @Test func countsBeyondAllMeasureAreNamed() {
    let most = Self.text.replacing("[[2,1,1]]", with: "[[2,1,1000000000000]]")
    #expect(Self.said(most) == "?")
    let lines = Self.text.replacing("[[2,1,1]]", with: "[[2,4294967295,1]]")
    #expect(Self.said(lines + lines) == "?")
  }
}
