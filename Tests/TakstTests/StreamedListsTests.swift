import Testing

@testable import Takst

/// What is wrong with lists is found whether they are held or read one by one.
@Suite struct StreamedListsTests {
  static let evaluator: Evaluator = {
    let count = Count(every: .month, when: Small.condition { $0.sex = .female })
    var tariff = Small.tariff([Small.item("0101", "100.00"), Small.item("CAP", "10.00", unit: .enrolled(count))])
    tariff.programmes = [Programme(id: "copd", names: Small.text("COPD"))]
    return try! Evaluator(tariff, period: .year(2024))
  }()

  static let log = StreamedErrorsTests.text(StreamedErrorsTests.rows)
  static let header = "practice,patient,birth,sex,from,until,programmes"

  /// Grouped rows of some practices; one without any line.
  static let rows = ["A", "B", "C", "D", "E"].flatMap { practice in
    (0..<12).map {
      "\(practice),\(practice)p\($0),19\(50 + $0)-01-01,k,2020-01-01,,\($0 % 4 == 0 ? "copd:2021-01-01:" : "")"
    }
  }

  static func text(_ rows: [String], isEnded: Bool = true) -> String {
    ([header] + rows).joined(separator: "\n") + (isEnded ? "\n" : "")
  }

  private func expectSame(_ files: StreamedFiles, _ label: String) {
    if let difference = files.firstDifference(Self.evaluator, [(1, 1 << 20), (2, 300)]) {
      Issue.record("\(label): \(difference)")
    }
  }

  /// Rows put among the others: malformed ones, and ones of people who are on a list already.
  static let odd = [
    "B,x,1950-01-01,m,2020-01-01,,", "B,x,,m,,,", "B,,1950-01-01,m,,,", ",x,1950-01-01,m,,,", "B,x,1950-13-01,m,,,",
    "B,x,1950-01-01,q,,,", "B,x,1950-01-01,m,2020-01-01,2020-01-01,", "B,x,2021-01-01,m,2020-01-01,,",
    "B,x,2021-01-01,m,,2020-01-01,", "B,x,1950-01-01,m", "B,x,1950-01-01,m,,,,", "B,x,1950-01-01,m,,,,y",
    "B,x,1950-01-01,m,,,copd+copd", "B,x,1950-01-01,m,,,copd+unknown:2024-01-01:",
    "B,x,1950-01-01,m,,,copd:2024-01-01:2023-01-01",
    "B,x,1950-01-01,m,,,copd:2024-02-30:", "B,x,1950-01-01,m,,,copd:2024-01-01:,y",
    "B,x,1950-01-01,m,,,copd:2024-01-01",
    "B,Ap3,1953-01-01,k,2020-01-01,,", "B,Ap3,1953-01-01,k,2019-01-01,2020-01-01,",
    "B,Ap3,1954-01-01,k,2019-01-01,2020-01-01,",
    "B,Ap3,1953-01-01,m,2019-01-01,2020-01-01,", "B,Ap3,1953-01-01,,2019-01-01,2020-01-01,",
    "B,Bp3,1953-01-01,k,2020-01-01,,",
    "B,Bp3,1953-01-01,k,2019-01-01,2020-01-01,copd", "B,Bp3,1953-01-02,k,2019-01-01,2020-01-01,",
    "B,Bp3,1953-01-01,m,2019-01-01,2020-01-01,", "B,Ep1,1951-01-01,k,2020-06-01,2021-01-01,", "E,Ap1,1951-01-01,k,,,",
    "\"B\",x,1950-01-01,m,,,", "B ,x,1950-01-01,m,,,", "B,\"x\ny\",1950-01-01,m,,,",
    "B,x,1950-01-01,m,,,\"copd\nB,y,1950-01-01,m,,,",
    "B,x,1950-01-01,m,,,\"copd", "B,æ,1950-01-01,m,,,", "B,x\u{0},1950-01-01,m,,,", "B,x,01.02.1950,Mand,,2024-03-01,",
    "", " ",
    "B,0123456789abcdefXYZ,1950-01-01,m,,,", "A-very-long-practice-name,x,1950-01-01,m,,,", "Æ,x,1950-01-01,m,,,",
    "B,x,1950-01-01,m,,,\rB,y,1950-01-01,m,,,",
  ]

