internal import Takst
internal import TakstReports

/// What the tool can do.
enum Command: CaseIterable {
  case evaluate
  case compare
  case incentives
  case explain
  case check
  case tariffList
  case tariffShow
  case tariffCheck
  case tariffDiff
  case verify
  case sample
  case help

  /// The words on the command line.
  var name: String {
    switch self {
    case .evaluate: "evaluate"
    case .compare: "compare"
    case .incentives: "incentives"
    case .explain: "explain"
    case .check: "check"
    case .tariffList: "tariff list"
    case .tariffShow: "tariff show"
    case .tariffCheck: "tariff check"
    case .tariffDiff: "tariff diff"
    case .verify: "verify"
    case .sample: "sample"
    case .help: "help"
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .evaluate: "what practices earn in a period, and what was not paid and why"
    case .compare: "what practices earn under offers, side by side"
    case .incentives: "what is rewarded, and how strongly"
    case .explain: "why each line was paid what it was"
    case .check: "what files hold, and what is probably wrong with them"
    case .tariffList: "the tariffs and amendments that are built in"
    case .tariffShow: "a tariff's items with their prices, sources and notes"
    case .tariffCheck: "find mistakes in tariff files"
    case .tariffDiff: "price by price, what differs between two tariffs"
    case .verify: "make a result again from its manifest, and see that it is the same"
    case .sample: "realistic, synthetic data to try things with"
    case .help: "how to use a command"
    }
  }

  /// What follows the options.
  var operands: String {
    switch self {
    case .evaluate, .compare, .incentives, .explain, .check: "INPUT…"
    case .tariffList: ""
    case .tariffShow: "ID|FILE [CODE]"
    case .tariffCheck: "ID|FILE…"
    case .tariffDiff: "ID|FILE ID|FILE"
    case .verify: "MANIFEST"
    case .sample: "DIR"
    case .help: "[COMMAND]"
    }
  }

