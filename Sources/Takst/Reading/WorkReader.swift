/// Reads what work costs: performers, minutes and direct costs of items, and unpaid work.
///
/// The format is described by the JSON Schema `Tariffs/schema/work.schema.json`. Every problem of the file is found in one pass.
///
/// ```swift
/// let work = try WorkReader.read(bytes, file: "work-dk.json", for: tariff)
/// work.performers[0].hourly  // 1072.02
/// ```
public enum WorkReader {
  /// Reads assumptions about work and checks them against the tariff they are for.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  ///   - tariff: The tariff, with what amendments define; its sources may be named, and amounts are in its currency.
  /// - Returns: The assumptions.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(
    _ bytes: [UInt8], file: String, for tariff: Tariff
  ) throws(Diagnostics) -> WorkAssumptions {
    let json = try TariffReader.json(bytes, file: file)
    let reading = TariffReading(file: file)
    reading.presume(tariff)
    let work = JSONShape<WorkAssumptions>.work(for: tariff).read(json, .root("the work file"), reading)
    if let wrong = json.otherTariff(than: tariff.id) {
      // Its codes mean something else, so that looking them up would only confuse.
      reading.report(
        .unknownReference,
        "the work file is for the tariff \(wrong.id.quoted), not for \(tariff.id.quoted): use it with its own tariff",
        at: reading.place(of: wrong.json))
    } else {
      reading.checkReferences()
    }
    try reading.finish()
    guard let work else { preconditionFailure("a work file without problems is read") }
    return work
  }
}

extension JSONShape<WorkAssumptions> {
  fileprivate static func work(for tariff: Tariff) -> JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      let id = fields.required("id", .ownId)
      let names = fields.required("names", .names)
      _ = fields.optional("tariff", .text)
      // What others refer to comes first, wherever it stands in the file.
      let own = fields.list("sources", of: .source)
      let sources = Dictionary((own + tariff.sources).map { ($0.id, $0) }) { first, _ in first }
      var work = WorkAssumptions(id: id ?? "", names: names ?? LocalizedText([:]))
      work.performers = fields.required("performers", .list(of: .performer(sources), atLeast: 1)) ?? []
      work.unpaid = fields.list("unpaid", of: .unpaid(in: tariff))
      work.times = fields.list("times", of: .time(sources))
      work.directCosts = fields.list("directCosts", of: .directCost(sources))
      work.notes = fields.list("notes", of: .text)
      fields.reportSharedRoles(work.performers)
      return work
    }
  }
}

extension JSONFields {
  /// Reports a word that means two performers.
  fileprivate mutating func reportSharedRoles(_ performers: [WorkAssumptions.Performer]) {
    var owners: [String: String] = [:]
    for performer in performers {
      for role in performer.roles {
        if let owner = owners.updateValue(performer.id, forKey: role.lowercased()) {
          reading.report(
            .duplicateCode,
            "the role \(role.quoted) means \(owner.quoted) and \(performer.id.quoted): leave it to one of them",
            at: place(of: "performers"))
        }
      }
    }
  }

  /// Where the number of an entry comes from: a source, or for an estimate at least a note.
  fileprivate mutating func provenance(_ sources: [String: Source]) -> Provenance? {
    let status = required("status", .choice) as Status?
    let source = optional("source", .name(of: .source))
    let note = optional("note", .text)
    guard let status else { return nil }
    if !has("source"), status != .estimate {
      reading.report(
        .missingSource, "\(label) has no source: add \"source\", or call it an \"estimate\" and say in \"note\" whose",
        at: place)
    } else if !has("source"), !has("note") {
      reading.report(
        .missingSource, "\(label) is an estimate without a source: say in \"note\" whose assumption it is", at: place)
    }
    return Provenance(status, source: source.flatMap { sources[$0] }, note: note)
  }
}

extension JSONShape<WorkAssumptions.Performer> {
  fileprivate static func performer(_ sources: [String: Source]) -> JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.performer))
      let names = fields.required("names", .names)
      let roles = fields.list("roles", of: .text)
      let hourly = fields.required("hourly", .cost)
      let provenance = fields.provenance(sources)
      guard let id, let names, let hourly, let provenance else { return nil }
      return WorkAssumptions.Performer(id: id, names: names, roles: roles, hourly: hourly, provenance: provenance)
    }
  }
}

