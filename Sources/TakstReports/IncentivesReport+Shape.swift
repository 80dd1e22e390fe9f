internal import Takst

extension IncentivesReport {
  /// As many practices as a report shows in a table.
  private static let mostPractices = 12

  /// A section on what income consists of: by segment, by form of payment and by what it varies with.
  static func sections(
    _ shape: SchemeShape, _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    let all = shape.all
    let forms = SchemeShape.Form.allCases.map { (language(.paymentForm($0)), all.amount(of: $0)) }
    let risks = SchemeShape.Risk.allCases.map { (language(.riskOf($0)), all.amount(at: $0)) }
    var blocks: [ReportDocument.Block] = [
      .table(
        table(
          language(.segment), zip(shape.segments, all.segments).map { ($0.names.text(in: language.code), $1) },
          shape, language, basis, shape.segments.map { basis.segment($0.id) })),
      .chart(chart(forms, shape, language)),
      .table(table(language(.formOfPayment), forms, shape, language, basis)),
      .table(table(language(.variesWith), risks, shape, language, basis)),
    ]
    if shape.practices.count > 1 { blocks += practices(shape, language, basis) }
    return [ReportDocument.Section(language(.schemeShape), blocks)]
  }

  /// The parts that are not zero, with their shares of the whole.
  private static func table(
    _ title: String, _ rows: [(String, Money)], _ shape: SchemeShape, _ language: Language, _ basis: IncentivesBasis,
    _ rest: [Basis?] = []
  ) -> ReportTable {
    var table = ReportTable(
      [.flexible(title), .right(language.symbol(of: shape.currency)), .right(language(.share)), .bar], caption: title,
      basis: rest.isEmpty ? basis.whole : nil)
    let shares = Shares.parts(rows.map(\.1.minorUnits), scale: 1000)
    for (index, row) in rows.enumerated() where row.1.minorUnits != 0 {
      table.add(
        [
          row.0, language.amount(row.1), shares.map { language.percent(tenths: $0[index]) } ?? "–",
          StatementDocument.bar(shares?[index] ?? 0, of: 1000),
        ], basis: rest.isEmpty ? nil : rest[index])
    }
    table.line()
    table.add(
      [
        language(.total), language.amount(shape.all.total), shares == nil ? "–" : language.percent(tenths: 1000), "",
      ], basis: rest.isEmpty ? nil : basis.whole)
    return table
  }

  /// Income of all practices together by form of payment, as one bar.
  private static func chart(
    _ forms: [(String, Money)], _ shape: SchemeShape, _ language: Language
  ) -> StackedBarChart {
    let shown = forms.filter { $0.1.minorUnits != 0 }
    return StackedBarChart(
      title: language(IncentivePagePhrase.incomeByForm), unit: .money(shape.currency), parts: shown.map(\.0),
      bars: [
        StackedBarChart.Bar(
          title: language(.total), values: shown.map(\.1.minorUnits), text: language.amount(shape.all.total))
      ], language: language)
  }

  /// What the income of each practice varies with, as shares.
  private static func practices(
    _ shape: SchemeShape, _ language: Language, _ basis: IncentivesBasis
  ) -> [ReportDocument.Block] {
    let risks = SchemeShape.Risk.allCases.filter { risk in
      shape.practices.contains { $0.amount(at: risk).minorUnits != 0 }
    }
    var table = ReportTable(
      [.flexible(language(.byPractice)), .right(language.symbol(of: shape.currency))]
        + risks.map { .right(language(.riskWord($0))) },
      caption: language(.byPractice), basis: basis.whole)
    var bars: [StackedBarChart.Bar] = []
    for row in shape.practices.prefix(mostPractices) {
      let shares = Shares.parts(risks.map { row.amount(at: $0).minorUnits }, scale: 1000)
      let (id, amount) = (row.practice?.id ?? "", language.amount(row.total))
      table.add(
        [id, amount] + risks.indices.map { index in shares.map { language.percent(tenths: $0[index]) } ?? "–" })
      if let shares { bars.append(StackedBarChart.Bar(title: id, values: shares, text: amount)) }
    }
    if shape.practices.count > mostPractices { table.note(language(.allOfThem)) }
    let chart = StackedBarChart(
      title: language(.byPractice), unit: ChartUnit(name: "%", places: 1),
      parts: risks.map { language(.riskOf($0)) }, bars: bars, language: language)
    return bars.isEmpty ? [.table(table)] : [.chart(chart), .table(table)]
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
