/// Reads a scenario: amendments by name or written out, and what is assumed about volumes.
///
/// The format is described in <doc:Amendments>. Every problem of the file is found in one pass.
public enum ScenarioReader {
  /// Where what a scenario names comes from.
  public struct Library {
    /// An amendment by its id or file, over a tariff that knows what the amendments before it define.
    public var amendment: (_ name: String, _ tariff: Tariff) throws(Diagnostics) -> Amendment
    /// A projection by its file, from one year to another.
    public var projection: (_ file: String, _ from: Int, _ to: Int) throws(Diagnostics) -> Projection

    /// Creates a library.
    ///
    /// - Parameters:
    ///   - amendment: Gives an amendment by its id or file.
    ///   - projection: Gives a projection by its file and years.
    public init(
      amendment: @escaping (_ name: String, _ tariff: Tariff) throws(Diagnostics) -> Amendment,
      projection: @escaping (_ file: String, _ from: Int, _ to: Int) throws(Diagnostics) -> Projection
    ) {
      self.amendment = amendment
      self.projection = projection
    }
  }

  /// The most amendments of a scenario: each is read with all that those before it define.
  static let mostAmendments = 100

  /// Whether a file holds a scenario, and not an amendment by itself: it has no changes of its own.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages.
  /// - Returns: True for a scenario.
  /// - Throws: What keeps the file from being read as JSON.
  public static func holdsScenario(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Bool {
    guard case .object(let members) = try TariffReader.json(bytes, file: file).value else { return false }
    let keys = Set(members.map(\.key))
    return !keys.contains("changes") && !keys.isDisjoint(with: ["amendments", "assumptions", "behaviour"])
  }

  /// Reads a scenario and checks it against the tariff it is for.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  ///   - tariff: The tariff, with what the baseline's amendments define.
  ///   - library: Where the amendments and projections that it names come from.
  /// - Returns: The scenario.
  /// - Throws: Every problem of the file, in the order of their places; what `library` throws.
  public static func read(
    _ bytes: [UInt8], file: String, for tariff: Tariff, _ library: Library
  ) throws(Diagnostics) -> Scenario {
    let json = try TariffReader.json(bytes, file: file)
    var known = tariff
    var amendments: [Amendment] = []
    var problems: [Diagnostic] = []
    // Amendments come first, wherever they stand, as assumptions may be about what they add.
    let reading = TariffReading(file: file)
    let entries = json.entries(of: "amendments")
    if entries.count > ScenarioReader.mostAmendments {
      reading.report(
        .badValue, "a scenario has at most \(ScenarioReader.mostAmendments) amendments: join some of them",
        at: reading.place(of: entries[ScenarioReader.mostAmendments]))
    }
    for entry in entries.prefix(ScenarioReader.mostAmendments) {
      do throws(Diagnostics) {
        let amendment = try ScenarioReader.amendment(entry, file: file, over: known, library)
        known.learn(amendment)
        amendments.append(amendment)
      } catch {
        problems += error.all
      }
    }
    reading.presume(known)
    let scenario = JSONShape<ScenarioText>.scenario.read(json, .root("the scenario"), reading)
    if let wrong = json.otherTariff(than: tariff.id) {
      reading.report(
        .unknownReference,
        "the scenario is for the tariff \(wrong.id.quoted), not for \(tariff.id.quoted): use it with its own tariff",
        at: reading.place(of: wrong.json))
    } else if problems.isEmpty {
      reading.checkReferences()
    }
    problems += reading.problems
    if !problems.isEmpty { throw Diagnostics(problems.inPlaceOrder) }
    guard let scenario else { preconditionFailure("a scenario without problems is read") }
    var result = Scenario(id: scenario.id, names: scenario.names, amendments: amendments)
    result.assumptions = scenario.assumptions
    result.behaviour = scenario.behaviour
    if let projection = scenario.projection {
      result.assumptions.projection = try library.projection(projection.file, projection.from, projection.to)
    }
    return result
  }

  /// An amendment that is named, or written out.
  private static func amendment(
    _ json: JSON, file: String, over tariff: Tariff, _ library: Library
  ) throws(Diagnostics) -> Amendment {
    if case .text(let name) = json.value { return try library.amendment(name, tariff) }
    let reading = TariffReading(file: file)
    reading.presume(tariff)
    let amendment = reading.amendment(json, .innerAmendment, .root("the amendment"), over: tariff)
    try reading.finish()
    guard let amendment else { preconditionFailure("an amendment without problems is read") }
    return amendment
  }
}

/// A scenario as written, before what it names is looked up.
private struct ScenarioText {
  var id: String
  var names: LocalizedText
  var assumptions: Assumptions
  var projection: (file: String, from: Int, to: Int)?
  var behaviour: Behaviour?
}

extension JSON {
  /// The entries of a list under a key; none when there is no such list.
  fileprivate func entries(of key: String) -> [JSON] {
    guard case .object(let members) = value, let member = members.first(where: { $0.key == key }),
      case .list(let entries) = member.value.value
    else { return [] }
    return entries
  }
}

extension JSONShape<ScenarioText> {
  fileprivate static var scenario: JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      let id = fields.required("id", .ownId)
      let names = fields.required("names", .names)
      _ = fields.optional("tariff", .text)
      _ = fields.optional("amendments", .list(of: .anything))
      let written = fields.optional("assumptions", .assumptions)
      let behaviour = fields.optional("behaviour", .behaviour)
      guard let id, let names else { return nil }
      return ScenarioText(
        id: id, names: names, assumptions: written?.assumptions ?? Assumptions(), projection: written?.projection,
        behaviour: behaviour)
    }
  }
}

