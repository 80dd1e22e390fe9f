import Dispatch
import Synchronization
import Testing

@testable import Takst

/// What is wrong with a log is said in the same words whether it is held or read part by part.
@Suite struct StreamedErrorsTests {
  static let evaluator = try! Evaluator(
    Small.tariff([Small.item("0101", "100.00"), Small.item("0120", "50.00")]), period: .year(2024))

  static let header = "practice,date,patient,code,remark"

  /// Grouped rows of some practices, as lines.
  static let rows = ["A", "B", "C", "D"].flatMap { practice in
    (0..<30).map { "\(practice),2024-03-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1),\(practice)p\($0 / 3),0101," }
  }

  static func text(_ rows: [String], lineEnd: String = "\n", isEnded: Bool = true) -> String {
    ([header] + rows).joined(separator: lineEnd) + (isEnded ? lineEnd : "")
  }

  private func expectSame(_ files: StreamedFiles, _ label: String) {
    let ways = [(1, 1), (2, 100), (3, 4096), (2, 1 << 20)]
    if let difference = files.firstDifference(Self.evaluator, ways) { Issue.record("\(label): \(difference)") }
  }

  static let badRows = [
    "B,2024-02-30,p,0101,", "B,2024-03-01,p,0101", "B,2024-03-01,p,0101,x,y", "B,2024-03-01,p,0101,,",
    "B,2024-03-01,p,0101,,x", "B,2024-03-01,,0101,", ",2024-03-01,p,0101,", "B,2024-03-01,p,,", "x", "",
    " , ,,\"\",", "B,2024-03-01,p,123456789,", "B,2024-03-01,p,0101,\"x\"y", "B,2024-03-01,p,0101,\"x\ny\"",
    "B,2024-03-01,p,0101,\"x\nB,2024-03-02,p,0101,", "B,2024-03-01,p,0101,\"x", "B,2024-03-01,p,0101,\u{0}",
    "B,2024-03-01,p\u{0},0101,", "B,2024-03-01,é,0101,é", "B,2024-03-01,p\rB,0101,", "B,2024-03-01,p,0101,\r",
    "B,2024-03-01,p,0101,\rB,2024-03-02,p,0120,", "B,1899-12-31,p,0101,", "\"B\",2024-03-01,p,0101,",
    "B ,2024-03-01, p,0101 ,", "\"B,\",2024-03-01,p,0101,", "\"\nB\",2024-03-01,p,0101,",
  ]

  @Test(arguments: badRows) func anOddRowAnywhere(bad: String) {
    for place in [0, 1, 29, 30, 31, 119, 120] {
      for isEnded in place > 118 ? [true, false] : [true] {
        var rows = Self.rows
        rows.insert(bad, at: place)
        expectSame(StreamedFiles(Self.text(rows, isEnded: isEnded)), "before row \(place)")
      }
    }
    expectSame(StreamedFiles(Self.text([bad] + Self.rows, lineEnd: "\r\n")), "CRLF")
    expectSame(StreamedFiles(Self.text([bad], isEnded: false)), "alone")
  }

  @Test(arguments: badRows) func oddRowsAndTooManyOfThem(bad: String) {
    for (isStrict, most) in [(true, 20), (false, 0), (false, 2), (false, 4)] {
      var rows = Self.rows
      for place in [100, 61, 59, 3, 2] { rows.insert(bad, at: place) }
      var files = StreamedFiles(Self.text(rows))
      (files.options.isStrict, files.options.maximumErrors) = (isStrict, most)
      expectSame(files, "strict \(isStrict), most \(most)")
    }
  }

