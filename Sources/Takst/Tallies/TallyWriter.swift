/// Writes a tally as text: a line about what was counted, then a line for each practice.
///
/// Every line is a JSON object, so that programs that work line by line can pass tallies on: files may be put one after
/// another, and the lines after the first may come in any order. A tally holds no patient.
///
/// ```swift
/// let text = TallyWriter.text(of: try evaluator.count(inputs), by: evaluator)
/// try TallyReader.read(Array(text.utf8), file: "tally.jsonl", for: evaluator).tally  // the same tally
/// ```
public enum TallyWriter {
  /// The number of the format, which grows when lines are written, or counted, in another way.
  static let format = 1

  /// Writes a tally.
  ///
  /// Complexity: O(*n*) in the number of counts.
  ///
  /// - Parameters:
  ///   - tally: The tally.
  ///   - facts: What is known of its inputs.
  ///   - evaluator: The evaluator that counted it.
  /// - Returns: Lines that end in line feeds; a tally of nothing has one line.
  public static func text(of tally: Tally, _ facts: TallyFacts = TallyFacts(), by evaluator: Evaluator) -> String {
    var text = header(tally, facts, CountingTerms(evaluator.catalogue, evaluator.timeline)) + "\n"
    for id in tally.practices.keys.sorted() { text += line(tally.practices[id]!) + "\n" }
    return text
  }

  private static func header(_ tally: Tally, _ facts: TallyFacts, _ terms: CountingTerms) -> String {
    CompactJSON.object { json in
      json.add("tally", format)
      json.add("tariff", terms.tariff)
      json.add("amendments", list: terms.amendments.map(CompactJSON.quoted))
      json.add("from", terms.period.from.description)
      json.add("until", terms.period.until.description)
      json.add("days", list: terms.days.map { CompactJSON.quoted($0.description) })
      json.add("items", terms.items)
      json.add("rules", terms.rules)
      json.add("changes", terms.changes)
      json.add("practices", tally.practices.count)
      json.add("lines", facts.lines)
      json.add("malformed", tally.malformed)
      json.add("first", facts.days?.lowerBound.description)
      json.add("last", facts.days?.upperBound.description)
      json.add("unknownProgrammes", list: facts.unknownProgrammes.map(CompactJSON.quoted))
      json.add("hasPopulation", facts.hasPopulation)
      json.add("hasPractices", facts.hasPractices)
    }
  }

  private static func line(_ tally: Tally.PracticeTally) -> String {
    CompactJSON.object { json in
      json.add("practice", tally.practice.id)
      addFacts(tally.practice, &json)
      json.add("paid", list: counts(tally.paid))
      json.add("paidBroken", list: broken(tally.paid))
      json.add("repriced", list: tally.repriced.counts.map { CompactJSON.numbers(Int64($0.cell), Int64($0.lines)) })
      json.add("unpaid", list: counts(tally.unpaid))
      json.add("unpaidBroken", list: broken(tally.unpaid))
      json.add("effects", list: tally.effects.map(effect))
      json.add("gaps", list: gaps(tally.gaps))
      json.add("performance", list: performance(tally.performance))
      json.add("standings", list: standings(tally.standings))
      json.add(
        "undecided",
        list: tally.undecided.sorted { $0.key < $1.key }.map { CompactJSON.numbers(Int64($0.key), $0.value) })
      json.add(
        "examples",
        list: tally.examples.sorted { $0.key < $1.key }.map { rule, lines in
          CompactJSON.list(([rule] + lines).map(String.init))
        })
      json.add(
        "unknown",
        list: tally.unknown.sorted { $0.key < $1.key }.map {
          CompactJSON.list([CompactJSON.quoted($0.key), "\($0.value)"])
        })
      json.add("billed", list: tally.billed.sorted { $0.key < $1.key }.map(billed))
      json.add(
        "lines",
        json: CompactJSON.object { json in
          for outcome in Outcome.allCases where tally.lines[outcome] != 0 {
            json.add(outcome.rawValue, tally.lines[outcome])
          }
        })
      json.add("list", list: tally.list.map(String.init))
      json.add("hasPeople", tally.hasPeople)
    }
  }

  private static func addFacts(_ practice: Practice, _ json: inout CompactJSON) {
    json.add("name", practice.name)
    json.add("capacities", practice.capacities?.description)
    json.add("region", practice.region)
    json.add("cluster", practice.cluster)
    json.add("area", practice.area)
    json.add("deprivation", practice.deprivation?.description)
    json.add("costs", practice.costs?.description)
    json.add("contracts", list: practice.contracts.map(CompactJSON.quoted))
  }

  private static func counts(_ counts: CellCounts) -> [String] {
    counts.counts.map { CompactJSON.numbers(Int64($0.cell), Int64($0.lines), $0.whole) }
  }

  private static func broken(_ counts: CellCounts) -> [String] {
    counts.broken.map { CompactJSON.numbers(Int64($0.cell), $0.thousandths, $0.count) }
  }

  private static func billed(_ code: String, _ billed: Tally.Billed) -> String {
    CompactJSON.object { json in
      json.add("code", code)
      json.add("lines", billed.lines)
      json.add("amount", billed.amount)
      json.add("paid", list: counts(billed.paid))
      json.add("paidBroken", list: broken(billed.paid))
    }
  }

  private static func effect(_ effect: Tally.Effect) -> String {
    let key = effect.key
    return CompactJSON.numbers(
      Int64(key.rule), Int64(key.item), Int64(key.becomes), Int64(key.slice), Int64(key.payer), effect.broken,
      effect.lines, effect.whole)
  }

  private static func gaps(_ gaps: [Tally.GapKey: Tally.Amount]) -> [String] {
    gaps.sorted {
      ($0.key.item, $0.key.slice, $0.key.reason.rawValue) < ($1.key.item, $1.key.slice, $1.key.reason.rawValue)
    }
    .map { key, amount in
      CompactJSON.object { json in
        json.add("item", key.item)
        json.add("slice", key.slice)
        json.add("reason", key.reason.rawValue)
        json.add("lines", amount.lines)
        json.add("whole", amount.whole)
        json.add(
          "broken", list: amount.broken.sorted { $0.key < $1.key }.map { CompactJSON.numbers($0.key, $0.value) })
      }
    }
  }

  private static func performance(_ counts: [Tally.Key: Tally.Performance]) -> [String] {
    counts.sorted { $0.key < $1.key }.map { key, count in
      CompactJSON.object { json in
        json.add("item", key.item)
        json.add("slice", key.slice)
        json.add("payer", key.payer)
        json.add("base", count.base)
        add(count.standing, &json)
        json.add("target", count.target?.description)
        json.add("factors", list: count.factors.map { CompactJSON.quoted($0.text) })
      }
    }
  }

  private static func standings(_ standings: [Tally.Key: Tally.Standing]) -> [String] {
    standings.sorted { $0.key < $1.key }.map { key, standing in
      CompactJSON.object { json in
        json.add("item", key.item)
        json.add("slice", key.slice)
        add(standing, &json)
      }
    }
  }

  private static func add(_ standing: Tally.Standing, _ json: inout CompactJSON) {
    json.add("result", standing.result.text)
    json.add("improvement", standing.improvement?.text)
  }
}

extension Tally.Key {
  fileprivate static func < (left: Tally.Key, right: Tally.Key) -> Bool {
    (left.item, left.slice, left.payer) < (right.item, right.slice, right.payer)
  }
}

extension Fraction {
  /// The fraction as it stands in a tally: `45/60`.
  var text: String { "\(numerator)/\(denominator)" }
}
