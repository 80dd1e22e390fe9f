extension Catalogue {
  /// The items that pay for a person in a programme: those that count its people, and services that start it.
  func bundleItems(of programme: String) -> [Item] {
    let starts = programmes.first { $0.id == programme }?.starts ?? []
    return items.filter { item in
      switch item.unit {
      case .programme(let programmes, _): programmes.contains(programme)
      case .service: starts.contains(item)
      case .enrolled, .performance, .lump: false
      }
    }
  }

  /// The codes of the services that start a programme in which a rule covers contacts: they pay for a person, not for a contact.
  var bundleServices: Set<String> {
    var covered: Set<String> = []
    for rule in rules where rule.severity != .warn {
      if case .covered(let programmes) = rule.kind { covered.formUnion(programmes) }
    }
    return Set(covered.flatMap { bundleItems(of: $0) }.filter { $0.unit == .service }.map(\.code))
  }
}
