extension JSONShape<Ceiling> {
  static var ceiling: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.ceiling))
      let names = fields.required("names", .names)
      let items = fields.required("items", .items)
      let reference = fields.required("reference", .reference)
      let factor = fields.optional("factor", .factor)
      let status = fields.required("status", .choice) as Status?
      let source = fields.optional("source", .name(of: .source))
      let note = fields.optional("note", .text)
      guard let id, let names, let items, let reference, let status else { return nil }
      return Ceiling(
        id: id, names: names, items: items, reference: reference, factor: factor, status: status, source: source,
        note: note, place: fields.place)
    }
  }
}

extension JSONShape<Ceiling.Reference> {
  static var reference: JSONShape {
    JSONShape { json, label, reading in
      if case .text("mean") = json.value { return .mean }
      return JSONShape<Money>.amount.read(json, label, reading).map { .amount($0) }
    }
  }
}

extension JSONShape<Budget> {
  static var budget: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.budget))
      let names = fields.required("names", .names)
      let items = fields.required("items", .items)
      let amount = fields.optional("amount", .sum)
      let freeBand = fields.optional("freeBand", .share) ?? .zero
      let repayment = fields.optional("repayment", .repayment) ?? .sum
      let status = fields.required("status", .choice) as Status?
      let source = fields.optional("source", .name(of: .source))
      let note = fields.optional("note", .text)
      guard let id, let names, let items, let status else { return nil }
      return Budget(
        id: id, names: names, items: items, amount: amount, freeBand: freeBand, repayment: repayment, status: status,
        source: source, note: note, place: fields.place)
    }
  }
}

extension JSONShape<Budget.Repayment> {
  /// The word for the sum, or an object that says what else.
  static var repayment: JSONShape {
    JSONShape { json, label, reading in
      if case .text("sum") = json.value { return .sum }
      guard case .object = json.value else {
        return reading.wrongType(json, label, "\"sum\" or an object with \"kind\"")
      }
      return repaymentObject.read(json, label, reading)
    }
  }

  private static var repaymentObject: JSONShape {
    .object { fields in
      let kind = fields.required("kind", .choice) as Budget.Repayment.Kind?
      let places = fields.required("places", .whole(1...9))
      switch kind {
      case .percentage: return places.map { .percentage(places: $0) }
      case .nextIndex:
        guard let forecast = fields.required("forecast", .sum) else { return nil }
        if forecast.minorUnits <= 0 {
          fields.reading.report(
            .badValue, "\"forecast\" is \(forecast): write the earnings that the lower prices are to be paid on",
            at: fields.place(of: "forecast"))
          return nil
        }
        return places.map { .nextIndex(forecast: forecast, places: $0) }
      case nil:
        _ = fields.optional("forecast", .sum)
        return nil
      }
    }
  }
}
