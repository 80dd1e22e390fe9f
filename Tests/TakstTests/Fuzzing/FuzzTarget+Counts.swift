import TakstReports

@testable import Takst
@testable import TakstCommand

/// Readers of tallies and of command lines, and what says what files hold.
extension FuzzTarget {
  static let counts = [
    FuzzTarget(name: "tally", read: readTally),
    FuzzTarget(name: "arguments", read: readArguments),
    FuzzTarget(name: "values", read: readValues),
    FuzzTarget(name: "survey", read: readSurvey),
  ]

  /// Writes a tally and reads it again; what is read is the same.
  ///
  /// False when the counts are too great.
  static func readBack(_ tally: Tally, _ facts: TallyFacts, by evaluator: Evaluator) throws -> Bool {
    let text = TallyWriter.text(of: tally, facts, by: evaluator)
    let again: ReadTally
    do throws(Diagnostics) {
      again = try TallyReader.read(Array(text.utf8), file: file, for: evaluator)
    } catch {
      let isLimit = error.all.allSatisfy { $0.message.hasPrefix("the counts are so great") }
      try require(isLimit, "what was written is refused: \(error)")
      return false
    }
    try require(again.tally == tally, "the tally reads as another")
    let second = TallyWriter.text(of: again.tally, again.facts, by: evaluator)
    try require(second == text, "the tally is written in another way")
    return true
  }

  /// A tally is refused, or reads as it is written and can be priced.
  ///
  /// One without a first line gets one that fits.
  private static func readTally(_ bytes: [UInt8]) throws -> Bool {
    let evaluator = FuzzWorld.evaluator
    var whole = bytes
    if !bytes.starts(with: #"{"tally""#.utf8) {
      let lines = bytes.split(separator: UInt8(ascii: "\n")).count
      let header = TallyWriter.text(of: Tally(), by: evaluator)
      whole = Array(header.replacing("\"practices\":0", with: "\"practices\":\(lines)").utf8) + bytes
    }
    let read = try value(of: whole) { () throws(Diagnostics) in
      try TallyReader.read(whole, file: file, for: evaluator)
    }
    guard let read else { return false }
    if try !readBack(read.tally, read.facts, by: evaluator) { throw FuzzDefect("it is refused when read again") }
    if FuzzWorld.evaluates(bytes) { _ = evaluator.price(read.tally) }
    return true
  }

  /// The words of a command line, which line feeds or zeros end.
  private static func words(_ bytes: [UInt8]) -> [String] {
    bytes.split { $0 == 0 || $0 == UInt8(ascii: "\n") }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A command line is taken apart, or refused with what to do.
  private static func readArguments(_ bytes: [UInt8]) throws -> Bool {
    let words = words(bytes)
    let named = Command.allCases.first { words.starts(with: $0.name.split(separator: " ").map(String.init)) }
    let command = named ?? Command.allCases[bytes.count % Command.allCases.count]
    let rest = named == nil ? words[...] : words.dropFirst(command.name.split(separator: " ").count)
    do throws(Failure) {
      let arguments = try Arguments(command, rest)
      _ = try arguments.csvStyle()
      _ = try TallyFiles(arguments)
      _ = try Settling.day(arguments)
      _ = try arguments.number(.threads, in: 1...1024 as ClosedRange<Int>)
      _ = try Run.period(arguments)
      return true
    } catch {
      try require(error.code == .usage, "a wrong command line ends with \(error.code)")
      try require(error.message.hasPrefix("takst: "), "it says \(error.message)")
      return false
    }
  }

  /// Words that are values are written as they are read.
  private static func readValues(_ bytes: [UInt8]) throws -> Bool {
    var isTaken = false
    func check<Value: Equatable & CustomStringConvertible>(_ value: Value?, _ read: (String) -> Value?) throws {
      guard let value else { return }
      isTaken = true
      let again = read(value.description)
      try require(again == value, "\(value) reads as \(again?.description ?? "nothing")")
    }
    for word in words(bytes) {
      try check(Day(word)) { Day($0) }
      try check(Rate(word)) { Rate($0) }
      try check(Quantity(word)) { Quantity($0) }
      try check(TimeOfDay(word)) { TimeOfDay($0) }
      try check(Money(word, .dkk)) { Money($0, .dkk) }
      if ExchangeRate(word) != nil { isTaken = true }
      _ = Suggestion.closest(to: word, in: ["from", "until", "programmes"])
      try require(word.quoted.unicodeScalars.count <= 62 * 9, "\(word.quoted) is long")
    }
    return isTaken
  }

  /// What is said of a file is what a reader of it finds.
  private static func readSurvey(_ bytes: [UInt8]) throws -> Bool {
    let text = StreamedInputs.File(HeldText(bytes), name: file)
    let kind = FileSurvey.Kind.guess(bytes.span, file: file)
    var surveyor = InputSurveyor(
      options: FuzzWorld.options, period: .year(2025), tariff: FuzzWorld.tariff, partSize: 64)
    surveyor.read(text, as: kind)
    let survey = surveyor.survey(by: CodeBook(FuzzWorld.tariff), tariffs: [CodeBook(FuzzWorld.tariff)])
    try require(survey.files.count == 1, "there are \(survey.files.count) files")
    let found = survey.files[0]
    try check(found.messages, in: bytes)
    guard kind == .activity else { return found.isReadable }
    let reading = try value(of: bytes) { () throws(Diagnostics) in
      try ActivityReader.read(bytes, file: file, options: FuzzWorld.options)
    }
    try require(found.isReadable == (reading != nil), "its readability is \(found.isReadable): \(found.messages)")
    guard let reading else { return false }
    try require(found.rows == Int64(reading.value.count), "\(found.rows) rows, not \(reading.value.count)")
    try require(found.malformed == Int64(reading.errors.count), "\(found.malformed), not \(reading.errors.count)")
    try require(survey.lines == found.rows, "\(survey.lines) lines of \(found.rows) rows")
    try require(survey.months.reduce(0) { $0 + $1.lines } == survey.lines, "the months do not add up")
    try require(survey.days == reading.value.days, "the days differ")
    return true
  }
}
