internal import Takst
internal import TakstTariffs

/// `takst tariff check`: every mistake in files of tariffs and of all that is laid over them or read beside them, and what is allowed but
/// probably not meant.
enum TariffCheck {
  static func run(_ session: Session) throws(Failure) -> ExitCode {
    var check = Checking()
    var laid: [(file: String, bytes: [UInt8], kind: TariffFileKind)] = []
    for word in session.arguments.operands {
      let (file, bytes) = try content(of: word, session)
      let kind = check.take { () throws(Diagnostics) in try TariffFileKind(bytes, file: file) }
      switch kind {
      case .tariff?: check.tariff(bytes, file)
      case .layout?: _ = check.take { () throws(Diagnostics) in try LayoutReader.read(bytes, file: file) }
      case .map?: _ = check.take { () throws(Diagnostics) in try ColumnMapReader.read(bytes, file: file) }
      case .manifest?: _ = check.take { () throws(Diagnostics) in try ManifestReader.read(bytes, file: file) }
      case let kind?: laid.append((file, bytes, kind))
      case nil: break
      }
    }
    // What is laid over a tariff comes last, as that may be checked with it; amendments come before what may be about what they add.
    var failure: Failure?
    for isAmendment in [true, false] {
      for (file, bytes, kind) in laid where kind.isAmendment == isAmendment {
        do throws(Failure) {
          try check.laid(bytes, file, kind, session)
        } catch {
          failure = failure ?? error
        }
      }
    }
    if failure == nil || !check.report.isEmpty { try Output(session).write(check.report) }
    if let failure { throw failure }
    if check.report.isEmpty { session.note("nothing was found") }
    if check.hasErrors { return .badData }
    return check.hasFindings && session.arguments.has(.failOnFindings) ? .finding : .done
  }

  /// The content of a file, or of what is built in.
  private static func content(of word: String, _ session: Session) throws(Failure) -> (file: String, bytes: [UInt8]) {
    if Agreement.isFile(word) { return (word, try session.read(word)) }
    let entry = try builtIn(word)
    return ("Tariffs/\(entry.file)", entry.bytes)
  }

  private static func builtIn(_ word: String) throws(Failure) -> TariffLibrary.Entry {
    if let entry = TariffLibrary.all.first(where: { $0.id == word }) { return entry }
    let hint = "'takst tariff list' shows what is built in; the name of a file ends in .json"
    let advice = advice(word, TariffLibrary.all.map(\.id), otherwise: hint)
    throw Failure(.noInput, "takst: there is no tariff, amendment or crosswalk '\(word)': \(advice)")
  }
}

/// What was found so far, and what later files may refer to.
private struct Checking {
  private(set) var report = ""
  private(set) var (hasErrors, hasFindings) = (false, false)
  /// The tariffs, each with what the amendments to it define.
  private var known: [(tariff: Tariff, known: Tariff)] = []
  /// Whether a tariff had mistakes.
  private var hasBadTariff = false

  /// Notes what is wrong with a file; its content when nothing is.
  mutating func take<Value>(_ body: () throws(Diagnostics) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      report += "\(error)\n"
      hasErrors = true
      return nil
    }
  }

  mutating func tariff(_ bytes: [UInt8], _ file: String) {
    guard let tariff = take({ () throws(Diagnostics) in try TariffReader.read(bytes, file: file) }) else {
      hasBadTariff = true
      return
    }
    known.append((tariff, tariff))
    for finding in TariffLint.check(tariff) {
      report += "\(finding)\n"
      hasFindings = true
    }
  }

  /// Checks a file against the tariff that it is for.
  mutating func laid(_ bytes: [UInt8], _ file: String, _ kind: TariffFileKind, _ session: Session) throws(Failure) {
    let (id, name) = kind.tariff
    guard let position = try position(of: id, file, name) else {
      report += "\(file): not checked, as it is \(name) to a tariff that has mistakes: correct those first\n"
      hasErrors = true
      return
    }
    let (tariff, known) = known[position]
    if case .scenario = kind {
      if let message = try scenario(bytes, file, tariff, known, session) {
        report += message + "\n"
        hasErrors = true
      }
      return
    }
    // Files may be laid over each other or be alternatives: what fits the tariff as it is, or with all before it, is right.
    var fewest: [Diagnostic]?
    var message = ""
    for base in [tariff, known] {
      do throws(Diagnostics) {
        switch kind {
        case .amendment:
          let amendment = try AmendmentReader.read(bytes, file: file, for: base)
          // What the file alone does not show: changes of what is common to all by an offer for some, and too large factors.
          _ = try PriceBook(base, amendments: [amendment])
          self.known[position].known.learn(amendment)
        case .crosswalk: _ = try CrosswalkReader.read(bytes, file: file, for: tariff)
        case .work: _ = try WorkReader.read(bytes, file: file, for: base)
        case .behaviour: _ = try BehaviourReader.read(bytes, file: file, for: base)
        case .tariff, .layout, .map, .manifest, .scenario: break
        }
        return
      } catch {
        if error.all.count < fewest?.count ?? .max { (fewest, message) = (error.all, "\(error)\n") }
      }
    }
    report += message
    hasErrors = true
  }

  /// What is wrong with a scenario; nil when nothing is.
  private func scenario(
    _ bytes: [UInt8], _ file: String, _ tariff: Tariff, _ known: Tariff, _ session: Session
  ) throws(Failure) -> String? {
    var fewest: String?
    for base in [tariff, known] {
      do throws(Failure) {
        _ = try Agreement.scenario(bytes, file, tariff, base, session)
        return nil
      } catch  where error.code == .badData {
        if error.message.utf8.count < fewest?.utf8.count ?? .max { fewest = error.message }
      }
    }
    return fewest
  }

  /// Where the tariff with an id stands; nil when it may be one that has mistakes.
  private mutating func position(of id: String?, _ file: String, _ name: String) throws(Failure) -> Int? {
    if let position = known.firstIndex(where: { id == nil || $0.tariff.id == id }) { return position }
    if let id, TariffLibrary.all.contains(where: { $0.kind == .tariff && $0.id == id }) {
      let tariff = try checked { () throws(Diagnostics) in try TariffLibrary.tariff(id) }
      known.append((tariff, tariff))
      return known.count - 1
    }
    if hasBadTariff { return nil }
    let tariff = id.map { "the tariff \($0)" } ?? "a tariff"
    throw Failure(.noInput, "\(file): this is \(name) to \(tariff), which is not built in: name its file too")
  }
}

extension TariffFileKind {
  fileprivate var isAmendment: Bool {
    if case .amendment = self { true } else { false }
  }

  /// The id of the tariff that it is for, and what it is in words.
  fileprivate var tariff: (id: String?, name: String) {
    switch self {
    case .amendment(let id): (id, "an amendment")
    case .crosswalk(let id): (id, "a crosswalk")
    case .scenario(let id): (id, "a scenario")
    case .work(let id): (id, "a file about work")
    case .behaviour: (nil, "a behaviour")
    case .tariff, .layout, .map, .manifest: (nil, "")
    }
  }
}
