/// People with the same facts, taken together: what is predicted of each of them is their mean.
struct SelectionCells {
  private struct Facts: Hashable {
    var age: Int?
    var sex: Sex?
    var isChronic: Bool
    var area: String?
    var group: String?

    init(_ account: PersonAccount) {
      age = account.age.map { min(max(0, $0) / 10 * 10, Selection.oldestBand) }
      (sex, isChronic, area, group) = (account.sex, account.isChronic, account.area, account.group)
    }

    func group(by dimension: Selection.Dimension) -> Selection.Group {
      switch dimension {
      case .ageAndSex: .ageAndSex(age, sex)
      case .age: .age(age)
      case .sex: .sex(sex)
      case .chronic: .chronic(isChronic)
      case .area: .area(area)
      case .group: .group(group)
      }
    }
  }

  private let currency: Currency
  private var places: [Facts: Int] = [:]
  private var facts: [Facts] = []
  private var rows: [Selection.Row] = []

  init(_ currency: Currency) {
    self.currency = currency
  }

  /// Adds a person; gives the number of their cell.
  mutating func add(_ account: PersonAccount) -> Int {
    let facts = Facts(account)
    let place = places[facts] ?? rows.count
    if place == rows.count {
      places[facts] = place
      self.facts.append(facts)
      rows.append(Selection.Row(nil, currency))
    }
    rows[place].add(account)
    return place
  }

  /// Notes whose facts have a margin below zero.
  mutating func markNegative() {
    for place in rows.indices where rows[place].paymentUnits < rows[place].costUnits {
      rows[place].negative = rows[place].people
    }
  }

  /// The groups of a dimension, in order; none where nobody states the fact.
  func rows(by dimension: Selection.Dimension, fewest: Int64) -> [Selection.Row] {
    var sums: [Selection.Group: Selection.Row] = [:]
    for (facts, row) in zip(facts, rows) {
      let group = facts.group(by: dimension)
      sums[group, default: Selection.Row(group, currency)].add(row)
    }
    if !sums.keys.contains(where: \.isStated) { return [] }
    return sums.keys.sorted(by: Selection.Group.precedes).map { group in
      var row = sums[group]!
      row.isSmall = row.people < fewest
      return row
    }
  }

  /// Everybody.
  func all(fewest: Int64) -> Selection.Row {
    var sum = Selection.Row(nil, currency)
    for row in rows { sum.add(row) }
    sum.isSmall = sum.people < fewest
    return sum
  }

  /// The predicted workload of each cell over that of everybody, in millionths, rounded half away from zero; nil without work.
  var needWeights: [Int64]? {
    let all = all(fewest: 0)
    if all.minutes <= .zero { return nil }
    return rows.map { row in
      var weight = ExactRatio()
      weight.multiply(by: row.minutes.thousandths)
      weight.multiply(by: all.people)
      weight.multiply(byPowerOfTen: 6)
      weight.divide(by: row.people)
      weight.divide(by: all.minutes.thousandths)
      return weight.rounded(.halfAwayFromZero)!
    }
  }
}
