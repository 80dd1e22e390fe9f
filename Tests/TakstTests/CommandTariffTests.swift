import Takst
import Testing

@testable import TakstCommand

@Suite struct CommandTariffTests {
  @Test func listsWhatIsBuiltIn() {
    let run = CommandRun("tariff", "list", "--format", "csv", "--language", "da")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "id,kind,for,name")
    #expect(lines.contains("dk-almen-praksis,tariff,,Overenskomst om almen praksis"))
    #expect(lines.contains("dk-region-syddanmark,amendment,dk-almen-praksis,Lokale ydelser i Region Syddanmark"))
  }

  @Test func showsATariffWithAllItsPrices() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("tariff", "show", folder.file("small.json"))
    #expect(run.code == 0)
    #expect(
      run.output == """
        Small tariff (small), amounts in DKK
        All prices

          code  from        until       amount  status    source  name
          ────────────────────────────────────────────────────────────────────
          0101  2024-01-01  2024-07-01  100.00  official  x       Consultation
          0101  2024-07-01              110.00  derived   d24, x  Consultation
          0105                                  no price          E-mail
          0201  2024-01-01               30.00  official  x       Telephone

        Notes:
        - Made for tests.

        Sources:
        - x: Fee table, https://example.org

        """)
  }

  @Test func showsThePricesOfADay() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("tariff", "show", folder.file("small.json"), "--on", "2024-06-30", "-f", "csv")
    #expect(
      run.output == "code,from,until,amount,status,source,name\r\n"
        + "0101,2024-01-01,2024-07-01,100.00,official,x,Consultation\r\n0105,,,,no price,,E-mail\r\n"
        + "0201,2024-01-01,,30.00,official,x,Telephone\r\n")
  }

  @Test func showsAnItemWithItsRulesAndSources() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("tariff", "show", folder.file("small.json"), "101", "--language", "da")
    #expect(
      run.output == """
        0101 Konsultation
        Lille takst (small), Ydelser, counts service, amounts in DKK
        Counted once a day.

          code  from        until       amount  status    source  name
          ────────────────────────────────────────────────────────────────────
          0101  2024-01-01  2024-07-01  100.00  official  x       Konsultation
          0101  2024-07-01              110.00  derived   d24, x  Konsultation
          2024-07-01..: plus ten

        Rules:
        - once (limit, reject): One a day

        Sources:
        - x: Fee table, https://example.org

        """)
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
      run.output == "code,name,from,until,old,new,difference,per cent\r\n"
        + "0101,Consultation,2024-07-01,,110.00,113.05,3.05,2.77\r\n"
        + "0201,Telephone,2024-01-01,2024-04-01,30.00,,,\r\n"
        + "0201,Telephone,2024-04-01,,30.00,20.00,-10.00,-33.33\r\n")
    #expect(run.code == 0)
  }

  @Test func anOfferIsComparedWithWhatItIsLaidOver() throws {
    let folder = try SmallPractice.folder()
    let file = folder.file("small.json")
    let run = CommandRun("tariff", "diff", file, file, "--amend", folder.file("offer.json"))
    #expect(
      run.output == """
          code  name          from        until          old     new  difference  per cent
          ────────────────────────────────────────────────────────────────────────────────
          0101  Consultation  2024-01-01  2024-07-01  100.00  150.00       50.00     50.00
          0101  Consultation  2024-07-01              110.00  150.00       40.00     36.36

        """)
    #expect(CommandRun("tariff", "diff", file, file).output == "No price differs.\n")
  }

  @Test(arguments: [
    ("100.00", "100.01", "0.01"), ("0.03", "0.01", "-66.67"), ("3.00", "3.02", "0.67"), ("80.00", "80.01", "0.01"),
    ("80.00", "79.99", "-0.01"), ("-1.00", "1.00", "-200.00"), ("1.00", "1.00", "0.00"),
    ("0.01", "92233720368547758.07", nil), ("0.00", "1.00", nil),
  ]) func percentIsExact(old: String, new: String, percent: String?) {
    let change = TariffDiff.Change(days: .always, old: Money(old, .dkk), new: Money(new, .dkk))
    #expect(change.percent == percent)
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
    #expect(good.output == "")
    #expect(good.errors == "note: no mistake was found\n")
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

  @Test func whatIsBuiltInHasNoMistake() {
    let run = CommandRun("tariff", "check", "dk-almen-praksis", "dk-region-hovedstaden", "dk-region-syddanmark")
    #expect(run.output == "")
    #expect(run.code == 0)
  }
}
