import Testing

@testable import Takst

/// A log that is sent and can be read only once, in chunks that end anywhere.
@Suite struct StreamedStreamTests {
  static let evaluator = StreamedListsTests.evaluator
  static let chunks = [1, 7, 100, 65_536]

  static let scattered =
    "activity.csv: the rows of a practice stand in several places far apart, and what is sent can be read only once: "
    + "send it sorted by practice, or name it as a file"
  static let divided =
    "activity.csv: it is not UTF-8, or a quote holds several lines, or lines end with CR alone, and what is sent can be "
    + "read only once: name it as a file"

  /// Where the header ends.
  static let headerEnd = StreamedErrorsTests.header.utf8.count + 1

  private func expectSame(
    _ files: StreamedFiles, beginning: Int, sizes: [Int] = [1, 100, 4096], _ label: String,
    refusals: [String] = []
  ) {
    let expected = files.countedFromMemory(Self.evaluator)
    for (number, chunk) in Self.chunks.enumerated() {
      // Byte by byte takes long.
      for size in chunk < 100 ? [100] : sizes {
        let outcome = files.counted(
          Self.evaluator, workers: number % 2 + 1, partSize: size, beginning: beginning, chunk: chunk)
        if case .refused(let problems) = outcome, refusals.contains(problems.map(\.description).joined()) { continue }
        if let difference = outcome.difference(from: expected) {
          Issue.record("\(label), from \(beginning) by \(chunk), parts of \(size): \(difference)")
          return
        }
      }
    }
  }

  @Test(arguments: ["\n", "\r\n"], [true, false]) func groupedRowsAreCounted(lineEnd: String, isEnded: Bool) {
    let text = StreamedErrorsTests.text(StreamedErrorsTests.rows, lineEnd: lineEnd, isEnded: isEnded)
    let list = StreamedListsTests.text(StreamedListsTests.rows)
    let start = Self.headerEnd + (lineEnd == "\n" ? 0 : 1)
    for beginning in [start, start + 5, start + 997, text.utf8.count] {
      expectSame(StreamedFiles(text, list), beginning: beginning, "log and list")
    }
  }

  /// A practice's name may be the beginning of the next one's, and the practice may stand in the last column.
  @Test func aChunkMayEndWithinAPracticesName() {
    let names = ["1", "12", "123", "123456789", "1234567890123456789"]
    for header in ["practice,date,patient,code", "date,patient,code,practice"] {
      for order in [names, names.reversed()] {
        let rows = order.flatMap { name in
          (0..<12).map { _ in header.hasPrefix("p") ? "\(name),2024-03-01,p,0101" : "2024-03-01,p,0101,\(name)" }
        }
        let text = ([header] + rows).joined(separator: "\n") + "\n"
        let files = StreamedFiles(text)
        let expected = files.countedFromMemory(Self.evaluator)
        for beginning in stride(from: header.utf8.count + 1, to: text.utf8.count, by: 11) {
          let outcome = files.counted(
            Self.evaluator, workers: 1, partSize: beginning % 2 == 0 ? 1 : 300, beginning: beginning, chunk: 271)
          if let difference = outcome.difference(from: expected) {
            Issue.record("\(header) from \(beginning): \(difference)")
            break
          }
        }
      }
    }
  }

  @Test func rowsScatteredFromTheStartAreCounted() {
    for seed in 0..<10 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let rows = StreamedErrorsTests.rows.shuffled(using: &random)
      let text = StreamedErrorsTests.text(rows)
      expectSame(StreamedFiles(text), beginning: 1200, "seed \(seed)")
    }
  }

  @Test func rowsScatteredLaterAreRefused() {
    let rows = StreamedErrorsTests.rows
    let files = StreamedFiles(StreamedErrorsTests.text(rows + [rows[0]]))
    for chunk in Self.chunks {
      for beginning in [Self.headerEnd, 500] {
        let outcome = files.counted(Self.evaluator, workers: 2, partSize: 100, beginning: beginning, chunk: chunk)
        guard case .refused(let problems) = outcome else {
          Issue.record("counted")
          continue
        }
        #expect(problems.map(\.description) == [Self.scattered])
      }
    }
  }

  @Test(arguments: ["B,2024-03-01,p,0101,\"x\ny\"", "B,2024-03-01,p,0101,\"x", "B,2024-03-01,\u{E9},0101,"])
  func whatCannotBeReadInPartsIsRefused(row: String) {
    var rows = StreamedErrorsTests.rows
    rows.insert(row, at: 40)
    var files = StreamedFiles(StreamedErrorsTests.text(rows))
    let isMarked = row.contains("\u{E9}")
    if isMarked { files.activity = StreamedErrorsTests.text(rows).unicodeScalars.map { UInt8($0.value) } }
    var refused = 0
    for chunk in Self.chunks {
      for size in [1, 100, 4096] {
        let outcome = files.counted(Self.evaluator, workers: 2, partSize: size, beginning: 700, chunk: chunk)
        guard case .refused(let problems) = outcome else { continue }
        #expect(problems.map(\.description) == [Self.divided])
        refused += 1
      }
    }
    // A quote of several lines is read where no part ends in it.
    #expect(refused == (row.hasSuffix("y\"") ? refused : Self.chunks.count * 3))
    expectSame(files, beginning: 700, "in parts", refusals: [Self.divided])
  }

  @Test(arguments: StreamedErrorsTests.badRows) func malformedRowsAreTheSame(bad: String) {
    for isStrict in [false, true] {
      var rows = StreamedErrorsTests.rows
      for place in [61, 31, 0] { rows.insert(bad, at: place) }
      var files = StreamedFiles(StreamedErrorsTests.text(rows))
      files.options.isStrict = isStrict
      expectSame(files, beginning: 700, sizes: [100], "strict \(isStrict)", refusals: [Self.divided, Self.scattered])
    }
  }

  @Test func doubtfulListsAreReadBeforeTheStream() {
    let rows = StreamedListsTests.rows + ["E,Ap3,1953-01-01,k,2020-01-01,,", "E,x,1950-13-01,k,,,"]
    let files = StreamedFiles(
      StreamedErrorsTests.text(StreamedErrorsTests.rows), StreamedListsTests.text(rows))
    expectSame(files, beginning: 300, "doubtful")
  }

  @Test(arguments: [
    "date,patient,code\n2024-03-01,p,0101\n2024-03-02,q,0101\n", "practice,date,patient,code\n",
    "practice,date,patient,code\n\n",
    "practice,date,patient,code\nA,2024-03-01,p,0101",
  ])
  func smallStreams(text: String) {
    var files = StreamedFiles(text)
    files.options.practice = "A"
    expectSame(files, beginning: text.utf8.prefix { $0 != 10 }.count + 1, text)
  }
}
