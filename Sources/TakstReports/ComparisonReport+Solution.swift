public import Takst

extension ComparisonReport {
  /// As many prices as the text shows of a solution.
  static let mostPrices = 8

  /// Solutions as text: the levers' values, what they leave of the difference, and the prices that they change.
  ///
  /// - Parameters:
  ///   - solutions: What a ``/Takst/Solver`` found.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: Lines, each ending in a line feed; none without a solution.
  public static func text(_ solutions: [Solution], language: Language = .english, width: Int = 96) -> String {
    sections(solutions, language).map { $0.text(width: max(60, width)) }.joined()
  }

  /// A section for each solution.
  static func sections(_ solutions: [Solution], _ language: Language) -> [ReportDocument.Section] {
    solutions.map { section($0, language) }
  }

  private static func section(_ solution: Solution, _ language: Language) -> ReportDocument.Section {
    var title = language(.solutionTitle(solution.parts.first?.goal.title(language) ?? .shares, solution.scenario.id))
    if let solved = solution.solved { title += ": " + solved.id }
    var table = ReportTable(
      [
        .flexible(language(.lever)), .right(language(.value)), .right(language(.sameFrom)), .right(language(.sameTo)),
        .right(language(.differenceLeft)), .right(language(.evaluations)),
      ], basis: Basis(text: language(DocumentPhrase.solvedFor(solution.scenario.id))))
    for part in solution.parts {
      let range = part.range.map { language.number($0.description) }
      table.add(
        part.lever.text(language), part.value.map { language.number($0.description) } ?? "–", range.first ?? "–",
        range.last ?? "–", part.difference.map { language.amount($0) } ?? "–", language.count(part.evaluations))
      if let obstacle = part.obstacle {
        table.note(language(.noSolution(obstacle, items: part.lever.items.terms.joined(separator: ", "))))
      }
    }
    if let total = solution.sharedTotal, let earnings = solution.earnings {
      table.line()
      table.add(language(.leftOver(language.amount(total))), "", "", "", language.amount(earnings.total - total), "")
    }
    return ReportDocument.Section(title, [.table(table)] + prices(of: solution, language))
  }

