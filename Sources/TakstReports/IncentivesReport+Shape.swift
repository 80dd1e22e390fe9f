internal import Takst

extension IncentivesReport {
  /// As many practices as a text shows in a table.
  private static let mostPractices = 12

  /// What income consists of, as text.
  static func text(_ shape: SchemeShape, language: Language, width: Int = 96) -> String {
    let all = shape.all
    func table(_ title: String, _ rows: [(String, Money)]) -> String {
      var table = TextTable([
        .flexible(title), .right(shape.currency.code), .right(language(.share)), .left(""),
      ])
      let shares = Shares.parts(rows.map(\.1.minorUnits), scale: 1000)
      for (index, row) in rows.enumerated() where row.1.minorUnits != 0 {
        table.add(
          row.0, language.amount(row.1), shares.map { language.percent(tenths: $0[index]) } ?? "–",
          StatementDocument.bar(shares?[index] ?? 0, of: 1000))
      }
      table.line()
      table.add(
        language(.total), language.amount(all.total), shares == nil ? "–" : language.percent(tenths: 1000), "")
      return table.text(width: width)
    }
    var tables = [
      table(
        language(.segment),
        zip(shape.segments, all.segments).map { ($0.names.text(in: language.code), $1) }),
      table(
        language(.formOfPayment), SchemeShape.Form.allCases.map { (language(.paymentForm($0)), all.amount(of: $0)) }),
      table(language(.variesWith), SchemeShape.Risk.allCases.map { (language(.riskOf($0)), all.amount(at: $0)) }),
    ]
    if shape.practices.count > 1 { tables.append(practices(shape, language, width)) }
    return "\n" + language(.schemeShape) + "\n" + tables.joined(separator: "\n")
  }

  private static func practices(_ shape: SchemeShape, _ language: Language, _ width: Int) -> String {
    let risks = SchemeShape.Risk.allCases.filter { risk in
      shape.practices.contains { $0.amount(at: risk).minorUnits != 0 }
    }
    var table = TextTable(
      [.flexible(language(.byPractice)), .right(shape.currency.code)] + risks.map { .right(language(.riskWord($0))) })
    for row in shape.practices.prefix(mostPractices) {
      let shares = Shares.parts(risks.map { row.amount(at: $0).minorUnits }, scale: 1000)
      table.add(
        [row.practice?.id ?? "", language.amount(row.total)]
          + risks.indices.map { index in shares.map { language.percent(tenths: $0[index]) } ?? "–" })
    }
    if shape.practices.count > mostPractices { table.note(language(.allOfThem)) }
    return table.text(width: width)
  }

  // MARK: JSON and table

  /// What income consists of, as members of a JSON document.
  static func members(_ shape: SchemeShape, language: Language) -> [(key: String, value: JSONWriter.Value)] {
    let rows = [shape.all] + shape.practices
    return [("shape", .array(rows.map { json($0, shape, language) }))]
  }

  private static func json(
    _ row: SchemeShape.Row, _ shape: SchemeShape, _ language: Language
  ) -> JSONWriter.Value {
    func part(_ id: String, _ name: String, _ amount: Money) -> JSONWriter.Value {
      .object([
        ("id", .string(id)), ("name", .string(name)), ("amount", .string(amount.description)),
        ("share", .decimal(row.share(of: amount))),
      ])
    }
    return .object([
      ("practice", .optional(row.practice?.id)), ("total", .string(row.total.description)),
      (
        "segments",
        .array(zip(shape.segments, row.segments).map { part($0.id, $0.names.text(in: language.code), $1) })
      ),
      (
        "forms",
        .array(SchemeShape.Form.allCases.map { part($0.rawValue, language(.paymentForm($0)), row.amount(of: $0)) })
      ),
      (
        "variesWith",
        .array(SchemeShape.Risk.allCases.map { part($0.rawValue, language(.riskOf($0)), row.amount(at: $0)) })
      ),
    ])
  }

  /// What income consists of, as rows of the table.
  static func facts(_ shape: SchemeShape) -> [Fact] {
    ([shape.all] + shape.practices).flatMap { row -> [Fact] in
      func facts(_ subject: String, _ amount: Money) -> [Fact] {
        func fact(_ measure: String, _ value: String) -> Fact {
          Fact(
            section: "shape", practice: row.practice?.id ?? "", subject: subject, measure: measure, value: value)
        }
        return [fact("amount", amount.description)]
          + (row.share(of: amount).map { [fact("share", $0.description)] } ?? [])
      }
      return facts("total", row.total)
        + zip(shape.segments, row.segments).flatMap { facts("segment:" + $0.id, $1) }
        + SchemeShape.Form.allCases.flatMap { facts("form:" + $0.rawValue, row.amount(of: $0)) }
        + SchemeShape.Risk.allCases.flatMap { facts("variesWith:" + $0.rawValue, row.amount(at: $0)) }
    }
  }
}

extension JSONWriter.Value {
  /// A decimal as a number, or null when there is none.
  static func decimal(_ rate: Rate?) -> JSONWriter.Value { rate.map { .number($0.description) } ?? .null }
}
