/// Groups of people by age, sex and region, so that the first that has people in common with another is found at once.
struct EarlierPeople {
  /// For each age, and in it for each sex, the least index of a group; ages without an end go to the last.
  private struct Ages {
    private static let count = 132
    private var cells = [Int](repeating: .max, count: Ages.count * 3)

    private static func places(_ from: Int, _ to: Int?, _ sex: Sex?) -> (ages: Range<Int>, sexes: [Int]) {
      let sexes =
        switch sex {
        case nil: [0, 1, 2]
        case .female: [0, 1]
        case .male: [0, 2]
        }
      return (min(from, count - 1)..<min((to ?? count) + 1, count), sexes)
    }

    func first(_ from: Int, _ to: Int?, _ sex: Sex?) -> Int {
      let (ages, sexes) = Ages.places(from, to, sex)
      var least = Int.max
      for age in ages { for place in sexes { least = min(least, cells[age * 3 + place]) } }
      return least
    }

    mutating func insert(_ from: Int, _ to: Int?, _ sex: Sex?, _ index: Int) {
      let place =
        switch sex {
        case nil: 0
        case .female: 1
        case .male: 2
        }
      for age in Ages.places(from, to, sex).ages { cells[age * 3 + place] = min(cells[age * 3 + place], index) }
    }
  }

  /// Groups of all regions, and those of no region.
  private var (all, everywhere) = (Ages(), Ages())
  private var regions: [String: [(from: Int, to: Int?, sex: Sex?, index: Int)]] = [:]

  /// The least index of a group that has people in common with another; nil when there is none.
  func first(overlapping from: Int, _ to: Int?, _ sex: Sex?, _ region: String?) -> Int? {
    guard let region else {
      let index = all.first(from, to, sex)
      return index == .max ? nil : index
    }
    let own = regions[region]?.first { other in
      (other.sex == nil || sex == nil || other.sex == sex) && other.from <= to ?? .max && from <= other.to ?? .max
    }
    let index = min(own?.index ?? .max, everywhere.first(from, to, sex))
    return index == .max ? nil : index
  }

  mutating func insert(_ from: Int, _ to: Int?, _ sex: Sex?, _ region: String?, index: Int) {
    all.insert(from, to, sex, index)
    if let region {
      regions[region, default: []].append((from, to, sex, index))
    } else {
      everywhere.insert(from, to, sex, index)
    }
  }
}
