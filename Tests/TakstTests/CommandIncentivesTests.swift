import Foundation
import Testing

@testable import TakstCommand
@testable import TakstReports

/// `takst incentives` from files to every form of its result.
@Suite struct CommandIncentivesTests {
  /// The lines of a JSON report that begin with some text.
  private static func rows(_ json: String, _ start: String) -> [String] {
    var rows: [String] = []
    for line in json.split(separator: "\n") {
      let row = line.drop { $0 == " " }
      if row.hasPrefix(start) { rows.append(String(row.last == "," ? row.dropLast() : row)) }
    }
    return rows
  }

  /// Three people at 120.00, three paid consultations at 100.00, two e-mails at 40.00, a bundle of 300.00, half of the bonus of 200.00,
  /// and 50.00: 360 + 300 + 80 + 300 + 100 + 50 = 1,190.00.
  ///
  /// - One more consultation for each patient in proportion to use: `a` one of four and `c` two of four are paid 100.00, `b` one of four
  ///   nothing: 75.00. One more e-mail is the third of `a`: nothing.
  /// - A consultation takes 10 minutes of a GP at 10.00: 75.00 - 100.00 leaves -25.00, or -2.50 a minute. An e-mail takes 3: -30.00.
  /// - Four consultations and two e-mails cost 460.00 and bring 300.00 at the margin: 1 - 300/460 = 0.3478.
  /// - One more like `b` on the list brings 120.00 and the bundle, one like the others 120.00: (420 + 120 + 120) / 3 = 220.00.
  /// - One more in the programme with the contacts of `b` brings 300.00 and gives up 100.00 for his consultation.
  /// - Two of four who meet the indicator reach the second step: 100.00 more.
  /// - Until `a` has written twice, at the end of May, one more is paid 40.00 and takes it from a later one.
  /// - For `a` 120 + 100 + 80, for `b` 120 + 300 and for `c` 120 + 200 are paid: 1,040.00, or 346.67 each, against costs of 460.00.
  @Test func theNumbersAreThoseOfAHand() throws {
    let run = try SmallIncentives.run(["--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(Self.rows(run.output, "\"total\"") == ["\"total\": \"1190.00\""])
    for row in [
      ##"{"practice": null, "code": "CON", "name": "Consultation", "quantity": 4, "listed": "100.00", "amount": "75.00", "reasons": [{"cause": "rule:in", "share": 0.25, "amount": "-25.00"}]}"##,
      ##"{"practice": null, "code": "MAIL", "name": "E-mail", "quantity": 2, "listed": "40.00", "amount": "0.00", "reasons": [{"cause": "rule:two", "share": 1, "amount": "-40.00"}]}"##,
      ##"{"practice": null, "group": "all", "people": 3, "amount": "220.00", "least": "120.00", "most": "420.00"}"##,
      ##"{"practice": null, "programme": "dm2", "name": "Diabetes", "members": 1, "amount": "200.00", "bundle": "300.00", "fees": "-100.00", "adjustments": "0.00"}"##,
      ##"{"practice": "1", "indicator": "q", "from": "2024-01-01", "until": "2025-01-01", "result": "1/4", "amount": "100.00"}"##,
      ##"{"practice": null, "code": "MAIL", "month": "2024-04", "listed": "40.00", "paid": "40.00", "shadowPrice": "40.00", "amount": "0.00"}"##,
      ##"{"practice": null, "code": "MAIL", "month": "2024-05", "listed": "40.00", "paid": "0.00", "shadowPrice": "0.00", "amount": "0.00"}"##,
    ] { #expect(Self.rows(run.output, "{").contains(row), "\(row)") }
    for part in [
      ##""margin": "-25.00", "revenuePerMinute": "7.50", "marginPerMinute": "-2.50", "weakest": "derived""##,
      ##""margin": "-30.00", "revenuePerMinute": "0.00", "marginPerMinute": "-10.00", "weakest": "estimate""##,
      ##""segment": null, "name": null, "cost": "460.00", "revenue": "300.00", "power": 0.3478"##,
      ##""selection": {"fewest": 5, "all": {"group": null, "people": 3, "small": true, "capitation": "360.00", "bundle": "300.00", "fees": "380.00", "payment": "1040.00", "minutes": 46, "cost": "460.00", "paymentPerPerson": "346.67", "costPerPerson": "153.33", "marginPerPerson": "193.33""##,
      ##""lines": 6, "linesWithoutMinutes": 0}"##,
    ] { #expect(run.output.contains(part), "\(part)") }
  }

  /// Every form, whole, as it stands in `Fixtures/Incentives`; that of a page is kept without the style that all pages share.
  @Test(arguments: [
    ("text", "report.txt"), ("json", "report.json"), ("csv", "report.csv"), ("markdown", "report.md"),
    ("html", "report.html"),
  ])
  func everyFormIsTheFixture(format: String, file: String) throws {
    let run = try SmallIncentives.run(["--format", format])
    #expect(run.code == 0, "\(run.errors)")
    let path = Example.root.appending(path: "Tests/TakstTests/Fixtures/Incentives/\(file)")
    #expect(try run.output.replacing(HTMLStyle.sheet, with: "") == String(contentsOf: path, encoding: .utf8))
  }

  @Test(arguments: Language.allCases) func pagesAreValidWhateverNamesSay(language: Language) throws {
    let nasty = ##"<script>alert(\"x\" & 'y')</script>"##
    let page = try SmallIncentives.run(["--format", "html", "--language", language.code]) { files in
      for name in ["Consultation", "Inside the bundle", "Fee table", "Diabetes", "Læge", "Guessed."] {
        for file in ["small.json", "work.json"] {
          files[file] = files[file]?.replacing("\"\(name)\"", with: "\"\(nasty)\"")
        }
      }
    }
    #expect(page.code == 0, "\(page.errors)")
    let markup = Markup(page.output)
    #expect(markup.problems == [])
    #expect(!markup.elements.contains("script"))
    #expect(page.output.contains("&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;"))
    #expect(markup.elements.count { $0 == "caption" } == markup.elements.count { $0 == "table" })
  }

  @Test(arguments: [
    (
      "en",
      [
        "What is rewarded: Small tariff", "What income consists of", "One more of each item",
        "What a minute of work brings and leaves", "Who does it, and where the minutes come from", "What an hour costs",
        "Power of the scheme", "Cost sharing by item", "One more person on the list, without contacts",
        "One more member of a programme, with the contacts of those in it", "One more patient who meets an indicator",
        "One more under a limit, month by month", "Ceilings, steps and limits: practices near them",
        "Selection: payment per person against predicted cost", "Sources",
      ]
    ),
    (
      "da",
      [
        "Hvad der honoreres: Lille takst", "Hvad indtægten består af", "Én mere af hver ydelse",
        "Hvad et minuts arbejde giver og efterlader", "Hvem der udfører det, og hvor minutterne kommer fra",
        "Hvad en time koster", "Honoreringens styrke", "Egenandel af omkostningen pr. ydelse",
        "Én tilmeldt mere, uden kontakter", "Én mere i et forløb, med kontakter som dem, der er i det",
        "Én patient mere, der opfylder en indikator", "Én mere under et loft, måned for måned",
        "Lofter, trin og grænser: praksis tæt på dem", "Selektion: honorar pr. person mod forventet omkostning",
        "Kilder",
      ]
    ),
    (
      "nl",
      [
        "Wat wordt beloond: Klein tarief", "Waaruit het inkomen bestaat", "Eén meer van elke prestatie",
        "Wat een minuut werk opbrengt en overlaat", "Wie het doet, en waar de minuten vandaan komen",
        "Wat een uur kost",
        "Kracht van de bekostiging", "Eigen aandeel in de kosten per prestatie",
        "Eén ingeschrevene meer, zonder contacten",
        "Eén deelnemer meer in een zorgprogramma, met de contacten van wie erin zit",
        "Eén patiënt meer die aan een indicator voldoet", "Eén meer onder een limiet, maand voor maand",
        "Plafonds, treden en grenzen: praktijken er dichtbij",
        "Selectie: betaling per persoon tegenover voorspelde kosten", "Bronnen",
      ]
    ),
  ])
  func titlesInThreeLanguages(language: String, titles: [String]) throws {
    let run = try SmallIncentives.run(["--format", "markdown", "--language", language])
    #expect(run.code == 0, "\(run.errors)")
    let shown = run.output.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(shown.map { line in String(line.drop { "# ".contains($0) }) } == titles)
    let text = try SmallIncentives.run(["--language", language])
    for title in titles { #expect(text.output.contains("\(title)\n"), "\(title)") }
  }

  // MARK: Parts

  private static let head = ["takst", "tariff", "scenario", "period", "currency", "total"]

  /// What each part adds: keys of JSON, sections of the table, and the first title of the text.
  @Test(arguments: [
    ("shape", ["shape"], "shape", "What income consists of"),
    ("services", ["marginalRevenue"], "marginal", "One more of each item"),
    ("minutes", ["workAssumptions", "work"], "work", "What a minute of work brings and leaves"),
    ("power", ["power"], "power", "Power of the scheme"),
    ("people", ["people"], "people", "One more person on the list, without contacts"),
    ("programmes", ["programmes"], "programmes", "One more member of a programme, with the contacts of those in it"),
    ("indicators", ["indicators"], "indicators", "One more patient who meets an indicator"),
    ("months", ["months"], "months", "One more under a limit, month by month"),
    ("kinks", ["kinks"], "kinks", "Ceilings, steps and limits: practices near them"),
    ("selection", ["selection"], "selection", "Selection: payment per person against predicted cost"),
  ])
  func aPartAlone(part: String, keys: [String], section: String, title: String) throws {
    func shown(_ format: String) throws -> CommandRun {
      try SmallIncentives.run(["--show", part, "--format", format])
    }
    let json = try shown("json")
    #expect(json.code == 0, "\(json.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(Set((object ?? [:]).keys) == Set(Self.head + keys))
    // The same rows as in the whole report.
    let whole = try SmallIncentives.run(["--format", "json"]).output
    for key in keys { #expect(Self.member(key, of: json.output) == Self.member(key, of: whole)) }
    let table = try shown("csv").output.split(separator: "\r\n").dropFirst()
    #expect(!table.isEmpty && table.allSatisfy { $0.hasPrefix("\(section),") })
    #expect(try shown("text").output.contains("\n\n\(title)\n"))
    for format in ["markdown", "html"] {
      let titles = try shown(format).output.split(separator: "\n")
        .filter { $0.hasPrefix("## ") || $0.hasPrefix("<h2 id=\"section") }
      #expect(titles.first?.contains(title) == true)
      let more = ["minutes": 2, "power": 1][part, default: 0] + (format == "markdown" ? 1 : 0)
      #expect(titles.count == 1 + more)
    }
  }

  /// The text of a member of a document, up to the next one.
  private static func member(_ key: String, of json: String) -> [Substring] {
    let lines = json.split(separator: "\n").drop { !$0.hasPrefix("  \"\(key)\":") }
    guard let first = lines.first else { return [] }
    let rest = lines.dropFirst().prefix { !$0.hasPrefix("  \"") && $0 != "}" }
    var all = [first] + rest
    if all[all.count - 1].last == "," { all[all.count - 1] = all[all.count - 1].dropLast() }
    return all
  }

  @Test func partsStandInTheReportsOrderAndOnce() throws {
    let one = try SmallIncentives.run(["--show", "kinks", "--show", "shape", "--show", "kinks"], hasWork: false)
    let other = try SmallIncentives.run(["--show", "shape", "--show", "kinks"], hasWork: false)
    #expect(one.code == 0, "\(one.errors)")
    #expect(one.output == other.output)
  }

  @Test func withoutAssumptionsAboutWorkTheRestIsShown() throws {
    let run = try SmallIncentives.run(["--format", "json"], hasWork: false)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let rest = ["shape", "marginalRevenue", "people", "programmes", "indicators", "months", "kinks"]
    #expect(Set((object ?? [:]).keys) == Set(Self.head + rest))
  }

  @Test(arguments: [
    ("en", "There is nothing to show of what was asked for."), ("da", "Der er intet at vise af det, der blev bedt om."),
    ("nl", "Van wat gevraagd is, valt niets te tonen."),
  ])
  func nothingToShowIsSaid(language: String, message: String) throws {
    let words = ["--show", "indicators", "--language", language]
    let run = try SmallIncentives.run(words, hasWork: false) { $0["indicators.csv"] = nil }
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("\n  \(message)\n"))
  }

  @Test(arguments: [
    (["--show", "minutes"], "--show minutes needs minutes and costs of work: add --work FILE"),
    (["--show", "kinks", "--show", "power"], "--show power needs minutes and costs of work: add --work FILE"),
    (["--show", "selection"], "--show selection needs minutes and costs of work: add --work FILE"),
    (["--show", "minute"], "--show minute: there is no such choice: did you mean minutes?"),
    (
      ["--show", "everything"],
      "--show everything: there is no such choice: use shape, services, minutes, power, people, programmes, "
        + "indicators, months, kinks, selection"
    ),
    (["--show"], "--show needs a value: --show PART"),
  ])
  func whatCannotBeShownIsRefused(words: [String], message: String) throws {
    let run = try SmallIncentives.run(words, hasWork: false)
    #expect(run.errors == "takst: \(message)\nSee 'takst help incentives'.\n")
    #expect(run.output == "")
    #expect(run.code == 64)
  }
}
