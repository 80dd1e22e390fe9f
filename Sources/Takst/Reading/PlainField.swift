/// Fields as programs write them, read eight bytes at a time: ASCII without spaces, quotes and control characters.
///
/// Whatever is not plain is left to ``DelimitedScanner``, which knows all forms and all messages; a plain field means the
/// same to both.
struct PlainText {
  /// A byte eight times: the delimiter, and the first byte of a line's end.
  private var delimiters: UInt64
  private let lineEnds: UInt64
  /// The bytes of a line's end: LF, or CR and LF.
  let lineEnd: Int
  /// Fields that begin before it can be read: a field of up to sixteen bytes and what follows it lie in the text.
  let end: Int

  init(count: Int, delimiter: UInt8, endsWithReturn: Bool) {
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    lineEnds = endsWithReturn ? 0x0D0D_0D0D_0D0D_0D0D : 0x0A0A_0A0A_0A0A_0A0A
    lineEnd = endsWithReturn ? 2 : 1
    end = count - 32
  }

  /// The same text divided by another byte.
  func dividing(at delimiter: UInt8) -> PlainText {
    var other = self
    other.delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    return other
  }

  /// A field of up to sixteen bytes: its bytes as two words, the first byte the lowest, and its length.
  struct Field: Equatable, Sendable {
    var low: UInt64
    var high: UInt64
    var count: Int

    static let empty = Field(low: 0, high: 0, count: 0)

    subscript(index: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64(8 * (index & 7)))
    }

    @inline(__always)
    static func == (left: Field, right: Field) -> Bool {
      left.low == right.low && left.high == right.high && left.count == right.count
    }

    /// Whether all bytes are visible ASCII characters but `!` and the quote.
    @inline(__always) var isPlain: Bool {
      PlainText.isPlain(low, count) && (count <= 8 || PlainText.isPlain(high, count - 8))
    }
  }

  @inline(__always)
  static func word(_ bytes: RawSpan, at offset: Int) -> UInt64 {
    // SAFETY: callers stay 16 bytes or more before the text's end.
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// The field that begins at an offset, up to the delimiter, or up to the line's end when it is the last of its row; nil
  /// when it is longer than sixteen bytes, or when it should be the last and another one follows.
  @inline(__always)
  func field(_ bytes: RawSpan, at offset: Int, isLast: Bool) -> Field? {
    let ends = isLast ? lineEnds : delimiters
    let low = PlainText.word(bytes, at: offset)
    let found = PlainText.zeros(low ^ ends)
    if found != 0 {
      let count = found.trailingZeroBitCount >> 3
      if isLast, holdsDelimiter(low, count) { return nil }
      return Field(low: low & PlainText.mask(count), high: 0, count: count)
    }
    let high = PlainText.word(bytes, at: offset &+ 8)
    let second = PlainText.zeros(high ^ ends)
    if second == 0 { return nil }
    let count = second.trailingZeroBitCount >> 3
    if isLast, holdsDelimiter(low, 8) || holdsDelimiter(high, count) { return nil }
    return Field(low: low, high: high & PlainText.mask(count), count: count + 8)
  }

  /// Whether a delimiter is among the lowest bytes of a word.
  @inline(__always)
  private func holdsDelimiter(_ word: UInt64, _ count: Int) -> Bool {
    PlainText.zeros(word ^ delimiters) & PlainText.mask(count) != 0
  }

  /// Whether a line feed stands at an offset.
  @inline(__always)
  func isLineFeed(_ bytes: RawSpan, at offset: Int) -> Bool {
    PlainText.word(bytes, at: offset) & 0xFF == 0x0A
  }

  /// Whether the row ends at an offset with some empty fields, the first of which begins there.
  @inline(__always)
  func endsRow(_ bytes: RawSpan, at offset: Int, after fields: Int) -> Bool {
    if fields > 7 { return false }
    let delimiting = PlainText.mask(fields &- 1)
    let end: UInt64 = lineEnd == 1 ? 0x0A : 0x0A0D
    let wanted = delimiters & delimiting | end << UInt64(8 &* (fields &- 1))
    return PlainText.word(bytes, at: offset) & PlainText.mask(fields &- 1 &+ lineEnd) == wanted
  }

  /// The lowest bytes of a word.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : (1 &<< UInt64(8 &* count)) &- 1
  }

  /// The highest bit of each byte that is zero; bits above the lowest of these may be set too.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func isPlain(_ word: UInt64, _ count: Int) -> Bool {
    let filled = word | (~mask(count) & 0x7F7F_7F7F_7F7F_7F7F)
    let below = (filled &- 0x2323_2323_2323_2323) & ~filled
    return (below | filled) & 0x8080_8080_8080_8080 == 0
  }
}

