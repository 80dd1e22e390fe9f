import Foundation
import Testing

/// Twice the input takes about twice the time, also where somebody has written it so that it should not.
@Suite(.serialized) struct ReaderGrowthTests {
  /// An input of a number of entries.
  struct Growing: Sendable, CustomTestStringConvertible {
    let target: String
    let name: String
    /// How many entries it has at first.
    let count: Int
    let text: @Sendable (Int) -> String

    var testDescription: String { "\(target): \(name)" }

    init(_ target: String, _ name: String, _ count: Int, _ text: @escaping @Sendable (Int) -> String) {
      (self.target, self.name, self.count, self.text) = (target, name, count, text)
    }
  }

  private static func joined(_ count: Int, _ separator: String = ",", _ entry: (Int) -> String) -> String {
    (0..<count).map(entry).joined(separator: separator)
  }

  /// The day of a number, all different for more than a hundred thousand.
  private static func day(_ number: Int) -> String {
    let (year, rest) = (1900 + number / 336, number % 336)
    return "\(year)-\(rest / 28 < 9 ? "0" : "")\(rest / 28 + 1)-\(rest % 28 < 9 ? "0" : "")\(rest % 28 + 1)"
  }

  private static let tariffStart =
    #"{"format":1,"id":"t","names":{"en":"T"},"currency":"DKK","segments":[{"id":"s","names":{"en":"S"}}],"#

  static let all = [
    Growing("fees", "days of one code", 800) { count in
      "code,amount,from,until\n" + joined(count, "\n") { "0101,1,\(day($0 * 2)),\(day($0 * 2 + 1))" }
    },
    Growing("population", "stays of one person", 400) { count in
      "practice,patient,birth,from,until\n" + joined(count, "\n") { "A,p,1900-01-01,\(day($0 * 2)),\(day($0 * 2 + 1))" }
    },
    Growing("population", "programmes of one person", 800) { count in
      "practice,patient,birth,programmes\nA,p,1900-01-01," + joined(count, "+") { "x\($0)" }
    },
    Growing("indicators", "periods of one result", 800) { count in
      "practice,indicator,period,value\n" + joined(count, "\n") { "A,i,\(day($0 * 2))..\(day($0 * 2 + 1)),1" }
    },
    Growing("projection", "groups of people", 800) { count in
      "year,age,people,region\n" + joined(count, "\n") { "2024,1,1,r\($0)\n2040,1,1,r\($0)" }
    },
    Growing("tariff", "unknown keys", 1000) { count in
      tariffStart + joined(count) { #""k\#($0)":1"# } + "}"
    },
    Growing("tariff", "unknown names", 300) { count in
      tariffStart + #""sources":["# + joined(count) { #"{"id":"s\#($0)","title":"t"}"# } + #"],"decisions":["#
        + joined(count) { #"{"id":"d\#($0)","names":{"en":"D"},"published":"2024-01-01","source":"x\#($0)"}"# } + "]}"
    },
    Growing("tariff", "prices of one item", 400) { count in
      tariffStart
        + #""sources":[{"id":"q","title":"t"}],"items":[{"code":"1","names":{"en":"I"},"segment":"s","unit":"service","#
        + #""prices":["#
        + joined(count) {
          #"{"amount":"1.00","from":"\#(day($0 * 2))","until":"\#(day($0 * 2 + 1))","status":"official","source":"q"}"#
        } + "]}]}"
    },
    Growing("scenario", "amendments", 100) { count in
      #"{"format":1,"id":"s","names":{"en":"S"},"amendments":["#
        + joined(count) {
          #"{"id":"a\#($0)","names":{"en":"A"},"tariff":"full","segments":[{"id":"g\#($0)","names":{"en":"G"}}],"changes":[]}"#
        } + "]}"
    },
    Growing("crosswalk", "entries of one code", 300) { count in
      #"{"format":1,"id":"c","names":{"en":"C"},"from":"o","to":"full","entries":["#
        + joined(count) {
          #"{"code":"1"\#($0 == 0 ? #","names":{"en":"C"}"# : ""),"from":"\#(day($0 * 2))","until":"\#(day($0 * 2 + 1))","note":"n"}"#
        } + "]}"
    },
    Growing("layout", "fields of short records", 400) { count in
      #"{"format":1,"id":"l","names":{"en":"L"},"sources":[{"id":"s","title":"S"}],"length":10000,"recordType":{"at":1,"length":1},"#
        + #""records":[{"type":"L","name":"R","line":true,"fields":["#
        + #"{"name":"d","at":2,"length":8,"picture":"N","date":"yyyymmdd","column":"date"},"#
        + #"{"name":"p","at":10,"length":1,"picture":"AN","column":"patient"},{"name":"c","at":11,"length":1,"picture":"AN","#
        + #""column":"code"},"# + joined(count) { #"{"name":"f","at":\#($0 + 12),"length":1,"picture":"AN"}"# }
        + "]}]}\u{1E}"
        + joined(count * 8, "\n") { _ in "L" }
    },
    Growing("map", "columns that are passed over", 400) { count in
      #"{"format":1,"activity":{"ignore":["# + joined(count) { #""c\#($0)""# } + "]}}\u{1E}date,practice,patient,code"
        + joined(count) { "c\($0)" }
    },
    Growing("tally", "lines of one practice", 300) { count in
      joined(count, "\n") { _ in
        #"{"practice":"A","paid":[[0,1,1]],"lines":{"paid":1},"list":[0,0,0,0,0,0,0,0,0,0,0,0]}"#
      }
    },
    Growing("tally", "unknown codes", 2000) { count in
      #"{"practice":"A","unknown":["# + joined(count) { #"["c\#($0)",1]"# } + #"],"list":[0,0,0,0,0,0,0,0,0,0,0,0]}"#
    },
    Growing("json", "keys of one object", 4000) { count in "{" + joined(count) { #""k\#($0)":1"# } + "}" },
    Growing("survey", "codes that nobody knows", 1000) { count in
      "date,practice,patient,code\n" + joined(count, "\n") { "2025-01-01,A,p,c\($0)" }
    },
    Growing("streamed", "stays of one person", 400) { count in
      "date,practice,patient,code\n2025-01-01,A,p,0101\n\u{1E}practice,patient,birth,from,until\n"
        + joined(count, "\n") { "A,p,1900-01-01,\(day($0 * 2)),\(day($0 * 2 + 1))" } + "\n"
    },
  ]

  /// Processor time of the thread, which does not depend on what else the machine does.
  private func seconds(_ growing: Growing, _ count: Int) throws -> Double {
    func now() -> Double {
      var time = timespec()
      // SAFETY: the call writes the time that it is given, and no more.
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let target = try #require(FuzzTarget.named(growing.target))
    let bytes = Array(growing.text(count).utf8)
    let start = now()
    _ = try target.read(bytes)
    return now() - start
  }

  /// Eight times the entries take less than twenty times the time, where the square would take sixty-four times.
  @Test(arguments: all) func timeGrowsWithTheInput(growing: Growing) throws {
    _ = try seconds(growing, growing.count)
    let few = try seconds(growing, growing.count)
    let many = try seconds(growing, growing.count * 8)
    print("growth \(growing.testDescription): \(few) s, \(many) s: \(many / few)")
    #expect(many < 20 * few + 0.02, "\(growing.count) take \(few) s, \(growing.count * 8) take \(many) s")
  }
}
