import Takst
import Testing

/// Mutated files never crash a reader, never put a patient's number into a message, and lose no row.
@Suite struct DelimitedFuzzTests {
  /// A small generator with a printed seed (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  static let marked = ["0101501234", "010150-1234", "123456782"]

  static let samples: [DelimitedKind: String] = [
    .activity: #"""
    Ydelsesdato;Ydernr;CPR;Ydelseskode;Antal;tid;km;kæde;Beløb;Initialer;x
    05-03-2024;012345;0101501234;101;1;16:30;4,5;ja;160,72;ab;
    2024-03-06;012345;010150-1234;0120;2;;;;;;
    20240307;012345;123456782;"2101";1;0905;;nej;"1,50";"a ""b""";

    """#,
    .population: """
    practice,patient,birth,sex,from,until,programmes
    012345,0101501234,1950-01-01,k,2020-01-01,2021-01-01,copd:2020-01-01
    012345,010150-1234,1950-01-01,m,,,
    054321,0101501234,1950-01-01,k,2021-01-01,,dm2+copd

    """,
    .practices:
      "practice,name,capacities,costs,contracts,deprivation\n012345,A,\"1,5\",1000.50,a+b,-1.5\n054321,B,2,,,\n",
    .indicators: """
    practice,indicator,period,numerator,denominator,value,target
    012345,a,2024-Q1,45,60,,0.8
    012345,a,2024-04,,,0.5,

    """,
    .fees: "code;amount;from;until;status\n101;160,72;2024-01-01;;\n0101;161,00;01-10-2024;;official\n120;9;;;\n",
  ]

  static func mutate(_ bytes: inout [UInt8], _ random: inout Random) {
    let interesting = Array(",;\t\"\n\r -+.:0123456789aæ\u{FEFF}".utf8) + [0, 0xFF, 0xC3, 0x80]
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[at] = interesting.randomElement(using: &random)!
      case 2: bytes.insert(interesting.randomElement(using: &random)!, at: at)
      case 3: bytes.removeSubrange(at..<end)
      case 4: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 5: bytes.insert(contentsOf: marked.randomElement(using: &random)!.utf8, at: at)
      default: bytes.removeLast(bytes.count - at)
      }
    }
  }

  @Test(arguments: DelimitedKind.allCases) func mutatedFilesDoNoHarm(kind: DelimitedKind) {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("fuzz \(kind): seed \(seed)")
    var random = Random(state: seed)
    var wasRead = 0
    for round in 0..<4000 {
      var bytes = Array(Self.samples[kind]!.utf8)
      Self.mutate(&bytes, &random)
      let outcome = kind.read(bytes, file: "f.csv")
      if outcome.rows != nil { wasRead += 1 }
      let leaks = Self.marked.contains { outcome.text.contains($0) }
      #expect(!leaks, "seed \(seed), round \(round): \(outcome.text)")
      if outcome.rows == nil { #expect(!outcome.messages.isEmpty) }
    }
    // Most mutations must get past the header, or the test shows nothing.
    #expect(wasRead > 1000)
  }

  @Test func rowsReadAndKeptOutAddUpToTheRowsOfTheFile() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("rows: seed \(seed)")
    var random = Random(state: seed)
    let parts = [
      ["2024-03-05", "05.03.2024", "2024-02-30", ""], ["012345", ""], ["p1", "p2", ""], ["0101", "\"01\n01\"", ""],
      ["1", "0", "-1", "2,5", "\"1\"\"\"", ""],
    ]
    var options = ReadingOptions(currency: .dkk)
    options.maximumErrors = .max
    for _ in 0..<200 {
      var text = "date;practice;patient;code;quantity\n"
      var rows = 0
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        var fields = parts.map { $0.randomElement(using: &random)! }
        if Int.random(in: 0..<8, using: &random) == 0 { fields.append("x") }
        if fields.contains(where: { !$0.isEmpty }) { rows += 1 }
        text += fields.joined(separator: ";") + ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &random)!
      }
      guard rows > 0 else { continue }
      let outcome = DelimitedKind.activity.read(Array(text.utf8), file: "f.csv", options: options)
      #expect(try #require(outcome.rows) + #require(outcome.malformed) == rows, "seed \(seed): \(text)")
    }
  }
}
