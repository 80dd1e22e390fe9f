extension TariffReading {
  /// Reports items that exclude themselves and replacements that lead back to where they started.
  ///
  /// A measured or a clock band may sort a family of codes onto itself, as every rule is applied once; a replacement
  /// that another rule takes back is a defect, whichever of the two comes last. Of an amendment's rules over a tariff's
  /// only the amendment's own are to blame.
  func checkReplacements(_ rules: [Rule], of items: [Item]) {
    let groups = ItemGroups(items)
    var edges: [Edge] = []
    for rule in rules {
      let isOwn = rule.place?.file == file
      switch rule.kind {
      case .excludes(let with, _):
        let winners = Set(groups.codes(of: with))
        guard isOwn, let code = groups.codes(of: rule.items).first(where: winners.contains) else { break }
        report(
          .badValue, "the item \(code.quoted) excludes itself: take it out of \"items\" or \"with\", or use a limit",
          at: rule.place ?? Place(file: file))
      case .replaced(let target):
        if isOwn, rule.items.terms.contains(target) {
          report(
            .cyclicReplacement, "the item \(target.quoted) is replaced by itself: take it out of \"items\"",
            at: rule.place ?? Place(file: file))
        }
        edges += groups.codes(of: rule.items).map { Edge(from: $0, to: target, rule: rule) }
      case .timeBand(let bands):
        let codes = groups.codes(of: rule.items)
        for target in bands.compactMap(\.becomes) {
          edges += codes.map { Edge(from: $0, to: target, rule: rule) }
        }
      case .banded, .eligible, .requires, .limit, .covered: break
      }
    }
    reportCycles(edges.filter { $0.from != $0.to })
  }

  /// The codes that each term of a selector means.
  private struct ItemGroups {
    private var codes: [String: [String]] = [:]

    init(_ items: [Item]) {
      for item in items {
        for term in [item.code] + item.segments.map({ "segment:" + $0 }) + item.tags.map({ "tag:" + $0 }) {
          codes[term, default: []].append(item.code)
        }
      }
    }

    func codes(of selector: Selector) -> [String] { selector.terms.flatMap { codes[$0] ?? [] } }
  }

  private struct Edge {
    let from: String
    let to: String
    let rule: Rule
  }

  private func reportCycles(_ edges: [Edge]) {
    let outgoing = Dictionary(grouping: edges, by: \.from)
    var reported: Set<Set<String>> = []
    for edge in edges {
      guard case .replaced = edge.rule.kind, let way = way(back: edge, outgoing) else { continue }
      let rules = Set(way.map(\.rule.id))
      // The same circle is found from each of its replacements.
      guard reported.insert(rules).inserted else { continue }
      let steps = way.map { "\($0.from.quoted) becomes \($0.to.quoted) by the rule \($0.rule.id.quoted)" }
      report(
        .cyclicReplacement, "the replacement leads back: \(steps.joined(separator: ", ")). Remove one of them",
        at: way.compactMap(\.rule.place).first { $0.file == file } ?? Place(file: file))
    }
  }

  /// The shortest way along a replacement and other rules, in force on days they share with it, back to its start.
  private func way(back start: Edge, _ outgoing: [String: [Edge]]) -> [Edge]? {
    var arrivals: [String: Edge] = [start.to: start]
    var queue = [start.to]
    var next = 0
    while next < queue.count {
      let code = queue[next]
      next += 1
      for edge in outgoing[code] ?? [] where edge.rule.days.overlaps(start.rule.days) && arrivals[edge.to] == nil {
        arrivals[edge.to] = edge
        if edge.to != start.from {
          queue.append(edge.to)
          continue
        }
        var way = [edge]
        while way[0].from != start.from { way.insert(arrivals[way[0].from]!, at: 0) }
        return way
      }
    }
    return nil
  }
}
