extension JSONShape<String> {
  /// An id that this file defines.
  static func newName(_ kind: TariffReading.NameKind) -> JSONShape {
    JSONShape { json, label, reading in
      guard let name = text.read(json, label, reading) else { return nil }
      let forbidden = kind == .programme ? "+:" : ""
      if let problem = reading.flaw(ofName: name, forbidding: forbidden) {
        return reading.badValue(json, "\(label) is \(name.quoted), \(problem)")
      }
      return reading.define(kind, name, at: reading.place(of: json)) ? name : nil
    }
  }

  /// An id or code that must be defined somewhere in the file.
  static func name(of kind: TariffReading.NameKind) -> JSONShape {
    JSONShape { json, label, reading in
      guard let name = text.read(json, label, reading) else { return nil }
      reading.references.append(.init(kind: kind, name: name, place: reading.place(of: json)))
      return name
    }
  }

  /// The code of an item that counts lines of activity, into which a line turns.
  static var target: JSONShape { itemTerm(needsLines: true, allowsGroups: false) }

  fileprivate static func itemTerm(needsLines: Bool, allowsGroups: Bool) -> JSONShape {
    JSONShape { json, label, reading in
      guard let term = text.read(json, label, reading) else { return nil }
      let place = reading.place(of: json)
      if !allowsGroups, term.hasPrefix("segment:") || term.hasPrefix("tag:") {
        return reading.badValue(json, "\(label) is \(term.quoted): name one code here, not a group of items")
      }
      reading.itemReferences.append(.init(term: term, label: label, needsLines: needsLines, place: place))
      return term
    }
  }
}

extension JSONShape<Selector> {
  /// The items whose lines a rule or a condition looks at.
  static var lines: JSONShape { selector(needsLines: true, atLeast: 1) }
  /// The items that start or end a programme; none when empty.
  static var linesIfAny: JSONShape { selector(needsLines: true, atLeast: 0) }
  /// Items of any unit.
  static var items: JSONShape { selector(needsLines: false, atLeast: 1) }

  private static func selector(needsLines: Bool, atLeast: Int) -> JSONShape {
    let terms = JSONShape<[String]>.list(of: .itemTerm(needsLines: needsLines, allowsGroups: true), atLeast: atLeast)
    return JSONShape { json, label, reading in terms.read(json, label, reading).map { Selector($0) } }
  }
}

extension TariffReading {
  /// What makes a text unfit as an id or a code; nil when nothing does.
  func flaw(ofName name: String, forbidding forbidden: String = "") -> String? {
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
      return "which starts or ends with white space: remove it"
    }
    if name.hasPrefix("segment:") || name.hasPrefix("tag:") {
      return "which selectors would take for a group of items: choose another"
    }
    if let character = name.first(where: { forbidden.contains($0) }) {
      return "but an id cannot hold \(String(character).quoted): choose another"
    }
    return nil
  }

  /// Looks up everything that was referred to, now that all names are known.
  func checkReferences() {
    for reference in references { check(reference) }
    let lookup = ItemLookup(items)
    for reference in itemReferences { check(reference, lookup) }
    checkPools()
  }

  /// What groups of items there are, and whether they hold items that count lines.
  private struct ItemLookup {
    var countsLines: [String: Bool] = [:]

    init(_ items: [ItemFacts]) {
      for item in items {
        for term in item.terms { countsLines[term] = item.countsLines || countsLines[term] == true }
      }
    }
  }

  private func check(_ reference: ItemReference, _ lookup: ItemLookup) {
    let term = reference.term
    switch lookup.countsLines[term] {
    case .some(true): return
    case .some(false):
      guard reference.needsLines else { return }
      report(
        .badValue,
        "\(reference.label) names \(term.quoted), which counts no lines of activity: name items of unit \"service\"",
        at: reference.place)
    case .none where term.hasPrefix("segment:"):
      let segment = Reference(kind: .segment, name: String(term.dropFirst(8)), place: reference.place)
      if check(segment) {
        report(
          .unknownReference, "no item is in the segment \(segment.name.quoted): remove the term", at: reference.place)
      }
    case .none where term.hasPrefix("tag:"):
      let help =
        suggestion(for: term, in: lookup.countsLines.keys.filter { $0.hasPrefix("tag:") }.sorted())
        .map { "did you mean \($0.quoted)?" } ?? "correct or remove it"
      report(.unknownReference, "no item has the tag \(String(term.dropFirst(4)).quoted): \(help)", at: reference.place)
    case .none:
      check(Reference(kind: .code, name: term, place: reference.place))
    }
  }
}

extension TariffReading.ItemFacts {
  /// The terms that select the item.
  var terms: [String] { [code] + segments.map { "segment:" + $0 } + tags.map { "tag:" + $0 } }
}
