internal import Takst
internal import TakstTariffs

/// A tariff and what is laid over it, as the command line names them.
struct Agreement {
  var tariff: Tariff
  var amendments: [Amendment] = []
  /// What the log's codes mean, when they are another tariff's; its amendment is the first of all.
  var crosswalk: Crosswalk?
  /// The tariff with all that the amendments define, so that what is laid over them can refer to it.
  private(set) var known: Tariff

  /// The tariff of a word on the command line: a file, or the id of one that is built in.
  static func tariff(_ word: String, _ session: Session) throws(Failure) -> Tariff {
    if isFile(word) {
      let bytes = try session.read(word)
      return try checked { () throws(Diagnostics) in try TariffReader.read(bytes, file: word) }
    }
    try requireBuiltIn(word, .tariff, session)
    return try checked { () throws(Diagnostics) in try TariffLibrary.tariff(word) }
  }

  /// Lays what `--crosswalk`, `--amend` and `--fees` name over a tariff; fees found in folders are used when `--fees`
  /// names none, but not with a crosswalk, as they are the other tariff's.
  init(_ tariff: Tariff, _ session: Session, foundFees: [String] = []) throws(Failure) {
    self.tariff = tariff
    // What later changes may refer to grows with every amendment, but two regions may use a code for different things.
    known = tariff
    if let word = session.arguments[.crosswalk] {
      let crosswalk = try Agreement.crosswalk(word, over: tariff, session)
      known.learn(crosswalk.amendment)
      amendments.append(crosswalk.amendment)
      self.crosswalk = crosswalk
    }
    for word in session.arguments.all(.amend) {
      let amendment = try Agreement.amendment(word, over: [tariff, known], session)
      known.learn(amendment)
      amendments.append(amendment)
    }
    if crosswalk != nil {
      for file in foundFees { session.note("\(file) is not used, as it may be of the tariff that the log is from") }
    }
    guard let file = try Agreement.fees(session, crosswalk == nil ? foundFees : []) else { return }
    let bytes = try session.read(file)
    let options = ReadingOptions(currency: tariff.currency)
    let reading = try checked { [known] () throws(Diagnostics) in
      try FeesReader.read(bytes, file: file, tariff: known, options: options)
    }
    amendments.append(session.accept(reading))
  }

  /// The ids of the programmes that people can be in.
  var programmes: [String] {
    (tariff.programmes + amendments.flatMap(\.programmes)).map(\.id)
  }

  /// Leaves out the rules that look at the day, as a log of weeks does not have it.
  mutating func leaveOutDays(_ session: Session) {
    var removed = Set<String>()
    var days = Amendment(id: "weeks", names: LocalizedText(["en": "Without the rules that look at the day"]))
    for rule in tariff.rules + rules where rule.needsDay && removed.insert(rule.id).inserted {
      days.changes.append(Amendment.Entry(.removeRule(id: rule.id)))
    }
    if days.changes.isEmpty { return }
    amendments.append(days)
    session.note(
      "with --weeks, these rules are left out, as they look at the day: \(removed.sorted().joined(separator: ", "))")
  }

  /// The rules that the amendments add.
  var rules: [Rule] {
    amendments.flatMap(\.changes).compactMap { entry in
      if case .rule(let rule) = entry.change { rule } else { nil }
    }
  }

  /// What `--scenario` names, in order: each a scenario, or an amendment to what all of them lay over the tariff.
  func scenarios(_ session: Session) throws(Failure) -> [Scenario] {
    let words = session.arguments.all(session.arguments.command == .incentives ? .measuredScenario : .scenario)
    if words.isEmpty {
      throw .usage(
        "there is no scenario to compare with: add --scenario FILE, once for each offer", session.arguments.command)
    }
    var scenarios: [Scenario] = []
    for word in words {
      let scenario = try scenario(word, session)
      for amendment in scenario.amendments where amendments.contains(where: { $0.id == amendment.id }) {
        throw .usage(
          "--scenario \(word): the amendment \(amendment.id) is part of the baseline: leave it out here, or in --amend",
          session.arguments.command)
      }
      if scenarios.contains(where: { $0.id == scenario.id }) {
        throw .usage(
          "--scenario \(word): there are two scenarios \(scenario.id): give each an id of its own",
          session.arguments.command)
      }
      scenarios.append(scenario)
    }
    return scenarios
  }

  /// A scenario of a word on the command line: its file, or an amendment by its id or file.
  private func scenario(_ word: String, _ session: Session) throws(Failure) -> Scenario {
    guard Agreement.isFile(word), !Agreement.isTable(word) else {
      return Scenario(try Agreement.amendment(word, over: [tariff, known], session))
    }
    let bytes = try session.read(word)
    guard try checked({ () throws(Diagnostics) in try ScenarioReader.holdsScenario(bytes, file: word) }) else {
      return Scenario(try Agreement.amendment(word, over: [tariff, known], session, bytes))
    }
    return try Agreement.scenario(bytes, word, tariff, known, session)
  }

