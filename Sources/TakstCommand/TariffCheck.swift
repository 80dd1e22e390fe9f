internal import Takst
internal import TakstTariffs

/// `takst tariff check`: every mistake in files of tariffs, amendments, crosswalks, layouts and maps of columns, and what is allowed but probably not meant.
enum TariffCheck {
  static func run(_ session: Session) throws(Failure) -> ExitCode {
    var tariffs: [Tariff] = []
    var amendments: [(file: String, bytes: [UInt8], tariff: String?)] = []
    var crosswalks = amendments
    var report = ""
    var (hasErrors, hasFindings) = (false, false)

    /// Notes what is wrong with a file; its content when nothing is.
    func check<Value>(_ body: () throws(Diagnostics) -> Value) -> Value? {
      do {
        return try body()
      } catch {
        report += "\(error)\n"
        hasErrors = true
        return nil
      }
    }

    for word in session.arguments.operands {
      let file: String
      let bytes: [UInt8]
      if Agreement.isFile(word) {
        (file, bytes) = (word, try session.read(word))
      } else {
        let entry = try builtIn(word)
        (file, bytes) = ("Tariffs/\(entry.file)", entry.bytes)
      }
      switch check({ () throws(Diagnostics) in try TariffFileKind(bytes, file: file) }) {
      case .tariff?:
        if let tariff = check({ () throws(Diagnostics) in try TariffReader.read(bytes, file: file) }) {
          tariffs.append(tariff)
          for finding in TariffLint.check(tariff) {
            report += "\(finding)\n"
            hasFindings = true
          }
        }
      case .amendment(let tariff)?: amendments.append((file, bytes, tariff))
      case .crosswalk(let tariff)?: crosswalks.append((file, bytes, tariff))
      case .layout?: _ = check { () throws(Diagnostics) in try LayoutReader.read(bytes, file: file) }
      case .map?: _ = check { () throws(Diagnostics) in try ColumnMapReader.read(bytes, file: file) }
      case nil: break
      }
    }
    // Amendments come last, as they may be laid over a tariff that is checked with them.
    for (file, bytes, id) in amendments {
      let sibling = tariffs.first { id == nil || $0.id == id }
      let tariff = if let sibling { sibling } else { try shippedTariff(id, for: file, isA: "an amendment") }
      _ = check { () throws(Diagnostics) in try AmendmentReader.read(bytes, file: file, for: tariff) }
    }
    for (file, bytes, id) in crosswalks {
      let sibling = tariffs.first { id == nil || $0.id == id }
      let tariff = if let sibling { sibling } else { try shippedTariff(id, for: file, isA: "a crosswalk") }
      _ = check { () throws(Diagnostics) in try CrosswalkReader.read(bytes, file: file, for: tariff) }
    }
    try Output(session).write(report)
    if report.isEmpty { session.note("nothing was found") }
    if hasErrors { return .badData }
    return hasFindings && session.arguments.has(.failOnFindings) ? .finding : .done
  }

  private static func builtIn(_ word: String) throws(Failure) -> TariffLibrary.Entry {
    if let entry = TariffLibrary.all.first(where: { $0.id == word }) { return entry }
    let hint = "'takst tariff list' shows what is built in; the name of a file ends in .json"
    let advice = advice(word, TariffLibrary.all.map(\.id), otherwise: hint)
    throw Failure(.noInput, "takst: there is no tariff, amendment or crosswalk '\(word)': \(advice)")
  }

  private static func shippedTariff(_ id: String?, for file: String, isA kind: String) throws(Failure) -> Tariff {
    if let id, TariffLibrary.all.contains(where: { $0.id == id }) {
      return try checked { () throws(Diagnostics) in try TariffLibrary.tariff(id) }
    }
    let name = id.map { "the tariff \($0)" } ?? "a tariff"
    throw Failure(.noInput, "\(file): this is \(kind) to \(name), which is not built in: name its file too")
  }
}