  /// A run that its caller ends says so, however many workers there are and whatever the order of the rows.
  @Test(arguments: [1, 2, 3], [true, false]) func aRunCanBeEnded(workers: Int, isGrouped: Bool) throws {
    let rows = isGrouped ? Self.rows : Self.rows.enumerated().sorted { ($0.0 % 7, $0.0) < ($1.0 % 7, $1.0) }.map(\.1)
    for most in [0, 1, 2] {
      let told = Told()
      let files = StreamedInputs(
        activity: .init(HeldText(Array(Self.text(rows).utf8)), name: "log.csv"),
        options: ReadingOptions(currency: .dkk))
      do throws(Diagnostics) {
        _ = try Self.evaluator.count(
          files, workers: workers, partSize: 100,
          running: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) },
          progress: { _ in told.add() <= most })
        Issue.record("the run went on")
      } catch {
        #expect(error.all.map(\.code) == [.cancelled])
        #expect(error.description == "log.csv: the run was ended before the file was read")
      }
    }
  }

  private final class Told: Sendable {
    private let count = Atomic(0)
    func add() -> Int { count.add(1, ordering: .relaxed).newValue }
  }

  @Test func bytesThatAreNotUTF8() {
    for place in [0, 5, 30, 119] {
      for bad in ["B,2024-03-01,p,0101,é", "B,é024-03-01,p,0101,", "B,2024-03-01,é,0101,,"] {
        for isStrict in [true, false] {
          for mark in ["", "\u{FEFF}"] {
            var rows = Self.rows
            rows.insert(bad, at: place)
            var files = StreamedFiles(Self.text(rows))
            files.activity = Array(mark.utf8) + Self.text(rows).unicodeScalars.map { UInt8($0.value) }
            files.options.isStrict = isStrict
            expectSame(files, "\(bad) at \(place), strict \(isStrict)\(mark.isEmpty ? "" : ", marked")")
          }
        }
      }
    }
  }

  @Test(arguments: [
    "practice,date,patient,code,Bel\u{F8}b\n", "practice,date,patient,code,klokkesl\u{E6}t\n",
    "pr\u{E9},date,patient,code,x\n",
  ])
  func headersInLatin1(header: String) {
    let text = header + Self.rows.map { $0 + "\n" }.joined()
    expectSame(StreamedFiles(activity: text.unicodeScalars.map { UInt8($0.value) }), header)
    expectSame(StreamedFiles(text), "as UTF-8")
  }

  @Test(arguments: [
    "", "\n", "\u{FEFF}", "practice,date,patient,code", "practice,date,patient,code\n",
    "practice,date,patient,code\n\n \n",
    "practice,date,patient\n", "practice,date,patient,code,code\nA,2024-01-01,p,0101,\n", "A,2024-01-01,p1,0101\n",
    "sep=;\npractice;date;patient;code\nA;2024-01-01;p;0101\n", "\"practice\",date,patient,code\nA,2024-01-01,p,0101",
    "practice,date,patient,\"code", "PK\u{3}\u{4}", "a\u{0}b\u{0}", "date,patient,code\n2024-01-01,p,0101\n",
    "practice\u{0},date,patient,code\nA,2024-01-01,p,0101\n",
    "\r\npractice,date,patient,code\r\nA,2024-01-01,p,0101\r\n",
    "practice,date,patient,code\rA,2024-01-01,p,0101\rB,2024-01-01,p,0101\r",
  ])
  func oddFiles(text: String) {
    expectSame(StreamedFiles(text), text)
    expectSame(StreamedFiles(text, "practice,patient,birth\nA,p,1950-01-01\n"), text)
    expectSame(StreamedFiles(nil, text), text)
  }

  @Test func rowsOfAFileWithoutPracticesThatAreAllMalformed() {
    for header in ["date,patient,code", "date,patient,code,remark"] {
      let end = header.hasSuffix("remark") ? "," : ""
      for row in ["x,p,0101", "2024-13-01,p,0101", "2024-01-01,,0101"] {
        var files = StreamedFiles("\(header)\n\(row)\(end)\n")
        files.options.practice = "A"
        expectSame(files, row)
      }
    }
  }

  @Test func aPracticeWrittenWithComposedAndDecomposedLetters() {
    let text = Self.text(
      [
        "\u{C5}by,2024-03-01,p,0101,", "A\u{30A}by,2024-03-01,p,0101,", "\u{C5}by,2024-03-02,q,0120,",
        "B,2024-03-01,p,0101,",
      ])
    expectSame(StreamedFiles(text), "log")
    let list = "practice,patient,birth\n\u{C5}by,p,1950-01-01\nA\u{30A}by,q,1950-01-01\n"
    expectSame(StreamedFiles(text, list), "log and list")
  }
}
