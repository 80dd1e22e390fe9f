public import Takst

extension TariffReport {
  /// Everything a tariff says, as Markdown: every number with its days, status, source and decision, every rule in words, and what a
  /// year's amount rests on.
  ///
  /// ```swift
  /// let page = TariffReport.markdown(tariff, try PriceBook(tariff))
  /// ```
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - book: Its prices, with the amendments that are to be shown.
  ///   - year: A typical year under the tariff, whose amount is divided by the status of the numbers it rests on; nil for none.
  ///   - language: The language.
  /// - Returns: Markdown with tables as GitHub and Pandoc read them.
  public static func markdown(
    _ tariff: Tariff, _ book: PriceBook, year: Statement? = nil, language: Language = .english
  ) -> String {
    TariffPage(tariff: tariff, book: book, language: language).document(year).markdown()
  }

  /// Everything a tariff says, as a page of HTML: one file without scripts that needs nothing else.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - book: Its prices, with the amendments that are to be shown.
  ///   - year: A typical year under the tariff, whose amount is divided by the status of the numbers it rests on; nil for none.
  ///   - language: The language.
  /// - Returns: The page.
  public static func html(
    _ tariff: Tariff, _ book: PriceBook, year: Statement? = nil, language: Language = .english
  ) -> String {
    TariffPage(tariff: tariff, book: book, language: language).document(year).html()
  }
}

/// Builds the parts of a tariff's page.
private struct TariffPage {
  let tariff: Tariff
  let book: PriceBook
  let language: Language

  func say(_ phrase: TariffPagePhrase) -> String { language(phrase) }
  func name(_ names: LocalizedText) -> String { names.text(in: language.code) }

  func document(_ year: Statement?) -> ReportDocument {
    var document = ReportDocument(name(tariff.names), language: language)
    document.sources = tariff.sources
    document.facts.add(language(.tariff), tariff.id)
    document.facts.add(language(.currency), tariff.currency.code)
    document.facts.add(language(.items), language.count(book.items.count))
    document.facts.add(language(.pricedItems), language.count(book.items.count { !book.levels(of: $0.code).isEmpty }))
    document.facts.add(language(.rules), language.count(tariff.rules.count))
    document.add(say(.quality), quality(year))
    for segment in segments { document.add(segment.name, .table(prices(of: segment.items))) }
    if !tariff.series.isEmpty { document.add(say(.series), tariff.series.map { .table(steps(of: $0)) }) }
    let limits = tariff.ceilings.map(row) + tariff.budgets.map(row)
    if !limits.isEmpty { document.add(say(.limits), .table(table(of: limits))) }
    if !tariff.families.isEmpty { document.add(say(.families), .table(families)) }
    if !tariff.programmes.isEmpty { document.add(say(.programmes), .table(programmes)) }
    if !tariff.rules.isEmpty { document.add(language(.rules), .table(rules)) }
    if !tariff.benchmarks.isEmpty { document.add(language(.benchmarks), .table(benchmarks)) }
    if !tariff.decisions.isEmpty { document.add(say(.decisions), .table(decisions)) }
    if !tariff.notes.isEmpty { document.add(language(.notes), tariff.notes.map { .paragraph($0) }) }
    return document
  }

  // MARK: How good the numbers are

  private func quality(_ year: Statement?) -> [ReportDocument.Block] {
    var counts: [Status: Int] = [:]
    for item in book.items {
      for level in book.levels(of: item.code) {
        if let status = level.price?.status { counts[status, default: 0] += 1 }
      }
    }
    var table = ReportTable([.left(language(.status)), .right(say(.prices))])
    let shares = year.flatMap { year in Shares.parts(year.byStatus.map(\.amount.minorUnits), scale: 1000) }
    if let year {
      table.columns += [.right(language.symbol(of: year.currency)), .right(language(.share))]
    }
    for status in Status.allCases {
      var cells = [language(.statusName(status)), language.count(counts[status] ?? 0)]
      if let year {
        let position = year.byStatus.firstIndex { $0.status == status }
        cells.append(language.amount(position.map { year.byStatus[$0].amount } ?? .zero(year.currency)))
        cells.append(shares.map { all in language.percent(tenths: position.map { all[$0] } ?? 0) } ?? "–")
      }
      table.add(cells)
    }
    let free = book.items.count { item in book.levels(of: item.code).contains { $0.price == nil } }
    let unpriced = book.items.filter { book.levels(of: $0.code).isEmpty }
    var blocks: [ReportDocument.Block] = [.table(table)]
    if let year {
      blocks.append(
        .paragraph(
          say(.typicalYear(days: language.days(year.period.days), lines: language.count(year.lines.read)))))
      let lines = year.unpriced.reduce(0) { $0 + $1.lines }
      if lines > 0 { blocks.append(.paragraph(say(.unpricedInYear(language.count(lines))))) }
    }
    if free > 0 { blocks.append(.paragraph(say(.freeItems(language.count(free))))) }
    if !unpriced.isEmpty {
      blocks.append(.paragraph(say(.withoutPrice(unpriced.map(\.code).joined(separator: ", ")))))
    }
    return blocks
  }

  // MARK: Prices

  private var segments: [(name: String, items: [Item])] {
    var ids = tariff.segments.map(\.id)
    for item in book.items where !ids.contains(item.segment) { ids.append(item.segment) }
    return ids.compactMap { id in
      let items = book.items.filter { $0.segment == id }
      if items.isEmpty { return nil }
      return (tariff.segments.first { $0.id == id }.map { name($0.names) } ?? id, items)
    }
  }

