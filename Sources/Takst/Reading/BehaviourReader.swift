/// Reads what practices are assumed to do: a preset by its name, or with the user's own numbers, items and moves.
///
/// The format is described in <doc:AssumedBehaviour> and by the JSON Schema `Tariffs/schema/behaviour.schema.json`; a scenario holds the same
/// under the key `behaviour`. Every problem of the file is found in one pass.
///
/// ```swift
/// let text = #"{"preset": "hcfa_1992_offset", "parameters": {"o_loss": {"low": "0", "central": "0.4", "high": "0.7"}}}"#
/// let behaviour = try BehaviourReader.read(Array(text.utf8), file: "offset.json", for: tariff)
/// behaviour["o_loss"]  // 0.4
/// ```
public enum BehaviourReader {
  /// Reads an assumption and checks it against the tariff it is for.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  ///   - tariff: The tariff, with what amendments define.
  /// - Returns: The assumption.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String, for tariff: Tariff) throws(Diagnostics) -> Behaviour {
    let json = try TariffReader.json(bytes, file: file)
    let reading = TariffReading(file: file)
    reading.presume(tariff)
    let behaviour = JSONShape<Behaviour>.behaviour.read(json, .root("the behaviour"), reading)
    reading.checkReferences()
    try reading.finish()
    guard let behaviour else { preconditionFailure("a behaviour without problems is read") }
    return behaviour
  }
}

extension JSONShape<Behaviour> {
  /// A preset's name, or an object with its name and settings.
  static var behaviour: JSONShape {
    JSONShape { json, label, reading in
      switch json.value {
      case .text: preset.read(json, label, reading)
      case .object: settings.read(json, label, reading)
      default: reading.wrongType(json, label, "the name of a preset, or an object")
      }
    }
  }

  private static var preset: JSONShape { .choice(Behaviour.presets, \.id) }

  private static var settings: JSONShape {
    .object { fields in
      guard var behaviour = fields.required("preset", preset) else {
        fields.acceptOtherKeys()
        return nil
      }
      let formula = behaviour.formula
      if fields.takes("parameters", if: !behaviour.parameters.isEmpty, behaviour) {
        behaviour.parameters =
          fields.optional("parameters", .parameters(of: behaviour.parameters)) ?? behaviour.parameters
      }
      if fields.takes("items", if: formula.scalesServices, behaviour) {
        behaviour.items = fields.optional("items", .lines)
      }
      if fields.takes("roles", if: !behaviour.roles.isEmpty, behaviour) {
        behaviour.itemsOfRole = fields.optional("roles", .roles(behaviour.roles)) ?? [:]
      }
      if fields.takes("elasticities", if: formula == .elasticities, behaviour) {
        behaviour.groups = fields.list("elasticities", of: .elasticities)
      }
      if fields.takes("moves", if: formula == .moves, behaviour) { behaviour.moves = fields.list("moves", of: .move) }
      if fields.takes("programmes", if: formula == .uptake, behaviour) {
        behaviour.programmes = fields.list("programmes", of: .name(of: .programme))
      }
      return behaviour
    }
  }
}

extension Behaviour.Formula {
  /// Whether a practice's services are scaled, so that it matters which ones respond.
  fileprivate var scalesServices: Bool {
    switch self {
    case .elasticities, .offset, .power, .baskets, .homeVisits: true
    case .fixed, .moves, .endOfPeriod, .newFee, .uptake, .outcomes: false
    }
  }
}

extension JSONFields {
  /// Whether a preset takes a setting; one that it does not take is reported, as it would change nothing.
  fileprivate mutating func takes(_ key: String, if taken: Bool, _ behaviour: Behaviour) -> Bool {
    if !taken, has(key) {
      reading.report(
        .badValue, "the preset \(behaviour.id.quoted) takes no \(key.quoted): remove it", at: place(of: key))
    }
    return taken
  }
}

