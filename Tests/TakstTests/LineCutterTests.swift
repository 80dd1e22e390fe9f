import Dispatch
import Testing

@testable import Takst

/// Where files are cut, how lines are counted, and how people on several lists are found.
@Suite struct LineCutterTests {
  @Test func linesAreCountedFromAnyOffsetToAnyOther() {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<200).map { _ in random.one(of: [10, 10, 11, 9, 0x8A, 0x0D, 0x30] as [UInt8]) }
    for start in 0...bytes.count {
      for end in start...bytes.count {
        let expected = bytes[start..<end].count { $0 == 10 }
        if LineCutter.lines(in: start..<end, of: bytes.span) != expected {
          Issue.record("\(start)..<\(end)")
          return
        }
      }
    }
  }

  /// Sums of single bytes must not overflow.
  @Test func linesOfAFileOfLineEndsAreCounted() {
    let bytes = [UInt8](repeating: 10, count: 32 * 255 * 2 + 77)
    for start in [0, 1, 31, 32, 33] {
      #expect(LineCutter.lines(in: start..<bytes.count, of: bytes.span) == bytes.count - start)
    }
  }

  /// Grouped rows: where a practice's rows end is where the next practice's begin, for runs of any length.
  @Test func groupedRowsAreCutBetweenPractices() {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let column = random.int(0...2)
      var (text, starts, rows) = ("", [Int](), [(start: Int, run: Int)]())
      for run in 0..<random.int(1...6) {
        starts.append(text.utf8.count)
        // Names that begin alike, and some of nothing else.
        let name = "1" + String(repeating: "2", count: run)
        for _ in 0..<random.one(of: [1, 2, 3, 40, 700]) {
          rows.append((text.utf8.count, run))
          var row = [String(repeating: "x", count: random.int(0...9)), "", "y"]
          row[column] = name
          text += row.joined(separator: ";") + random.one(of: ["\n", "\r\n"])
        }
      }
      if random.chance(40) { text.unicodeScalars.removeLast() }
      let bytes = Array(text.utf8)
      let cutter = LineCutter(delimiter: UInt8(ascii: ";"), column: column)
      starts.append(bytes.count)
      for row in rows.filter({ _ in random.chance(20) }) + [rows[0], rows[rows.count - 1]] {
        let end = cutter.endOfRun(from: row.start, in: bytes.span)
        let expected = starts[row.run + 1] == bytes.count ? nil : starts[row.run + 1]
        #expect(end == expected, "seed \(seed), row at \(row.start)")
      }
      var offset = 0
      while let end = cutter.end(ofPartFrom: offset, about: 500, in: bytes.span) {
        #expect(end >= offset + 500 && starts.contains(end), "seed \(seed)")
        offset = end
      }
    }
  }

  /// Rows in any order: a cut is always at the start of a line, after the row it was asked for.
  @Test func otherRowsAreCutAtLines() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<random.int(0...400)).map { _ in random.one(of: [10, 13, 44, 34, 65, 66] as [UInt8]) }
      for column in 0...2 {
        let cutter = LineCutter(delimiter: 44, column: column)
        for start in 0...bytes.count where start == 0 || bytes[start - 1] == 10 {
          for end in [
            cutter.endOfRun(from: start, in: bytes.span), cutter.end(ofPartFrom: start, about: 9, in: bytes.span),
          ] {
            guard let end else { continue }
            #expect(end > start && end < bytes.count && bytes[end - 1] == 10, "seed \(seed), from \(start)")
          }
        }
      }
    }
  }

  @Test func keysThatStandMoreThanOnceAreFound() {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let few = random.chance(50)
      var seen: [UInt64: Int] = [:]
      let sets = (0..<random.int(0...4)).map { _ in
        var keys = PeopleKeys(expected: random.one(of: [0, 1000]))
        for _ in 0..<random.one(of: [0, 1, 3, 500]) {
          // Zero, keys that share a bucket, and any.
          let key =
            random.chance(10)
            ? 0 : few ? UInt64(random.int(0...40)) : random.chance(50) ? random.next() : random.next() >> 44
          keys.insert(key)
          seen[PeopleKeys.kept(of: key), default: 0] += 1
        }
        return keys
      }
      for workers in [1, 2, 3, 300] {
        let found = PeopleKeys.repeated(in: sets, workers) {
          DispatchQueue.concurrentPerform(iterations: $0, execute: $1)
        }
        #expect(found == Set(seen.filter { $0.value > 1 }.keys), "seed \(seed), \(workers) workers")
      }
    }
  }
}