  private func prices(of items: [Item]) -> ReportTable {
    var table = ReportTable([
      .left(language(.code)), .flexible(language(.item)), .left(language(.days)), .right(language(.price)),
      .left(language(.status)), .flexible(language(.source)), .flexible(language(.decision)),
      .flexible(language(.notes)),
    ])
    for item in items {
      let title = "\(name(item.names)) (\(language(.unitName(item.unit))))"
      let rows = PriceRow.rows(of: item, book)
      if rows.isEmpty { table.add(item.code, title, "", "–", "", item.source ?? "", "", item.note ?? "") }
      for (index, row) in rows.enumerated() {
        let price = row.price
        let notes = [index == 0 ? item.note : nil, row.note]
        table.add(
          item.code, index == 0 ? title : "", language.days(row.days), row.amount(in: language),
          row.standing(in: language),
          [price?.source ?? (price == nil ? item.source : nil), price?.series, price?.amendment].compactMap(\.self)
            .joined(separator: ", "),
          price?.decision?.id ?? "", notes.compactMap(\.self).joined(separator: " "))
      }
    }
    return table
  }

  // MARK: Other numbers

  private func steps(of series: IndexSeries) -> ReportTable {
    var table = ReportTable(
      [
        .left(say(.from)), .right(say(.factor)), .left(language(.status)), .flexible(language(.source)),
        .flexible(language(.notes)),
      ], caption: "\(series.id): \(name(series.names))")
    for step in series.steps {
      table.add(
        language.day(step.from), language.number(step.factor.description), language(.statusName(step.status)),
        step.source ?? "", step.note ?? "")
    }
    return table
  }

  private func table(of rows: [[String]]) -> ReportTable {
    var table = ReportTable([
      .left(language(.id)), .flexible(language(.name)), .right(language(.limit)), .left(language(.status)),
      .flexible(language(.source)), .flexible(language(.notes)),
    ])
    for row in rows { table.add(row) }
    return table
  }

  private func row(_ ceiling: Ceiling) -> [String] {
    let factor = ceiling.factor.map { language.number($0.description) }
    let limit =
      switch ceiling.reference {
      case .amount(let amount):
        [language.amount(amount), factor.map { "× " + $0 }].compactMap(\.self).joined(separator: " ")
      case .mean: factor.map { say(.timesMean($0)) } ?? say(.unknown)
      }
    return [
      ceiling.id, name(ceiling.names), limit, language(.statusName(ceiling.status)), ceiling.source ?? "",
      ceiling.note ?? "",
    ]
  }

  private func row(_ budget: Budget) -> [String] {
    [
      budget.id, name(budget.names), budget.amount.map { language.amount($0) } ?? say(.unknown),
      language(.statusName(budget.status)), budget.source ?? "", budget.note ?? "",
    ]
  }

  private var families: ReportTable {
    var table = ReportTable([
      .left(language(.id)), .flexible(language(.name)), .left(language(.days)), .flexible(say(.members)),
      .flexible(language(.source)),
    ])
    for family in tariff.families {
      let members = family.members.map { "\($0.code) × \(language.number($0.factor.description))" }
      table.add(
        family.id, name(family.names), language.days(family.days), members.joined(separator: ", "), family.source ?? "")
    }
    return table
  }

  private var programmes: ReportTable {
    var table = ReportTable([
      .left(language(.id)), .flexible(language(.name)), .flexible(say(.starts)), .flexible(say(.ends)),
    ])
    for programme in tariff.programmes {
      table.add(
        programme.id, name(programme.names), programme.starts.terms.joined(separator: ", "),
        programme.ends.terms.joined(separator: ", "))
    }
    return table
  }

  private var rules: ReportTable {
    var table = ReportTable([
      .left(language(.id)), .flexible(language(.rule)), .flexible(language(.items)), .left(language(.effect)),
      .left(language(.days)), .flexible(language(.source)),
    ])
    for rule in tariff.rules {
      table.add(
        rule.id, TariffReport.words(rule, language), rule.items.terms.joined(separator: ", "),
        language(.effectName(rule.severity)), rule.days == .always ? "" : language.days(rule.days), rule.source ?? "")
    }
    return table
  }

  private var benchmarks: ReportTable {
    var table = ReportTable([
      .flexible(language(.name)), .flexible(language(.segment)), .right(language(.share)), .flexible(language(.source)),
      .flexible(language(.notes)),
    ])
    for benchmark in tariff.benchmarks {
      for (index, share) in benchmark.shares.enumerated() {
        let tenths = Money(minorUnits: 1000, tariff.currency).scaled(by: share.share, rounding: .halfAwayFromZero)
        table.add(
          index == 0 ? name(benchmark.names) : "",
          tariff.segments.first { $0.id == share.segment }.map { name($0.names) } ?? share.segment,
          language.percent(tenths: tenths.minorUnits), benchmark.source ?? "", index == 0 ? benchmark.note ?? "" : "")
      }
    }
    return table
  }

  private var decisions: ReportTable {
    var table = ReportTable([
      .left(language(.id)), .flexible(language(.name)), .left(say(.published)), .flexible(language(.source)),
    ])
    for decision in tariff.decisions {
      table.add(decision.id, name(decision.names), language.day(decision.published), decision.source ?? "")
    }
    return table
  }
}
