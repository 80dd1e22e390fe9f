import Foundation
import Synchronization

/// The target that the environment names.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget.named(name) else {
    print("FUZZ_TARGET is none of: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
    exit(64)
  }
  return target
}()

/// Whether a part of each input is repeated until it has this many bytes; zero for inputs as they are.
private let stretch = Int(ProcessInfo.processInfo.environment["FUZZ_STRETCH"] ?? "") ?? 0

/// Processor time that an input may take: 0.2 s, and 1 s for a megabyte.
private func limit(_ bytes: Int) -> Double { 0.2 + Double(bytes) / 1_000_000 }

/// How much slower the sanitizer and the counters make the readers; set for machines that do other things beside it.
private let slowness = 10.0

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Repeats a part of the input that its first bytes choose, with a number in it that grows, so that all are different.
private func stretched(_ bytes: [UInt8]) -> [UInt8] {
  guard stretch > 0, bytes.count > 8 else { return bytes }
  let text = bytes[4...]
  let start = text.startIndex + (Int(bytes[0]) << 8 | Int(bytes[1])) % text.count
  let end = min(text.endIndex, start + 1 + Int(bytes[2]))
  let place = start + Int(bytes[3]) % (end - start + 1)
  var result = Array(text[..<end])
  var number = 0
  while result.count + text.endIndex - end < stretch {
    result += text[start..<place]
    // An even byte leaves all alike.
    if !bytes[3].isMultiple(of: 2) { result += String(number).utf8 }
    result += text[place..<end]
    number += 1
  }
  return result + text[end...]
}

/// What libFuzzer calls once, with the words of its command line.
@_cdecl("LLVMFuzzerInitialize") public func initialize(
  _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  FuzzWorld.sampling.store(16, ordering: .relaxed)
  // What is read once is read now, so that no input is charged with it.
  _ = (FuzzWorld.evaluator, FuzzWorld.layout, FuzzWorld.inputs, target)
  return 0
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput") public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = stretched(Array(UnsafeBufferPointer(start: start, count: count)))
  let began = processorTime()
  do { _ = try target.read(bytes) } catch { fatalError("\(target.name): \(error)") }
  let seconds = processorTime() - began
  if seconds > slowness * limit(bytes.count) { fatalError("\(target.name): \(bytes.count) bytes took \(seconds) s") }
  return 0
}
