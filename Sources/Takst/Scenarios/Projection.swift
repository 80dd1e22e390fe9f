/// Another population, to whose ages and sexes lists are reweighted.
///
/// Everybody counts as many times as there will be people of the same age and sex for each one today: on the list, in programmes
/// and with every line. Rules see the lines as they are. People of unknown age, and those who are in none of the groups, count
/// once, and so do patients who are not on the list.
///
/// ```swift
/// let projection = Projection(groups: [Projection.Group(ageFrom: 80, factor: "1.6")])
/// ```
public struct Projection: Hashable, Sendable {
  /// People of some ages.
  public struct Group: Hashable, Sendable {
    /// The least age in whole years.
    public var ageFrom: Int
    /// The greatest age in whole years; nil for no limit.
    public var ageTo: Int?
    /// The sex; nil for both.
    public var sex: Sex?
    /// The region of the practice; nil for all.
    public var region: String?
    /// How many there will be for each one today.
    public var factor: Rate

    /// Creates a group.
    ///
    /// - Parameters:
    ///   - ageFrom: The least age in whole years.
    ///   - ageTo: The greatest age in whole years.
    ///   - sex: The sex; nil for both.
    ///   - region: The region of the practice; nil for all.
    ///   - factor: How many there will be for each one today.
    public init(ageFrom: Int, ageTo: Int? = nil, sex: Sex? = nil, region: String? = nil, factor: Rate) {
      self.ageFrom = ageFrom
      self.ageTo = ageTo
      self.sex = sex
      self.region = region
      self.factor = factor
    }
  }

  /// The groups; the first that fits is taken.
  public var groups: [Group]
  /// What it is, for reports: the years it leads from and to, and its source.
  public var note: String?

  /// Creates a projection.
  ///
  /// - Parameters:
  ///   - groups: The groups; the first that fits is taken.
  ///   - note: What it is.
  public init(groups: [Group], note: String? = nil) {
    self.groups = groups
    self.note = note
  }

  /// The groups for a practice.
  func groups(in region: String?) -> [Group] { groups.filter { $0.region == nil || $0.region == region } }
}

extension Projection.Group {
  /// Whether somebody belongs to it on a day.
  func holds(_ row: Roster.Row, on day: Day) -> Bool {
    guard let birth = row.birth, sex == nil || row.sex == sex else { return false }
    let age = Age.years(on: day, born: birth)
    return ageFrom <= age && age <= ageTo ?? .max
  }

  /// Whether all of some people who are alike belong to it.
  func holds(_ people: PersonGroup) -> Bool {
    guard sex == nil || people.sex == sex else { return false }
    if people.ageFrom == nil, people.ageTo == nil { return false }
    return ageFrom <= people.ageFrom ?? 0 && people.ageTo ?? .max <= ageTo ?? .max
  }
}
