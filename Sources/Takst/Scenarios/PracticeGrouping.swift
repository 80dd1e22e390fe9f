/// Practices put into groups by something that is known of them.
public struct PracticeGrouping: Hashable, Sendable {
  /// What practices are grouped by.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    /// The region they lie in.
    case region
    /// The kind of area they lie in.
    case area
    /// The cluster they belong to.
    case cluster
    /// The people on their list, on the mean of the period's months, in the classes of ``PracticeGrouping/listLimits``.
    case list
  }

  /// Practices that have something in common.
  public enum Group: Hashable, Sendable {
    /// Those of which a word is stated: the region, the area, the cluster.
    case named(String)
    /// Those with so many people on their lists.
    case listed(from: Int64, until: Int64?)
    /// Those of which the fact is not stated.
    case notStated

    /// The group as a word: the region, `1000-1999`, `10000-` without an upper limit; nil where it is not stated.
    public var id: String? {
      switch self {
      case .named(let name): name
      case .listed(let from, let until): "\(from)-" + (until.map { String($0 - 1) } ?? "")
      case .notStated: nil
      }
    }
  }

  /// The least numbers of people of the classes of lists; the lowest class begins with nobody.
  ///
  /// A list of a full doctor's position has about 1,600 people in Denmark and 2,100 in the Netherlands, so that the
  /// lowest classes hold part-time and single-handed practices and the highest ones large partnerships.
  public static let listLimits: [Int64] = [0, 1000, 2000, 3000, 5000, 10_000]

  /// What the practices are grouped by.
  public let fact: Fact
  /// The groups that have a practice: by name or size, those of which it is not stated last.
  public let groups: [Group]
  /// The position of each practice's group, in the order of ``ComparedEarnings/practices``.
  public let ofPractice: [Int]

  /// Groups practices; nil when nothing is stated of any of them.
  init?(_ fact: Fact, of compared: ComparedEarnings) {
    let groupOfPractice = compared.practices.indices.map { PracticeGrouping.group(fact, $0, compared) }
    let groups = Set(groupOfPractice).sorted(by: PracticeGrouping.precedes)
    if groups.isEmpty || groups == [.notStated] { return nil }
    let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    self.fact = fact
    self.groups = groups
    ofPractice = groupOfPractice.map { places[$0]! }
  }

  private static func group(_ fact: Fact, _ position: Int, _ compared: ComparedEarnings) -> Group {
    let practice = compared.practices[position]
    func named(_ name: String?) -> Group { name.map { .named($0) } ?? .notStated }
    switch fact {
    case .region: return named(practice.region)
    case .area: return named(practice.area)
    case .cluster: return named(practice.cluster)
    case .list:
      guard let people = compared.personMonths[position] else { return .notStated }
      let place = listLimits.lastIndex { Int128(people) >= Int128($0) * Int128(compared.months) }!
      return .listed(from: listLimits[place], until: place + 1 < listLimits.count ? listLimits[place + 1] : nil)
    }
  }

  private static func precedes(_ left: Group, _ right: Group) -> Bool {
    switch (left, right) {
    case (.named(let one), .named(let other)): one < other
    case (.listed(let one, _), .listed(let other, _)): one < other
    case (_, .notStated): left != .notStated
    default: false
    }
  }
}
