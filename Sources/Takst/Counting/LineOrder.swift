/// Puts a log's lines into the order in which they are counted.
///
/// The order depends on what the lines say and not on where they stand: practice, patient, day, time, code, quantity,
/// then the remaining facts. Complexity: O(*n* log *n*) in the number of lines.
struct LineOrder {
  private struct Key {
    let patient: UInt32
    let code: UInt32
    let dayAndTime: UInt64
    let quantity: Int64
    let record: Int
  }

  private let log: ActivityLog
  private let patientRank: [UInt32]
  private let codeRank: [UInt32]

  init(_ log: ActivityLog) {
    self.log = log
    patientRank = LineOrder.ranks(log.patients)
    codeRank = LineOrder.ranks(log.codes)
  }

  /// The positions of texts in byte order.
  private static func ranks(_ texts: NameTable) -> [UInt32] {
    let order = texts.names.indices.sorted { texts.precedes($0, $1) }
    var ranks = [UInt32](repeating: 0, count: texts.names.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    return ranks
  }

  /// Some records of one practice in the order in which they are counted.
  func sorted(_ records: [Int]) -> [Int] {
    var keys = records.map { position in
      let record = log.records[position]
      return Key(
        patient: patientRank[Int(record.patient)], code: codeRank[Int(record.code)],
        dayAndTime: UInt64(UInt32(bitPattern: record.day.number) ^ 0x8000_0000) << 16
          | UInt64(UInt16(bitPattern: record.time &+ 1)),
        quantity: record.quantity.thousandths, record: position)
    }
    keys.sort { left, right in
      if left.patient != right.patient { return left.patient < right.patient }
      if left.dayAndTime != right.dayAndTime { return left.dayAndTime < right.dayAndTime }
      if left.code != right.code { return left.code < right.code }
      if left.quantity != right.quantity { return left.quantity < right.quantity }
      return factsPrecede(left.record, right.record)
    }
    return keys.map(\.record)
  }

  /// Whether the further facts of a record come before another's; lines that say the same keep the file's order.
  private func factsPrecede(_ left: Int, _ right: Int) -> Bool {
    for (mine, other) in zip(factTexts(left), factTexts(right)) where !mine.utf8.elementsEqual(other.utf8) {
      return mine.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return left < right
  }

  private func factTexts(_ position: Int) -> [String] {
    let facts = log.facts(of: log.records[position])
    func word(_ number: UInt32?) -> String { number.map { log.words[$0] } ?? "" }
    return [
      facts.minutes?.description ?? "", facts.km?.description ?? "", word(facts.clinician), word(facts.role),
      word(facts.group), word(facts.visit), word(facts.household), word(facts.place), word(facts.reason),
      word(facts.payer), facts.chain?.description ?? "", facts.billed?.description ?? "",
    ]
  }
}
