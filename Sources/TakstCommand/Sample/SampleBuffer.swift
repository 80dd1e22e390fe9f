/// Bytes on their way to a sink.
struct SampleBuffer {
  private(set) var bytes: [UInt8] = []
  private static let size = 1 << 16

  init() {
    bytes.reserveCapacity(SampleBuffer.size + 4_096)
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A number of zero or more, filled up with zeros to a width.
  mutating func append(_ number: Int, width: Int = 1) {
    var power = 1
    var digits = 1
    while number / power >= 10 || digits < width {
      power *= 10
      digits += 1
    }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Hands the bytes on when there are enough of them.
  mutating func flush<Failure: Error>(
    all: Bool = false, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard bytes.count >= SampleBuffer.size || (all && !bytes.isEmpty) else { return }
    try sink(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }
}
