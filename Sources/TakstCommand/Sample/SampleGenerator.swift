import Takst

/// A file of a synthetic data set.
enum SampleFile: String, CaseIterable, Sendable {
  case population, practices, activity, indicators

  /// The file's name in the folder.
  var name: String { "\(rawValue).csv" }
}

/// Realistic, synthetic practices: the same seed gives the same bytes on every machine.
///
/// A practice is drawn, written and forgotten before the next, so that memory does not grow with the data.
struct SampleGenerator: Sendable {
  let plan: SamplePlan
  let form: SampleForm
  let practices: Int
  let lines: Int
  let seed: UInt64
  let year: Int
  /// Whether practices differ in age and deprivation.
  let hasVariety: Bool
  /// How many people are on the lists before each practice, and on all of them.
  private let peopleBefore: [Int]
  private let outlines: [SamplePractice.Outline]

  /// Creates a generator.
  ///
  /// - Parameters:
  ///   - profile: The country.
  ///   - practices: How many practices; one or more.
  ///   - lines: How many lines of activity in all; zero or more.
  ///   - seed: Any number.
  ///   - year: The year that the lines are of; a few are of the month before it.
  ///   - variety: How much practices differ in the age and deprivation of their lists, from 0 to 100 per cent.
  ///   - form: How the activity is written down; nil for the profile's plain form.
  init(
    profile: SampleProfile = .danish, practices: Int, lines: Int, seed: UInt64, year: Int, variety: Int = 0,
    form: SampleForm? = nil
  ) {
    precondition(practices > 0 && lines >= 0, "at least one practice and no negative number of lines")
    plan = SamplePlan(profile: profile, year: year)
    self.form = form ?? profile.plainForm
    self.year = year
    self.practices = practices
    self.lines = lines
    self.seed = seed
    hasVariety = variety > 0
    outlines = (0..<practices).map {
      SamplePractice.Outline(profile: profile, seed: seed, practice: $0, variety: variety)
    }
    peopleBefore = outlines.reduce(into: [0]) { sums, outline in sums.append(sums[sums.count - 1] + outline.listSize) }
  }

  /// The files that the profile has something to say in.
  var files: [SampleFile] {
    SampleFile.allCases.filter { $0 != .indicators || !plan.profile.indicators.isEmpty }
  }

  /// Writes one file, some 64 kB at a time.
  func write<Failure: Error>(
    _ file: SampleFile, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    switch file {
    case .population: try writePopulation(to: sink)
    case .practices: try writePractices(to: sink)
    case .activity: try writeActivity(to: sink)
    case .indicators: try writeIndicators(to: sink)
    }
  }

  /// The practice's id.
  func id(_ practice: Int) -> String {
    let digits = String(plan.profile.firstPractice + practice)
    return String(repeating: "0", count: max(0, plan.profile.practiceWidth - digits.utf8.count)) + digits
  }

  func outline(_ practice: Int) -> SamplePractice.Outline { outlines[practice] }

  func practice(_ number: Int) -> SamplePractice {
    SamplePractice(outline: outlines[number], plan: plan, seed: seed, practice: number)
  }

  /// A practice's share of the lines, in proportion to its list; the shares add up to all lines.
  func events(_ number: Int, of practice: SamplePractice) -> [SampleEvent] {
    func share(_ people: Int) -> Int {
      let product = lines.multipliedFullWidth(by: people)
      return peopleBefore[practices].dividingFullWidth(product).quotient
    }
    let count = share(peopleBefore[number + 1]) - share(peopleBefore[number])
    return SampleActivity.lines(count, plan: plan, practice: practice, seed: seed, number: number)
  }

  /// The number of a person among all people, from one.
  func number(ofPerson person: Int, practice: Int) -> Int { peopleBefore[practice] + person + 1 }
}
