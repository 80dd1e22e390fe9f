/// The bytes of a file, wherever they are: in memory, or mapped.
///
/// ```swift
/// let text: any TextStorage = HeldText(Array("practice,patient,date,code\n".utf8))
/// text.count  // 27
/// ```
public protocol TextStorage: Sendable {
  /// The number of bytes.
  var count: Int { get }

  /// Lends the bytes.
  ///
  /// - Parameter body: What reads them.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result

  /// Says that some bytes will not be needed for now, so that a mapped file need not stay in memory.
  ///
  /// - Parameter range: The bytes; they can still be read, at the cost of fetching them again.
  func release(_ range: Range<Int>)
}

/// Bytes held in memory.
public struct HeldText: TextStorage {
  private let bytes: [UInt8]

  /// Holds some bytes.
  ///
  /// - Parameter bytes: The bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Lends the bytes.
  ///
  /// - Parameter body: What reads them.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.span)
  }

  /// Does nothing: the bytes stay as long as the value.
  ///
  /// - Parameter range: The bytes.
  public func release(_ range: Range<Int>) {}
}
