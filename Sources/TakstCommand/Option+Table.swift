internal import TakstReports

extension Option {
  private static let running: [Command] = [.evaluate, .compare, .incentives, .explain]
  /// The commands that read inputs.
  private static let reading = running + [.check]
  private static let printing: [Command] = [
    .evaluate, .compare, .incentives, .explain, .check, .tariffList, .tariffShow, .tariffCheck, .tariffDiff, .verify,
  ]

  static let tariff = Option(
    "tariff", short: "t", .text("ID|FILE"), "the tariff: a built-in one ('takst tariff list') or a JSON file",
    for: reading)
  static let year = Option("year", short: "y", .text("YEAR"), "the calendar year to evaluate", for: reading)
  static let sampledYear = Option(
    "year", short: "y", .text("YEAR"), "the year that the activity is of (DK: 2024, NL: 2018)", for: [.sample])
  static let exampleYear = Option(
    "year", short: "y", .text("YEAR"), "the calendar year of --of", for: [.tariffShow])
  static let exampleInputs = Option(
    "of", .text("FOLDER"), "with markdown or html: also what a year of this data rests on", for: [.tariffShow])
  static let from = Option("from", .text("DATE"), "the first day to evaluate, such as 2024-01-01", for: reading)
  static let until = Option("until", .text("DATE"), "the day after the last day to evaluate", for: reading)
  static let activity = Option(
    "activity", .text("FILE"), "lines of activity; - is standard input", for: reading, isRepeatable: true)
  static let population = Option(
    "population", .text("FILE"), "who is on the lists", for: reading, isRepeatable: true)
  static let practices = Option("practices", .text("FILE"), "the practices", for: reading, isRepeatable: true)
  static let indicators = Option(
    "indicators", .text("FILE"), "results on indicators", for: reading, isRepeatable: true)
  static let map = Option(
    "map", .text("FILE"), "a JSON file that says what columns with names of their own are", for: reading)
  static let layout = Option(
    "layout", .text("ID|FILE"), "how the log is laid out, when its records are of fixed width", for: reading)
  static let weeks = Option(
    "weeks", .none, "the log has weeks, each taken for its Thursday; no rule looks at days", for: reading)
  static let tally = Option(
    "tally", .text("FILE"), "a tally in place of inputs; several are added up", for: [.evaluate], isRepeatable: true)
  static let tallyOut = Option(
    "tally-out", .text("FILE"), "write what was counted, for --tally; - writes it in place of the result",
    for: [.evaluate])
  static let amend = Option(
    "amend", short: "a", .text("ID|FILE"), "changes laid over the tariff, in the order given; may be repeated",
    for: reading + [.tariffShow, .tariffDiff], isRepeatable: true)
  static let scenario = Option(
    "scenario", short: "s", .text("ID|FILE"),
    "a scenario, or an amendment laid over the tariff; may be repeated",
    for: [.compare], isRepeatable: true)
  static let measuredScenario = Option(
    "scenario", short: "s", .text("ID|FILE"), "what this scenario rewards, in place of the tariff as it is",
    for: [.incentives])
  static let work = Option(
    "work", .text("FILE"), "minutes and costs of work, for what a minute brings, power and selection",
    for: [.incentives])
  static let show = Option(
    "show", .choice(IncentivesReport.Part.allCases.map(\.rawValue), name: "PART"),
    "only this part of the report; may be repeated", for: [.incentives], isRepeatable: true)
  static let listLimit = Option(
    "list-limit", .text("N"), "people per capacity at which a practice may close its list", for: [.incentives],
    isRepeatable: true)
  static let behaviour = Option(
    "behaviour", .text("PRESET|FILE"),
    "how practices are assumed to respond, beside what is measured", for: [.compare],
    isRepeatable: true)
  static let draws = Option(
    "draws", .text("N"), "random draws from the ranges of a behaviour's numbers", for: [.compare])
  static let drawSeed = Option(
    "seed", .text("S"), "the seed of the draws; the same seed gives the same draws (1)", for: [.compare])
  static let decompose = Option(
    "decompose", .none, "what makes each difference, also for more than four scenarios", for: [.compare])
  static let comparedLines = Option(
    "lines", .text("PRACTICE"), "the lines of this practice that the scenario pays differently", for: [.compare])
  static let neutral = Option(
    "neutral", .text("CODE|segment:ID"),
    "each scenario also with these prices scaled so that it costs the same", for: [.compare],
    isRepeatable: true)
  static let neutralAmount = Option(
    "neutral-amount", .text("CODE"), "the same by the price of one item", for: [.compare])
  static let target = Option(
    "target", .text("SEGMENT=SHARE"),
    "the same with each segment scaled to a share of the total, as in s1=0.75",
    for: [.compare], isRepeatable: true)
  static let solve = Option(
    "solve", .text("total=AMOUNT|difference=AMOUNT"), "what --neutral reaches in place of the baseline's total",
    for: [.compare])
  static let saveSolution = Option(
    "save-solution", .text("FILE"), "write the prices found as an amendment, for --amend or --scenario", for: [.compare]
  )
  static let breakEven = Option(
    "break-even", .text("bundle:ID|list:N|steps"),
    "from where on a bundle, one more person or a next step pays",
    for: [.compare], isRepeatable: true)
  static let crosswalk = Option(
    "crosswalk", .text("ID|FILE"), "what the log's codes mean in the tariff, when they are another tariff's",
    for: reading)
  static let exchangeRate = Option(
    "exchange-rate", .text("CUR=RATE"), "show the total and the segments in another currency too, as in DKK=7.46",
    for: [.evaluate])
  static let fees = Option(
    "fees", .text("FILE"), "your own fees: a CSV file with code, amount and, where they change, from",
    for: running + [.tariffShow, .tariffDiff])
  static let practice = Option(
    "practice", short: "p", .text("ID"), "the practice of lines that name none",
    for: [.evaluate, .compare, .incentives, .check])
  static let explainedPractice = Option(
    "practice", short: "p", .text("ID"), "only this practice; also the practice of lines that name none",
    for: [.explain])
  static let patient = Option("patient", .text("ID"), "only this patient", for: [.explain])
  static let code = Option("code", short: "c", .text("CODE"), "only lines with this code", for: [.explain])
  static let asKnownOn = Option(
    "as-known-on", .text("DATE"), "use only decisions published by this day", for: running + [.tariffShow, .tariffDiff])
  static let settleSince = Option(
    "settle-since", .text("DATE"), "what to settle where this day's knowledge was paid",
    for: [.compare])
  static let on = Option("on", .text("DATE"), "the prices of this day, with all rules", for: [.tariffShow])
  static let format = Option(
    "format", short: "f", .choice(DocumentFormat.allCases.map(\.rawValue)), "how the result is written (text)",
    for: [.evaluate, .compare, .incentives, .tariffShow])
  static let plainFormat = Option(
    "format", short: "f", .choice(["text", "json", "csv"]), "how the result is written (text)",
    for: printing.filter { !format.commands.contains($0) && ![.check, .tariffCheck, .verify].contains($0) })
  static let checkFormat = Option(
    "format", short: "f", .choice(["text", "json"]), "how the result is written (text)", for: [.check, .verify])
  static let csvStyle = Option(
    "csv-style", .choice(CSVStyle.allCases.map(\.rawValue)),
    "CSV for data tools, or for a Danish or Dutch spreadsheet (plain)",
    for: printing.filter { ![.check, .tariffCheck, .verify].contains($0) })
  static let output = Option(
    "output", short: "o", .text("FILE"), "write the result to a file in place of standard output", for: printing)
  static let manifest = Option(
    "manifest", .text("FILE"), "write what the result was made of, for 'takst verify'", for: Verify.commands)
  static let language = Option(
    "language", short: "l", .choice(["en", "da", "nl"]), "the language of names and reports (en)", for: printing)
  static let maxErrors = Option(
    "max-errors", .text("N"), "stop when more rows than this cannot be read (20)", for: reading)
  static let strict = Option("strict", .none, "stop at the first row that cannot be read", for: reading)
  static let failOnFindings = Option(
    "fail-on-findings", .none, "end with 1 when a rule fired, a line had no price or a code is unknown",
    for: [.evaluate])
  static let failOnAnyFinding = Option(
    "fail-on-findings", .none, "end with 1 when something is allowed but probably not meant", for: [.tariffCheck])
  static let failOnProblems = Option(
    "fail-on-findings", .none, "end with 1 when something is probably wrong", for: [.check])
  static let practiceItems = Option(
    "practice-items", .none, "with --format json: also what each practice earned by item", for: [.evaluate])
  static let suppress = Option(
    "suppress", .text("N"), "hide groups of fewer than N practices, and all single practices", for: [.compare])
  static let threads = Option(
    "threads", .text("N"), "how many threads work at the same time (as many as there are processors)",
    for: [.evaluate, .compare, .incentives])
  static let quiet = Option(
    "quiet", short: "q", .none, "no notes on standard error, only errors", for: reading)

