internal import Takst

extension StatementDocument {
  /// What all amounts together rest on.
  var whole: Basis { Basis.sum(statement.items.map(Basis.init), weakest: statement.weakest) }

  /// What is said of numbers that need no price.
  func told(_ phrase: DocumentPhrase) -> Basis { Basis(text: language(phrase)) }

  /// What the amount of a segment rests on: the prices of its items; that of adjustments on all.
  func basis(ofSegment id: String) -> Basis {
    let items = statement.items.filter { $0.segment == id && $0.weakest != nil }
    return items.isEmpty ? whole : .sum(items.map(Basis.init))
  }

  /// What a rule rests on.
  func basis(of rule: Rule) -> Basis {
    Basis(text: language(DocumentPhrase.counted), sources: rule.source.map { [$0] } ?? [])
  }
}

extension Basis {
  /// What an item's amount rests on: the prices that were used.
  init(_ row: Statement.ItemRow) {
    self.init(weakest: row.weakest, sources: row.sources)
  }

  /// What sums of numbers rest on, with a status that is known.
  static func sum(_ parts: some Sequence<Basis>, weakest: Status?) -> Basis {
    var sum = sum(parts)
    sum.weakest = weakest
    return sum
  }

  /// The same with words about how the numbers came about.
  func told(_ text: String) -> Basis {
    var basis = self
    basis.text = text
    return basis
  }
}
