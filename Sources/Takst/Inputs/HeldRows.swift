/// Plain lines of one practice that are held until the last line of a log is read: 20 bytes each.
///
/// Patients are not numbered before the practice is counted. Numbering them while reading a log in which practices take turns
/// waited for memory at each line, as the tables of all practices do not fit the processor's cache.
struct HeldRows: Sendable {
  /// A line without facts.
  ///
  /// Two words of four bytes hold the patient, as one of eight would make a line 24 bytes long.
  struct Row: Sendable {
    private var low, high: UInt32
    var clock: UInt32
    var sourceLine: UInt32
    var code: UInt16
    /// In thousandths.
    var quantity: UInt16

    /// A text of up to eight ASCII characters, or a number of a longer one.
    init(patient: UInt64, code: UInt16, quantity: UInt16, clock: UInt32, sourceLine: UInt32) {
      (low, high) = (UInt32(truncatingIfNeeded: patient), UInt32(truncatingIfNeeded: patient >> 32))
      (self.code, self.quantity, self.clock, self.sourceLine) = (code, quantity, clock, sourceLine)
    }

    var patient: UInt64 { UInt64(high) << 32 | UInt64(low) }

    /// Marks a number: no ASCII character has the highest bit.
    static let isNumber: UInt64 = 1 << 63
  }

  private var rows: [Row] = []
  /// Rows before those, in pieces of one size: rows that grow for long have no room that they do not need.
  private var blocks: [[Row]] = []
  private static let blockSize = 256

  var count: Int { blocks.count * HeldRows.blockSize + rows.count }

  @inline(__always)
  mutating func append(_ row: Row) {
    if rows.count == HeldRows.blockSize { divide() }
    rows.append(row)
  }

  @inline(never)
  private mutating func divide() {
    blocks.append(rows)
    rows = []
    rows.reserveCapacity(HeldRows.blockSize)
  }

  func forEach(_ body: (Row) -> Void) {
    for block in blocks { block.forEach(body) }
    rows.forEach(body)
  }
}

extension PracticeLog {
  /// Appends held rows, whose codes were numbered by another table, and whose long patients by another log's.
  mutating func append(_ held: HeldRows, codes: [UInt32], patients numbers: [UInt32]) {
    var log = PracticeLog()
    swap(&log, &self)
    log.rows.reserveCapacity(log.rows.count + held.count)
    held.forEach { row in
      let patient = row.patient
      let number =
        patient & HeldRows.Row.isNumber == 0
        ? log.patients.number(ofWord: patient) : numbers[Int(patient & ~HeldRows.Row.isNumber)]
      log.rows.append(
        Row(
          patient: number, code: codes[Int(row.code)], quantity: UInt32(row.quantity), clock: row.clock, facts: -1,
          sourceLine: row.sourceLine))
    }
    swap(&log, &self)
  }
}
