/// Reads tallies that ``TallyWriter`` wrote, and adds them up.
///
/// What is read was counted on other machines or at other times: it is refused unless it was counted under the evaluator's
/// tariff, period and amendments, and every number is checked. Lines of one practice from several files are added up.
///
/// For the sum to be the tally of the whole, every row must have been counted once, and all rows of a practice together:
/// rules look at a patient's other lines, and its list and lump sums are counted wherever the practice is.
///
/// ```swift
/// var reader = TallyReader(for: evaluator)
/// try reader.read(north, file: "north.jsonl")
/// try reader.read(south, file: "south.jsonl")
/// let statement = evaluator.price(try reader.finish().tally)
/// ```
public struct TallyReader: Sendable {
  private let terms: CountingTerms
  private let shapes: TallyShapes
  private var limits: TallyLimits
  private var result = ReadTally()
  /// How many lines of practices there should be by the headers so far; nil before the first header.
  private var expected: Int64?
  private var found: Int64 = 0
  /// Where each practice's first line stands.
  private var places: [String: Place] = [:]
  private var lastFile: String?

  /// Prepares for reading.
  ///
  /// - Parameter evaluator: The evaluator that is to price the tallies.
  public init(for evaluator: Evaluator) {
    terms = CountingTerms(evaluator.catalogue, evaluator.timeline)
    shapes = TallyShapes(evaluator.catalogue, evaluator.timeline)
    limits = TallyLimits(evaluator.catalogue)
  }

  /// Reads a file that holds a whole tally.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: Its name, for messages.
  ///   - evaluator: The evaluator that is to price the tally.
  /// - Returns: The tally and what is known of its inputs.
  /// - Throws: What is wrong with the file, or why it does not fit the evaluator.
  public static func read(_ bytes: [UInt8], file: String, for evaluator: Evaluator) throws(Diagnostics) -> ReadTally {
    var reader = TallyReader(for: evaluator)
    try reader.read(bytes, file: file)
    return try reader.finish()
  }

  /// Reads a file, or a part of one that was cut at its lines, and adds what it holds.
  ///
  /// Complexity: O(*n*) in the number of bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes; UTF-8.
  ///   - file: Its name, for messages.
  /// - Throws: What is wrong with the first line that is, or why the tally does not fit the evaluator.
  public mutating func read(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    lastFile = file
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end]
      if !line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") }) {
        try read(Array(line), Place(file: file, line: number), isLast: end == bytes.count)
      }
      (start, number) = (end + 1, number + 1)
    }
  }

  /// Ends the reading.
  ///
  /// - Returns: The sum of all that was read.
  /// - Throws: That nothing was read, or that lines are missing.
  public func finish() throws(Diagnostics) -> ReadTally {
    let place = lastFile.map { Place(file: $0) }
    guard let expected else {
      throw Diagnostics([
        Diagnostic(
          .emptyFile, "the tally is empty: name a file that 'takst evaluate --tally-out FILE' wrote", at: place)
      ])
    }
    if found != expected {
      throw Diagnostics([
        Diagnostic(
          .badValue,
          "there \(found == 1 ? "is 1 line of a practice" : "are \(found) lines of practices") and there should be \(expected): "
            + (found < expected
              ? "name all parts of the tally, or write it again" : "name each part of the tally once"),
          at: place)
      ])
    }
    return result
  }

  private mutating func read(_ bytes: [UInt8], _ place: Place, isLast: Bool) throws(Diagnostics) {
    let json: JSON
    do throws(Diagnostic) {
      json = try JSONReader.read(bytes, file: place.file, line: place.line!)
    } catch {
      let message =
        expected == nil
        ? "this is no tally: name a file that 'takst evaluate --tally-out FILE' wrote"
        : isLast
          ? "the file ends in the middle of this line: write the tally again, or copy it whole"
          : "the line is not JSON: write the tally again, or copy it whole"
      throw Diagnostics([Diagnostic(error.code, message, at: expected == nil || isLast ? place : error.place)])
    }
    let reading = TariffReading(file: place.file)
    reading.currency = shapes.catalogue.tariff.currency
    if TallyHeader.isHeader(json) {
      let header = TallyHeader.shape.read(json, .root("the tally"), reading)
      try reading.finish()
      if let header { try add(header, place) }
      return
    }
    if expected == nil {
      throw refusal(
        "the line that says what was counted is missing: put the first line of the tally before all others", place)
    }
    let practice = shapes.practice.read(json, .root("the practice"), reading)
    try reading.finish()
    if let practice { try add(practice, place) }
  }

  private mutating func add(_ header: TallyHeader, _ place: Place) throws(Diagnostics) {
    let objections = terms.objections(to: header.terms)
    if !objections.isEmpty { throw Diagnostics(objections.map { Diagnostic(.badValue, $0, at: place) }) }
    guard limits.add(header) else { throw beyondLimits(place) }
    result.facts += header.facts
    result.tally.malformed += header.malformed
    expected = (expected ?? 0) + header.practices
  }

  private mutating func add(_ practice: Tally.PracticeTally, _ place: Place) throws(Diagnostics) {
    guard limits.add(practice, shapes.layout) else { throw beyondLimits(place) }
    found += 1
    let id = practice.practice.id
    guard let first = places[id] else {
      places[id] = place
      result.tally.practices[id] = practice
      return
    }
    if result.tally.practices[id]!.practice != practice.practice {
      throw refusal(
        "the practice \(id.quoted) has other facts than at \(first), such as region or contracts: "
          + "count all of its rows with the same description of practices", place)
    }
    guard result.tally.practices[id]!.canCount(practice) else { throw beyondLimits(place) }
    result.tally.practices[id]! += practice
  }

  private func refusal(_ message: String, _ place: Place) -> Diagnostics {
    Diagnostics([Diagnostic(.badValue, message, at: place)])
  }

  private func beyondLimits(_ place: Place) -> Diagnostics {
    refusal("the counts are so great that what they pay could not be held: count again, as the file is damaged", place)
  }
}
