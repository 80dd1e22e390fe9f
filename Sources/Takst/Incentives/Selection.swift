/// Who is worth having on the list: payment against predicted workload by group of people.
///
/// Where some people bring more than they are predicted to cost and others less, a practice gains by whom it lists: risk selection
/// (cream-skimming and dumping).
///
/// ```swift
/// let selection = Selection(accounts, practices: practices, fewest: 20)
/// selection.rows(by: .chronic)[1].marginPerPerson  // -412.50: a person in a programme costs more than is paid
/// selection.fit?.rSquared                          // 0.1312: what the capitation formula tells of cost
/// ```
/// What is predicted of a person is the mean of all people with the same facts: ten years of age, sex, in a programme or not, area and
/// insurance group. The margin of a person *i* with facts *x* is *S* = payment − E[cost | *x*], on the mean of these people, and of a group
/// the mean of its people's; the predictive ratio of a group is Σ payment ÷ Σ predicted cost, below one where it is paid too little.
/// Both are the formulas of textbooks; that capitation and low cost go together is measured in Ontario (Rudoler and
/// others, PubMed 25461858).
///
/// Sums are exact; only what says how well the formula fits is binary.
public struct Selection: Hashable, Sendable {
  /// The facts by which people are grouped.
  public enum Dimension: String, Hashable, Sendable, CaseIterable {
    /// Age in bands of ten years, and sex.
    case ageAndSex
    /// Age in bands of ten years.
    case age
    /// The sex.
    case sex
    /// Whether they are in a programme.
    case chronic
    /// The kind of area they live in.
    case area
    /// The insurance group.
    case group
  }

  /// People who have something in common; nil where it is not stated.
  public enum Group: Hashable, Sendable {
    /// The first age of the band, and the sex.
    case ageAndSex(Int?, Sex?)
    /// The first age of the band; ``Selection/oldestBand`` is open.
    case age(Int?)
    /// The sex.
    case sex(Sex?)
    /// Whether they are in a programme.
    case chronic(Bool)
    /// The kind of area.
    case area(String?)
    /// The insurance group.
    case group(String?)
  }

  /// The first age of the last band, which has no upper end.
  public static let oldestBand = 90

  /// What a group of people brings and costs.
  public struct Row: Hashable, Sendable {
    /// The group; nil for everybody.
    public var group: Group?
    /// How many they are.
    public var people: Int64 = 0
    /// Whether they are too few for their means to say much.
    public internal(set) var isSmall = false
    /// What was paid for them being on the list.
    public var capitation: Money
    /// What was paid for them being in programmes.
    public var bundle: Money
    /// What was paid for services.
    public var fees: Money
    /// The minutes of work.
    public var minutes: Quantity = .zero
    /// The people for whose facts less is paid than they are predicted to cost.
    public var negative: Int64 = 0
    var costUnits: Int128 = 0

    init(_ group: Group?, _ currency: Currency) {
      self.group = group
      (capitation, bundle, fees) = (.zero(currency), .zero(currency), .zero(currency))
    }

    /// All that was paid.
    public var payment: Money { capitation + bundle + fees }
    /// What they cost, rounded half away from zero.
    public var cost: Money { PersonAccount.money(costUnits, 1, payment.currency) }
    /// What is paid per person, rounded half away from zero; rows have a person.
    public var paymentPerPerson: Money { PersonAccount.money(paymentUnits, people, payment.currency) }
    /// What a person costs, rounded half away from zero: the predicted cost.
    public var costPerPerson: Money { PersonAccount.money(costUnits, people, payment.currency) }
    /// What is left per person, rounded once, half away from zero.
    public var marginPerPerson: Money { PersonAccount.money(paymentUnits - costUnits, people, payment.currency) }
    /// Payment over predicted cost, rounded to four places, half away from zero; nil where there is no cost.
    public var predictiveRatio: Rate? { Rate.quotient(paymentUnits, by: costUnits, places: 4) }
    /// The share of the people whose facts have a margin below zero, rounded to four places, half away from zero.
    public var negativeShare: Rate? { Rate.quotient(Int128(negative), by: Int128(people), places: 4) }

