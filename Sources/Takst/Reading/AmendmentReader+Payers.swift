extension JSONFields {
  /// Reports a change that cannot be made for some payers alone.
  mutating func checkPayersOnly() {
    for key in JSONFields.deeds.keys.sorted() where has(key) {
      let help =
        key == "rule" || key == "removeRule"
        ? "put the payer into the rule's \"when\", in an amendment without \"payers\""
        : "put it into an amendment without \"payers\""
      reading.report(
        .badValue, "an amendment with \"payers\" cannot \(JSONFields.deeds[key]!) for them alone: \(help)",
        at: place(of: key))
    }
  }

  private static let deeds = [
    "remove": "remove an item", "rule": "set a rule", "removeRule": "remove a rule", "ceiling": "set a ceiling",
    "budget": "set a budget", "regroup": "regroup items", "weights": "set weights", "programme": "add a programme",
    "addCeiling": "add a ceiling", "addBudget": "add a budget",
  ]
}

extension TariffReading {
  /// Reports payers that follow two contracts, and those that follow each other round in a circle.
  func checkFollowing(in changes: [Amendment.Entry]) {
    var leaders: [String: String] = [:]
    for entry in changes {
      guard case .follow(let payer, let leader) = entry.change else { continue }
      let place = entry.place ?? Place(file: file)
      if let first = leaders[payer] {
        report(
          .badValue,
          "the payer \(payer.quoted) follows \(first.quoted) already: let it follow one contract, and remove the other",
          at: place)
        continue
      }
      leaders[payer] = leader
      var circle = [payer]
      var next: String? = leader
      // Every change before was checked, so that a circle can only close here.
      while let current = next, current != payer {
        circle.append(current)
        next = leaders[current]
      }
      if next == payer {
        let steps = (circle + [payer]).map(\.quoted).joined(separator: " follows ")
        report(.badValue, "the contracts lead back: \(steps). Remove one of the changes", at: place)
        leaders[payer] = nil
      }
    }
  }
}
