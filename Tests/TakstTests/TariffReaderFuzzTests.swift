import Takst
import Testing

/// Spoiled files are refused with places inside the file or read; nothing makes the readers crash.
@Suite struct TariffReaderFuzzTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func spoiledFilesNeverCrash(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let whole = try Fixture.bytes("Full/tariff.json")
    let offer = try Fixture.bytes("Full/amendment.json")
    let crosswalk = try Fixture.bytes("Full/crosswalk.json")
    let tariff = try TariffReader.read(whole, file: "tariff.json")
    var refused = 0
    for round in 0..<150 {
      let spoiledTariff = TariffReaderFuzzTests.spoil(whole, &random)
      let spoiledOffer = TariffReaderFuzzTests.spoil(offer, &random)
      do {
        _ = TariffLint.check(try TariffReader.read(spoiledTariff, file: "f.json"))
      } catch let problems {
        refused += 1
        check(problems, lines: spoiledTariff.count { $0 == 10 } + 1, "seed \(seed), round \(round)")
      }
      do { _ = try AmendmentReader.read(spoiledOffer, file: "f.json", for: tariff) } catch let problems {
        check(problems, lines: spoiledOffer.count { $0 == 10 } + 1, "seed \(seed), round \(round)")
      }
      let spoiledCrosswalk = TariffReaderFuzzTests.spoil(crosswalk, &random)
      do { _ = try CrosswalkReader.read(spoiledCrosswalk, file: "f.json", for: tariff) } catch let problems {
        check(problems, lines: spoiledCrosswalk.count { $0 == 10 } + 1, "seed \(seed), round \(round)")
      }
    }
    #expect(refused > 50, "seed \(seed)")
  }

  private func check(_ problems: Diagnostics, lines: Int, _ comment: Comment) {
    #expect(!problems.all.isEmpty, comment)
    for problem in problems.all {
      #expect(!problem.message.isEmpty, comment)
      #expect(problem.place?.file == "f.json", comment)
      #expect((problem.place?.line ?? 1) <= lines, comment)
    }
  }

  /// Changes, removes, repeats or inserts a few bytes, or swaps words between places.
  private static func spoil(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(Array("{}[],:\"0-.eE\\/u".utf8).randomElement(using: &random)!, at: index)
      case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...40, using: &random)))
      case 4:
        // Puts one text in the place of another, which keeps the grammar and breaks the meaning.
        let quotes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
        guard quotes.count > 4, quotes.count.isMultiple(of: 2) else { continue }
        let (a, b) = (
          Int.random(in: 0..<quotes.count / 2, using: &random) * 2,
          Int.random(in: 0..<quotes.count / 2, using: &random) * 2
        )
        let text = Array(bytes[quotes[a]...quotes[a + 1]])
        bytes.replaceSubrange(quotes[b]...quotes[b + 1], with: text)
      default:
        let values = [
          "null", "-1", "1e9", "99999999999999999999", "\"\"", "[]", "{}", "true", "\"999999999999999999\"",
        ]
        let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
        guard let colon = colons.randomElement(using: &random) else { continue }
        let end = bytes[colon...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") } ?? bytes.count
        bytes.replaceSubrange(colon + 1..<max(end, colon + 1), with: Array(values.randomElement(using: &random)!.utf8))
      }
    }
    return bytes
  }
}

/// A small random generator whose seed a failure can print, splitmix64 by Vigna.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
