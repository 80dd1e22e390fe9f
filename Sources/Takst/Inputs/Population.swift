/// A person on a practice's list.
///
/// ```swift
/// var person = Person(practice: "012345", patient: "p1")
/// person.birth = "1950-02-01"
/// ```
public struct Person: Hashable, Sendable {
  /// A stay in a programme.
  public struct Membership: Hashable, Sendable {
    /// The programme's id.
    public var programme: String
    /// The days of the stay.
    public var days: DayRange

    /// Creates a stay.
    ///
    /// - Parameters:
    ///   - programme: The programme's id.
    ///   - days: The days of the stay.
    public init(_ programme: String, days: DayRange = .always) {
      self.programme = programme
      self.days = days
    }
  }

  /// The practice's id.
  public var practice: String
  /// The patient's identifier, as lines of activity name it.
  public var patient: String
  /// The day of birth.
  public var birth: Day?
  /// The sex.
  public var sex: Sex?
  /// The insurance group.
  public var group: String?
  /// The kind of area the person lives in.
  public var area: String?
  /// Who pays for the person.
  public var payer: String?
  /// The days on the practice's list.
  public var enrolled: DayRange
  /// Stays in programmes.
  public var programmes: [Membership]

  /// Creates a person who is on the list on every day.
  ///
  /// - Parameters:
  ///   - practice: The practice's id.
  ///   - patient: The patient's identifier.
  public init(practice: String, patient: String) {
    self.practice = practice
    self.patient = patient
    enrolled = .always
    programmes = []
  }
}

/// A number of people on a practice's list who are alike.
public struct PersonGroup: Hashable, Sendable {
  /// The practice's id.
  public var practice: String
  /// How many people.
  public var count: Int64
  /// The least age in completed years.
  public var ageFrom: Int?
  /// The greatest age in completed years.
  public var ageTo: Int?
  /// The sex.
  public var sex: Sex?
  /// The insurance group.
  public var group: String?
  /// The kind of area the people live in.
  public var area: String?
  /// A programme all of them are in.
  public var programme: String?
  /// The day from which the number holds, until a later day of the same practice; nil for every day.
  public var date: Day?

  /// Creates a group of people.
  ///
  /// - Parameters:
  ///   - practice: The practice's id.
  ///   - count: How many people.
  public init(practice: String, count: Int64) {
    self.practice = practice
    self.count = count
  }
}

/// Who is on the practices' lists: person by person, or in groups of people who are alike.
///
/// A person who left and came back stands in two rows that do not overlap.
public struct Population: Hashable, Sendable {
  /// People one by one.
  public var people: [Person]
  /// People in groups.
  public var groups: [PersonGroup]

  /// Creates a population.
  ///
  /// - Parameters:
  ///   - people: People one by one.
  ///   - groups: People in groups.
  public init(people: [Person] = [], groups: [PersonGroup] = []) {
    self.people = people
    self.groups = groups
  }
}
