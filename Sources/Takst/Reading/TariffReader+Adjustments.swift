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
      let status = fields.required("status", .choice) as Status?
      let source = fields.optional("source", .name(of: .source))
      let note = fields.optional("note", .text)
      guard let id, let names, let items, let status else { return nil }
      return Budget(
        id: id, names: names, items: items, amount: amount, freeBand: freeBand, status: status, source: source,
        note: note, place: fields.place)
    }
  }
}