    var paymentUnits: Int128 { Int128(payment.minorUnits) * PersonAccount.costScale }

    mutating func add(_ account: PersonAccount) {
      people += 1
      capitation += account.capitation
      bundle += account.bundle
      fees += account.fees
      minutes += account.minutes
      costUnits += account.costUnits
    }

    mutating func add(_ other: Row) {
      people += other.people
      capitation += other.capitation
      bundle += other.bundle
      fees += other.fees
      minutes += other.minutes
      costUnits += other.costUnits
      negative += other.negative
    }
  }

  /// The currency of all amounts.
  public let currency: Currency
  /// Fewer people than this are a small group.
  public let fewest: Int64
  /// Everybody; nil without people.
  public internal(set) var all: Row?
  private var rowsOf: [Dimension: [Row]] = [:]
  /// How well the capitation formula fits cost; nil without differences in cost.
  public internal(set) var fit: CapitationFit?
  /// What is paid per person and per person of mean need: everybody, then practices, areas and fifths by deprivation.
  public internal(set) var needs: [NeedRow] = []

  /// Holds payment against workload.
  ///
  /// - Parameters:
  ///   - accounts: Everybody on a list, in any order.
  ///   - practices: The practices, which accounts name by their position.
  ///   - currency: The currency of all accounts.
  ///   - fewest: Fewer people than this are a small group.
  /// - Complexity: O(people).
  public init(_ accounts: [PersonAccount], practices: [Practice], currency: Currency, fewest: Int64) {
    self.currency = currency
    self.fewest = fewest
    if accounts.isEmpty { return }
    var cells = SelectionCells(currency)
    let cellOfPerson = accounts.map { cells.add($0) }
    cells.markNegative()
    for dimension in Dimension.allCases { rowsOf[dimension] = cells.rows(by: dimension, fewest: fewest) }
    all = cells.all(fewest: fewest)
    fit = CapitationFit(accounts)
    needs = NeedRow.rows(accounts, cellOfPerson, cells.needWeights, practices, currency, fewest: fewest)
  }

  /// What the groups of a dimension bring and cost, in order; none where nobody states the fact.
  ///
  /// - Parameter dimension: The fact.
  /// - Returns: The rows.
  public func rows(by dimension: Dimension) -> [Row] { rowsOf[dimension] ?? [] }
}

extension Selection.Group {
  /// The group as a word: `60-69`, `90-` for the last band, `60-69 female`, `chronic`, the area; `-` where it is not stated.
  public var id: String {
    switch self {
    case .ageAndSex(let age, let sex): Selection.Group.id(age) + " " + (sex?.rawValue ?? "-")
    case .age(let age): Selection.Group.id(age)
    case .sex(let sex): sex?.rawValue ?? "-"
    case .chronic(let isChronic): isChronic ? "chronic" : "not chronic"
    case .area(let name), .group(let name): name ?? "-"
    }
  }

  private static func id(_ age: Int?) -> String {
    guard let age else { return "-" }
    return age >= Selection.oldestBand ? "\(age)-" : "\(age)-\(age + 9)"
  }

  /// Whether the group says something.
  var isStated: Bool {
    switch self {
    case .ageAndSex(let age, let sex): age != nil && sex != nil
    case .age(let age): age != nil
    case .sex(let sex): sex != nil
    case .chronic(let isChronic): isChronic
    case .area(let name), .group(let name): name != nil
    }
  }

  /// By age, sex and name; what is not stated comes last.
  static func precedes(_ left: Selection.Group, _ right: Selection.Group) -> Bool {
    func key(_ group: Selection.Group) -> (Int, Int, String) {
      func place(_ sex: Sex?) -> Int { sex.flatMap { Sex.allCases.firstIndex(of: $0) } ?? Sex.allCases.count }
      return switch group {
      case .ageAndSex(let age, let sex): (age ?? .max, place(sex), "")
      case .age(let age): (age ?? .max, 0, "")
      case .sex(let sex): (0, place(sex), "")
      case .chronic(let isChronic): (isChronic ? 1 : 0, 0, "")
      case .area(let name), .group(let name): (name == nil ? 1 : 0, 0, name ?? "")
      }
    }
    return key(left) < key(right)
  }
}
