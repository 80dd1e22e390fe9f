extension DelimitedRow {
  /// A sex in English, Danish or Dutch.
  func sex(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Sex {
    if let sex = DelimitedRow.sex(named: string(field, text) ?? "") { return sex }
    throw RowProblem(
      field: field, message: excerpt(field, text) + "is not a sex: write female or male (kvinde, mand, vrouw, man)")
  }

  /// The sex a word means; nil for any other word.
  static func sex(named word: String) -> Sex? {
    switch word.lowercased() {
    case "k", "f", "v", "kvinde", "female", "woman", "vrouw", "pige": .female
    case "m", "mand", "male", "man", "dreng": .male
    default: nil
    }
  }

  /// Yes or no in English, Danish or Dutch.
  func flag(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Bool {
    let value = string(field, text)?.lowercased() ?? ""
    switch value {
    case "1", "true", "yes", "y", "ja", "j", "x": return true
    case "0", "false", "no", "n", "nej", "nee": return false
    default: throw RowProblem(field: field, message: excerpt(field, text) + "is neither yes nor no: write 1 or 0")
    }
  }

  /// An insurance group without the word for it: `1` for `Gruppe 1`.
  func group(_ field: Int, _ text: Span<UInt8>) -> String? {
    guard let value = string(field, text) else { return nil }
    let lower = value.lowercased()
    for word in ["sikringsgruppe ", "gruppe ", "group ", "groep "] where lower.hasPrefix(word) {
      return String(value.dropFirst(word.count).drop { $0 == " " })
    }
    return value
  }

  /// The parts of a list joined by `+`.
  func list(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> [String] {
    guard let value = string(field, text) else { return [] }
    var result: [String] = []
    // Few ids are compared one by one, which takes no memory; many are not.
    var seen: Set<String> = []
    for part in value.split(separator: "+", omittingEmptySubsequences: false) {
      let trimmed = String(part.trimmingSpaces)
      if trimmed.isEmpty {
        throw RowProblem(field: field, message: excerpt(field, text) + "has an empty part: write ids joined by +")
      }
      if result.count == 16 { seen = Set(result) }
      let isKnown = result.count < 16 ? result.contains(trimmed) : !seen.insert(trimmed).inserted
      if isKnown {
        throw RowProblem(field: field, message: excerpt(field, text) + "names an id twice: remove one")
      }
      result.append(trimmed)
    }
    return result
  }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmingSpaces: Substring {
    var result = drop { $0 == " " }
    while result.last == " " { result.removeLast() }
    return result
  }
}
