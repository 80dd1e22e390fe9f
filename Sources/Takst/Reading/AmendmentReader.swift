/// Reads an amendment to a tariff.
///
/// The format is described in <doc:Amendments>. Every problem of the file is found in one pass.
public enum AmendmentReader {
  /// Reads an amendment and checks it against the tariff it changes.
  ///
  /// Changes are checked in order: a code can be changed once it is added, and no longer once it is removed.
  ///
  /// ```swift
  /// let amendment = try AmendmentReader.read(Array(text.utf8), file: "offer.json", for: tariff)
  /// ```
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  ///   - tariff: The tariff it changes.
  /// - Returns: The amendment; all names it refers to are defined in it or in the tariff.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String, for tariff: Tariff) throws(Diagnostics) -> Amendment {
    let reading = TariffReading(file: file)
    reading.presume(tariff)
    let json = try TariffReader.json(bytes, file: file)
    let amendment = reading.amendment(json, .amendment, .root("the amendment"), over: tariff)
    try reading.finish()
    guard let amendment else { preconditionFailure("an amendment without problems is read") }
    return amendment
  }
}

extension TariffReading {
  /// Reads an amendment and looks up what it refers to.
  func amendment(
    _ json: JSON, _ shape: JSONShape<Amendment>, _ label: JSONLabel, over tariff: Tariff
  ) -> Amendment? {
    let amendment = shape.read(json, label, self)
    if let wrong = json.otherTariff(than: tariff.id) {
      // Its codes mean something else, so that looking them up would only confuse.
      report(
        .unknownReference,
        "the amendment is for the tariff \(wrong.id.quoted), not for \(tariff.id.quoted): use it with its own tariff",
        at: place(of: wrong.json))
    } else {
      checkReferences()
      if let amendment { checkReplacements(amendment, over: tariff) }
    }
    return amendment
  }
}

extension JSON {
  /// The tariff that an amendment names, when it is another than the given one.
  func otherTariff(than id: String) -> (id: String, json: JSON)? {
    guard case .object(let members) = value, let member = members.first(where: { $0.key == "tariff" }),
      case .text(let name) = member.value.value, name != id
    else { return nil }
    return (name, member.value)
  }
}

extension JSONShape<Amendment> {
  static var amendment: JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      return fields.amendment()
    }
  }

  /// An amendment inside a scenario, which says what format and tariff it is of.
  static var innerAmendment: JSONShape { .object { $0.amendment() } }
}

extension JSONFields {
  /// Reads the keys of an amendment.
  fileprivate mutating func amendment() -> Amendment {
    let id = required("id", .ownId)
    let names = required("names", .names)
    var amendment = Amendment(id: id ?? "", names: names ?? LocalizedText([:]))
    amendment.tariff = optional("tariff", .text)
    amendment.regions = optional("regions", .texts)
    amendment.byContract = optional("byContract", .bool) ?? false
    amendment.payers = optional("payers", .texts)
    reading.isForPayers = has("payers")
    amendment.sources = list("sources", of: .source)
    amendment.segments = list("segments", of: .segment)
    amendment.decisions = list("decisions", of: .decision)
    amendment.changes = required("changes", .list(of: .entry)) ?? []
    reading.checkFollowing(in: amendment.changes)
    return amendment
  }
}

extension JSONShape<Amendment.Entry> {
  /// One change: an object with one key that says what is done.
  static var entry: JSONShape {
    .object { fields in
      let change = [
        fields.optional("add", .item).map { Amendment.Change.add($0) },
        fields.optional("set", .set),
        fields.optional("scale", .scale),
        fields.optional("raise", .raise),
        fields.optional("move", .moving),
        fields.optional("regroup", .regroup),
        fields.optional("weights", .weights),
        fields.optional("remove", .removal(of: .code)).map { .remove(code: $0) },
        fields.optional("rule", .rule).map { .rule($0) },
        fields.optional("removeRule", .removal(of: .rule)).map { .removeRule(id: $0) },
        fields.optional("programme", .programme).map { .programme($0) },
        fields.optional("follow", .follow),
        fields.optional("addCeiling", .ceiling).map { .addCeiling($0) },
        fields.optional("addBudget", .budget).map { .addBudget($0) },
        fields.optional("ceiling", .ceilingChange),
        fields.optional("budget", .budgetChange),
      ]
      let count = fields.dataMemberCount
      if count != 1 {
        fields.reading.report(
          .badValue, "a change has one key, such as \"set\"; this one has \(count): write a change for each",
          at: fields.place)
      }
      if fields.reading.isForPayers { fields.checkPayersOnly() }
      return change.compactMap(\.self).first.map { Amendment.Entry($0, at: fields.place) }
    }
  }
}

extension JSONShape<Amendment.Change> {
  static var set: JSONShape {
    .object { fields in
      let code = fields.required("code", .existing(.code))
      let price = fields.price()
      guard let code, let price else { return nil }
      if let unit = fields.reading.units[code] { fields.reading.check([price], of: unit) }
      if !price.tiers.isEmpty { fields.reading.tiered.insert(code) }
      return .set(code: code, price)
    }
  }

  static var follow: JSONShape {
    .object { fields in
      let payer = fields.required("payer", .text)
      let contractOf = fields.required("contractOf", .text)
      guard let payer, let contractOf else { return nil }
      if payer == contractOf {
        fields.reading.report(
          .badValue, "the payer \(payer.quoted) follows itself: name another payer, or remove the change",
          at: fields.place(of: "contractOf"))
      }
      return .follow(payer: payer, contractOf: contractOf)
    }
  }

  static var ceilingChange: JSONShape {
    .object { fields in
      let id = fields.required("id", .existing(.ceiling))
      let factor = fields.required("factor", .factor)
      let status = fields.required("status", .choice) as Status?
      guard let id, let factor, let status else { return nil }
      return .ceiling(id: id, factor: factor, status: status)
    }
  }

  static var budgetChange: JSONShape {
    .object { fields in
      let id = fields.required("id", .existing(.budget))
      let amount = fields.required("amount", .sum)
      let status = fields.required("status", .choice) as Status?
      guard let id, let amount, let status else { return nil }
      return .budget(id: id, amount: amount, status: status)
    }
  }
}

extension JSONShape<String> {
  /// A name that is defined by now: by the tariff or by a change before this one.
  static func existing(_ kind: TariffReading.NameKind) -> JSONShape {
    JSONShape { json, label, reading in
      guard let name = text.read(json, label, reading) else { return nil }
      return reading.check(.init(kind: kind, name: name, place: reading.place(of: json))) ? name : nil
    }
  }

  /// A name that is defined by now and then is no longer.
  fileprivate static func removal(of kind: TariffReading.NameKind) -> JSONShape {
    JSONShape { json, label, reading in
      guard let name = existing(kind).read(json, label, reading) else { return nil }
      reading.remove(kind, name)
      return name
    }
  }
}
