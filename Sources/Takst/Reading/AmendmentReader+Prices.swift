// Changes of prices and items that are there: scale, raise, move, regroup and weights.

extension JSONShape<Amendment.Change> {
  static var scale: JSONShape {
    .object { fields in
      let items = fields.required("items", .items)
      let factor = fields.required("factor", .factor)
      let days = fields.days()
      guard let items, let factor else { return nil }
      return .reprice(items, .scaled(by: factor), days)
    }
  }

  static var raise: JSONShape {
    .object { fields in
      let items = fields.required("items", .items)
      let amount = fields.required("amount", .amount)
      let days = fields.days()
      guard let items, let amount else { return nil }
      return .reprice(items, .raised(by: amount), days)
    }
  }

  static var moving: JSONShape {
    .object { fields in
      let items = fields.required("items", .items)
      let from = fields.required("from", .day)
      let to = fields.required("to", .day)
      guard let items, let from, let to else { return nil }
      if from == to {
        fields.reading.report(
          .badValue, "the prices move from \(from) to the same day: name another, or remove the change",
          at: fields.place(of: "to"))
      }
      return .moving(items, from: from, to: to)
    }
  }

  static var regroup: JSONShape {
    .object { fields in
      let items = fields.required("items", .items)
      let segment = fields.required("segment", .existing(.segment))
      let from = fields.optional("from", .day)
      guard let items, let segment else { return nil }
      return .regroup(items, segment: segment, from: from)
    }
  }

  static var weights: JSONShape {
    .object { fields in
      let code = fields.required("code", .existing(.code))
      let weights = fields.required("weights", .list(of: .weight))
      guard let code, let weights else { return nil }
      fields.reading.weigh(code, weights, at: fields.place(of: "code"))
      return .weights(code: code, weights)
    }
  }
}

extension TariffReading {
  /// Notes the weights of an item; reports them where its unit has none, or its prices have tiers.
  fileprivate func weigh(_ code: String, _ weights: [Count.Weight], at place: Place) {
    switch units[code] {
    case .enrolled, .programme:
      units[code]!.weigh(weights)
      guard tiered.contains(code), !weights.isEmpty else { return }
      report(
        .badValue,
        "the item \(code.quoted) has prices with tiers, so that its people cannot have weights: "
          + "set prices without tiers in an item of its own", at: place)
    case .service, .performance, .lump:
      report(
        .badValue,
        "the item \(code.quoted) counts no people: only those of units \"enrolled\" and \"programme\" have weights",
        at: place)
    case nil: break
    }
  }
}