  private static func prices(of solution: Solution, _ language: Language) -> [ReportDocument.Block] {
    if solution.prices.isEmpty { return [] }
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .left(language(.days)), .right(language(.old)),
        .right(language(.new)),
      ], caption: language(.price), basis: Basis(text: language(DocumentPhrase.solvedFor(solution.scenario.id))))
    for row in solution.prices.prefix(mostPrices) {
      table.add(
        [
          row.item.code, row.item.names.text(in: language.code), language.days(row.days),
          row.old.map { language.amount($0.amount) } ?? "–", row.new.map { language.amount($0.amount) } ?? "–",
        ], basis: row.old.map { Basis(weakest: $0.status, sources: $0.source.map { [$0] } ?? []) })
    }
    let more = solution.prices.count - mostPrices
    if more > 0 { table.note(language(.moreItems(more))) }
    return [.table(table)]
  }

  /// Solutions as members of a JSON document; none without a solution.
  static func members(_ solutions: [Solution]) -> [(key: String, value: JSONWriter.Value)] {
    if solutions.isEmpty { return [] }
    return [("solutions", .array(solutions.map { json($0) }))]
  }

  private static func json(_ solution: Solution) -> JSONWriter.Value {
    .object([
      ("scenario", .string(solution.scenario.id)), ("version", .optional(solution.solved?.id)),
      ("amendment", .optional(solution.amendment?.id)),
      ("parts", .array(solution.parts.map { json($0) })),
      ("total", .optional(solution.earnings?.total.description)),
      ("sharedTotal", .optional(solution.sharedTotal?.description)),
      (
        "prices",
        .array(
          solution.prices.map { row in
            .object([
              ("code", .string(row.item.code)), ("from", .optional(row.days.from?.description)),
              ("until", .optional(row.days.until?.description)), ("old", .optional(row.old?.amount.description)),
              ("new", .optional(row.new?.amount.description)),
            ])
          })
      ),
    ])
  }

  private static func json(_ part: Solution.Part) -> JSONWriter.Value {
    let lever: (key: String, value: JSONWriter.Value) =
      switch part.lever {
      case .factor(let items): ("factorOn", .array(items.terms.map { .string($0) }))
      case .amount(let code): ("amountOf", .string(code))
      }
    var heldBy: [String] = []
    var obstacle: String?
    switch part.obstacle {
    case nil: break
    case .noPractice: obstacle = "noPractice"
    case .nothingPaid: obstacle = "nothingPaid"
    case .outOfReach: obstacle = "outOfReach"
    case .held(let ids): (obstacle, heldBy) = ("held", ids)
    }
    return .object([
      lever, ("goal", .object(part.goal.members)), ("value", .optional(part.value?.description)),
      ("from", .optional(part.range.first?.description)), ("to", .optional(part.range.last?.description)),
      ("difference", .optional(part.difference?.description)), ("obstacle", .optional(obstacle)),
      ("heldBy", .array(heldBy.map { .string($0) })), ("evaluations", .integer(part.evaluations)),
    ])
  }

  /// The amendment of a solution as a file that readers of amendments take.
  ///
  /// ```swift
  /// let file = ComparisonReport.file(of: solution.amendment!)
  /// try AmendmentReader.read(Array(file.utf8), file: "neutral.json", for: tariff)
  /// ```
  /// - Parameter amendment: An amendment of a solution: it scales and sets prices, and does nothing else.
  /// - Returns: A JSON object, ending in a line feed.
  public static func file(of amendment: Amendment) -> String {
    func text(_ value: String?) -> JSONWriter.Value { .optional(value) }
    let changes: [JSONWriter.Value] = amendment.changes.compactMap { entry in
      switch entry.change {
      case .reprice(let items, .scaled(let factor), _):
        return .object([
          (
            "scale",
            .object([
              ("items", .array(items.terms.map { .string($0) })), ("factor", .string(factor.description)),
            ])
          )
        ])
      case .set(let code, let price):
        var members: [(key: String, value: JSONWriter.Value)] = [("code", .string(code))]
        func add(_ key: String, _ value: String?) { if let value { members.append((key, .string(value))) } }
        add("from", price.days.from?.description)
        add("until", price.days.until?.description)
        add("amount", price.amount?.description)
        add("per", price.per?.rawValue)
        if !price.shares.isEmpty {
          let shares = price.shares.sorted { $0.key < $1.key }.map { ($0.key, JSONWriter.Value.string("\($0.value)")) }
          members.append(("shares", .object(shares)))
        }
        add("income", price.income)
        add("status", price.status.rawValue)
        add("source", price.source)
        return .object([("set", .object(members))])
      default: return nil
      }
    }
    let names = amendment.names.texts.sorted { $0.key < $1.key }.map { ($0.key, JSONWriter.Value.string($0.value)) }
    let sources: [JSONWriter.Value] = amendment.sources.map {
      .object([("id", .string($0.id)), ("title", .string($0.title))])
    }
    return JSONWriter.document(
      [("format", .integer(1)), ("id", .string(amendment.id)), ("names", .object(names))]
        + (amendment.tariff.map { [("tariff", .string($0))] } ?? [])
        + (sources.isEmpty ? [] : [("sources", .array(sources))]) + [("changes", .array(changes))])
  }
}

extension Solver.Lever {
  func text(_ language: Language) -> String {
    switch self {
    case .factor(let items): language(.factorOn(items.terms.joined(separator: ", ")))
    case .amount(let code): language(.priceOfItem(code))
    }
  }
}

extension Solver.Goal {
  fileprivate func title(_ language: Language) -> Phrase.SolutionGoal {
    switch self {
    case .neutral: .neutral
    case .total(let total): .total(language.amount(total))
    case .difference(let difference): .difference(language.amount(difference))
    case .amount, .share: .shares
    }
  }

  /// The goal as a member of a JSON object.
  fileprivate var members: [(key: String, value: JSONWriter.Value)] {
    switch self {
    case .neutral: [("difference", .string("0"))]
    case .total(let total): [("total", .string(total.description))]
    case .difference(let difference): [("difference", .string(difference.description))]
    case .amount(let segment, let amount): [("segment", .string(segment)), ("amount", .string(amount.description))]
    case .share(let segment, let share): [("segment", .string(segment)), ("share", .string(share.description))]
    }
  }
}
