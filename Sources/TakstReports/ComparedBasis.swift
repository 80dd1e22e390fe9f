internal import Takst

/// What the numbers of a comparison rest on.
struct ComparedBasis {
  private let compared: ComparedEarnings
  /// Those of the baseline and of each scenario; empty where nothing is known but how good the totals are.
  private let statements: [Statement]
  private let language: Language

  init(_ compared: ComparedEarnings, _ statements: [Statement], _ language: Language) {
    precondition(
      statements.isEmpty || statements.count == compared.scenarios.count + 1,
      "there is a statement for the baseline and for each scenario")
    self.compared = compared
    self.statements = statements
    self.language = language
  }

  /// The results of the baseline.
  var baseline: Basis { whole(0, compared.baseline.weakest, .ofBaseline) }

  /// The results of a scenario.
  func scenario(_ position: Int) -> Basis {
    whole(position + 1, compared.earnings[position].weakest, .ofScenario(compared.scenarios[position].id))
  }

  /// What is calculated from the results of the baseline and of a scenario.
  func difference(_ position: Int) -> Basis {
    .sum(
      [baseline, scenario(position)], text: language(DocumentPhrase.differenceOf(compared.scenarios[position].id)))
  }

  /// The amounts of a segment under the baseline and all scenarios; nil where the columns say all that is known.
  func segment(_ id: String) -> Basis? {
    let rows = statements.flatMap { $0.items.filter { $0.segment == id && $0.weakest != nil } }
    return rows.isEmpty ? nil : .sum(rows.map(Basis.init))
  }

  /// The amounts of an item under the baseline and a scenario; nil where the table says all that is known.
  func item(_ code: String, _ position: Int) -> Basis? {
    let rows = [0, position + 1].filter(statements.indices.contains).flatMap { index in
      statements[index].items.filter { $0.item.code == code && $0.weakest != nil }
    }
    return rows.isEmpty ? nil : .sum(rows.map(Basis.init))
  }

  private func whole(_ index: Int, _ weakest: Status?, _ phrase: DocumentPhrase) -> Basis {
    let items = statements.indices.contains(index) ? statements[index].items : []
    return Basis.sum(items.map(Basis.init), weakest: weakest).told(language(phrase))
  }
}
