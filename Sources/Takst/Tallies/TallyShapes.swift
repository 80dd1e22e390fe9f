/// How the lines of a tally's practices are read: every number is checked against what the evaluator has.
struct TallyShapes: Sendable {
  let catalogue: Catalogue
  let layout: CellLayout
  let slices: Int
  let months: Int

  init(_ catalogue: Catalogue, _ timeline: Timeline) {
    self.catalogue = catalogue
    layout = CellLayout(catalogue, timeline)
    slices = timeline.count
    months = timeline.months.count
  }

  var cell: TallyColumn { .number("cell", of: layout.count) }
  var item: TallyColumn { .number("item", of: catalogue.items.count) }
  var slice: TallyColumn { .number("run of days", of: slices) }
  var payer: TallyColumn { .number("payer", of: layout.payers) }
  var rule: TallyColumn { .number("rule", of: catalogue.rules.count) }
  /// Lines of one practice in one cell.
  private var cellLines: TallyColumn { TallyColumn("number of lines", 0..<Int64(UInt32.max) + 1) }
  /// A quantity with a fraction, in thousandths.
  private var thousandths: TallyColumn { TallyColumn("quantity", 1..<TallyColumn.most * 1000) }

  /// The line of a practice.
  var practice: JSONShape<Tally.PracticeTally> {
    .object { fields in
      let practice = facts(&fields)
      guard let list = list(&fields), let practice else {
        fields.acceptOtherKeys()
        return nil
      }
      var tally = Tally.PracticeTally(practice: practice, list: list)
      tally.paid = counts("paid", &fields)
      let lines = fields.list("repriced", of: .row([cell, cellLines]))
      tally.repriced = CellCounts(inOrder(lines, "repriced", fields).map { .init($0[0], lines: $0[1], whole: 0) })
      tally.unpaid = counts("unpaid", &fields)
      tally.effects = effects(&fields)
      gaps(&fields, into: &tally)
      performance(&fields, into: &tally)
      findings(&fields, into: &tally)
      for (code, billed) in fields.list("billed", of: billed) { tally.billed[code] = billed }
      tally.lines = fields.required("lines", outcomes) ?? LineCounts()
      tally.hasPeople = fields.required("hasPeople", .bool) ?? false
      return tally
    }
  }

  private func facts(_ fields: inout JSONFields) -> Practice? {
    guard let id = fields.required("practice", .anyText) else { return nil }
    var practice = Practice(id: id)
    practice.name = fields.optional("name", .anyText)
    practice.capacities = fields.optional("capacities", .quantity)
    practice.region = fields.optional("region", .anyText)
    practice.cluster = fields.optional("cluster", .anyText)
    practice.area = fields.optional("area", .anyText)
    practice.deprivation = fields.optional("deprivation", .rate)
    practice.costs = fields.optional("costs", .sum)
    practice.contracts = fields.list("contracts", of: .anyText)
    return practice
  }

  private func list(_ fields: inout JSONFields) -> [Int64]? {
    guard let list = fields.required("list", .list(of: .count)) else { return nil }
    if list.count == months { return list }
    return fields.reading.refuse(
      "\"list\" has \(list.count) months and the period has \(months): \(damaged)", at: fields.place)
  }

  private func counts(_ key: String, _ fields: inout JSONFields) -> CellCounts {
    let counts = fields.list(key, of: .row([cell, cellLines, .count("quantity")]))
    let broken = fields.list("\(key)Broken", of: .row([cell, thousandths, .count("number of lines")]))
    return CellCounts(
      inOrder(counts, key, fields).map { .init($0[0], lines: $0[1], whole: $0[2]) },
      broken: broken.map { .init(cell: UInt32($0[0]), thousandths: $0[1], count: $0[2]) })
  }

  /// Rows whose cells must stand in order, each once.
  private func inOrder(_ rows: [[Int64]], _ key: String, _ fields: JSONFields) -> [[Int64]] {
    if zip(rows, rows.dropFirst()).allSatisfy({ $0[0] < $1[0] }) { return rows }
    return fields.reading.refuse("the cells of \"\(key)\" do not stand in order: \(damaged)", at: fields.place) ?? []
  }

  private func effects(_ fields: inout JSONFields) -> [Tally.Effect] {
    let columns = [
      rule, item, TallyColumn("item", -1..<item.range.upperBound), slice, payer,
      TallyColumn("quantity", 0..<thousandths.range.upperBound), .count("number of lines"), .count("quantity"),
    ]
    return Tally.Effect.summed(
      fields.list("effects", of: .row(columns)).map { row in
        Tally.Effect(
          key: Tally.EffectKey(
            rule: Int32(row[0]), item: Int32(row[1]), becomes: Int32(row[2]), slice: Int32(row[3]), payer: Int32(row[4])
          ),
          broken: row[5], lines: row[6], whole: row[7])
      })
  }

  private func findings(_ fields: inout JSONFields, into tally: inout Tally.PracticeTally) {
    for row in fields.list("undecided", of: .row([rule, .count("number of lines")])) {
      tally.undecided[Int(row[0])] = row[1]
    }
    for row in fields.list("examples", of: .row([rule, TallyColumn("line", 1..<Int64(UInt32.max) + 1)], isOpen: true)) {
      for line in row.dropFirst() { tally.addExample(Int(line), of: Int(row[0])) }
    }
    for (code, lines) in fields.list("unknown", of: unknown) { tally.unknown[code] = lines }
  }

  private var billed: JSONShape<(String, Tally.Billed)> {
    .object { fields in
      let code = fields.required("code", .anyText)
      let lines = fields.required("lines", .count)
      let amount = fields.required(
        "amount", .number(TallyColumn("amount", -TallyColumn.greatestAmount..<TallyColumn.greatestAmount + 1)))
      let paid = counts("paid", &fields)
      guard let code, let lines, let amount else { return nil }
      return (code, Tally.Billed(lines: lines, amount: amount, paid: paid))
    }
  }

  private var unknown: JSONShape<(String, Int64)> {
    JSONShape { json, label, reading in
      guard case .list(let entries) = json.value, entries.count == 2 else {
        return reading.badValue(json, "\(label) must be a list of a code and a number of lines: \(damaged)")
      }
      guard let code = JSONShape<String>.anyText.read(entries[0], label, reading),
        let lines = JSONShape<Int64>.number(.count("number of lines")).read(entries[1], label, reading)
      else { return nil }
      return (code, lines)
    }
  }

  private var outcomes: JSONShape<LineCounts> {
    .object { fields in
      var lines = LineCounts()
      for outcome in Outcome.allCases { lines[outcome] = fields.optional(outcome.rawValue, .count) ?? 0 }
      return lines
    }
  }
}

extension CellCounts.Count {
  fileprivate init(_ cell: Int64, lines: Int64, whole: Int64) {
    self.init(cell: UInt32(cell), lines: UInt32(lines), whole: whole)
  }
}
