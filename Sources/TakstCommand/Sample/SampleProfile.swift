import Takst

/// What a country's synthetic practices look like, as data: who is on the lists, and what is done for them.
///
/// Ages are in bands of five years, the last from 95. All weights are whole; only their proportions matter.
struct SampleProfile: Sendable {
  /// A part of the country.
  struct Region: Sendable {
    var name: String
    var weight: Int
    var clusters: Int
  }

  /// A chronic care programme, or several that the same people are in; a person is in one of these at most.
  struct Programme: Sendable {
    /// The ids, as the tariff names them.
    var ids: [String]
    /// How many of a thousand people of an age band are in it.
    var perMille: [Int]

    init(_ ids: String..., perMille: [Int]) {
      self.ids = ids
      self.perMille = perMille
    }
  }

  /// A kind of area with its own name: how many of a thousand practices lie in one, and how many of a thousand people
  /// live in one when their practice does and when it does not.
  struct Area: Sendable {
    var name: String
    var perMille: Int
    var inside: Int
    var outside: Int
    /// What is written for people who live in none.
    var otherwise = ""
  }

  /// Somebody who pays for people, and how many of a thousand people.
  struct Payer: Sendable {
    var id: String
    var perMille: Int
  }

  /// A contract that practices have, and how many of a thousand do.
  struct Contract: Sendable {
    var id: String
    var perMille: Int
  }

  /// A result that every practice, or every cluster, has in the year.
  struct Indicator: Sendable {
    /// What is drawn.
    enum Result: Sendable {
      /// How many of some counted people or things, per mille.
      case share(perMille: ClosedRange<Int>, of: ClosedRange<Int>)
      /// One or zero, with one so many times of a thousand.
      case met(perMille: Int)
      /// A whole number.
      case number(ClosedRange<Int>)
    }

    var id: String
    var result: Result
    var isOfCluster = false
  }

  /// The number of the first practice, and the width practice ids are filled up to.
  var firstPractice: Int
  var practiceWidth: Int
  var practiceName: String
  var regions: [Region]
  var area: Area
  /// Weights of practices with one, two, three … capacities.
  var capacities: [Int]
  var listPerCapacity: ClosedRange<Int>
  /// Yearly costs for each capacity, in thousands of the currency.
  var costsPerCapacity: ClosedRange<Int>

  /// People by age band, and how many of a thousand of a band are women.
  var ages: [Int]
  var womenPerMille: [Int]
  /// How often women and men of an age band make contact.
  var womenDemand: [Int]
  var menDemand: [Int]
  /// Weights of people who make contact never, as often as their age and sex, twice as often, and so on.
  var habits: [Int]
  /// The usual insurance group, the other one, and how many of a thousand are in that.
  var groups: (usual: String, other: String, otherPerMille: Int)
  var programmes: [Programme]
  /// Who pays for the people; empty when the files do not say.
  var payers: [Payer] = []
  /// What practices name under `contracts`; empty when the files do not say.
  var contracts: [Contract] = []
  /// Results on indicators; empty for no such file.
  var indicators: [Indicator] = []

  var calendar: HolidayCalendar
  /// Weights of the months, from January.
  var months: [Int]
  /// Lines in a year for each person on the list, when a practice bills as usual.
  var linesPerPerson: Int
  var milestones: [Milestone]
  var episodes: [Episode]
  /// The local names of codes, for forms that show them.
  var names: [String: String]
  /// How activity is written down when nothing else is asked for, and as a practice's own system exports it.
  var plainForm: SampleForm
  var exportForm: SampleForm?

  /// Hours in which something is done.
  struct Clock: Hashable, Sendable {
    /// Weights of the days of the week, from Monday.
    var weekdays: [Int]
    /// The weight of a public holiday.
    var holiday: Int
    /// Minutes since midnight.
    var hours: ClosedRange<Int>
  }

  /// One line of activity.
  struct Line: Sendable {
    var code: String
    /// How many times of a thousand it is billed.
    var perMille = 1_000
    var quantity = 1...1
    var minutes: ClosedRange<Int>?
    /// Distance in tenths of a kilometre.
    var tenthsOfKm: ClosedRange<Int>?
    var isTimed = false
    var hasHousehold = false
    /// Whether it is for another person of the patient's home.
    var isForHousemate = false
    /// Whether it is a contact of the patient's programme; nil where not given.
    var isChain: Bool?
    /// The role of who did it.
    var role: String?
    /// The reason's code (ICPC).
    var reason: String?

    init(_ code: String, _ perMille: Int = 1_000, quantity: ClosedRange<Int> = 1...1) {
      self.code = code
      self.perMille = perMille
      self.quantity = quantity
    }
  }

  /// Lines on one day.
  struct Step: Sendable {
    /// Days after the step before.
    var after = 0...0
    var perMille = 1_000
    var clock: Clock
    var lines: [Line]
  }

  /// Whom something happens to.
  struct Audience: Sendable {
    /// Where a person may stand with the chronic care programmes.
    enum Membership: Hashable, Sendable {
      case any
      case outside
      /// In the programme at this position of the profile.
      case inside(Int)
    }

    var sex: Sex?
    var ages = 0...130
    var membership = Membership.any
    /// Whether people who make more contact are chosen more often.
    var followsDemand = true
    var sharesHome = false
    /// Whether the patient is on no list.
    var isPasserBy = false
    /// The regions where it happens; empty for all.
    var regions: [String] = []

    static let all = Audience()
  }

  /// Steps that belong together, such as a course of talk therapy.
  ///
  /// Every episode happens once in every practice, so that each situation occurs; the rest follow the weights.
  struct Episode: Sendable {
    var weight: Int
    var audience: Audience
    var steps: [Step]
  }

  /// What happens on a day that follows from the person.
  struct Milestone: Sendable {
    /// The day.
    enum Anchor: Hashable, Sendable {
      case birth(days: Int)
      /// The yearly return of the day the person entered the programme at this position of the profile.
      case programme(Int)
    }

    var anchor: Anchor
    var sex: Sex?
    var perMille: Int
    var step: Step
  }

  static func band(ofAge age: Int) -> Int { min(max(age, 0) / 5, 19) }
}
