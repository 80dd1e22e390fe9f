/// What somebody may have meant by a mistyped name.
package enum Suggestion {
  /// For how many names of a file a suggestion is looked for: each is compared with all known names, and nobody mends more at once.
  static let most = 100

  /// The known name closest to a mistyped one; nil when none is close.
  ///
  /// Close means that at most a third of the longer name's letters, and at most three, were added, left out, changed or
  /// swapped with their neighbour; letter case does not count. Of equally close names the first is taken.
  ///
  /// ```swift
  /// Suggestion.closest(to: "untill", in: ["from", "until"])  // "until"
  /// Suggestion.closest(to: "colour", in: ["from", "until"])  // nil
  /// ```
  /// - Parameters:
  ///   - name: The mistyped name.
  ///   - names: The known names.
  /// - Returns: One of `names`, or nil.
  package static func closest(to name: String, in names: some Sequence<String>) -> String? {
    let mistyped = Array(name.lowercased().unicodeScalars)
    if mistyped.count > 100 { return nil }
    var best: (name: String, distance: Int)?
    for candidate in names {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let limit = min(3, max(mistyped.count, letters.count) / 3, (best?.distance ?? 4) - 1)
      if limit < 0 || abs(letters.count - mistyped.count) > limit { continue }
      let distance = distance(mistyped, letters)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The number of single-letter changes or swaps of neighbours between two texts (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
