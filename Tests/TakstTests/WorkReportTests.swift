import Testing

@testable import Takst
@testable import TakstReports

/// What a minute brings and leaves, and the power of a scheme, in words and numbers.
@Suite struct WorkReportTests {
  /// A consultation that is paid, one inside a bundle, an e-mail of measured minutes, unpaid messages, and items of which something is not known.
  static let values: MinuteValues = {
    func item(_ code: String, _ english: String, _ danish: String, _ dutch: String) -> Item {
      var item = Small.item(code)
      item.names = LocalizedText(["en": english, "da": danish, "nl": dutch])
      return item
    }
    let items = [
      item("0101", "Consultation", "Konsultation", "Consult"), item("0105", "E-mail", "E-konsultation", "E-consult"),
      item("0120", "Annual status", "Årsstatus", "Jaarcontrole"),
      item("2101", "Blood sample", "Blodprøve", "Bloedmonster"),
      item("6101", "Talk therapy", "Samtaleterapi", "Gesprekstherapie"),
    ]
    var message = item("message", "Message", "Meddelelse", "Bericht")
    message.segment = WorkAssumptions.unpaidSegment.id
    var gp = SmallWork.gp
    gp.names = LocalizedText(["en": "GP", "da": "Læge", "nl": "Huisarts"])
    gp.provenance = Provenance(.derived, source: Source(id: "x", title: "A page", url: "https://example.org"))
    var nurse = SmallWork.nurse
    nurse.names = LocalizedText(["en": "Nurse", "da": "Sygeplejerske", "nl": "POH-S"])
    let page = Provenance(.published, source: Source(id: "x", title: "A page", url: "https://example.org"))
    let work = SmallWork.work(
      [
        SmallWork.assumed(["0101"], 15, [.init("gp")], page),
        SmallWork.assumed(["0120"], 30, [.init("gp", "0.5"), .init("nurse", "0.5")]),
        SmallWork.assumed(["message"], 3), SmallWork.assumed(["6101"], 45),
      ],
      direct: [SmallWork.direct(["0120"], "4.50")], unpaid: [message], performers: [gp, nurse])
    let times = [
      SmallWork.time(items[1], minutes: 40, units: 6, by: [(gp, 1)]), SmallWork.time(message, minutes: nil),
    ].map { row in
      var row = row
      if row.item.code == "message" {
        row.minutes = .assumed(work.times[2])
        row.performers = WorkTime.Performers(work.times[2], of: work)
      }
      return row
    }
    var values = SmallWork.values(
      [
        SmallWork.revenue(items[0], listed: "160.72", "141.27", quantity: 5697),
        SmallWork.revenue(items[1], listed: "51.12", "48.10", quantity: 2712),
        SmallWork.revenue(items[2], listed: "437.77", "0.00", quantity: 406, [.rule("dk-r22")]),
        SmallWork.revenue(items[3], listed: "55.72", "55.72", quantity: 3135),
        SmallWork.revenue(items[4], listed: nil, "0.00", quantity: 164, [.noPrice]),
      ], work, times)
    values.unknownRoles = [.init(role: "student", lines: 1204)]
    return values
  }()

