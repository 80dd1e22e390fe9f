import Takst

extension StatementDocument {
  /// The segments' shares beside those that the tariff holds its statements against.
  mutating func addBenchmarks() {
    guard !statement.benchmarks.isEmpty, statement.total.minorUnits > 0 else { return }
    var table = ReportTable(
      [.flexible(language(.segment)), .right(language(.thisStatement), basis: told(.shares))]
        + statement.benchmarks.map { .right(name($0.names), basis: Basis(sources: $0.source.map { [$0] } ?? [])) })
    let shares = Shares.parts(statement.segments.map(\.amount.minorUnits), scale: 1000)
    for (index, row) in statement.segments.enumerated() {
      table.add(
        [name(row.segment.names), shares.map { language.percent(tenths: $0[index]) } ?? "–"]
          + statement.benchmarks.map { benchmark in
            benchmark.shares.first { $0.segment == row.segment.id }.map { percent($0.share) } ?? "–"
          })
    }
    let texts = statement.benchmarks.compactMap { benchmark -> String? in
      let told = [benchmark.note, benchmark.source.map { "(\(language(.sourceNamed($0))))" }].compactMap(\.self)
      return told.isEmpty ? nil : "\(name(benchmark.names)): \(told.joined(separator: " "))"
    }
    add(section: .benchmarks, [.table(table)] + texts.map { .paragraph($0) })
  }

  /// A share in per cent with one decimal.
  private func percent(_ share: Rate) -> String {
    // A thousand of the smallest units times the share are its tenths of a per cent.
    let tenths = Money(minorUnits: 1000, statement.currency).scaled(by: share, rounding: .halfAwayFromZero)
    return language.percent(tenths: tenths.minorUnits)
  }
}
