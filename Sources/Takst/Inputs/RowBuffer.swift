/// Rows on their way into a log, some hundreds at a time.
///
/// Appending to an array asks each time whether the array is shared; a tenth of the time of reading went there.
@safe struct RowBuffer: ~Copyable {
  private static let size = 512
  private var rows: UnsafeMutableBufferPointer<PracticeLog.Row>
  private var count = 0

  /// - Parameter isUsed: Whether there is room for rows; a buffer that is not used costs nothing.
  init(isUsed: Bool) {
    unsafe rows = isUsed ? .allocate(capacity: RowBuffer.size) : .init(start: nil, count: 0)
  }

  /// Gives the room back.
  mutating func end() {
    unsafe rows.deallocate()
    unsafe rows = .init(start: nil, count: 0)
  }

  @inline(__always)
  mutating func append(_ row: PracticeLog.Row, to log: inout PracticeLog) {
    if count == RowBuffer.size { empty(into: &log) }
    // SAFETY: the count is below the size.
    unsafe (rows.baseAddress! + count).initialize(to: row)
    count &+= 1
  }

  /// Moves the rows into a log.
  mutating func empty(into log: inout PracticeLog) {
    if count == 0 { return }
    unsafe log.rows.append(contentsOf: UnsafeBufferPointer(rebasing: rows[..<count]))
    count = 0
  }
}
