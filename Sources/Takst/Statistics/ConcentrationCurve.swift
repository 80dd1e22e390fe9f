/// How unequally income is spread over people who are put in some order, exactly.
///
/// The curve gives, for each share of the people, the share of all income that the first of them have. The index is one less
/// twice the area under it: zero when everybody has the same, up to one when the last have all, down to minus one when the
/// first have. Ordered by income per person the curve is Lorenz's and the index the Gini coefficient (Gini 1914); ordered by
/// anything else it is a concentration index (Kakwani, Wagstaff and van Doorslaer, "Socioeconomic inequalities in
/// health", Journal of Econometrics 77, 1997).
struct ConcentrationCurve {
  private var income: Int128 = 0
  private var people: Int128 = 0
  /// Twice the area under the curve, times all people and all income.
  private var area: Int128 = 0

  /// Adds the next in the order; those whose order is not told apart are added together.
  mutating func add(income more: Int64, people others: Int64) {
    area += Int128(others) * (2 * income + Int128(more))
    income += Int128(more)
    people += Int128(others)
  }

  /// The index; nil unless there are people and a positive income.
  var index: Double? {
    guard income > 0, people > 0 else { return nil }
    return (income * people - area).approximate / (income * people).approximate
  }
}

extension Int128 {
  /// The nearest binary fraction or one beside it; equal numbers give equal ones.
  var approximate: Double {
    if let small = Int64(exactly: self) { return Double(small) }
    return Double(Int64(truncatingIfNeeded: self >> 64)) * 18446744073709551616.0
      + Double(UInt64(truncatingIfNeeded: self))
  }
}