extension JSONShape<JSON> {
  /// What was read before.
  fileprivate static var anything: JSONShape { JSONShape { json, _, _ in json } }
}

/// Assumptions as written.
private struct AssumptionsText {
  var assumptions: Assumptions
  var projection: (file: String, from: Int, to: Int)?
}

extension JSONShape<AssumptionsText> {
  fileprivate static var assumptions: JSONShape {
    .object { fields in
      var assumptions = Assumptions()
      let projection = fields.optional("projection", .projection)
      assumptions.uptakes = fields.list("uptake", of: .uptake)
      assumptions.growths = fields.list("growth", of: .growth)
      assumptions.substitutions = fields.list("substitution", of: .substitution)
      return AssumptionsText(assumptions: assumptions, projection: projection)
    }
  }
}

extension JSONShape<(file: String, from: Int, to: Int)> {
  fileprivate static var projection: JSONShape {
    .object { fields in
      let file = fields.required("file", .text)
      let from = fields.required("from", .whole(1900...2200))
      let to = fields.required("to", .whole(1900...2200))
      guard let file, let from, let to else { return nil }
      return (file, from, to)
    }
  }
}

extension JSONShape<Assumptions.Growth> {
  fileprivate static var growth: JSONShape {
    .object { fields in
      let items = fields.required("items", .items)
      let factor = fields.required("factor", .share)
      let years = fields.optional("years", .whole(1...50)) ?? 1
      let note = fields.optional("note", .text)
      guard let items, let factor else { return nil }
      if years > 1, factor > 2 {
        fields.reading.report(
          .badValue, "\"factor\" is \(factor) for each of \(years) years: write at most 2, as in \"1.03\"",
          at: fields.place(of: "factor"))
      }
      return Assumptions.Growth(items: items, factor: factor, years: years, note: note)
    }
  }
}

extension JSONShape<Assumptions.Substitution> {
  fileprivate static var substitution: JSONShape {
    .object { fields in
      let items = fields.required("items", .lines)
      let by = fields.required("by", .target)
      let share = fields.required("share", .part)
      let returning = fields.optional("returning", .part) ?? .zero
      let note = fields.optional("note", .text)
      guard let items, let by, let share else { return nil }
      return Assumptions.Substitution(items: items, by: by, share: share, returning: returning, note: note)
    }
  }
}

extension JSONShape<Assumptions.Uptake> {
  fileprivate static var uptake: JSONShape {
    .object { fields in
      let programmes = fields.required("programmes", .list(of: .name(of: .programme), atLeast: 1))
      let atMost = fields.required("atMost", .part)
      let rate = fields.required("rate", .part)
      let years = fields.required("years", .whole(1...100))
      let note = fields.optional("note", .text)
      guard let programmes, let atMost, let rate, let years else { return nil }
      return Assumptions.Uptake(programmes: programmes, atMost: atMost, rate: rate, years: years, note: note)
    }
  }
}
