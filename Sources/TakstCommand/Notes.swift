internal import Takst
internal import TakstTariffs

/// What a user had better know of a run: data that are missing, or that do not fit the tariff or the period.
enum Notes {
  /// What the inputs and the agreement show before anything is counted.
  static func before(_ agreement: Agreement, _ known: Run.Known) -> [String] {
    missingFiles(agreement, known) + unknownProgrammes(agreement, known) + idleAmendments(agreement, known)
      + fittingAmendments(agreement, known)
  }

  /// What the lines show: how many lie outside the period, and the codes nobody knows.
  static func after(
    _ agreement: Agreement, _ known: Run.Known, outside: Int64, unknown: [String]
  ) throws(Failure) -> [String] {
    try otherPeriod(known, outside) + localCodes(agreement, unknown)
  }

  /// Amendments a tally was counted with that are not those it is priced with.
  static func counted(with amendments: [String], _ agreement: Agreement) -> [String] {
    let now = agreement.amendments.map(\.id)
    if Set(now) == Set(amendments) { return [] }
    func list(_ ids: [String]) -> String {
      ids.isEmpty ? "without amendments" : "with \(ids.joined(separator: ", "))"
    }
    return [
      "the tally was counted \(list(amendments)) and is priced \(list(now)): name the same --amend and --fees, unless "
        + "other prices are wanted"
    ]
  }

  /// Files that are not there though the tariff pays by what they say.
  private static func missingFiles(_ agreement: Agreement, _ known: Run.Known) -> [String] {
    var (paysByList, paysByPractice) = (false, agreement.amendments.contains { $0.regions != nil || $0.byContract })
    for item in agreement.tariff.items {
      switch item.unit {
      case .service: break
      case .enrolled, .programme: paysByList = true
      case .performance, .lump: paysByPractice = true
      }
    }
    var notes: [String] = []
    if paysByList, !known.hasPopulation {
      notes.append(
        "there is no population.csv: capitation and all else that is paid by listed person is not counted, and no rule "
          + "can ask for age, sex or insurance group; add the list to the folder or name it with --population FILE")
    }
    if paysByPractice, known.practices.isEmpty {
      notes.append(
        "there is no practices.csv: region, cluster, capacities, contracts and costs are not known; add the file to the "
          + "folder or name it with --practices FILE")
    }
    return notes
  }

  private static func unknownProgrammes(_ agreement: Agreement, _ known: Run.Known) -> [String] {
    let programmes = agreement.programmes
    return known.unknownProgrammes.map { id in
      let hint = programmes.isEmpty ? "the tariff has none" : "use \(programmes.joined(separator: ", "))"
      return
        "the population names the programme '\(id)', which the tariff \(agreement.tariff.id) does not have, so "
        + "nobody is counted in it: \(advice(id, programmes, otherwise: hint))"
    }
  }

  /// Amendments that were asked for and apply to no practice.
  private static func idleAmendments(_ agreement: Agreement, _ known: Run.Known) -> [String] {
    agreement.amendments.compactMap { amendment in
      guard let regions = amendment.regions, !known.practices.contains(where: amendment.applies) else {
        return nil
      }
      return
        "the amendment \(amendment.id) applies to no practice: it is for \(regions.joined(separator: ", ")); check "
        + "the column region\(amendment.byContract ? " and the column contracts" : "") of practices.csv"
    }
  }

  /// Built-in amendments for the practices' regions that were not asked for.
  private static func fittingAmendments(_ agreement: Agreement, _ known: Run.Known) -> [String] {
    let regions = Set(known.practices.compactMap(\.region))
    return unused(agreement).compactMap { entry in
      entry.regions.first(where: regions.contains).map {
        "what is agreed in \($0) is built in but not used: add it with --amend \(entry.id)"
      }
    }
  }

  /// Few lines in the period are a sign of a wrong year; lines before it are wanted for looking back.
  private static func otherPeriod(_ known: Run.Known, _ outside: Int64) -> [String] {
    let lines = known.lines
    guard outside > 0, (lines - outside) * 10 < lines, let days = known.days else { return [] }
    return [
      "only \(lines - outside) of \(lines) lines lie in the period, as the activity is from "
        + "\(days.lowerBound) to \(days.upperBound): check --year, or --from and --until"
    ]
  }

  /// Unknown codes that a built-in amendment would know.
  private static func localCodes(_ agreement: Agreement, _ unknown: [String]) throws(Failure) -> [String] {
    var notes: [String] = []
    for entry in unused(agreement) {
      // Reading an amendment takes longer than looking whether its text has the code at all.
      let found = unknown.filter { contains(entry.bytes, "\"\($0)\"") }
      if found.isEmpty { continue }
      let amendment = try checked { () throws(Diagnostics) in
        try TariffLibrary.amendment(entry.id, for: agreement.tariff)
      }
      for case .add(let item) in amendment.changes.map(\.change) where found.contains(item.code) {
        notes.append("\(item.code) is a local code of \(entry.id): add --amend \(entry.id)")
      }
    }
    return notes
  }

  /// The built-in amendments to the tariff that are not in use.
  static func unused(_ agreement: Agreement) -> [TariffLibrary.Entry] {
    let used = Set(agreement.amendments.map(\.id))
    return TariffLibrary.amendments(of: agreement.tariff.id).filter { !used.contains($0.id) }
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }
}
