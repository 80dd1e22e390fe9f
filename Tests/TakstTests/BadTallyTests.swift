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
    return try! TallyWriter.text(of: evaluator.count(inputs), facts, by: evaluator)
  }()

  /// What is said of the tally with a text in place of another.
  static func said(replacing old: String, by new: String) throws -> String {
    let range = try #require(text.firstRange(of: old), "\(old)")
    return said(text[..<range.lowerBound] + new + text[range.upperBound...])
  }

  static func said(_ text: some StringProtocol) -> String {
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
    let lines = Self.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1]
        == "{\"practice\":\"1\",\"paid\":[[2,1,1]],\"unpaid\":[[2,1,1]],\"effects\":[[0,0,-1,2,0,0,1,1]],"
        + "\"performance\":[{\"item\":1,\"slice\":0,\"payer\":0,\"base\":1,\"result\":\"3/4\",\"target\":\"0.8\","
        + "\"factors\":[\"3/4\"]}],\"unknown\":[[\"X\",1]],\"lines\":{\"rejected\":1,\"unknown\":1},"
        + "\"list\":[0,0,0,0,0,0,0,0,0,0,0,0],\"hasPeople\":false}")
  }

  static let defects: [(old: String, new: String, message: String)] = [
    (
      "\"tally\":1", "\"tally\":2",
      "t:1:1: the tally has the format 2 and this version of takst reads the format 1: count again with this version, or "
        + "read it with the one that wrote it"
    ),
    (
      "\"malformed\":0", "\"malformed\":-1",
      "t:1:350: \"malformed\" has the number -1, which is out of range: count again, as the file is damaged"
    ),
    (
      "\"malformed\":0,", "",
      "t:1:1: the tally lacks \"malformed\": add it"
    ),
    (
      "\"malformed\":0", "\"malform\":0",
      "t:1:1: the tally lacks \"malformed\": add it\nt:1:338: the tally has no key \"malform\": did you mean \"malformed\"?"
    ),
    (
      "\"last\":\"2024-03-02\"", "\"last\":\"2024-02-02\"",
      "t:1:1: \"last\" comes before \"first\": count again, as the file is damaged"
    ),
    (
      "\"until\":\"2025-01-01\"", "\"until\":\"2023-01-01\"",
      "t:1:1: \"until\" does not come after \"from\": count again, as the file is damaged"
    ),
    (
      "\"practices\":2", "\"practices\":3",
      "t: there are 2 lines of practices and there should be 3: name all parts of the tally, or write it "
        + "again"
    ),
    (
      "\"practices\":2", "\"practices\":1",
      "t: there are 2 lines of practices and there should be 1: name each part of the tally once"
    ),
    (
      "\"paid\":[[2,", "\"paid\":[[24,",
      "t:2:26: an entry of \"paid\" has the cell 24, which is out of range: count again, as the file is "
        + "damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":[[2,1,-1]]",
      "t:2:30: an entry of \"paid\" has the quantity -1, which is out of range: count again, as the file is "
        + "damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":[[2,4294967296,1]]",
      "t:2:28: an entry of \"paid\" has the number of lines 4294967296, which is out of range: count again, "
        + "as the file is damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":[[2,1,99999999999999999999]]",
      "t:2:30: an entry of \"paid\" has the quantity 99999999999999999999, which is out of range: count "
        + "again, as the file is damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":[[2,1]]",
      "t:2:25: an entry of \"paid\" must be a list of 3 whole numbers: count again, as the file is damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":[[2,1,1],[2,1,1]]",
      "t:2:1: the cells of \"paid\" do not stand in order: count again, as the file is damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":[[2,1,1.5]]",
      "t:2:30: an entry of \"paid\" has the quantity 1.5, which is out of range: count again, as the file "
        + "is damaged"
    ),
    (
      "\"paid\":[[2,1,1]]", "\"paid\":7",
      "t:2:24: \"paid\" must be a list, not a number"
    ),
    (
      "\"effects\":[[0,0,-1,2", "\"effects\":[[1,0,-1,2",
      "t:2:65: an entry of \"effects\" has the rule 1, which is out of range: count again, as the file is "
        + "damaged"
    ),
    (
      "\"effects\":[[0,0,-1,2", "\"effects\":[[0,0,-2,2",
      "t:2:69: an entry of \"effects\" has the item -2, which is out of range: count again, as the file is "
        + "damaged"
    ),
    (
      "\"result\":\"3/4\"", "\"result\":\"3/0\"",
      "t:2:147: \"result\" is \"3/0\", which is no fraction such as \"45/60\": count again, as the file is "
        + "damaged"
    ),
    (
      "\"result\":\"3/4\"", "\"result\":\"99999999999999999999/4\"",
      "t:2:147: \"result\" is \"99999999999999999999/4\", which is no fraction such as \"45/60\": count "
        + "again, as the file is damaged"
    ),
    (
      "\"target\":\"0.8\",", "",
      "t:2:99: the item B is measured against a target and has none: count again, as the file is damaged"
    ),
    (
      "\"target\":\"0.8\"", "\"target\":\"0\"",
      "t:2:99: the item B is measured against a target and has none: count again, as the file is damaged"
    ),
    (
      "\"factors\":[\"3/4\"]", "\"factors\":[]",
      "t:2:99: the item B has 1 factors in the tariff, and 0 here: count again, as the file is damaged"
    ),
    (
      "\"performance\":[{\"item\":1", "\"performance\":[{\"item\":0",
      "t:2:99: the item A is not paid by an indicator: count again, as the file is damaged"
    ),
    (
      "\"unknown\":[[\"X\",1]]", "\"unknown\":[[\"X\"]]",
      "t:2:199: an entry of \"unknown\" must be a list of a code and a number of lines: count again, as the "
        + "file is damaged"
    ),
    (
      "\"list\":[0,", "\"list\":[0,0,",
      "t:2:1: \"list\" has 13 months and the period has 12: count again, as the file is damaged"
    ),
    (
      "\"lines\":{\"rejected\":1", "\"lines\":{\"refused\":1",
      "t:2:217: \"lines\" has no key \"refused\": remove it, or use one of \"paid\", \"covered\", "
        + "\"repriced\", \"rejected\", \"unpriced\", \"unknown\", \"outside\", \"malformed\""
    ),
  ]

  @Test(arguments: defects.indices) func saysWhatIsWrong(defect: Int) throws {
    let defect = Self.defects[defect]
    let said = try Self.said(replacing: defect.old, by: defect.new)
    #expect(said == defect.message, "\(defect.old) → \(defect.new)")
  }

  @Test func aLineThatIsNoJSONIsNamed() {
    #expect(
      Self.said(Self.text + "garbage\n" + Self.text)
        == "t:4:1: the line is not JSON: write the tally again, or copy it whole")
    #expect(
      Self.said("date,practice\n") == "t:1: this is no tally: name a file that 'takst evaluate --tally-out FILE' wrote")
    #expect(Self.said("") == "t: the tally is empty: name a file that 'takst evaluate --tally-out FILE' wrote")
    #expect(Self.said("\n \r\n") == "t: the tally is empty: name a file that 'takst evaluate --tally-out FILE' wrote")
  }

  @Test func aMissingFirstLineIsNamed() {
    let lines = Self.text.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(
      Self.said(lines)
        == "t:1: the line that says what was counted is missing: put the first line of the tally before all others")
  }

  @Test func aTornFileIsNamed() {
    #expect(
      Self.said(String(Self.text.dropLast(20)))
        == "t:3: the file ends in the middle of this line: write the tally again, or copy it whole")
    let withoutLast = Self.text.split(separator: "\n").dropLast().joined(separator: "\n")
    #expect(
      Self.said(withoutLast)
        == "t: there is 1 line of a practice and there should be 2: name all parts of the tally, or write it again")
  }

  @Test func otherFactsOfAPracticeAreNamed() throws {
    let other = Self.text.replacing("\"practice\":\"2\",", with: "\"practice\":\"2\",\"region\":\"r\",")
    #expect(
      Self.said(Self.text + other)
        == "t:6: the practice \"2\" has other facts than at t:3, such as region or contracts: count all of its rows with the "
        + "same description of practices")
  }

  @Test func countsBeyondAllMeasureAreNamed() {
    let most = Self.text.replacing("[[2,500,1]]", with: "[[2,999999999999999,1000000000]]")
    #expect(
      Self.said(most)
        == "t:3: the counts are so great that what they pay could not be held: count again, as the file is damaged")
    let lines = Self.text.replacing("[[2,1,1]]", with: "[[2,4294967295,1]]")
    #expect(
      Self.said(lines + lines)
        == "t:5: the counts are so great that what they pay could not be held: count again, as the file is damaged")
  }
}
