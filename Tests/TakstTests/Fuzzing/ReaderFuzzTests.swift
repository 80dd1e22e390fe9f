import Foundation
import Testing

extension FuzzTarget: CustomTestStringConvertible {
  var testDescription: String { name }
}

/// Every reader takes or refuses whatever it is given: the inputs that are kept, and such as nobody has thought of.
///
/// `Tests/Fuzzing/run` does the same for as long as wanted, led by the code that inputs reach.
@Suite struct ReaderFuzzTests {
  private static func inputs(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = "Fuzz/\(target.name)"
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixture.folder.appending(path: folder).path())
    return try names.sorted().map { ($0, try Fixture.bytes("\(folder)/\($0)")) }
  }

  @Test(arguments: FuzzTarget.all) func keptInputsAreReadOrRefused(target: FuzzTarget) throws {
    var (taken, refused) = (0, 0)
    for (name, bytes) in try Self.inputs(target) {
      do {
        if try target.read(bytes) { taken += 1 } else { refused += 1 }
      } catch {
        Issue.record("\(target.name)/\(name): \(error)")
      }
    }
    // Inputs that are all refused would show little, as when a format has changed and they have not.
    #expect(taken > 0 && refused > 0, "\(taken) of \(taken + refused) inputs are taken")
  }

  /// As many bytes are tried as take a moment in a debug build.
  @Test(arguments: FuzzTarget.all) func spoiledInputsAreReadOrRefused(target: FuzzTarget) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let kept = FileManager.default.temporaryDirectory.appending(path: "takst-fuzz-\(target.name)")
    // A crash leaves no time to say what was read, so that it is said before.
    print("fuzz \(target.name): seed \(seed); after a crash: Tests/Fuzzing/run \(target.name) \(kept.path())")
    var spoiler = Spoiler(seed: seed)
    let inputs = try Self.inputs(target).map(\.bytes)
    var bytes = 0
    while bytes < 25_000 {
      let input = spoiler.spoiled(inputs.randomElement(using: &spoiler)!, from: inputs)
      bytes += input.count + 200
      try Data(input).write(to: kept)
      do { _ = try target.read(input) } catch {
        Issue.record("seed \(seed): \(error). Again: Tests/Fuzzing/run \(target.name) \(kept.path())")
        return
      }
    }
    try FileManager.default.removeItem(at: kept)
  }
}
