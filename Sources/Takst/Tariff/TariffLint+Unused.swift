extension TariffLint {
  /// Definitions that nothing in the tariff refers to.
  static func unusedDefinitions(in tariff: Tariff) -> [Diagnostic] {
    var sources = Set(tariff.decisions.compactMap(\.source))
    sources.formUnion(tariff.series.flatMap { $0.steps.compactMap(\.source) })
    for item in tariff.items {
      sources.formUnion([item.source, item.indexed?.source].compactMap(\.self) + item.prices.compactMap(\.source))
    }
    sources.formUnion(tariff.rules.compactMap(\.source))
    sources.formUnion(tariff.ceilings.compactMap(\.source) + tariff.budgets.compactMap(\.source))
    sources.formUnion(tariff.families.compactMap(\.source) + tariff.benchmarks.compactMap(\.source))
    let segments = Set(tariff.items.flatMap(\.segments))
    let decisions = Set(tariff.items.flatMap { $0.prices.compactMap(\.decision) })
    let series = Set(tariff.items.compactMap(\.indexed?.series))

    let definitions =
      tariff.sources.filter { !sources.contains($0.id) }.map { ("source", $0.id, $0.place) }
      + tariff.segments.filter { !segments.contains($0.id) }.map { ("segment", $0.id, $0.place) }
      + tariff.decisions.filter { !decisions.contains($0.id) }.map { ("decision", $0.id, $0.place) }
      + tariff.series.filter { !series.contains($0.id) }.map { ("series", $0.id, $0.place) }
    return definitions.map { kind, id, place in
      Diagnostic(.unused, "nothing uses the \(kind) \(id.quoted): remove it, or refer to it", at: place)
    }
  }
}
