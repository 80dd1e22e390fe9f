import Foundation
import Testing

@testable import TakstCommand

@Suite struct CommandFormatTests {
  @Test(arguments: [
    (
      ["explain", "x", "--format", "html"],
      "--format html: 'takst explain' does not write it, only 'takst evaluate', 'takst compare', 'takst incentives', "
        + "'takst tariff show' do: "
        + "use text, json, csv",
      "explain"
    ),
    (
      ["tariff", "list", "-f", "markdown"],
      "--format markdown: 'takst tariff list' does not write it, only 'takst evaluate', 'takst compare', "
        + "'takst incentives', 'takst tariff show' do: use text, json, csv", "tariff list"
    ),
    (
      ["evaluate", "x", "--csv-style", "excel-da"],
      "--csv-style excel-da says how CSV is written, and the result is text: add --format csv", "evaluate"
    ),
    (
      ["evaluate", "x", "--csv-style", "excel-nl", "--format", "html"],
      "--csv-style excel-nl says how CSV is written, and the result is html: add --format csv", "evaluate"
    ),
    (
      ["evaluate", "x", "--csv-style", "excel", "--format", "csv"],
      "--csv-style excel: there is no such choice: use plain, excel-da, excel-nl", "evaluate"
    ),
  ])
  func whatCannotBeWrittenIsRefused(words: [String], message: String, command: String) {
    let run = CommandRun(words)
    #expect(run.errors == "takst: \(message)\nSee 'takst help \(command)'.\n")
    #expect(run.code == 64)
  }

  @Test func everyTableCanBeOpenedByASpreadsheet() throws {
    let folder = try SmallPractice.folder()
    let style = ["--format", "csv", "--csv-style", "excel-da"]
    let lines = [
      SmallPractice.words("evaluate", folder, "-q"), SmallPractice.words("explain", folder, "-q"),
      SmallPractice.words("compare", folder, "-q", "-s", folder.file("offer.json")),
      SmallPractice.words("compare", folder, "-q", "-s", folder.file("offer.json"), "--lines", "12"),
      ["tariff", "show", folder.file("small.json")], ["tariff", "list"],
    ]
    for line in lines {
      let (run, plain) = (CommandRun(line + style), CommandRun(line + ["--format", "csv"]))
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("\u{FEFF}"), "\(line)")
      #expect(run.output.split(separator: "\r\n").count == plain.output.split(separator: "\r\n").count, "\(line)")
      #expect(run.output.split(separator: "\r\n")[0].contains(";"), "\(line)")
    }
  }

  @Test func reportsOfACompareArePages() throws {
    let folder = try SmallPractice.folder()
    let offer = ["-q", "-s", folder.file("offer.json")]
    for more in [[], ["--neutral", "0201"], ["--lines", "12"], ["--break-even", "list:1600"]] {
      let page = CommandRun(SmallPractice.words("compare", folder) + offer + more + ["--format", "html"])
      if page.code == 0 { #expect(Markup(page.output).problems == []) }
      #expect(!page.output.contains("SECRET"))
      let text = CommandRun(SmallPractice.words("compare", folder) + offer + more + ["--format", "markdown"])
      #expect(text.code == page.code && (text.code != 0 || text.output.hasPrefix("# Small tariff\n")), "\(text.errors)")
    }
    let settled = SmallPractice.words("compare", folder, "-q", "--settle-since", "2024-05-01", "--format", "html")
    let page = CommandRun(settled)
    #expect(page.code == 0, "\(page.errors)")
    #expect(Markup(page.output).problems == [])
  }

  /// What stands in the examples' folders is what the programs write.
  @Test(arguments: ["html", "md", "csv"]) func theExamplesAreWhatIsWritten(ending: String) throws {
    let format = ending == "md" ? "markdown" : ending
    let danish = CommandRun(
      [
        "evaluate", Example.root.path() + "Examples/practice-year", "--tariff", "dk-almen-praksis", "--year", "2024",
        "-q",
      ]
        + ["--format", format])
    #expect(danish.code == 0, "\(danish.errors)")
    #expect(danish.output == (try Example.text("practice-year/statement.\(ending)")))
    let words = try #require(
      Example.commands(in: try Example.text("dutch-practice/README.md"), after: "swift run -c release takst ").first)
    let dutch = CommandRun(words + ["--format", format, "-q", "--language", "nl"])
    #expect(dutch.code == 0, "\(dutch.errors)")
    #expect(dutch.output == (try Example.text("dutch-practice/statement.\(ending)")))
    for page in ending == "html" ? [danish.output, dutch.output] : [] { #expect(Markup(page).problems == []) }
  }
}