extension JSONShape<[Behaviour.Parameter]> {
  /// All parameters of a preset, some with the user's own numbers.
  fileprivate static func parameters(of preset: [Behaviour.Parameter]) -> JSONShape {
    .object { fields in
      preset.map { parameter in fields.optional(parameter.id, .own(parameter)) ?? parameter }
    }
  }
}

extension JSONShape<Behaviour.Parameter> {
  /// A parameter as one number, or as a range.
  fileprivate static func own(_ parameter: Behaviour.Parameter) -> JSONShape {
    JSONShape { json, label, reading in
      let number = JSONShape<Rate>.number(in: parameter.bounds, isWhole: parameter.isWhole)
      var result = parameter
      result.origin = .user
      guard case .object = json.value else {
        guard let value = number.read(json, label, reading) else { return nil }
        (result.low, result.central, result.high) = (value, value, value)
        return result
      }
      let range = JSONShape.object { fields in
        let low = fields.required("low", number)
        let central = fields.required("central", number)
        let high = fields.required("high", number)
        guard let low, let central, let high else { return nil }
        if low > central || central > high {
          fields.reading.report(
            .badValue, "\(fields.label) is not in order: let \"low\" be the least and \"high\" the greatest",
            at: fields.place)
        }
        (result.low, result.central, result.high) = (low, central, high)
        return result
      }
      return range.read(json, label, reading)
    }
  }
}

extension JSONShape<Rate> {
  /// A number of a formula.
  fileprivate static func number(in bounds: ClosedRange<Rate>, isWhole: Bool = false) -> JSONShape {
    let kind = isWhole ? "whole number" : "decimal number"
    let help = isWhole ? "write digits, as in \"2\"" : "write at most 9 decimal places, as in \"0.5\""
    return parsed("no \(kind) from \(bounds.lowerBound) to \(bounds.upperBound): \(help)") { text in
      Rate(text).flatMap { bounds.contains($0) && $0.places <= (isWhole ? 0 : 9) ? $0 : nil }
    }
  }
}

extension JSONShape<[String: Selector]> {
  /// Which items some roles mean.
  fileprivate static func roles(_ roles: [Behaviour.Role]) -> JSONShape {
    .object { fields in
      var items: [String: Selector] = [:]
      for role in roles { items[role.id] = fields.optional(role.id, .lines) }
      return items
    }
  }
}

extension JSONShape<Behaviour.Group> {
  fileprivate static var elasticities: JSONShape {
    .object { fields in
      let items = fields.optional("items", .lines)
      let regions = fields.optional("regions", .texts)
      let areas = fields.optional("areas", .texts)
      let clusters = fields.optional("clusters", .texts)
      let listFrom = fields.optional("listFrom", .whole(0...10_000_000))
      let listUntil = fields.optional("listUntil", .whole(1...10_000_000))
      let price = fields.optional("price", .number(in: 0...10)) ?? .zero
      let income = fields.optional("income", .number(in: -10...0)) ?? .zero
      if let listFrom, let listUntil, listFrom >= listUntil {
        fields.reading.report(
          .badValue, "no list is both \(listFrom) or longer and shorter than \(listUntil): swap or remove them",
          at: fields.place(of: "listUntil"))
      }
      var group = Behaviour.Group(items: items, price: price, income: income)
      (group.regions, group.areas, group.clusters) = (regions, areas, clusters)
      (group.listFrom, group.listUntil) = (listFrom.map(Int64.init), listUntil.map(Int64.init))
      return group
    }
  }
}

extension JSONShape<Behaviour.Move> {
  fileprivate static var move: JSONShape {
    .object { fields in
      let from = fields.required("from", .lines)
      let to = fields.required("to", .list(of: .target, atLeast: 1))
      let within = fields.optional("within", .number(in: 0...1)) ?? .one
      guard let from, let to else { return nil }
      return Behaviour.Move(from: from, to: to, within: within)
    }
  }
}