  @Test func aMinuteInEnglish() {
    #expect(
      IncentivesReport.sections(Self.values, .english).text()
        == #"""

        What a minute of work brings and leaves
          Code     Item           Min.     Revenue    Cost   Margin  Rev./min  Margin/min
          ───────────────────────────────────────────────────────────────────────────────
          0101     Consultation   15.0      141.27  150.00    -8.73      9.42       -0.58
          0105     E-mail          6.7       48.10   66.67   -18.57      7.22       -2.79
          0120     Annual status  30.0  *     0.00  229.50  -229.50      0.00       -7.65
          message  Message         3.0  *     0.00   30.00   -30.00      0.00      -10.00
          Revenue: what one more unit brings, net of all that it takes elsewhere. Cost: supplies, and
          the minutes at what an hour of the performer costs. Margin: revenue less cost. The first row
          leaves most for a minute.
          * The minutes are an estimate.
          Nothing is paid for: message.
          Not ranked, as no minutes are known, with 15.7 % of the revenue: 2101.
          Not ranked, as no price is known: 6101.
          Roles in the log that mean no performer: student (1,204 lines). Add them to "roles" of a
          performer.

        Who does it, and where the minutes come from
          Code     Min.  By                       Status     Based on
          ──────────────────────────────────────────────────────────────────────────
          0101     15.0  GP                       published  A page
          0105      6.7  GP                       measured   1 of 1 lines of the log
          0120     30.0  GP 50.0 %, Nurse 50.0 %  estimate   guessed for a test
          6101     45.0  GP                       estimate   guessed for a test
          message   3.0  GP                       estimate   guessed for a test

        What an hour costs
          By     Per hour  Status    Based on
          ─────────────────────────────────────────────
          GP       600.00  derived   A page
          Nurse    300.00  estimate  guessed for a test

        """#)
  }

  @Test func aMinuteInDanish() {
    #expect(
      IncentivesReport.sections(Self.values, .danish).text()
        == #"""

        Hvad et minuts arbejde giver og efterlader
          Nr.      Ydelse          Min.     Indtægt  Omkostn.       DB  Indt./min  DB/min
          ───────────────────────────────────────────────────────────────────────────────
          0101     Konsultation    15,0      141,27    150,00    -8,73       9,42   -0,58
          0105     E-konsultation   6,7       48,10     66,67   -18,57       7,22   -2,79
          0120     Årsstatus       30,0  *     0,00    229,50  -229,50       0,00   -7,65
          message  Meddelelse       3,0  *     0,00     30,00   -30,00       0,00  -10,00
          Indtægt: hvad én ydelse mere giver, fratrukket hvad den koster andre steder i honoreringen.
          Omkostning: utensilier og minutterne til behandlerens timeomkostning. DB (dækningsbidrag):
          indtægt minus omkostning. Øverst står det, der efterlader mest pr. minut.
          * Minutterne er et skøn.
          Honoreres ikke: message.
          Ikke rangeret, da minutterne ikke kendes, med 15,7 % af indtægten: 2101.
          Ikke rangeret, da intet honorar kendes: 6101.
          Roller i filen, der ikke betyder nogen behandler: student (1.204 linjer). Føj dem til en
          behandlers "roles".

        Hvem der udfører det, og hvor minutterne kommer fra
          Nr.      Min.  Udført af                          Status          Bygger på
          ───────────────────────────────────────────────────────────────────────────────────────
          0101     15,0  Læge                               offentliggjort  A page
          0105      6,7  Læge                               målt            1 af 1 linjer i filen
          0120     30,0  Læge 50,0 %, Sygeplejerske 50,0 %  skøn            guessed for a test
          6101     45,0  Læge                               skøn            guessed for a test
          message   3,0  Læge                               skøn            guessed for a test

        Hvad en time koster
          Udført af      Pr. time  Status  Bygger på
          ───────────────────────────────────────────────────
          Læge             600,00  afledt  A page
          Sygeplejerske    300,00  skøn    guessed for a test

        """#)
  }

  @Test func aMinuteInDutch() {
    #expect(
      IncentivesReport.sections(Self.values, .dutch).text()
        == #"""

        Wat een minuut werk opbrengt en overlaat
          Code     Prestatie     Min.     Opbrengst  Kosten    Marge  Opbr./min  Marge/min
          ────────────────────────────────────────────────────────────────────────────────
          0101     Consult       15,0        141,27  150,00    -8,73       9,42      -0,58
          0105     E-consult      6,7         48,10   66,67   -18,57       7,22      -2,79
          0120     Jaarcontrole  30,0  *       0,00  229,50  -229,50       0,00      -7,65
          message  Bericht        3,0  *       0,00   30,00   -30,00       0,00     -10,00
          Opbrengst: wat één prestatie meer oplevert, na aftrek van wat zij elders in de bekostiging
          kost. Kosten: materiaal, en de minuten tegen wat een uur van de uitvoerder kost. Marge:
          opbrengst min kosten. Bovenaan staat wat per minuut het meest overlaat.
          * De minuten zijn een schatting.
          Hiervoor wordt niets betaald: message.
          Niet gerangschikt, omdat de minuten niet bekend zijn, met 15,7 % van de opbrengst: 2101.
          Niet gerangschikt, omdat geen tarief bekend is: 6101.
          Functies in het bestand die geen uitvoerder aanduiden: student (1.204 regels). Zet ze bij
          "roles" van een uitvoerder.

        Wie het doet, en waar de minuten vandaan komen
          Code     Min.  Door                           Status        Gebaseerd op
          ──────────────────────────────────────────────────────────────────────────────────────────
          0101     15,0  Huisarts                       gepubliceerd  A page
          0105      6,7  Huisarts                       gemeten       1 van 1 regels van het bestand
          0120     30,0  Huisarts 50,0 %, POH-S 50,0 %  schatting     guessed for a test
          6101     45,0  Huisarts                       schatting     guessed for a test
          message   3,0  Huisarts                       schatting     guessed for a test

        Wat een uur kost
          Door      Per uur  Status     Gebaseerd op
          ────────────────────────────────────────────────
          Huisarts   600,00  afgeleid   A page
          POH-S      300,00  schatting  guessed for a test

        """#)
  }

  @Test func powerInEnglish() {
    #expect(
      IncentivesReport.sections(Power(Self.values), .english).text()
        == #"""

        Power of the scheme
          Segment       Items          Cost     Revenue   Power  Balance
          ────────────────────────────────────────────────────────────────────────────────────
          Services          3  1,128,536.04  935,262.39  0.1713   0.2612  ███▌
          Unpaid work       1         30.00        0.00  1.0000   0.0000  ████████████████████
          ────────────────────────────────────────────────────────────────────────────────────
          Whole scheme      4  1,128,566.04  935,262.39  0.1713   0.2612  ███▌
          Power: the part of the cost of one more unit that the practice bears itself. 1: nothing is
          paid for one more, as under capitation, which rewards doing less. 0: paid at cost. Below 0:
          paid above cost, which rewards doing more.
          Balance: how far the items lie apart (standard deviation); 0 when all are alike.
          Left out, as price or cost is not known: 2 items, with 15.7 % of the revenue: 2101, 6101.

        Cost sharing by item
          Code     Item           Revenue    Cost  Sharing
          ──────────────────────────────────────────────────────────────────────
          0120     Annual status     0.00  229.50   1.0000  ████████████████████
          message  Message           0.00   30.00   1.0000  ████████████████████
          0105     E-mail           48.10   66.67   0.2785  █████▌
          0101     Consultation    141.27  150.00   0.0582  █
          Cost sharing: 1 less revenue over cost of one more unit.

        """#)
  }

  @Test func powerInDanish() {
    #expect(
      IncentivesReport.sections(Power(Self.values), .danish).text()
        == #"""

        Honoreringens styrke
          Gruppe             Ydelser      Omkostn.     Indtægt  Styrke  Balance
          ───────────────────────────────────────────────────────────────────────────────────────────
          Services                 3  1.128.536,04  935.262,39  0,1713   0,2612  ███▌
          Ubetalt arbejde          1         30,00        0,00  1,0000   0,0000  ████████████████████
          ───────────────────────────────────────────────────────────────────────────────────────────
          Hele honoreringen        4  1.128.566,04  935.262,39  0,1713   0,2612  ███▌
          Styrke (power): den del af omkostningen ved én ydelse mere, som praksis selv bærer. 1: der
          betales intet for én mere, som under basishonorar, og det belønner at gøre mindre. 0:
          omkostningen dækkes. Under 0: der betales mere end omkostningen, og det belønner at gøre mere.
          Balance: hvor langt ydelserne ligger fra hinanden (standardafvigelse); 0, når alle er ens.
          Udeladt, da honorar eller omkostning ikke kendes: 2 ydelser, med 15,7 % af indtægten: 2101,
          6101.

        Egenandel af omkostningen pr. ydelse
          Nr.      Ydelse          Indtægt  Omkostn.  Egenandel
          ───────────────────────────────────────────────────────────────────────────
          0120     Årsstatus          0,00    229,50     1,0000  ████████████████████
          message  Meddelelse         0,00     30,00     1,0000  ████████████████████
          0105     E-konsultation    48,10     66,67     0,2785  █████▌
          0101     Konsultation     141,27    150,00     0,0582  █
          Egenandel (supply-side cost sharing): 1 minus indtægt over omkostning ved én ydelse mere.

        """#)
  }

  @Test func powerInDutch() {
    #expect(
      IncentivesReport.sections(Power(Self.values), .dutch).text()
        == #"""

        Kracht van de bekostiging
          Segment           Prestaties        Kosten   Opbrengst  Kracht  Balans
          ────────────────────────────────────────────────────────────────────────────────────────────
          Services                   3  1.128.536,04  935.262,39  0,1713  0,2612  ███▌
          Onbetaald werk             1         30,00        0,00  1,0000  0,0000  ████████████████████
          ────────────────────────────────────────────────────────────────────────────────────────────
          Hele bekostiging           4  1.128.566,04  935.262,39  0,1713  0,2612  ███▌
          Kracht (power): het deel van de kosten van één prestatie meer dat de praktijk zelf draagt. 1:
          voor één meer wordt niets betaald, zoals bij inschrijftarieven, wat minder doen beloont. 0:
          kostendekkend betaald. Onder 0: boven de kosten betaald, wat meer doen beloont.
          Balans: hoe ver de prestaties uiteenlopen (standaardafwijking); 0 als alle gelijk zijn.
          Weggelaten, omdat tarief of kosten niet bekend zijn: 2 prestaties, met 15,7 % van de
          opbrengst: 2101, 6101.

        Eigen aandeel in de kosten per prestatie
          Code     Prestatie     Opbrengst  Kosten  Aandeel
          ───────────────────────────────────────────────────────────────────────
          0120     Jaarcontrole       0,00  229,50   1,0000  ████████████████████
          message  Bericht            0,00   30,00   1,0000  ████████████████████
          0105     E-consult         48,10   66,67   0,2785  █████▌
          0101     Consult          141,27  150,00   0,0582  █
          Eigen aandeel (supply-side cost sharing): 1 min opbrengst gedeeld door kosten van één
          prestatie meer.

        """#)
  }

  @Test func jsonHasARowForEachItemAndSegment() {
    let members =
      IncentivesReport.members(Self.values, language: .danish)
      + IncentivesReport.members(Power(Self.values), language: .danish)
    let lines = JSONWriter.document(members).split(separator: "\n").map { line in
      line.trimmingPrefix(while: { $0 == " " })
    }
    for row in [
      #"{"practice": null, "code": "0120", "name": "Årsstatus", "segment": "s", "quantity": 406, "unpaid": false, "listed": "437.77", "marginalRevenue": "0.00", "minutes": 30, "minutesFrom": "estimate", "minutesSource": null, "minutesNote": "guessed for a test", "lines": 0, "timedLines": 0, "performers": [{"performer": "gp", "share": 0.5}, {"performer": "nurse", "share": 0.5}], "performersFrom": "estimate", "directCost": "4.50", "timeCost": "225.00", "marginalCost": "229.50", "margin": "-229.50", "revenuePerMinute": "0.00", "marginPerMinute": "-7.65", "weakest": "estimate", "rankByMargin": 3, "rankByRevenue": 3}"#,
      #"{"practice": null, "code": "6101", "name": "Samtaleterapi", "segment": "s", "quantity": 164, "unpaid": false, "listed": null, "marginalRevenue": null, "minutes": 45, "minutesFrom": "estimate", "minutesSource": null, "minutesNote": "guessed for a test", "lines": 0, "timedLines": 0, "performers": [{"performer": "gp", "share": 1}], "performersFrom": "estimate", "directCost": null, "timeCost": "450.00", "marginalCost": "450.00", "margin": null, "revenuePerMinute": null, "marginPerMinute": null, "weakest": "estimate", "rankByMargin": null, "rankByRevenue": null}"#,
      #"{"practice": null, "segment": null, "name": null, "cost": "1128566.04", "revenue": "935262.39", "power": 0.1713, "balance": 0.2612, "items": [{"code": "0101", "costSharing": 0.0582}, {"code": "0105", "costSharing": 0.2785}, {"code": "0120", "costSharing": 1}, {"code": "message", "costSharing": 1}], "leftOut": ["2101", "6101"], "leftOutRevenue": "174682.20", "leftOutShare": 0.1574}"#,
    ] {
      #expect(lines.contains { $0 == row || $0 == row + "," }, "\(row)")
    }
    #expect(members.map(\.key) == ["workAssumptions", "work", "power"])
    #expect(lines.count { $0.contains("\"practice\"") } == 6 + 3)
  }

  @Test func theTableHasARowForEachNumber() {
    let text = IncentivesReport.csv(
      IncentivesReport.facts(Self.values) + IncentivesReport.facts(Power(Self.values)))
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "section,practice,subject,measure,value")
    #expect(
      lines.filter { $0.hasPrefix("work,,0120,") } == [
        "work,,0120,quantity,406",
        "work,,0120,listed,437.77",
        "work,,0120,marginalRevenue,0.00",
        "work,,0120,directCost,4.50",
        "work,,0120,timeCost,225.00",
        "work,,0120,marginalCost,229.50",
        "work,,0120,margin,-229.50",
        "work,,0120,revenuePerMinute,0.00",
        "work,,0120,marginPerMinute,-7.65",
        "work,,0120,minutes,30",
        "work,,0120,minutesFrom,estimate",
        "work,,0120,share:gp,0.5",
        "work,,0120,share:nurse,0.5",
      ])
    #expect(
      lines.filter { $0.hasPrefix("power,,all,") || $0.hasPrefix("power,,0120,") } == [
        "power,,all,cost,1128566.04",
        "power,,all,revenue,935262.39",
        "power,,all,power,0.1713",
        "power,,all,balance,0.2612",
        "power,,all,leftOut,2",
        "power,,all,leftOutRevenue,174682.20",
        "power,,all,leftOutShare,0.1574",
        "power,,0120,costSharing,1",
      ])
  }

  @Test func withoutMinutesNothingIsRankedAndThatIsSaid() {
    let values = SmallWork.values(
      [SmallWork.revenue(Small.item("a"), listed: "1.00", "1.00")], SmallWork.work(performers: [SmallWork.gp]))
    let text = IncentivesReport.sections(values, .english).text()
    #expect(
      text.contains("  Nothing can be ranked: neither the log nor the assumptions tell how long an item with a price"))
    #expect(text.contains("  Not ranked, as no minutes are known, with 100.0 % of the revenue: a.\n"))
    let power = Power(values)
    #expect(
      IncentivesReport.sections(power, .english).text().contains(
        "  Whole scheme      0  0.00     0.00      –        –\n"))
  }

  @Test(arguments: Language.allCases) func linesFitAPage(language: Language) {
    for text in [
      IncentivesReport.sections(Self.values, language).text(),
      IncentivesReport.sections(Power(Self.values), language).text(),
    ] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 98 })
    }
  }
}
