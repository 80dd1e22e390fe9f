import Testing

@testable import TakstCommand
@testable import TakstReports

/// `takst compare`: what makes the difference, word for word.
@Suite struct CommandDecomposeTests {
  /// A dearer consultation in the second half of the year, two of them a day, and a code for what the log bills as 0102.
  static let both = """
    {"format": 1, "id": "both", "names": {"en": "Dearer and twice", "da": "Dyrere og to", "nl": "Duurder en twee"},
     "tariff": "small", "changes": [
      {"set": {"code": "0101", "from": "2024-07-01", "amount": "120.00", "status": "estimate", "source": "x"}},
      {"rule": {"id": "once", "kind": "limit", "names": {"en": "Two a day"}, "items": ["0101"], "atMost": 2,
       "per": "patient", "every": "day", "source": "x"}},
      {"add": {"code": "0102", "names": {"en": "Second", "da": "Anden"}, "segment": "services", "unit": "service",
       "source": "x", "prices": [{"from": "2024-01-01", "amount": "40.00", "status": "estimate", "source": "x"}]}}]}

    """

  static func folder() throws -> TemporaryFolder {
    let folder = try CommandCompareTests.folder()
    try folder.write(both, to: "both.json")
    return folder
  }

  @Test func effectsAndItemsStandBelowTheAmounts() throws {
    let folder = try Self.folder()
    let run = CommandRun(CommandCompareTests.words(folder, ["offer.json", "both.json"]))
    #expect(run.code == 0)
    #expect(
      run.output.contains(
        """

        What makes the difference
          DKK                       offer    both
          ───────────────────────────────────────
          Prices                   130.00   20.00
          Rules, items and payers    0.00  140.00
          ───────────────────────────────────────
          Difference               130.00  160.00

        By item
          Code  Item          Baseline   offer  Difference
          ────────────────────────────────────────────────
          0101  Consultation    320.00  450.00      130.00

          Code  Item          Baseline    both  Difference
          ────────────────────────────────────────────────
          0101  Consultation    320.00  440.00      120.00
          0102  Second            0.00   40.00       40.00

        """), "\(run.output)")
  }

  @Test(arguments: [
    ("da", "Hvad forskellen skyldes", "Regler, ydelser og betalere", "Efter ydelse"),
    ("nl", "Waaruit het verschil bestaat", "Regels, prestaties en betalers", "Per prestatie"),
  ])
  func effectsAreSaidInEveryLanguage(language: String, title: String, rules: String, items: String) throws {
    let folder = try Self.folder()
    let output = CommandRun(CommandCompareTests.words(folder, ["both.json"], "-l", language)).output
    for text in ["\n\(title)\n", "  \(rules)  140,00\n", "\n\(items)\n"] { #expect(output.contains(text), "\(output)") }
  }

  @Test func whatChangesNothingIsNotTakenApart() throws {
    let folder = try Self.folder()
    try folder.write(
      #"{"format": 1, "id": "nothing", "names": {"en": "Nothing"}, "changes": []}"#, to: "nothing.json")
    let output = CommandRun(CommandCompareTests.words(folder, ["nothing.json"])).output
    #expect(!output.contains("What makes the difference") && !output.contains("By item"), "\(output)")
  }

  /// Many scenarios are taken apart when that is asked for; they then stand in rows.
  @Test func manyScenariosAreDecomposedOnDemand() throws {
    let folder = try Self.folder()
    let names = (1...4).map { "o\($0).json" }
    for (number, name) in names.enumerated() {
      try folder.write(CommandCompareTests.offer("o\(number + 1)", "0201", "3\(number).00"), to: name)
    }
    let plain = CommandCompareTests.words(folder, ["both.json"] + names)
    #expect(!CommandRun(plain).output.contains("What makes the difference"))
    #expect(!CommandRun(plain + ["-f", "json"]).output.contains("\"effects\""))
    #expect(!CommandRun(plain + ["-f", "csv"]).output.contains("effect,"))
    #expect(
      CommandRun(plain + ["--decompose"]).output.contains(
        """

        What makes the difference
          Scenario  Prices  Rules, items and payers  Difference
          ─────────────────────────────────────────────────────
          both       20.00                   140.00      160.00
          o1          0.00                     0.00        0.00
          o2          1.00                     0.00        1.00
          o3          2.00                     0.00        2.00
          o4          3.00                     0.00        3.00

        """))
    #expect(CommandRun(plain + ["--decompose", "-f", "json"]).output.contains("\"effects\": {\"total\": {\"price\":"))
    #expect(
      CommandRun(plain + ["--decompose", "-f", "csv"]).output.contains(
        "\r\neffect,o4,price,Prices,,3.00,,DKK,,,,,,\r\n"))
  }

  @Test func csvHasRowsForItemsAndEffects() throws {
    let folder = try Self.folder()
    let run = CommandRun(CommandCompareTests.words(folder, ["both.json"], "-f", "csv"))
    // The six columns of distributions are empty.
    let rows = run.output.split(separator: "\r\n").filter {
      $0.prefix { $0 != "," }.hasSuffix("ffect") || $0.hasPrefix("item,")
    }
    #expect(
      rows.joined(separator: "\n") == """
        item,,0101,Consultation,320.00,,,DKK,,,,,,
        item,,0201,Telephone,30.00,,,DKK,,,,,,
        item,both,0101,Consultation,440.00,120.00,,DKK,,,,,,
        item,both,0102,Second,40.00,40.00,,DKK,,,,,,
        item,both,0201,Telephone,30.00,0.00,,DKK,,,,,,
        effect,both,price,Prices,,20.00,,DKK,,,,,,
        effect,both,rules,"Rules, items and payers",,140.00,,DKK,,,,,,
        effect,both,volume,Volume,,0.00,,DKK,,,,,,
        effect,both,mix,Mix,,0.00,,DKK,,,,,,
        effect,both,adjustments,Adjustments,,0.00,,DKK,,,,,,
        segmentEffect,both,services,price,,20.00,,DKK,,,,,,
        segmentEffect,both,services,rules,,140.00,,DKK,,,,,,
        practiceEffect,both,12,price,,10.00,,DKK,,,,,,
        practiceEffect,both,12,rules,,140.00,,DKK,,,,,,
        practiceEffect,both,13,price,,10.00,,DKK,,,,,,
        """)
  }

  @Test func jsonHasItemsAndEffects() throws {
    let folder = try Self.folder()
    let run = CommandRun(CommandCompareTests.words(folder, ["both.json"], "-f", "json"))
    #expect(
      run.output.contains(
        #""items": [{"code": "0101", "name": "Consultation", "baseline": "320.00", "amount": "440.00", "difference": "120.00"}, {"code": "0102", "name": "Second", "baseline": "0.00", "amount": "40.00", "difference": "40.00"}, {"code": "0201", "name": "Telephone", "baseline": "30.00", "amount": "30.00", "difference": "0.00"}], "effects": {"total": {"price": "20.00", "rules": "140.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}, "segments": [{"id": "services", "name": "Services", "price": "20.00", "rules": "140.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}], "practices": [{"practice": "12", "price": "10.00", "rules": "140.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}, {"practice": "13", "price": "10.00", "rules": "0.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}]}"#
      ), "\(run.output)")
  }

  /// Ten items are named and the others added up.
  @Test func aTextNamesTheItemsThatDifferMost() throws {
    var items = ""
    var activity = "practice,patient,date,code\n"
    var changes: [String] = []
    for number in 10..<22 {
      items +=
        #", {"code": "\#(number)", "names": {"en": "Item \#(number)"}, "segment": "services", "unit": "service", "source": "x", "prices": [{"from": "2024-01-01", "amount": "1.00", "status": "official", "source": "x"}]}"#
      activity += "12,SECRET,2024-03-01,\(number)\n"
      changes.append(
        #"{"set": {"code": "\#(number)", "from": "2024-01-01", "amount": "\#(number).00", "status": "estimate", "source": "x"}}"#
      )
    }
    let folder = try SmallPractice.folder([
      "small.json": SmallPractice.tariff.replacing("\n  ],\n  \"rules\"", with: "\(items)\n  ],\n  \"rules\""),
      "activity.csv": activity,
      "offer.json":
        #"{"format": 1, "id": "offer", "names": {"en": "Offer"}, "changes": [\#(changes.joined(separator: ", "))]}"#,
    ])
    let run = CommandRun(CommandCompareTests.words(folder, ["offer.json"]))
    #expect(
      run.output.contains(
        """
        By item
          Code  Item                Baseline  offer  Difference
          ─────────────────────────────────────────────────────
          21    Item 21                 1.00  21.00       20.00
          20    Item 20                 1.00  20.00       19.00
          19    Item 19                 1.00  19.00       18.00
          18    Item 18                 1.00  18.00       17.00
          17    Item 17                 1.00  17.00       16.00
          16    Item 16                 1.00  16.00       15.00
          15    Item 15                 1.00  15.00       14.00
          14    Item 14                 1.00  14.00       13.00
          13    Item 13                 1.00  13.00       12.00
          12    Item 12                 1.00  12.00       11.00
                … and 2 more items      2.00  21.00       19.00

        """), "\(run.output)\(run.errors)")
  }
}