extension PlainText.Field {
  /// The day of a field written `2024-03-31`; nil for any other form, and for what is no day in the years that are read.
  @inline(__always) var day: Day? {
    guard count == 10 else { return nil }
    // Digits become their values and hyphens zero; anything else leaves a byte above nine.
    let first = low ^ 0x2D30_302D_3030_3030
    let last = high ^ 0x3030
    let digits = (first &+ 0x7676_7676_7676_7676 | first) | (last &+ 0x7676 | last)
    guard digits & 0x8080_8080_8080_8080 == 0, first & 0xFF00_00FF_0000_0000 == 0 else { return nil }
    func digit(_ word: UInt64, _ place: UInt64) -> Int { Int(truncatingIfNeeded: word >> (8 * place) & 0xFF) }
    let year = digit(first, 0) &* 1000 &+ digit(first, 1) &* 100 &+ digit(first, 2) &* 10 &+ digit(first, 3)
    let month = digit(first, 5) &* 10 &+ digit(first, 6)
    let day = digit(last, 0) &* 10 &+ digit(last, 1)
    guard DelimitedRow.years.contains(year) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

/// What short texts were found to mean, so that a text that comes again is not looked at again.
struct Memo<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var low: UInt64
    var high: UInt64
    /// -1 for nothing.
    var count: Int
    var meaning: Meaning
  }

  private var entries: [Entry]
  private let shift: UInt64

  /// Keeps as many texts as bits can number; `nothing` is any meaning, and is never given.
  init(bits: UInt64, nothing: Meaning) {
    entries = Array(repeating: Entry(low: 0, high: 0, count: -1, meaning: nothing), count: 1 << bits)
    shift = 64 - bits
  }

  @inline(__always)
  private func slot(_ field: PlainText.Field) -> Int {
    Int(truncatingIfNeeded: ((field.low ^ field.high &* 0xff51_afd7_ed55_8ccd) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  @inline(__always)
  subscript(field: PlainText.Field) -> Meaning? {
    let entry = entries[slot(field)]
    return entry.low == field.low && entry.high == field.high && entry.count == field.count ? entry.meaning : nil
  }

  mutating func keep(_ meaning: Meaning, for field: PlainText.Field) {
    entries[slot(field)] = Entry(low: field.low, high: field.high, count: field.count, meaning: meaning)
  }
}

/// Up to sixteen bytes that are likely to come again: a field that says the same as in the row before, with what ends it.
struct Repeated {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var lowMask: UInt64 = 0
  private var highMask: UInt64 = 0
  /// The number of bytes; zero for nothing.
  private(set) var count = 0

  static let nothing = Repeated()

  private init() {}

  /// The bytes at an offset; nothing when there are more than sixteen.
  init(_ bytes: RawSpan, at offset: Int, count: Int) {
    guard count <= 16 else { return }
    self.count = count
    lowMask = PlainText.mask(count)
    highMask = PlainText.mask(max(0, count - 8))
    low = PlainText.word(bytes, at: offset) & lowMask
    high = PlainText.word(bytes, at: offset &+ 8) & highMask
  }

  /// Whether the same bytes stand at an offset.
  @inline(__always)
  func stands(_ bytes: RawSpan, at offset: Int) -> Bool {
    let differs =
      (PlainText.word(bytes, at: offset) ^ low) & lowMask | (PlainText.word(bytes, at: offset &+ 8) ^ high) & highMask
    return differs == 0 && count > 0
  }
}
