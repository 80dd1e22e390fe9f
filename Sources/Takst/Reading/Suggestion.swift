/// Finds what somebody may have meant who mistyped a word.
package enum Suggestion {
  /// The candidate nearest to a word, if it is near enough to be meant.
  ///
  /// Near enough is one edit for words of up to four characters and two for longer ones, where an edit inserts, removes
  /// or replaces a character or swaps two neighbours. Of equally near candidates the first is taken.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let characters = Array(word)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let limit = (best?.distance).map { $0 - 1 } ?? (characters.count <= 4 ? 1 : 2)
      let distance = distance(characters, Array(candidate))
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The optimal string alignment distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if abs(a.count - b.count) > 2 { return 3 }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var least = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        current.append(least)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
