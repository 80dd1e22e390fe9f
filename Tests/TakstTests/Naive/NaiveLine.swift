import Takst

/// A line on its way through the rules.
struct NaiveLine {
  enum Firing {
    case refused(rule: String, quantity: Quantity, item: Item)
    case changed(rule: String, from: Item, to: Item)
    case warned(rule: String)
  }

  let line: ActivityLine
  /// The item it was billed as; nil when the code is unknown.
  let billed: Item?
  /// The item it is taken as by now.
  var item: Item?
  var isRejected = false
  var isZeroed = false
  /// The quantity that limits have left.
  var standing: Quantity
  /// Codes paid in addition.
  var added: [String] = []
  var firings: [Firing] = []
  var undecided: [String] = []

  init(_ line: ActivityLine, billed: Item?) {
    self.line = line
    self.billed = billed
    item = billed
    standing = line.quantity
  }

  var day: Day { line.date }
  /// What would be paid if the item has a price.
  var payable: Quantity { isRejected || isZeroed ? .zero : standing }

  /// A line that other lines may need as company.
  func stands(as selector: Selector) -> Bool {
    guard let item, !isRejected else { return false }
    return selector.contains(item)
  }
}

/// The order of lines: by their content alone, so that the order of the rows never matters.
enum NaiveOrder {
  static func byPatient(_ a: ActivityLine, _ b: ActivityLine) -> Bool {
    first([text(a.patient, b.patient), number(a.date.number, b.date.number), time(a, b)] + rest(a, b)) < 0
  }

  static func byDay(_ a: ActivityLine, _ b: ActivityLine) -> Bool {
    first([number(a.date.number, b.date.number), time(a, b), text(a.patient, b.patient)] + rest(a, b)) < 0
  }

  /// Whether a line comes before one of the same day, by the clock and then by patient.
  static func byClock(_ a: ActivityLine, _ b: ActivityLine) -> Bool {
    first([time(a, b), text(a.patient, b.patient)]) < 0
  }

  /// The remaining facts as they are written.
  private static func rest(_ a: ActivityLine, _ b: ActivityLine) -> [Int] {
    [
      text(a.code, b.code),
      number(a.quantity.thousandths, b.quantity.thousandths),
      text(a.facts.minutes?.description, b.facts.minutes?.description),
      text(a.facts.km?.description, b.facts.km?.description),
      text(a.facts.clinician, b.facts.clinician),
      text(a.facts.role, b.facts.role),
      text(a.facts.group, b.facts.group),
      text(a.facts.visit, b.facts.visit),
      text(a.facts.household, b.facts.household),
      text(a.facts.place, b.facts.place),
      text(a.facts.reason, b.facts.reason),
      text(a.facts.payer, b.facts.payer),
      number(a.facts.chain.map { $0 ? 1 : 0 }, b.facts.chain.map { $0 ? 1 : 0 }),
      text(a.facts.billed?.description, b.facts.billed?.description),
    ]
  }

  private static func time(_ a: ActivityLine, _ b: ActivityLine) -> Int {
    number(a.facts.time?.minute, b.facts.time?.minute)
  }

  private static func first(_ comparisons: [Int]) -> Int {
    comparisons.first { $0 != 0 } ?? 0
  }

  private static func number<N: Comparable>(_ a: N?, _ b: N?) -> Int {
    switch (a, b) {
    case (nil, nil): 0
    case (nil, _): -1
    case (_, nil): 1
    case (let a?, let b?): a < b ? -1 : (a > b ? 1 : 0)
    }
  }

  private static func text(_ a: String?, _ b: String?) -> Int {
    switch (a, b) {
    case (nil, nil): return 0
    case (nil, _): return -1
    case (_, nil): return 1
    case (let a?, let b?):
      if a.utf8.lexicographicallyPrecedes(b.utf8) { return -1 }
      return b.utf8.lexicographicallyPrecedes(a.utf8) ? 1 : 0
    }
  }
}
