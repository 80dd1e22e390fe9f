import Foundation
import Testing

@testable import TakstCommand
import TakstTariffs

@Suite struct CommandTariffTests {
  @Test func listsWhatIsBuiltIn() {
    let run = CommandRun("tariff", "list", "--format", "csv", "--language", "da")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "kind,id,name,currency,items,priced,rules")
    #expect(lines.contains { $0.hasPrefix("tariff,dk-almen-praksis,Overenskomst om almen praksis,DKK,") })
    #expect(lines.contains { $0.hasPrefix("amendment,dk-region-syddanmark,Lokale ydelser i Region Syddanmark,,") })
  }

  @Test func showsATariffWithAllItsPrices() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("tariff", "show", folder.file("small.json"))
    #expect(run.code == 0)
    #expect(
      run.output == """
        Small tariff
        ════════════
          Code  Item          Days                      Price  Status    Source
          ─────────────────────────────────────────────────────────────────────
          0101  Consultation  2024-01-01 – 2024-06-30  100.00  official  x
          0101  Consultation  from 2024-07-01          110.00  derived   x
          0105  E-mail                                      –
          0201  Telephone     from 2024-01-01           30.00  official  x

        Notes
          Made for tests.

        Sources
          x: Fee table
            https://example.org

        """)
  }

  @Test func showsThePricesOfADay() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("tariff", "show", folder.file("small.json"), "--on", "2024-06-30", "-f", "csv")
    #expect(
      run.output == "code,name,segment,unit,amount,kind,status,source,decision,note,per,tiers,income\r\n"
        + "0101,Consultation,services,service,100.00,fixed,official,x,,Counted once a day.,,,1\r\n"
        + "0105,E-mail,services,service,,,,,,,,,\r\n0201,Telephone,services,service,30.00,fixed,official,x,,,,,1\r\n")
  }

  @Test func showsAnItemWithItsRulesAndSources() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("tariff", "show", folder.file("small.json"), "101", "--language", "da")
    #expect(
      run.output == """
        0101 Konsultation
        ═════════════════
        Lille takst, ydelse, DKK

          Nr.   Ydelse        Dage                     Honorar  Status    Kilde
          ─────────────────────────────────────────────────────────────────────
          0101  Konsultation  01-01-2024 – 30-06-2024   100,00  officiel  x
          0101  Konsultation  fra 01-07-2024            110,00  afledt    x

        Regler
          once: One a day: højst 1 pr. patient om dagen (ikke honoreret).

        Bemærkninger
          Counted once a day.
          fra 01-07-2024: plus ten

        Kilder
          x: Fee table
            https://example.org

        """)
  }

  @Test func showsAnItemAsData() throws {
    let folder = try SmallPractice.folder()
    let file = folder.file("small.json")
    #expect(
      CommandRun("tariff", "show", file, "101", "-f", "csv", "--as-known-on", "2024-05-31").output
        == "code,from,until,amount,kind,status,source,decision,amendment,note,per,tiers,income\r\n"
        + "0101,2024-01-01,2024-07-01,100.00,fixed,official,x,,,,,,1\r\n")
    let json = CommandRun("tariff", "show", file, "101", "-f", "json", "--amend", folder.file("offer.json")).output
    #expect(json.contains("\"amount\": \"150.00\""))
    #expect(json.contains("\"amendment\": \"offer\""))
    let run = CommandRun("tariff", "show", file, "101", "--on", "2024-01-01")
    #expect(
      run.errors
        == "takst: an item is shown with all its prices: leave out --on\nSee 'takst help tariff show'.\n")
  }

  @Test func comparesPricesItemByItem() throws {
    let folder = try SmallPractice.folder()
    let new = SmallPractice.tariff
      .replacing("\"110.00\"", with: "\"113.05\"")
      .replacing(
        "\"from\": \"2024-01-01\", \"amount\": \"30.00\"", with: "\"from\": \"2024-04-01\", \"amount\": \"20.00\"")
    try folder.write(new, to: "new.json")
    let run = CommandRun("tariff", "diff", folder.file("small.json"), folder.file("new.json"), "-f", "csv")
    #expect(
      run.output == "code,name,from,until,old,new,difference,perCent,changed\r\n"
        + "0101,Consultation,2024-07-01,,110.00,113.05,3.05,2.77,amount\r\n"
        + "0201,Telephone,2024-01-01,2024-04-01,30.00,,,,\r\n"
        + "0201,Telephone,2024-04-01,,30.00,20.00,-10.00,-33.33,amount\r\n")
    #expect(run.code == 0)
  }

  @Test func anOfferIsComparedWithWhatItIsLaidOver() throws {
    let folder = try SmallPractice.folder()
    let file = folder.file("small.json")
    let run = CommandRun("tariff", "diff", file, file, "--amend", folder.file("offer.json"))
    #expect(
      run.output == """
          Code  Item          Days                        Old     New  Difference  Per cent
          ─────────────────────────────────────────────────────────────────────────────────
          0101  Consultation  2024-01-01 – 2024-06-30  100.00  150.00       50.00        50
          0101  Consultation  from 2024-07-01          110.00  150.00       40.00     36.36

        """)
    #expect(CommandRun("tariff", "diff", file, file).output == "No price differs.\n")
  }

  @Test func tariffsOfTwoCurrenciesAreNotCompared() throws {
    let folder = try SmallPractice.folder()
    try folder.write(SmallPractice.tariff.replacing("DKK", with: "EUR"), to: "euro.json")
    let run = CommandRun("tariff", "diff", folder.file("small.json"), folder.file("euro.json"))
    #expect(run.errors == "takst: small is in DKK and small in EUR: compare tariffs of one currency\n")
    #expect(run.code == 65)
  }

  @Test func checksTariffsAndAmendmentsTogether() throws {
    let folder = try SmallPractice.folder()
    let good = CommandRun("tariff", "check", folder.file("offer.json"), folder.file("small.json"))
    #expect(good.code == 0)
    let finding =
      "DIR/small.json:11:5: the item \"0105\" has no price: state one, leave it to an amendment, or say in \"unpriced\" why none "
      + "is known\n"
    #expect(folder.plain(good.output) == finding)
    #expect(good.errors == "")
    let alone = CommandRun("tariff", "check", folder.file("offer.json"))
    #expect(
      folder.plain(alone.errors)
        == "DIR/offer.json: this is an amendment to the tariff small, which is not built in: name its file too\n")
    #expect(alone.code == 66)
  }

  @Test func reportsEveryMistakeOfEveryFile() throws {
    let folder = try SmallPractice.folder()
    try folder.write(SmallPractice.tariff.replacing("\"code\": \"0105\"", with: "\"code\": \"0101\""), to: "a.json")
    try folder.write(SmallPractice.offer.replacing("0101", with: "0109"), to: "b.json")
    let run = CommandRun(
      "tariff", "check", folder.file("a.json"), folder.file("b.json"), folder.file("small.json"))
    #expect(run.code == 65)
    let lines = folder.plain(run.output).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("DIR/a.json:") })
    #expect(lines.contains { $0.hasPrefix("DIR/b.json:") })
  }

  @Test func findingsFailWhenAskedTo() throws {
    let folder = try SmallPractice.folder()
    let words = ["tariff", "check", folder.file("small.json")]
    #expect(CommandRun(words).code == 0)
    #expect(CommandRun(words + ["--fail-on-findings"]).code == 1)
    let whole = SmallPractice.tariff.replacing(
      "\"code\": \"0105\"",
      with: "\"prices\": [{\"amount\": \"1\", \"status\": \"official\", \"source\": \"x\"}], \"code\": \"0105\"")
    try folder.write(whole, to: "small.json")
    let run = CommandRun(words + ["--fail-on-findings"])
    #expect(run.output == "")
    #expect(run.errors == "note: nothing was found\n")
    #expect(run.code == 0)
  }

  /// What is not known is said in the tariffs: a finding would be new.
  @Test func whatIsBuiltInIsClean() {
    let run = CommandRun(["tariff", "check"] + TariffLibrary.all.map(\.id))
    #expect(run.output == "")
    #expect(run.errors == "note: nothing was found\n")
    #expect(run.code == 0)
  }

  /// What the file alone does not show is found before an evaluation refuses it.
  @Test(arguments: [
    (
      """
      "regions": ["north"], "changes": [
      {"addCeiling":
      {"id": "c", "names": {"en": "C"}, "items": ["0101"], "reference": "mean", "factor": "1.25", "status": "estimate", "source": "x"}}]
      """,
      "DIR/local.json:2:1: the amendment local is limited to some practices and changes the ceiling c, which works on all "
        + "together: put the change into an amendment without regions and contracts\n"
    ),
    (
      """
      "changes": [
      {"scale": {"items": ["0101"], "factor": "999"}},
      {"scale": {"items": ["0101"], "factor": "2"}}]
      """,
      "DIR/local.json:3:1: the amendment local and those before it scale prices by more than 1000: correct their factors\n"
    ),
  ])
  func whatAnEvaluationRefusesIsFound(changes: String, message: String) throws {
    let folder = try SmallPractice.folder([
      "local.json":
        "{\"format\": 1, \"id\": \"local\", \"names\": {\"en\": \"Local\"}, \"tariff\": \"small\", \(changes)}"
    ])
    let run = CommandRun("tariff", "check", folder.file("small.json"), folder.file("local.json"))
    #expect(folder.plain(run.output).contains(message), "\(run.output)")
    #expect(run.code == 65)
  }

  /// A rule that only looks for an item beside others, or makes others to it, is about it as well.
  @Test func anItemIsShownWithTheRulesThatNameItInAnyPlace() throws {
    func rule(_ id: String, _ text: String) -> String {
      """
      {"id": "\(id)", "names": {"en": "\(id)"}, "severity": "reject", "items": ["0201"], "source": "x", \(text)}
      """
    }
    let rules = [
      rule("own", "\"kind\": \"limit\", \"atMost\": 1, \"per\": \"patient\", \"every\": \"day\"")
        .replacing("\"items\": [\"0201\"]", with: "\"items\": [\"0105\"]"),
      rule("beside", "\"kind\": \"excludes\", \"with\": [\"0105\"]"),
      rule("needs", "\"kind\": \"requires\", \"with\": [\"0105\"]"),
      rule("other", "\"kind\": \"excludes\", \"with\": [\"0101\"]"),
      rule("becomes", "\"kind\": \"replaced\", \"by\": \"0105\"").replacing("reject", with: "reprice"),
      rule(
        "same", "\"kind\": \"eligible\", \"only\": {\"not\": [{\"sameDay\": [\"0105\"]}]}"),
    ]
    let folder = try SmallPractice.folder()
    let start = try #require(SmallPractice.tariff.range(of: "\"rules\": ["))
    try folder.write(
      SmallPractice.tariff.replacingCharacters(in: start, with: "\"rules\": [" + rules.joined(separator: ", ") + ", "),
      to: "small.json")
    let run = CommandRun("tariff", "show", folder.file("small.json"), "0105")
    let shown = run.output.split(separator: "\n").drop { $0 != "Rules" }.dropFirst().prefix { $0 != "Sources" }
    #expect(
      shown.compactMap { $0.split(separator: ":").first.map { $0.drop { $0 == " " } } }
        == ["own", "beside", "needs", "becomes", "same"], "\(run.output)\(run.errors)")
  }

  /// Files may be alternatives to each other, or be laid over each other.
  @Test func scenariosAndWhatElseIsReadBesideATariffAreChecked() throws {
    let folder = try SmallPractice.folder([
      "scenario.json": """
      {"format": 1, "id": "more", "names": {"en": "More"}, "tariff": "small",
       "amendments": ["offer.json"], "assumptions": {"growth": [{"items": ["0101"], "factor": "1.1"}]}}
      """,
      "new.json": """
      {"format": 1, "id": "new", "names": {"en": "New"}, "tariff": "small", "changes": [{"add":
       {"code": "0999", "names": {"en": "New"}, "segment": "services", "unit": "service", "source": "x"}}]}
      """,
      "price.json": """
      {"format": 1, "id": "price", "names": {"en": "Price"}, "tariff": "small", "changes": [{"set":
       {"code": "0999", "from": "2024-01-01", "amount": "1.00", "status": "estimate", "source": "x"}}]}
      """,
    ])
    let files = ["small.json", "offer.json", "scenario.json", "new.json", "price.json"].map(folder.file)
    let good = CommandRun(["tariff", "check"] + files + ["--fail-on-findings"])
    #expect(!good.output.contains("scenario.json") && !good.output.contains("price.json"), "\(good.output)")
    #expect(good.code != 65, "\(good.output)")
    try folder.write(
      try folder.text("scenario.json").replacingOccurrences(of: "0101", with: "0110"), to: "scenario.json")
    let bad = CommandRun(["tariff", "check"] + files)
    #expect(bad.code == 65)
    #expect(folder.plain(bad.output).contains("DIR/scenario.json:2:"), "\(bad.output)")
    try folder.write(SmallPractice.tariff.replacingOccurrences(of: "\"DKK\"", with: "\"kroner\""), to: "small.json")
    let spoiled = CommandRun("tariff", "check", folder.file("offer.json"), folder.file("small.json"))
    #expect(spoiled.code == 65)
    #expect(folder.plain(spoiled.output).contains("DIR/small.json:"), "\(spoiled.output)")
    #expect(
      folder.plain(spoiled.output).hasSuffix(
        "DIR/offer.json: not checked, as it is an amendment to a tariff that has mistakes: correct those first\n"),
      "\(spoiled.output)")
  }
}
