import Takst
import Testing

/// What the reader makes of rules, and which of their combinations it lets pass.
@Suite struct TariffReaderRulesTests {
  @Test(
    arguments: [
      ("banded", "\"measure\": \"km\", \"bands\": [{\"becomes\": \"B\"}]", .reprice),
      ("replaced", "\"by\": \"B\"", .reprice),
      (
        "timeBand",
        "\"bands\": [{\"days\": [\"sunday\"], \"from\": \"00:00\", \"until\": \"24:00\", \"becomes\": \"B\"}]", .reprice
      ),
      ("eligible", "\"only\": {\"sex\": \"male\"}", .reject), ("requires", "\"with\": [\"B\"]", .reject),
      ("excludes", "\"with\": [\"B\"]", .reject),
      ("limit", "\"atMost\": 1, \"per\": \"patient\", \"every\": \"day\"", .reject),
      ("covered", "\"programmes\": [\"p\"]", .zero),
    ] as [(String, String, Rule.Severity)])
  func theSeverityFollowsFromTheKind(kind: String, keys: String, severity: Rule.Severity) throws {
    let tariff = try read("{\"id\": \"r\", \"kind\": \"\(kind)\", \"items\": [\"A\"], \"source\": \"s\", \(keys)}")
    #expect(tariff.rules[0].kind.name == kind)
    #expect(tariff.rules[0].severity == severity)
    #expect(tariff.rules[0].days == .always)
  }

  @Test(
    arguments: [
      ("\"day\"", .day), ("\"month\"", .month), ("\"quarter\"", .quarter), ("\"year\"", .year),
      ("\"lifetime\"", .lifetime),
      ("{\"months\": 6}", .rollingMonths(6)),
    ] as [(String, Rule.Window)])
  func limitsHaveWindows(text: String, window: Rule.Window) throws {
    let tariff = try read(
      "{\"id\": \"r\", \"kind\": \"limit\", \"items\": [\"A\"], \"source\": \"s\", \"atMost\": \"1.5\", \"per\": \"household\", "
        + "\"every\": \(text)}")
    #expect(tariff.rules[0].kind == .limit(atMost: Quantity("1.5")!, per: .household, every: window))
  }

  /// A rule is applied once, so that sorting a family of codes onto itself leads nowhere back.
  @Test(
    arguments: [
      // A measured band over its own targets.
      """
      {"id": "r", "kind": "banded", "items": ["A", "B"], "measure": "km", "source": "s",
       "bands": [{"upTo": "4", "becomes": "A"}, {"becomes": "B"}]}
      """,
      // A clock band over its own targets.
      """
      {"id": "r", "kind": "timeBand", "items": ["A", "B"], "source": "s",
       "bands": [{"days": ["sunday"], "from": "00:00", "until": "24:00", "becomes": "A"},
                 {"days": ["monday"], "from": "00:00", "until": "24:00", "becomes": "B"}]}
      """,
      // Two clock bands.
      """
      {"id": "r", "kind": "timeBand", "items": ["A"], "source": "s",
       "bands": [{"days": ["sunday"], "from": "00:00", "until": "24:00", "becomes": "B"}]},
      {"id": "q", "kind": "timeBand", "items": ["B"], "source": "s",
       "bands": [{"days": ["monday"], "from": "00:00", "until": "24:00", "becomes": "A"}]}
      """,
      // A group that holds the target.
      """
      {"id": "r", "kind": "replaced", "items": ["tag:t"], "by": "B", "source": "s"}
      """,
      // Replacements that are never in force together.
      """
      {"id": "r", "kind": "replaced", "items": ["A"], "by": "B", "until": "2024-01-01", "source": "s"},
      {"id": "q", "kind": "replaced", "items": ["B"], "by": "A", "from": "2024-01-01", "source": "s"}
      """,
      // A way on, but not back.
      """
      {"id": "r", "kind": "replaced", "items": ["A"], "by": "B", "source": "s"},
      {"id": "q", "kind": "replaced", "items": ["B"], "by": "C", "source": "s"}
      """,
    ])
  func replacementsThatDoNotLeadBackAreAccepted(rules: String) {
    #expect(throws: Never.self) { try read(rules) }
  }

  @Test func aCircleIsReportedOnce() {
    let rules = ["A", "B", "C"].enumerated().map { index, code in
      let target = ["B", "C", "A"][index]
      return
        "{\"id\": \"\(code)\", \"kind\": \"replaced\", \"items\": [\"\(code)\"], \"by\": \"\(target)\", \"source\": \"s\"}"
    }
    #expect(throws: Diagnostics.self) { try read(rules.joined(separator: ",")) }
    do { _ = try read(rules.joined(separator: ",")) } catch let problems as Diagnostics {
      #expect(problems.all.map(\.code) == [.cyclicReplacement])
    } catch { Issue.record(error) }
  }

  private func read(_ rules: String) throws -> Tariff {
    let text = """
      {"format": 1, "id": "t", "names": {"en": "T"}, "currency": "EUR",
       "sources": [{"id": "s", "title": "S"}], "segments": [{"id": "g", "names": {"en": "G"}}],
       "programmes": [{"id": "p", "names": {"en": "P"}}],
       "items": [{"code": "A", "names": {"en": "A"}, "segment": "g", "unit": "service", "tags": ["t"]},
                 {"code": "B", "names": {"en": "B"}, "segment": "g", "unit": "service", "tags": ["t"]},
                 {"code": "C", "names": {"en": "C"}, "segment": "g", "unit": "service"}],
       "rules": [\(rules)]}
      """
    return try TariffReader.read(Array(text.utf8), file: "t.json")
  }
}
