import Testing

@testable import Takst

/// Spoiled tallies are refused with a place or read and priced; nothing makes the program crash.
@Suite struct TallyFuzzTests {
  @Test(arguments: 0..<4 as Range<UInt64>) func spoiledTalliesNeverCrash(block: UInt64) throws {
    var (refused, read) = (0, 0)
    for seed in block * 20..<(block + 1) * 20 {
      let random = RandomCase(seed: 30_000 + seed)
      let evaluator = try TallyFileTests.evaluator(random)
      let text = try Array(TallyWriter.text(of: evaluator.count(random.inputs), by: evaluator).utf8)
      var generator = SeededGenerator(seed: seed)
      for round in 0..<30 {
        // In every other round only numbers change, so that many are read and priced.
        let spoiled = TallyFuzzTests.spoil(text, onlyNumbers: round.isMultiple(of: 2), &generator)
        do {
          let tally = try TallyReader.read(spoiled, file: "f", for: evaluator).tally
          _ = evaluator.price(tally)
          read += 1
        } catch let problems {
          refused += 1
          for problem in problems.all {
            #expect(problem.place?.file == "f", "seed \(seed), round \(round)")
            #expect((problem.place?.line ?? 1) <= spoiled.count { $0 == 10 } + 1, "seed \(seed), round \(round)")
          }
        }
      }
    }
    #expect(refused > 100)
    #expect(read > 50)
  }

  /// Changes numbers, moves texts and lines, and spoils bytes.
  private static func spoil(_ bytes: [UInt8], onlyNumbers: Bool, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch onlyNumbers ? 5 : Int.random(in: 0..<6, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...40, using: &random)))
      case 2: bytes.insert(Array("{}[],:\"0-.9/\n".utf8).randomElement(using: &random)!, at: index)
      case 3:
        // Repeats a line.
        let lines = bytes.split(separator: 10)
        if let line = lines.randomElement(using: &random) { bytes += Array(line) + [10] }
      default:
        let numbers = bytes.indices.dropLast().filter { position in
          TallyFuzzTests.isDigit(bytes[position]) && (position == 0 || !TallyFuzzTests.isDigit(bytes[position - 1]))
        }
        guard let start = numbers.randomElement(using: &random) else { continue }
        let end = bytes[start...].firstIndex { !TallyFuzzTests.isDigit($0) } ?? bytes.count
        let values = ["0", "1", "2", "7", "-1", "4294967295", "1000000000000", "9223372036854775807"]
        bytes.replaceSubrange(start..<end, with: Array(values.randomElement(using: &random)!.utf8))
      }
      if bytes.isEmpty { return [0] }
    }
    return bytes
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
