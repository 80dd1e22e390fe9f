internal import Takst

/// What the numbers of a report on incentives rest on: prices of a statement, and assumptions about work.
struct IncentivesBasis {
  /// What all amounts together rest on; nil where no statement is known.
  let whole: Basis?
  /// The sources of the statement and of the assumptions.
  let sources: [Source]
  private let items: [Statement.ItemRow]
  private let work: Basis

  init(_ statement: Statement? = nil, _ work: WorkAssumptions? = nil) {
    items = statement?.items ?? []
    whole = statement.map { Basis.sum($0.items.map(Basis.init), weakest: $0.weakest) }
    var sources = statement?.sources ?? []
    let provenances = work?.provenances ?? []
    for source in provenances.compactMap(\.source) where !sources.contains(where: { $0.id == source.id }) {
      sources.append(source)
    }
    self.sources = sources
    self.work = .sum(provenances.map(Basis.init))
  }

  /// What is calculated of all amounts together, with how.
  func whole(_ text: String) -> Basis { (whole ?? Basis()).told(text) }

  /// What is calculated of all amounts and of all assumptions about work, with how.
  func work(_ text: String) -> Basis { .sum([whole, work].compactMap(\.self), text: text) }

  /// What a segment earned; adjustments rest on all amounts.
  func segment(_ id: String) -> Basis? {
    let rows = items.filter { $0.segment == id && $0.weakest != nil }
    return rows.isEmpty ? whole : .sum(rows.map(Basis.init))
  }

  /// The fee of an item; nil where the table says all that is known.
  func item(_ code: String) -> Basis? {
    let rows = items.filter { $0.item.code == code && $0.weakest != nil }
    return rows.isEmpty ? nil : .sum(rows.map(Basis.init))
  }

  /// The fee of an item with the assumptions about its time and cost; nil where the table says all that is known.
  func item(_ value: MinuteValue) -> Basis? {
    let sum = Basis.sum([item(value.item.code)].compactMap(\.self) + value.provenances.map(Basis.init))
    return sum.isEmpty ? nil : sum
  }
}

extension Basis {
  /// What an assumption rests on.
  init(_ provenance: Provenance) {
    self.init(weakest: provenance.status, sources: provenance.source.map { [$0.id] } ?? [])
  }
}

extension WorkAssumptions {
  /// Where all its numbers come from.
  fileprivate var provenances: [Provenance] {
    performers.map(\.provenance) + times.map(\.provenance) + directCosts.map(\.provenance)
  }
}

extension MinuteValue {
  /// Where what is assumed of its time and cost comes from.
  fileprivate var provenances: [Provenance] {
    var all = [time.minutes?.provenance, directCost?.provenance].compactMap(\.self)
    guard let performers = time.performers else { return all }
    if case .assumed(let assumed) = performers.source { all.append(assumed.provenance) }
    return all + performers.parts.map(\.performer.provenance)
  }
}
