extension Selection {
  /// What is paid per person and per person of mean need.
  ///
  /// A person's need weight is the predicted workload of people with the same facts over that of everybody, rounded to six places; the
  /// need-adjusted list is the sum of the weights. Equal payment per person may be unequal payment per need (Health Foundation,
  /// "Level or not?", 2020).
  public struct NeedRow: Hashable, Sendable {
    /// Whose lists are taken together.
    public enum Group: Hashable, Sendable {
      /// All practices.
      case all
      /// A practice, by its id.
      case practice(String)
      /// The people of an area; nil where it is not stated.
      case area(String?)
      /// A fifth of the practices that state their deprivation, one the most deprived.
      case deprivation(fifth: Int)

      /// The group as a word: `all`, the practice, the area, `fifth 1`; `-` where it is not stated.
      public var id: String {
        switch self {
        case .all: "all"
        case .practice(let id): id
        case .area(let name): name ?? "-"
        case .deprivation(let fifth): "fifth \(fifth)"
        }
      }
    }

    /// Whose lists.
    public var group: Group
    /// How many people.
    public var people: Int64
    /// The need weights added up, rounded to three places, half away from zero.
    public var needAdjusted: Quantity
    /// What is paid for them.
    public var payment: Money
    /// What is paid per person, rounded half away from zero.
    public var perPerson: Money
    /// What is paid per person of mean need, rounded half away from zero; nil where they need nothing.
    public var perNeedAdjusted: Money?
    /// Whether they are too few for their means to say much.
    public var isSmall: Bool
  }
}

extension Selection.NeedRow {
  private struct Sum {
    var people: Int64 = 0
    var payment: Int64 = 0
    /// In millionths.
    var need: Int128 = 0
  }

  /// Everybody, the practices in their order, areas by name, and fifths by deprivation; none without work.
  static func rows(
    _ accounts: [PersonAccount], _ cellOfPerson: [Int], _ weights: [Int64]?, _ practices: [Practice],
    _ currency: Currency,
    fewest: Int64
  ) -> [Selection.NeedRow] {
    guard let weights else { return [] }
    let fifths = fifths(practices)
    var sums: [Group: Sum] = [:]
    for (account, cell) in zip(accounts, cellOfPerson) {
      var groups = [Group.all, .practice(practices[account.practice].id), .area(account.area)]
      if let fifth = fifths?[account.practice] { groups.append(.deprivation(fifth: fifth)) }
      for group in groups {
        sums[group, default: Sum()].people += 1
        sums[group]!.payment += account.payment.minorUnits
        sums[group]!.need += Int128(weights[cell])
      }
    }
    let areas = Set(sums.keys.compactMap { if case .area(let name) = $0 { name } else { nil } }).sorted()
    var order: [Group] = [.all] + practices.map { .practice($0.id) }
    if !areas.isEmpty { order += areas.map { .area($0) } + [.area(nil)] }
    order += (1...5).map { .deprivation(fifth: $0) }
    return order.compactMap { group in sums[group].map { row(group, $0, currency, fewest: fewest) } }
  }

  private static func row(_ group: Group, _ sum: Sum, _ currency: Currency, fewest: Int64) -> Selection.NeedRow {
    func money(_ divisor: Int128, _ places: Int) -> Money? {
      if divisor <= 0 { return nil }
      var ratio = ExactRatio()
      ratio.multiply(by: sum.payment)
      ratio.multiply(byPowerOfTen: places)
      ratio.divide(byWide: divisor)
      return ratio.rounded(.halfAwayFromZero).map { Money(minorUnits: $0, currency) }
    }
    var need = ExactRatio()
    need.multiply(byWide: sum.need)
    need.divide(byPowerOfTen: 3)
    return Selection.NeedRow(
      group: group, people: sum.people,
      needAdjusted: Quantity(thousandths: need.rounded(.halfAwayFromZero)!),
      payment: Money(minorUnits: sum.payment, currency), perPerson: money(Int128(sum.people), 0)!,
      perNeedAdjusted: money(sum.need, 6), isSmall: sum.people < fewest)
  }

  /// The fifth of each practice by deprivation, the most deprived first; nil where it is not stated, or fewer than five state it.
  ///
  /// Practices with the same index are in the same fifth, that of the first of them.
  static func fifths(_ practices: [Practice]) -> [Int?]? {
    let stated = practices.indices.filter { practices[$0].deprivation != nil }.sorted {
      (practices[$1].deprivation!, practices[$0].id) < (practices[$0].deprivation!, practices[$1].id)
    }
    if stated.count < 5 { return nil }
    var fifths = [Int?](repeating: nil, count: practices.count)
    for (rank, practice) in stated.enumerated() {
      let isTied = rank > 0 && practices[stated[rank - 1]].deprivation == practices[practice].deprivation
      fifths[practice] = isTied ? fifths[stated[rank - 1]] : rank * 5 / stated.count + 1
    }
    return fifths
  }
}