  /// How many words may follow the options.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .evaluate, .compare, .incentives, .explain, .check: 0...Int.max
    case .tariffList: 0...0
    case .tariffShow: 1...2
    case .tariffCheck: 1...Int.max
    case .tariffDiff: 2...2
    case .verify, .sample: 1...1
    case .help: 0...2
    }
  }

  /// Commands as a user would type them.
  var examples: [String] {
    switch self {
    case .evaluate:
      [
        "takst evaluate Examples/practice-year --tariff dk-almen-praksis --year 2024",
        "takst evaluate export.csv --population list.csv --tariff dk-almen-praksis --from 2024-01-01 --until 2024-07-01",
        "takst evaluate my-practice --tariff dk-almen-praksis --year 2024 --amend offer.json --format json",
        "takst evaluate Examples/practice-year --tariff nl-huisartsenzorg --year 2024 --crosswalk dk-nl",
        "takst evaluate --tally north.jsonl --tally south.jsonl --tariff dk-almen-praksis --year 2024",
      ]
    case .compare:
      [
        "takst compare my-practices --tariff dk-almen-praksis --year 2024 --scenario offer.json --scenario reply.json",
        "takst compare my-practices --tariff dk-almen-praksis --year 2024 --scenario dk-region-hovedstaden --format json",
        "takst compare my-practices --tariff dk-almen-praksis --year 2024 --scenario offer.json --lines 012345",
        "takst compare my-practices -t dk-almen-praksis -y 2024 -s offer.json --behaviour hcfa_1992_offset --draws 10000",
        "takst compare my-practices --tariff nl-huisartsenzorg --year 2026 --settle-since 2026-06-29",
      ]
    case .incentives:
      [
        "takst incentives Examples/practice-year --tariff dk-almen-praksis --year 2024",
        "takst incentives my-practices --tariff dk-almen-praksis --year 2024 --work Examples/incentives/work-dk.json",
        "takst incentives my-practices --tariff dk-almen-praksis --year 2024 --scenario offer.json --list-limit 1600",
        "takst incentives my-practices --tariff dk-almen-praksis --year 2024 --show kinks --show months --format html",
      ]
    case .explain:
      [
        "takst explain Examples/practice-year --tariff dk-almen-praksis --year 2024 --code 0101",
        "takst explain my-practice --tariff dk-almen-praksis --year 2024 --patient 0012 --format csv",
      ]
    case .check:
      [
        "takst check export.csv",
        "takst check Examples/practice-year --tariff dk-almen-praksis --year 2024",
        "takst check my-practice --tariff dk-almen-praksis --year 2024 --fail-on-findings --format json",
      ]
    case .tariffList: ["takst tariff list"]
    case .tariffShow:
      [
        "takst tariff show dk-almen-praksis --on 2024-04-01",
        "takst tariff show dk-almen-praksis 0101",
        "takst tariff show dk-almen-praksis --format html --of Examples/practice-year --year 2024 -o tariff.html",
      ]
    case .tariffCheck: ["takst tariff check dk-almen-praksis", "takst tariff check my-tariff.json offer.json"]
    case .tariffDiff:
      [
        "takst tariff diff dk-almen-praksis my-tariff.json",
        "takst tariff diff dk-almen-praksis dk-almen-praksis --amend offer.json",
      ]
    case .verify: ["takst verify statement.manifest.json"]
    case .sample:
      [
        "takst sample --practices 1 --lines 25000 --seed 7 --country DK my-sample",
        "takst sample --practices 3 --lines 30000 --seed 7 --country NL --year 2018 my-dutch-sample",
      ]
    case .help:
      [
        "takst help evaluate",
        "takst help --man > takst.1",
        "takst help --completions bash > ~/.local/share/bash-completion/completions/takst",
      ]
    }
  }

  /// What a user should know beyond the options.
  var notes: String {
    switch self {
    case .evaluate:
      """
      \(Command.inputs)
      A tally is what was counted, before prices: --tally-out writes it, and --tally adds such files up in place of
      inputs. The sum is that of all lines together, as long as all rows of a practice are counted in the same run.
      """
    case .compare:
      """
      \(Command.inputs)
      A scenario is an amendment, laid over the tariff after those of --amend and --fees; differences are to the result
      without any scenario. The log is read once, however many scenarios there are, and counted once for all that
      change nothing but prices. What makes a difference (prices, rules, ceilings and so on) is shown for up to four
      scenarios, or with --decompose. Of two practices or more it is said who wins and who loses, and how unequally
      income is spread; --suppress N tells nothing about fewer than N practices. --lines shows one practice line by
      line, without patients, and holds the log in memory. --settle-since lists what retroactive decisions change:
      what was paid as known on that day, and what is due as known on --as-known-on, or by all that is known.
      --behaviour shows, beside what is measured, what an assumed response of practices would add. It is a file with
      numbers of your own, \(Behaviour.sensitivitySetName), which is several, or one of the presets
      \(Command.presets)
      """
    case .incentives:
      """
      \(Command.inputs)
      Each practice is counted, priced and adjusted with one more of each item, one more person on the list, one more
      member of a programme and one more patient who meets an indicator: what that brings is measured, and nobody's
      behaviour changes. --work names what minutes and an hour of work cost, with sources; it adds what a minute brings,
      the power of the scheme, and payment against workload. The log is held in memory. --show measures and writes one
      part and takes less time: \(Command.parts).
      """
    case .explain: Command.inputs
    case .check:
      """
      \(Command.inputs)
      Nothing is evaluated: of each file it is said what it is taken for, by which columns, and which rows cannot be read;
      of all together, which days, codes, practices and people they hold, and what probably is wrong. Without --tariff it
      says which built-in tariff knows the codes. No patient is named. It ends with 65 when an evaluation would refuse a
      file.
      """
    case .tariffShow:
      """
      Without --on, each item is shown with all its prices. --format markdown and html write a page of everything that the
      tariff says: each number with its days, status, source and decision, rules in words, and with --of FOLDER --year YEAR
      what a year's amount of that data rests on.
      """
    case .tariffCheck:
      """
      Prints every mistake as file:line:column and ends with 65 when there is one. Gaps between prices, rules that can never
      fire and the like are printed too, but are no mistakes.
      """
    case .tariffDiff: "Compares old with new by item and day. --amend and --fees are laid over the new one."
    case .verify:
      """
      --manifest FILE of evaluate, compare and incentives writes what a result was made of: the version, the options, and
      the SHA-256 digests of the tariffs, of every file that was read and of the result. This runs the command again, from the
      same folder, writes none of its files, and ends with 1 when the result is not the same to the byte.
      """
    case .sample:
      """
      Writes activity.csv, population.csv, practices.csv and, where the country has any, indicators.csv into DIR. The same
      seed gives the same bytes.
      """
    case .tariffList, .help: ""
    }
  }

  /// The parts of a report on incentives.
  private static let parts: String = {
    let all = IncentivesReport.Part.allCases
    func names(_ parts: [IncentivesReport.Part]) -> String { parts.map(\.rawValue).joined(separator: ", ") }
    return names(all.filter { !$0.needsWork }) + ";\nwith --work also " + names(all.filter(\.needsWork))
  }()

  /// The presets of behaviour, some on each line.
  private static let presets: String = {
    let ids = Behaviour.presets.map(\.id)
    return stride(from: 0, to: ids.count, by: 5).map { ids[$0..<min($0 + 5, ids.count)].joined(separator: ", ") }
      .joined(separator: ",\n")
  }()

  /// What can be named as input.
  private static let inputs = """
    INPUT is a folder that holds activity.csv, population.csv, practices.csv, indicators.csv and fees.csv (those that
    exist), or a file: one of these names is read as what it says, any other as activity; - is standard input.
    Several inputs are taken together. A practice's own export has no practice column: its lines belong to the only
    practice of the other files, or to --practice ID.
    """
}