  /// A scenario of a file, whose amendments and projections lie beside it.
  static func scenario(
    _ bytes: [UInt8], _ word: String, _ base: Tariff, _ known: Tariff, _ session: Session
  ) throws(Failure) -> Scenario {
    let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    // What goes wrong with a file that a scenario names is no fault of the scenario's text.
    var failure: Failure?
    let library = ScenarioReader.Library(
      amendment: { (name, known) throws(Diagnostics) in
        do throws(Failure) {
          let path = Agreement.isFile(name) ? Agreement.path(name, in: folder) : name
          return try Agreement.amendment(path, over: [known, base], session)
        } catch {
          failure = failure ?? error
          throw Diagnostics([])
        }
      },
      projection: { (name, from, to) throws(Diagnostics) in
        do throws(Failure) {
          let path = Agreement.path(name, in: folder)
          let bytes = try session.read(path)
          let reading = try checked { () throws(Diagnostics) in
            try ProjectionReader.read(
              bytes, file: path, from: from, to: to, options: ReadingOptions(currency: base.currency))
          }
          return session.accept(reading)
        } catch {
          failure = failure ?? error
          throw Diagnostics([])
        }
      })
    let scenario: Scenario
    do throws(Diagnostics) {
      scenario = try ScenarioReader.read(bytes, file: word, for: known, library)
    } catch {
      throw failure ?? Failure(error)
    }
    if let failure { throw failure }
    return scenario
  }

  /// A file as a file in a folder names it.
  private static func path(_ name: String, in folder: String) -> String {
    name.hasPrefix("/") ? name : folder + name
  }

  /// An amendment laid over the first of some tariffs that it fits, else over the one it fits best.
  private static func amendment(
    _ word: String, over tariffs: [Tariff], _ session: Session, _ read: [UInt8]? = nil
  ) throws(Failure) -> Amendment {
    let isFile = isFile(word)
    if !isFile { try requireBuiltIn(word, .amendment, session) }
    var bytes = read ?? []
    if isFile, read == nil { bytes = try session.read(word) }
    if isTable(word) {
      let reading = try checked { () throws(Diagnostics) in
        try FeesReader.read(
          bytes, file: word, tariff: tariffs[0], options: ReadingOptions(currency: tariffs[0].currency))
      }
      return session.accept(reading)
    }
    var fewest: Diagnostics?
    for tariff in tariffs {
      do throws(Diagnostics) {
        return isFile
          ? try AmendmentReader.read(bytes, file: word, for: tariff) : try TariffLibrary.amendment(word, for: tariff)
      } catch {
        if error.all.count < fewest?.all.count ?? .max { fewest = error }
      }
    }
    throw Failure(fewest!)
  }

  /// The crosswalk of a word on the command line.
  private static func crosswalk(
    _ word: String, over tariff: Tariff, _ session: Session
  ) throws(Failure) -> Crosswalk {
    if isFile(word) {
      let bytes = try session.read(word)
      return try checked { () throws(Diagnostics) in try CrosswalkReader.read(bytes, file: word, for: tariff) }
    }
    try requireBuiltIn(word, .crosswalk, session)
    return try checked { () throws(Diagnostics) in try TariffLibrary.crosswalk(word, for: tariff) }
  }

  /// The layout of a word on the command line.
  static func layout(_ word: String, _ session: Session) throws(Failure) -> FixedWidthLayout {
    if isFile(word) {
      let bytes = try session.read(word)
      return try checked { () throws(Diagnostics) in try LayoutReader.read(bytes, file: word) }
    }
    try requireBuiltIn(word, .layout, session)
    return try checked { () throws(Diagnostics) in try TariffLibrary.layout(word) }
  }

  private static func requireBuiltIn(
    _ word: String, _ kind: TariffLibrary.Kind, _ session: Session
  ) throws(Failure) {
    let all = TariffLibrary.all.filter { $0.kind == kind }
    if let entry = all.first(where: { $0.id == word }) {
      session.record?.used(entry)
      return
    }
    let known = all.map(\.id)
    let hint = "'takst tariff list' shows what is built in; the name of a file ends in .json"
    throw Failure(.noInput, "takst: there is no \(kind.rawValue) '\(word)': \(advice(word, known, otherwise: hint))")
  }

  /// The table of fees to use.
  private static func fees(_ session: Session, _ found: [String]) throws(Failure) -> String? {
    if let file = session.arguments[.fees] {
      for other in found where other != file { session.note("\(other) is not used, as --fees names another file") }
      return file
    }
    guard let file = found.first else { return nil }
    if found.count > 1 {
      throw .usage(
        "there are several tables of fees (\(found.joined(separator: ", "))): choose one with --fees",
        session.arguments.command)
    }
    session.note("\(file) is laid over the tariff, as with --fees")
    return file
  }

  /// Whether a word names a file: ids have no slash and do not end in `.json` or `.csv`.
  static func isFile(_ word: String) -> Bool {
    word == "-" || word.contains("/") || word.hasSuffix(".json") || isTable(word)
  }

  /// Whether a word names a table of fees.
  private static func isTable(_ word: String) -> Bool { word.hasSuffix(".csv") }
}
