/// The kinds of unit by their names in tariff files.
enum UnitKind: String, CaseIterable {
  case service, enrolled, programme, performance, lump
}

extension JSONShape<Unit> {
  /// What an item counts: an object, or short `"service"`.
  static var unit: JSONShape {
    JSONShape { json, label, reading in
      guard case .text = json.value else { return unitObject.read(json, label, reading) }
      switch JSONShape<UnitKind>.choice.read(json, label, reading) {
      case .service: return .service
      case .none: return nil
      case .some(let kind):
        return reading.badValue(json, "a unit of kind \"\(kind)\" needs further keys: write an object")
      }
    }
  }

  private static var unitObject: JSONShape {
    .object { fields in
      guard let kind = fields.required("kind", .choice) as UnitKind? else {
        fields.acceptOtherKeys()
        return nil
      }
      switch kind {
      case .service: return .service
      case .enrolled: return fields.count().map { .enrolled($0) }
      case .programme:
        let programmes = fields.required("programmes", .list(of: .name(of: .programme), atLeast: 1))
        let count = fields.count()
        guard let programmes, let count else { return nil }
        return .programme(programmes: programmes, count)
      case .performance: return fields.performance().map { .performance($0) }
      case .lump:
        let per = fields.required("per", .choice) as LumpBase?
        let every = fields.required("every", .choice) as Frequency?
        let when = fields.optional("when", .condition)
        guard let per, let every else { return nil }
        return .lump(per: per, every: every, when: when)
      }
    }
  }
}

extension JSONFields {
  fileprivate mutating func count() -> Count? {
    let every = required("every", .choice) as Frequency?
    let when = optional("when", .condition)
    let weights = list("weights", of: .weight)
    return every.map { Count(every: $0, when: when, weights: weights) }
  }
}

extension JSONShape<Count.Weight> {
  static var weight: JSONShape {
    .object { fields in
      let when = fields.optional("when", .condition)
      let weight = fields.required("weight", .share)
      return weight.map { Count.Weight(when: when, weight: $0) }
    }
  }
}