  static let sampledPractices = Option("practices", .text("N"), "how many practices (1)", for: [.sample])
  static let lines = Option("lines", .text("N"), "how many lines of activity (25000)", for: [.sample])
  static let seed = Option("seed", .text("S"), "a whole number; the same seed gives the same bytes (1)", for: [.sample])
  static let country = Option(
    "country", .choice(SampleCountry.all.map(\.code)), "whose codes and habits (DK)", for: [.sample])
  static let variety = Option(
    "variety", .text("N"), "how much practices differ in age and deprivation, from 0 to 100 (0)", for: [.sample])
  static let form = Option(
    "form", .choice(["plain", "export"]), "how activity is written: plain, or as a practice system exports it (plain)",
    for: [.sample])

  static let manual = Option("man", .none, "the manual page: takst help --man > takst.1", for: [.help])
  static let completions = Option(
    "completions", .choice(Completions.Shell.allCases.map(\.rawValue)),
    "completions for a shell, to be read when it starts",
    for: [.help])

  static let help = Option("help", short: "h", .none, "show how to use the command", for: Command.allCases)

  /// Every option, in the order of the help.
  static let all: [Option] = [
    tariff, year, sampledYear, exampleYear, exampleInputs, from, until, activity, population, practices, indicators,
    map, layout, weeks, tally,
    tallyOut, crosswalk, amend, scenario, measuredScenario, work, show, listLimit, neutral, neutralAmount, solve,
    target,
    saveSolution, breakEven, behaviour, draws, drawSeed, decompose, comparedLines, fees, practice, explainedPractice,
    patient, code, asKnownOn, settleSince, on, format, plainFormat, checkFormat, csvStyle, output, manifest,
    language, exchangeRate, maxErrors, strict, failOnFindings, failOnAnyFinding, failOnProblems, practiceItems,
    suppress, threads,
    quiet, sampledPractices, lines, seed, country, variety, form, manual, completions, help,
  ]
}
