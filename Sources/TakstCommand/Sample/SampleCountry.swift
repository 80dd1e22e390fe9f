/// A country that `takst sample --country` knows, with its profile in each year.
struct SampleCountry: Sendable {
  /// The country's two letters.
  let code: String
  /// The year of the activity when none is asked for.
  let year: Int
  /// The profiles with the first year of each, in rising order; the first one also serves the years before it.
  private let profiles: [(from: Int, profile: SampleProfile)]

  static let denmark = SampleCountry(code: "DK", year: 2024, profiles: [(2024, .danish)])
  static let netherlands = SampleCountry(
    code: "NL", year: 2018,
    profiles: [(2018, .dutch(.until2018)), (2019, .dutch(.from2019))])
  static let all = [denmark, netherlands]

  func profile(in year: Int) -> SampleProfile {
    (profiles.last { $0.from <= year } ?? profiles[0]).profile
  }
}
