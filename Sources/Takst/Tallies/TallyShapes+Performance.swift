extension TallyShapes {
  /// Reads what is counted and cannot be priced.
  func gaps(_ fields: inout JSONFields, into tally: inout Tally.PracticeTally) {
    let (item, slice) = (item, slice)
    let shape = JSONShape<(Tally.GapKey, Tally.Amount)>.object { fields in
      let (item, slice) = (fields.required("item", .number(item)), fields.required("slice", .number(slice)))
      let reason = fields.required(
        "reason", .parsed("no known reason: \(damaged)") { Statement.UnpricedRow.Reason(rawValue: $0) })
      var amount = Tally.Amount()
      amount.lines = fields.required("lines", .count) ?? 0
      amount.whole = fields.required("whole", .count) ?? 0
      let sizes = TallyColumn("quantity", 1..<TallyColumn.most * 1000)
      for row in fields.list("broken", of: .row([sizes, .count("number of lines")])) { amount.broken[row[0]] = row[1] }
      guard let item, let slice, let reason else { return nil }
      return (Tally.GapKey(item: Int(item), slice: Int(slice), reason: reason), amount)
    }
    for (key, amount) in fields.list("gaps", of: shape) { tally.gaps[key] = amount }
  }

  /// Reads what indicator payments follow from.
  func performance(_ fields: inout JSONFields, into tally: inout Tally.PracticeTally) {
    let shapes = self
    let standing = JSONShape<(Tally.Key, Tally.Standing)>.object { fields in
      guard let (key, _, standing) = shapes.standing(&fields, hasPayer: false) else { return nil }
      return (key, standing)
    }
    let performance = JSONShape<(Tally.Key, Tally.Performance)>.object { fields in
      let base = fields.required("base", .count)
      let (target, factors) = (fields.optional("target", .rate), fields.list("factors", of: .fraction()))
      guard let (key, performance, standing) = shapes.standing(&fields, hasPayer: true), let base else { return nil }
      if case .proportional(_, _, .target) = performance.score, target == nil || target == .zero {
        return fields.reading.refuse(
          "the item \(shapes.catalogue.items[key.item].code) is measured against a target and has none: \(damaged)",
          at: fields.place)
      }
      if factors.count != performance.factors.count {
        return fields.reading.refuse(
          "the item \(shapes.catalogue.items[key.item].code) has \(performance.factors.count) factors in the tariff, "
            + "and \(factors.count) here: "
            + damaged, at: fields.place)
      }
      return (key, Tally.Performance(base: base, standing: standing, target: target, factors: factors))
    }
    for (key, count) in fields.list("performance", of: performance) { tally.performance[key] = count }
    for (key, standing) in fields.list("standings", of: standing) { tally.standings[key] = standing }
  }

  /// A result on an indicator, and what it is for.
  private func standing(
    _ fields: inout JSONFields, hasPayer: Bool
  ) -> (Tally.Key, Performance, Tally.Standing)? {
    let (item, slice) = (fields.required("item", .number(item)), fields.required("slice", .number(slice)))
    let payer = hasPayer ? fields.required("payer", .number(payer)) : 0
    let result = fields.required("result", .result)
    let improvement = fields.optional("improvement", .fraction())
    guard let item, let slice, let payer, let result else { return nil }
    guard case .performance(let performance) = catalogue.items[Int(item)].unit else {
      return fields.reading.refuse(
        "the item \(catalogue.items[Int(item)].code) is not paid by an indicator: \(damaged)", at: fields.place)
    }
    let key = Tally.Key(item: Int(item), slice: Int(slice), payer: Int(payer))
    return (key, performance, Tally.Standing(result: result, improvement: improvement))
  }
}
