import Foundation
import Testing

@testable import TakstCommand

@Suite struct CommandExplainTests {
  @Test func saysOfEveryLineWhatBecameOfIt() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("explain", folder))
    #expect(run.code == 0)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[1] == "Practice 12")
    for (line, (outcome, why)) in zip(
      lines.dropFirst(2),
      [
        ("paid", "price 100.00, official, source x"), ("rejected", "rule once One a day (1 not paid, source x)"),
        ("paid", "price 110.00, derived, by Decision of 2024, source x, plus ten"),
        ("unpriced", "no price is known for 2024-08-02"),
        ("outside", "outside the period, only looked at by rules"), ("unknown", "the tariff has no code 0102"),
      ])
    {
      #expect(line.contains(" \(outcome) "))
      #expect(line.hasSuffix(why))
    }
    #expect(run.output.contains("Total: 210.00 DKK."))
  }

  @Test func writesCSV() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("explain", folder, "-f", "csv", "--code", "0105"))
    #expect(
      run.output
        == "line,date,practice,patient,code,item,name,quantity,outcome,paid,price,amount,supplements,currency,status,"
        + "source,rules,why\r\n5,2024-08-02,12,SECRET2,0105,0105,E-mail,1,unpriced,0,,0.00,0.00,DKK,,,,"
        + "no price is known for 2024-08-02\r\n")
  }

  @Test func writesJSON() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(
      SmallPractice.words("explain", folder, "-f", "json", "-c", "101", "--amend", folder.file("offer.json")))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let rows = try #require(json["lines"] as? [[String: Any]])
    #expect(rows.map { $0["line"] as? Int } == [2, 3, 4, 7])
    #expect(rows[0]["amount"] as? String == "150.00")
    #expect(rows.map { $0["outcome"] as? String } == ["paid", "rejected", "paid", "outside"])
  }

  @Test func showsOnlyWhatIsAskedFor() throws {
    let folder = try SmallPractice.folder()
    let patient = CommandRun(SmallPractice.words("explain", folder, "-f", "csv", "--patient", "SECRET2"))
    #expect(patient.output.split(separator: "\r\n").count == 3)
    let code = CommandRun(SmallPractice.words("explain", folder, "-f", "csv", "--patient", "SECRET2", "--code", "0101"))
    #expect(code.output.split(separator: "\r\n").count == 2)
    let practice = CommandRun(SmallPractice.words("explain", folder, "-f", "csv", "--practice", "13"))
    #expect(practice.output.split(separator: "\r\n").count == 1)
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
      Int(line.split(separator: ",", omittingEmptySubsequences: false)[11].replacing(".", with: "")) ?? 0
    }
    #expect(amounts.reduce(0, +) == 21_000)
  }
}
