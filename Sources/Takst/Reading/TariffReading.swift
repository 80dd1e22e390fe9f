/// The state of reading one tariff or amendment: what was wrong so far, what is defined, and what was referred to.
final class TariffReading {
  /// The kinds of name that a file defines and refers to.
  enum NameKind: String, CaseIterable {
    case source, segment, decision, series, programme, code, rule, ceiling, budget, family, benchmark, performer
  }

  /// A name that something refers to, to be looked up when all are known.
  struct Reference {
    let kind: NameKind
    let name: String
    let place: Place
  }

  /// A selector's term or a target that must name an item, to be looked up when all are known.
  struct ItemReference {
    let term: String
    let label: JSONLabel
    /// Whether the item must count lines of activity.
    let needsLines: Bool
    let place: Place
  }

  /// What selectors need to know of an item, whether or not it could be read as a whole.
  struct ItemFacts {
    let code: String
    /// Every segment it is ever in.
    var segments: [String]
    var tags: [String]
    var countsLines: Bool
  }

  /// A pool and what it takes off, to be looked up when all items are known.
  struct PoolFacts {
    let code: String
    let less: Selector
    let place: Place
  }

  let file: String
  /// The currency of amounts; without one until the file has named it.
  var currency = Currency("XXX")!
  private(set) var problems: [Diagnostic] = []
  /// How many problems there were, kept or not: by it a reader knows whether a part of the file had any.
  private(set) var problemCount = 0
  /// How many more names are looked at for what may be meant.
  private var suggestionsLeft = Suggestion.most
  var references: [Reference] = []
  var itemReferences: [ItemReference] = []
  var items: [ItemFacts] = []
  var pools: [PoolFacts] = []
  var decisions: [String: Decision] = [:]
  var series: [String: IndexSeries] = [:]
  /// Whether what is read is an amendment for some payers.
  var isForPayers = false
  /// The codes of items with a price that has tiers.
  var tiered: Set<String> = []
  /// What the items that could be read count, by code.
  var units: [String: Unit] = [:]
  /// The names by kind in the order of the file, and where each is defined; nowhere when the tariff that is amended has it.
  private(set) var names: [NameKind: [String]] = [:]
  private var places: [NameKind: [String: Place?]] = [:]

  init(file: String) {
    self.file = file
  }

  // MARK: Problems

  func place(of json: JSON) -> Place { Place(file: file, line: json.line, column: json.column) }

  /// The most problems that are kept: a file with more is mended in several goes.
  static let mostProblems = 1000

  func report(_ code: DiagnosticCode, _ message: @autoclosure () -> String, at place: Place) {
    problemCount += 1
    if problems.count < TariffReading.mostProblems {
      problems.append(Diagnostic(code, message(), at: place))
    } else if problems.count == TariffReading.mostProblems {
      problems.append(
        Diagnostic(
          .tooManyErrors,
          "there are more than \(TariffReading.mostProblems) problems: mend those before, and read it again",
          at: place))
    }
  }

  /// What may have been meant by a name, for as long as there are not too many; the known names are asked for only then.
  func suggestion(for name: String, in known: @autoclosure () -> [String]) -> String? {
    suggestionsLeft -= 1
    return suggestionsLeft >= 0 ? Suggestion.closest(to: name, in: known()) : nil
  }

  /// Reports a value of the wrong type.
  func wrongType<Value>(_ json: JSON, _ label: JSONLabel, _ expected: String) -> Value? {
    badValue(json, "\(label) must be \(expected), not \(json.kind)")
  }

  /// Reports a value that is no use.
  func badValue<Value>(_ json: JSON, _ message: String) -> Value? {
    report(.badValue, message, at: place(of: json))
    return nil
  }

  /// Throws if anything was wrong; in the order of the file.
  func finish() throws(Diagnostics) {
    if problems.isEmpty { return }
    throw Diagnostics(problems.inPlaceOrder)
  }

  // MARK: Names

  func isDefined(_ kind: NameKind, _ name: String) -> Bool { places[kind]?[name] != nil }

  /// Makes a name known that the tariff to be amended defines.
  func presume(_ kind: NameKind, _ name: String) {
    names[kind, default: []].append(name)
    places[kind, default: [:]][name] = .some(nil)
  }

  /// Makes a name known; false, and reported, when it is taken.
  @discardableResult func define(_ kind: NameKind, _ name: String, at place: Place) -> Bool {
    switch places[kind]?[name] {
    case .some(.some(let first)):
      let where_ = first.line.map { ", first on line \($0)" } ?? ""
      report(.duplicateCode, "the \(kind.rawValue) \(name.quoted) is defined twice\(where_): remove one", at: place)
      return false
    case .some(.none) where kind == .code:
      report(
        .duplicateCode,
        "the tariff has the code \(name.quoted) already: use \"set\" to change its price, or remove it first", at: place
      )
      return false
    case .some(.none) where kind != .rule:
      report(
        .duplicateCode,
        "the tariff has the \(kind.rawValue) \(name.quoted) already: leave it out, or choose another id",
        at: place)
      return false
    default:
      if !isDefined(kind, name) { names[kind, default: []].append(name) }
      places[kind, default: [:]][name] = place
      return true
    }
  }

  /// Forgets a name that an amendment removes.
  func remove(_ kind: NameKind, _ name: String) {
    names[kind]?.removeAll { $0 == name }
    places[kind]?[name] = nil
    if kind == .code {
      items.removeAll { $0.code == name }
      pools.removeAll { $0.code == name }
    }
  }

  /// Reports a name that is not defined; true when it is.
  @discardableResult func check(_ reference: Reference) -> Bool {
    if isDefined(reference.kind, reference.name) { return true }
    let help =
      suggestion(for: reference.name, in: names[reference.kind] ?? []).map { "did you mean \($0.quoted)?" }
      ?? (reference.kind == .code ? "add the item, or correct the code" : "define it, or correct the id")
    report(
      .unknownReference, "the \(reference.kind.rawValue) \(reference.name.quoted) is not defined: \(help)",
      at: reference.place)
    return false
  }
}

extension [Diagnostic] {
  /// The problems in the order of their places; those at one place in the order they were found.
  var inPlaceOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a?.file ?? "", a?.line ?? 0, a?.column ?? 0, left.offset)
        < (b?.file ?? "", b?.line ?? 0, b?.column ?? 0, right.offset)
    }.map(\.element)
  }
}
