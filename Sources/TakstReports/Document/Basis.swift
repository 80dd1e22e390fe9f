internal import Takst

/// What numbers of a report rest on: how they came about, how good they are, and where they can be looked up.
///
/// Writers make a footnote of it; equal ones share a footnote.
struct Basis: Hashable {
  /// How the numbers came about, where sources do not say it.
  var text: String?
  /// The weakest number used; nil when none was.
  var weakest: Status?
  /// The ids of the sources, in order.
  var sources: [String] = []

  /// Whether there is nothing to say.
  var isEmpty: Bool { text == nil && weakest == nil && sources.isEmpty }

  /// What sums of numbers rest on: the weakest of them, and all their sources.
  static func sum(_ parts: some Sequence<Basis>, text: String? = nil) -> Basis {
    var sum = Basis(text: text)
    var seen: Set<String> = []
    for part in parts {
      if let weakest = part.weakest { sum.weakest = max(sum.weakest ?? weakest, weakest) }
      sum.sources += part.sources.filter { seen.insert($0).inserted }
    }
    return sum
  }
}

/// The footnotes of a report, numbered from 1 in the order in which they are first used.
struct Footnotes {
  private(set) var all: [Basis] = []
  private var numbers: [Basis: Int] = [:]

  /// The number of what numbers rest on; nil when there is nothing to say.
  mutating func number(of basis: Basis?) -> Int? {
    guard let basis, !basis.isEmpty else { return nil }
    if let number = numbers[basis] { return number }
    all.append(basis)
    numbers[basis] = all.count
    return all.count
  }
}