  @Test(arguments: odd) func anOddRowAnywhere(odd: String) {
    for (place, isStrict) in [(0, false), (12, false), (17, true), (24, false), (60, false), (60, true)] {
      var rows = Self.rows
      rows.insert(odd, at: place)
      var files = StreamedFiles(Self.log, Self.text(rows, isEnded: place != 60))
      files.options.isStrict = isStrict
      expectSame(files, "before row \(place), strict \(isStrict)")
      if place != 17 { continue }
      files.activity = nil
      expectSame(files, "before row \(place), strict \(isStrict), without a log")
    }
    var rows = Self.rows
    rows.insert(odd, at: 15)
    let bytes = Self.text(rows).unicodeScalars.map { UInt8(min($0.value, 255)) }
    expectSame(StreamedFiles(activity: Array(Self.log.utf8), population: bytes), "in Latin-1")
  }

  @Test func rowsInAnyOrder() {
    for seed in 0..<8 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var rows = Self.rows + ["B,Ap3,1953-01-01,k,2019-01-01,2020-01-01,", "B,Bp3,1953-01-01,k,2020-06-01,,"]
      rows.shuffle(using: &random)
      expectSame(StreamedFiles(Self.log, Self.text(rows)), "seed \(seed)")
    }
  }

  @Test(arguments: [
    "practice,count,age\nA,10,40\nB,5,\nA,3,50\nZ,1,\n", "practice,count,age\nA,x,40\nB,5,\nB,6,\n", "practice,count\n",
    "practice,count,programme\nA,3,copd\nA,2,unknown\n",
  ])
  func groupsOfPeople(text: String) {
    expectSame(StreamedFiles(Self.log, text), text)
    expectSame(StreamedFiles(nil, text), text)
  }

  @Test(arguments: [
    "practice,patient,f\u{F8}dselsdato\nA,p,1950-01-01\n", "practice,patient,birth,k\u{F8}n\nA,p,1950-01-01,k\n",
    "practice,patient,birth,\u{F8}\nA,p,1950-01-01,k\n",
  ])
  func headersInLatin1(text: String) {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    expectSame(StreamedFiles(activity: Array(Self.log.utf8), population: bytes), text)
  }

  /// The practice of files that name none is the only one of the lists, as far as their rows can be read.
  @Test(arguments: [
    "practice,patient,birth\nA,p,1950-01-01\nA,q,1950-01-01\n", "practice,patient,birth\nA,p,1950-01-01\nB,q,x\n",
    "practice,patient,birth\nA,p,1950-01-01\nB,q,1950-01-01\nA,r,1950-01-01\n",
    "practice,patient,birth\nA,p,x\nB,q,x\n",
    "practice,patient,birth\nA,p,x\n", "practice,patient,birth\nA,p,1950-01-01\n\"A\",q,1950-01-01\n",
    "practice,patient,birth\n",
    "patient,birth\np,1950-01-01\n", "patient,birth\n", "patient,birth\n\n \n", "patient,birth\np,x\n",
    "practice,count\nA,3\n",
    "practice,count\nA,3\nB,3\n",
  ])
  func aLogWithoutPractices(list: String) {
    let log = "date,patient,code\n2024-03-01,p,0101\n2024-03-02,q,0101\n"
    for practice in [nil, "A"] {
      var files = StreamedFiles(log, list)
      files.options.practice = practice
      expectSame(files, "practice \(practice ?? "unknown")")
      files.activity = nil
      expectSame(files, "practice \(practice ?? "unknown"), without a log")
      files.activity = Array(Self.log.utf8)
      expectSame(files, "practice \(practice ?? "unknown"), with a log of several")
    }
  }

  /// Of two files that cannot be read the list is named first, as it is read first.
  @Test func theListIsReportedBeforeTheLog() {
    var rows = Self.rows
    rows.insert("E,x,1950-13-01,m,,,", at: 59)
    for log in [
      "practice,date,patient,code\nA,x,p,0101\nB,2024-01-01,p,0101\n", "practice,date,patient,code\n", "practice\n",
    ] {
      var files = StreamedFiles(log, Self.text(rows))
      files.options.isStrict = true
      expectSame(files, log)
    }
  }
}