extension JSONShape<WorkAssumptions.Time> {
  fileprivate static func time(_ sources: [String: Source]) -> JSONShape {
    .object { fields in
      let items = fields.required("items", .lines)
      let minutes = fields.required("minutes", .minutes)
      let problems = fields.reading.problemCount
      let performers = fields.required("performers", .list(of: .performerShare, atLeast: 1))
      // Entries with problems are left out of the list, so that its sum would say nothing.
      let isComplete = fields.reading.problemCount == problems
      let provenance = fields.provenance(sources)
      guard let items, let minutes, let performers, let provenance else { return nil }
      let place = fields.place(of: "performers")
      for (index, share) in performers.enumerated()
      where performers[..<index].contains(where: { $0.performer == share.performer }) {
        fields.reading.report(
          .duplicateCode, "the performer \(share.performer.quoted) stands twice: add up its shares", at: place)
      }
      let sum = performers.reduce(0) { $0 + $1.share.units * Rate.powersOfTen[4 - $1.share.places] }
      if isComplete, sum != Rate.powersOfTen[4] {
        fields.reading.report(
          .badValue, "the shares of \"performers\" add up to \(Rate(units: sum, places: 4)): make them add up to 1",
          at: place)
      }
      return WorkAssumptions.Time(items: items, minutes: minutes, performers: performers, provenance: provenance)
    }
  }
}

extension JSONShape<WorkAssumptions.Share> {
  fileprivate static var performerShare: JSONShape {
    .object { fields in
      let performer = fields.required("performer", .name(of: .performer))
      let share = fields.optional("share", .shortPart)
      guard let performer else { return nil }
      return WorkAssumptions.Share(performer, share ?? .one)
    }
  }
}

extension JSONShape<WorkAssumptions.DirectCost> {
  fileprivate static func directCost(_ sources: [String: Source]) -> JSONShape {
    .object { fields in
      let items = fields.required("items", .lines)
      let amount = fields.required("amount", .cost)
      let provenance = fields.provenance(sources)
      guard let items, let amount, let provenance else { return nil }
      return WorkAssumptions.DirectCost(items: items, amount: amount, provenance: provenance)
    }
  }
}

extension JSONShape<Item> {
  /// Work that nothing is paid for: an item of the tariff, or a code that it does not know, with its names.
  fileprivate static func unpaid(in tariff: Tariff) -> JSONShape {
    .object { fields in
      let reading = fields.reading
      let code = fields.required("code", .text)
      let names = fields.optional("names", .names)
      guard let code else { return nil }
      let known = tariff.items.first { $0.code == code }
      if let item = known, item.unit == .service {
        if fields.has("names") {
          reading.report(
            .badValue, "the tariff names the code \(code.quoted) itself: leave \"names\" out",
            at: fields.place(of: "names"))
        }
        return item
      }
      if let flaw = reading.flaw(ofName: code) {
        reading.report(.badValue, "\"code\" is \(code.quoted), \(flaw)", at: fields.place(of: "code"))
      } else if known != nil || reading.define(.code, code, at: fields.place(of: "code")) {
        // An amendment may pay a lump sum under the code of the work.
        let segment = WorkAssumptions.unpaidSegment.id
        reading.items.append(.init(code: code, segments: [segment], tags: [], countsLines: true))
      }
      if !fields.has("names") {
        reading.report(
          .missingKey, "the tariff has no code \(code.quoted): correct it, or say in \"names\" what it is",
          at: fields.place)
      }
      return names.map { Item(code: code, names: $0, segment: WorkAssumptions.unpaidSegment.id) }
    }
  }
}

extension JSONShape<Quantity> {
  /// How long one of something takes.
  fileprivate static var minutes: JSONShape {
    parsed("no number of minutes: write one above 0 and up to 1440 with at most 3 decimal places, as in \"7.5\"") {
      Quantity($0).flatMap { $0 > .zero && $0 <= 1440 ? $0 : nil }
    }
  }
}

extension JSONShape<Rate> {
  /// A part of a whole that adds up with others exactly.
  fileprivate static var shortPart: JSONShape {
    parsed("no share: write a decimal above 0 and up to 1 with at most 4 decimal places, as in \"0.25\"") { text in
      Rate(text).flatMap { $0 > .zero && $0 <= .one && $0.places <= 4 ? $0 : nil }
    }
  }
}

extension JSONShape<Money> {
  /// What something costs: an amount of zero or more.
  fileprivate static var cost: JSONShape {
    JSONShape { json, label, reading in
      guard let amount = amount.read(json, label, reading) else { return nil }
      if amount.minorUnits >= 0 { return amount }
      return reading.badValue(json, "\(label) is \"\(amount)\": a cost is zero or more")
    }
  }
}
