extension DelimitedRow {
  /// The years a date may lie in.
  static let years = 1900...2200

  /// A day written `2024-03-31`, `31-03-2024`, `31.03.2024` or `20240331`.
  func day(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Day {
    let range = self[field]
    if range.isEmpty { throw .empty(field) }
    guard let (year, month, day) = DateParts.parse(text, range) else {
      if DateParts.hasTime(text, range) {
        // Whose day it is depends on the zone; the practice's own is the one that is paid for.
        throw RowProblem(
          field: field,
          message: "has a time of day: write the day alone as the practice's own clock had it, as in 2024-03-31, "
            + "and the time in the column time")
      }
      throw RowProblem(
        field: field,
        message: excerpt(field, text) + "is not a date: write 2024-03-31, 31-03-2024, 31.03.2024 or 20240331")
    }
    guard DelimitedRow.years.contains(year), let result = Day(year: year, month: month, day: day) else {
      throw RowProblem(field: field, message: excerpt(field, text) + DateParts.defect(year, month, day))
    }
    return result
  }

  /// A time of day written `16:30`, `16.30`, `1630` or with seconds, as minutes since midnight.
  func minuteOfDay(_ field: Int, _ text: Span<UInt8>) throws(RowProblem) -> Int16 {
    var digits = 0
    var number = 0
    var isTime = true
    for index in self[field] {
      let byte = text[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        if digits <= 6 { number = number * 10 + Int(byte - UInt8(ascii: "0")) }
      } else if byte != UInt8(ascii: ":") && byte != UInt8(ascii: ".") {
        isTime = false
      } else if digits == 1 {
        digits = 2
      } else if digits != 2 && digits != 4 {
        isTime = false
      }
    }
    if digits == 6 { number /= 100 }
    let (hour, minute) = (number / 100, number % 100)
    guard isTime, digits == 4 || digits == 6, hour < 24, minute < 60 else {
      throw RowProblem(
        field: field, message: excerpt(field, text) + "is not a time of day: write 16:30, from 00:00 to 23:59")
    }
    return Int16(hour * 60 + minute)
  }
}

/// The numbers of a written date.
enum DateParts {
  /// Year, month and day of the month of a text in one of the accepted forms; nil when it has none of them.
  static func parse(_ text: Span<UInt8>, _ range: Range<Int>) -> (year: Int, month: Int, day: Int)? {
    guard range.count >= 8, range.count <= 10 else { return nil }
    var numbers = (0, 0, 0)
    var lengths = (0, 0, 0)
    var part = 0
    var separator: UInt8 = 0
    for index in range {
      let byte = text[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        switch part {
        case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + Int(digit), lengths.0 + 1)
        case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + Int(digit), lengths.1 + 1)
        default: (numbers.2, lengths.2) = (numbers.2 * 10 + Int(digit), lengths.2 + 1)
        }
      } else {
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), part == 0 || byte == separator, part < 2
        else { return nil }
        separator = byte
        part += 1
      }
    }
    if part == 0, lengths.0 == 8 { return (numbers.0 / 10_000, numbers.0 / 100 % 100, numbers.0 % 100) }
    if lengths == (4, 2, 2), separator == UInt8(ascii: "-") { return numbers }
    // A spreadsheet may write 1-3-2024 for 01-03-2024.
    guard part == 2, lengths.2 == 4, 1...2 ~= lengths.0, 1...2 ~= lengths.1 else { return nil }
    return (numbers.2, numbers.1, numbers.0)
  }

  /// Whether a day of the accepted forms is followed by a time of day, as in `2024-03-31T23:30:00+02:00`.
  static func hasTime(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for length in [10, 8] where range.count > length + 2 {
      let next = text[range.lowerBound + length]
      guard next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == UInt8(ascii: " ") else { continue }
      if parse(text, range.prefix(length)) != nil { return true }
    }
    return false
  }

  /// Why there is no such day in the years that are read.
  static func defect(_ year: Int, _ month: Int, _ day: Int) -> String {
    let years = DelimitedRow.years
    if !years.contains(year) {
      return "is out of range: the year must be from \(years.lowerBound) to \(years.upperBound)"
    }
    if !(1...12).contains(month) { return "does not exist, as there is no month \(month): correct it" }
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let length = Day.length(ofMonth: month, year: year)
    return "does not exist, as \(names[month - 1]) \(year) has \(length) days: correct it"
  }
}
