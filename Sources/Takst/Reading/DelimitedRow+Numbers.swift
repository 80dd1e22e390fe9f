extension DelimitedRow {
  /// The largest quantity a field may hold.
  static let largestQuantity: Quantity = 1_000_000
  /// The largest amount of money a field may hold, in whole kroner or euros.
  static let largestAmount: Int64 = 1_000_000_000
  /// The largest amount that a line may have been billed with: a person's number that slipped into the column is larger.
  static let largestBilledAmount: Int64 = 10_000_000

  /// A decimal with a comma or a point.
  func decimal(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> (units: Int64, places: Int) {
    let range = self[field]
    if range.isEmpty { throw .empty(field) }
    var index = range.lowerBound
    let sign = text[index]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { index += 1 }
    let start = index
    var units: Int64 = 0
    var mark = -1
    while index < range.upperBound {
      let byte = text[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        // Eighteen digits always fit; more are no number anybody means.
        guard index - start < 18 else { throw notANumber(field, text) }
        units = units * 10 + Int64(digit)
      } else if (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) && mark < 0 && index > start {
        mark = index
      } else {
        throw notANumber(field, text)
      }
      index += 1
    }
    guard index > start, mark != index - 1 else { throw notANumber(field, text) }
    return (sign == UInt8(ascii: "-") ? -units : units, mark < 0 ? 0 : index - mark - 1)
  }

  private func notANumber(_ field: Int, _ text: Span<UInt8>) -> RowProblem {
    let value = string(field, text) ?? ""
    let separators = value.count { ",.' \u{A0}\u{202F}".contains($0) }
    let isGrouped = separators > 0 && value.allSatisfy { ",.' \u{A0}\u{202F}0123456789-+".contains($0) }
    let digits = value.count { $0.isNumber }
    let isLong = digits > 18 && separators < 2 && value.allSatisfy { ",.0123456789-+".contains($0) }
    let problem =
      isLong
      ? "has \(digits) digits, which is no number that anybody means: correct it"
      : isGrouped && value.last?.isNumber == true && value.first?.isNumber == true
        ? "has a thousands separator: write 1234.56 or 1234,56"
        : "is not a number: write digits, with a decimal comma or point if need be"
    return RowProblem(field: field, message: excerpt(field, text) + problem)
  }

  /// A quantity from zero up.
  func quantity(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Quantity {
    let (units, places) = try decimal(field, text)
    guard units >= 0 else {
      throw RowProblem(field: field, message: excerpt(field, text) + "is negative: it must be 0 or more")
    }
    guard let quantity = Quantity(units: units, places: places) else {
      throw places > 3
        ? RowProblem(field: field, message: excerpt(field, text) + "has more than three decimals: round it")
        : tooLarge(field, text)
    }
    guard quantity <= DelimitedRow.largestQuantity else { throw tooLarge(field, text) }
    return quantity
  }

  private func tooLarge(_ field: Int, _ text: Span<UInt8>) -> RowProblem {
    RowProblem(
      field: field, message: excerpt(field, text) + "is more than \(DelimitedRow.largestQuantity): correct it")
  }

  /// A quantity above zero: what a line of activity counts.
  func positiveQuantity(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Quantity {
    let (units, _) = try decimal(field, text)
    if units > 0 { return try quantity(field, text) }
    throw RowProblem(
      field: field,
      message: units == 0
        ? excerpt(field, text) + "is zero: leave the row out if nothing was done"
        : excerpt(field, text) + "is negative: leave out the row, and the row it takes back")
  }

  /// A whole number from zero up, without separators.
  func whole(_ field: Int, _ text: Span<UInt8>, atMost limit: Int64 = 1_000_000_000) throws(RowProblem) -> Int64 {
    let (units, places) = try decimal(field, text)
    guard places == 0 else {
      throw RowProblem(
        field: field, message: excerpt(field, text) + "is not a whole number: write digits without separators")
    }
    guard units >= 0, units <= limit else {
      throw RowProblem(field: field, message: excerpt(field, text) + "is out of range: it must be from 0 to \(limit)")
    }
    return units
  }

  /// An amount of money.
  func money(
    _ field: Int, _ text: Span<UInt8>, _ currency: Currency, atMost limit: Int64 = DelimitedRow.largestAmount
  ) throws(RowProblem) -> Money {
    let (units, places) = try decimal(field, text)
    guard places <= currency.minorDigits else {
      throw RowProblem(
        field: field,
        message: excerpt(field, text)
          + "has \(places) decimals and \(currency) has \(currency.minorDigits): "
          + "round it, and write no thousands separator"
      )
    }
    guard units.magnitude <= limit.magnitude * UInt64(Rate.powersOfTen[places]) else {
      throw RowProblem(
        field: field, message: excerpt(field, text) + "is out of range: an amount is at most \(limit) \(currency)")
    }
    return Money(minorUnits: units * Rate.powersOfTen[currency.minorDigits - places], currency)
  }

  /// An amount of money from zero up.
  func positiveMoney(_ field: Int, _ text: Span<UInt8>, _ currency: Currency) throws(RowProblem) -> Money {
    let money = try money(field, text, currency)
    guard money.minorUnits >= 0 else {
      throw RowProblem(field: field, message: excerpt(field, text) + "is negative: it must be 0 or more")
    }
    return money
  }

  /// An exact decimal such as a share or a target.
  func rate(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Rate {
    let (units, places) = try decimal(field, text)
    return Rate(units: units, places: places)
  }
}
