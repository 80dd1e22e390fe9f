/// A practice of three people that is paid in every form, small enough to be calculated by hand.
///
/// - `a`, a woman of 1980: a consultation and two e-mails, of which no more than two a year are paid;
/// - `b`, a man of 1950 in a programme, whose bundle covers his one consultation;
/// - `c`, a woman of 1951: two consultations.
enum SmallIncentives {
  static let tariff = """
    {
      "format": 1, "id": "small", "names": {"en": "Small tariff", "da": "Lille takst", "nl": "Klein tarief"},
      "currency": "DKK",
      "sources": [{"id": "x", "title": "Fee table", "url": "https://example.org/fees"}, {"id": "y", "title": "A guess"}],
      "segments": [
        {"id": "basis", "names": {"en": "Basis", "da": "Basis", "nl": "Basis"}},
        {"id": "services", "names": {"en": "Services", "da": "Ydelser", "nl": "Verrichtingen"}}
      ],
      "programmes": [{"id": "dm2", "names": {"en": "Diabetes"}}],
      "items": [
        {"code": "CAP", "names": {"en": "Capitation"}, "segment": "basis", "unit": {"kind": "enrolled", "every": "year"},
         "prices": [{"from": "2024-01-01", "amount": "120.00", "status": "official", "source": "x"}]},
        {"code": "CON", "names": {"en": "Consultation"}, "segment": "services", "unit": "service",
         "prices": [{"from": "2024-01-01", "amount": "100.00", "status": "official", "source": "x"}]},
        {"code": "MAIL", "names": {"en": "E-mail"}, "segment": "services", "unit": "service",
         "prices": [{"from": "2024-01-01", "amount": "40.00", "status": "estimate", "source": "y"}]},
        {"code": "DM2", "names": {"en": "Diabetes bundle"}, "segment": "basis",
         "unit": {"kind": "programme", "programmes": ["dm2"], "every": "year"},
         "prices": [{"from": "2024-01-01", "amount": "300.00", "status": "official", "source": "x"}]},
        {"code": "BONUS", "names": {"en": "Bonus"}, "segment": "basis",
         "unit": {"kind": "performance", "indicator": "q", "per": "practice", "every": "year",
                  "steps": [{"from": "0.25", "share": "0.5"}, {"from": "0.5", "share": "1"}]},
         "prices": [{"from": "2024-01-01", "amount": "200.00", "status": "official", "source": "x"}]},
        {"code": "LUMP", "names": {"en": "Lump sum"}, "segment": "basis",
         "unit": {"kind": "lump", "per": "practice", "every": "year"},
         "prices": [{"from": "2024-01-01", "amount": "50.00", "status": "official", "source": "x"}]}
      ],
      "rules": [
        {"id": "two", "kind": "limit", "names": {"en": "Two e-mails a year"}, "items": ["MAIL"], "atMost": 2,
         "per": "patient", "every": "year", "source": "x"},
        {"id": "in", "kind": "covered", "names": {"en": "Inside the bundle"}, "items": ["CON"], "programmes": ["dm2"],
         "source": "x"}
      ]
    }

    """

  static let work = """
    {
      "format": 1, "id": "w", "names": {"en": "Work"}, "tariff": "small",
      "sources": [{"id": "w", "title": "A wage table", "url": "https://example.org/wages"}],
      "performers": [
        {"id": "gp", "names": {"en": "GP", "da": "Læge", "nl": "Huisarts"}, "hourly": "600.00", "status": "published",
         "source": "w"}
      ],
      "times": [
        {"items": ["CON"], "minutes": "10", "performers": [{"performer": "gp"}], "status": "derived", "source": "w"},
        {"items": ["MAIL"], "minutes": "3", "performers": [{"performer": "gp"}], "status": "estimate", "note": "Guessed."}
      ]
    }

    """

  static let activity = """
    practice,patient,date,code
    1,a,2024-02-05,CON
    1,a,2024-02-06,MAIL
    1,a,2024-05-06,MAIL
    1,b,2024-03-04,CON
    1,c,2024-04-08,CON
    1,c,2024-09-09,CON

    """

  static let population = """
    practice,patient,birth,sex,programmes
    1,a,1980-01-01,female,
    1,b,1950-01-01,male,dm2
    1,c,1951-01-01,female,

    """

  static let indicators = "practice,indicator,period,numerator,denominator\n1,q,2024,1,4\n"

  /// Measures the practice by a command line with more words, with or without assumptions about work, its files changed by name.
  static func run(
    _ more: [String] = [], hasWork: Bool = true, changing change: (inout [String: String]) -> Void = { _ in }
  ) throws -> CommandRun {
    var files = [
      "small.json": tariff, "work.json": work, "activity.csv": activity, "population.csv": population,
      "indicators.csv": indicators,
    ]
    change(&files)
    let folder = try TemporaryFolder(files)
    let words = ["incentives", folder.path, "--tariff", folder.file("small.json"), "--year", "2024", "-q"]
    return withExtendedLifetime(folder) {
      CommandRun(words + (hasWork ? ["--work", folder.file("work.json")] : []) + more)
    }
  }
}
