import Foundation
import Testing

@testable import TakstCommand

@Suite struct CommandExplainTests {
  @Test func saysOfEveryLineWhatBecameOfIt() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("explain", folder))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(
      run.output.split(separator: "\n").map(String.init) == [
        "     2  2024-03-01  12      SECRET1     0101  1  paid        100.00  1 at 100.00, official, source x",
        "     3  2024-03-01  12      SECRET1     0101  1  rejected      0.00  rule once (One a day) rejects 1, source x",
        "     4  2024-08-01  12      SECRET2     101   1  paid        110.00  1 at 110.00, derived, decision d24, source x",
        "     5  2024-08-02  12      SECRET2     0105  1  unpriced      0.00  no price is known for the day",
        "     7  2023-12-31  12      SECRET3     0101  1  outside       0.00  outside the period",
        "     6  2024-08-02  12      SECRET3     0102  1  unknown       0.00  "
          + "the tariff has no such code: did you mean 0101?",
      ])
  }

  @Test func writesCSV() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("explain", folder, "-f", "csv", "--code", "0105"))
    #expect(
      run.output
        == "line,date,practice,patient,code,quantity,outcome,paid_as,paid,amount,price,status,decision,source,amendment,"
        + "rules,why\r\n5,2024-08-02,12,SECRET2,0105,1,unpriced,0105,0,0.00,,,,,,,no price is known for the day\r\n")
  }

  @Test func writesOneObjectALine() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(
      SmallPractice.words("explain", folder, "-f", "json", "-c", "101", "--amend", folder.file("offer.json")))
    let rows = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(rows.count == 4)
    #expect(rows[0]["line"] as? Int == 2)
    #expect(rows[0]["amount"] as? String == "150.00")
    #expect(rows[0]["amendment"] as? String == "offer")
    #expect(rows[1]["rules"] as? String == "once")
    #expect(rows[2]["paidAs"] as? String == "0101")
    #expect(rows[0]["decision"] is NSNull)
  }

  @Test func showsOnlyWhatIsAskedFor() throws {
    let folder = try SmallPractice.folder()
    let patient = CommandRun(SmallPractice.words("explain", folder, "--patient", "SECRET2"))
    #expect(patient.output.split(separator: "\n").count == 2)
    let code = CommandRun(SmallPractice.words("explain", folder, "--patient", "SECRET2", "--code", "0101"))
    #expect(code.output.split(separator: "\n").count == 1)
    let practice = CommandRun(SmallPractice.words("explain", folder, "--practice", "13"))
    #expect(practice.output == "")
    #expect(practice.errors == "note: no line fits --practice, --patient and --code\n")
  }

  @Test func aCodeThatNoLineHasGetsASuggestion() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("explain", folder, "--code", "0106"))
    #expect(
      run.errors
        == "takst: --code 0106: no line has this code: did you mean 0101?\nSee 'takst help explain'.\n")
    #expect(run.code == 64)
  }

  @Test func amountsAddUpToTheStatement() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("explain", folder, "-f", "csv"))
    let amounts = run.output.split(separator: "\r\n").dropFirst().map { line in
      Int(line.split(separator: ",", omittingEmptySubsequences: false)[9].replacing(".", with: "")) ?? 0
    }
    #expect(amounts.reduce(0, +) == 21_000)
  }
}
