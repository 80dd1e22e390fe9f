/// A person's age in completed years.
///
/// Somebody born on 29 February completes a year on 1 March of a year without that day.
///
/// ```swift
/// Age.years(on: "2024-03-01", born: "2000-03-01")  // 24
/// Age.years(on: "2024-02-29", born: "2000-03-01")  // 23
/// ```
public enum Age {
  /// The completed years on a day.
  ///
  /// - Parameters:
  ///   - day: The day the age is wanted for.
  ///   - birth: The day of birth.
  /// - Returns: Whole years; negative before birth.
  public static func years(on day: Day, born birth: Day) -> Int {
    let (year, month, dayOfMonth) = day.components
    let (birthYear, birthMonth, birthDay) = birth.components
    let hadBirthday = (month, dayOfMonth) >= (birthMonth, birthDay)
    return year - birthYear - (hadBirthday ? 0 : 1)
  }
}
