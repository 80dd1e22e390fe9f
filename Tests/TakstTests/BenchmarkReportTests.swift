import Takst
import TakstReports
import Testing

@Suite struct BenchmarkReportTests {
  @Test func theStatementShowsItsSharesBesideTheTariffsBenchmarks() throws {
    var tariff = Small.tariff([Small.item("a", "3.00"), Small.item("b", "1.00", segment: "t")])
    tariff.segments.append(Segment(id: "t", names: Small.text("Other")))
    tariff.benchmarks = [
      Benchmark(
        id: "expected", names: Small.text("Expected"), shares: [Benchmark.Share(segment: "s", share: "0.6667")],
        source: "x", note: "Of a practice with contracts.")
    ]
    let statement = try Small.statement(tariff, [Small.line("2024-01-01", "a"), Small.line("2024-01-01", "b")])
    let text = StatementReport.text(statement, language: .english, width: 80)
    let section = text.split(separator: "\n\n").first { $0.hasPrefix("Shares beside") }
    #expect(
      section == """
        Shares beside what was expected or measured
          Segment   This statement  Expected
          ──────────────────────────────────
          Services          75.0 %    66.7 %
          Other             25.0 %         –
          Expected: Of a practice with contracts. (source x)
        """)
  }
}
