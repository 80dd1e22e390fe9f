#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif
internal import Takst

/// A file's bytes as they lie in the system's cache, without a copy.
///
/// A file that is cut off while it is read ends the process, as every mapped file does: ``Interruption/sayingWhatIsCutOff()`` lets it
/// end with a message. Any other change is seen afterwards.
@safe final class MappedFile: TextStorage {
  private let bytes: UnsafeRawBufferPointer
  private let file: Descriptor
  private let stamp: FileStamp

  /// Maps a regular file, which is closed when this ends; nil for anything else, and for a file without bytes.
  init?(_ file: Descriptor) throws(Descriptor.SystemError) {
    let stamp = try FileStamp(file)
    guard stamp.kind == .regular, stamp.size > 0 else { return nil }
    guard let start = unsafe mmap(nil, stamp.size, PROT_READ, MAP_PRIVATE, file.number, 0),
      unsafe start != MAP_FAILED
    else { throw .last }
    unsafe madvise(start, stamp.size, MADV_SEQUENTIAL)
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: stamp.size)
    (self.file, self.stamp) = (file, stamp)
    Interruption.sayingWhatIsCutOff()
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    file.close()
  }

  /// Whether the file was written to since it was mapped.
  var hasChanged: Bool { (try? FileStamp(file)) != stamp }

  var count: Int { unsafe bytes.count }

  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // SAFETY: the mapping is never written to and lives as long as this object.
    let buffer = unsafe bytes.assumingMemoryBound(to: UInt8.self)
    return try unsafe body(Span(_unsafeElements: buffer))
  }

  /// Gives the pages that lie in a range back to the system; they come back when they are read again.
  func release(_ range: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let (start, end) = ((range.lowerBound + page - 1) / page * page, range.upperBound / page * page)
    if start < end {
      unsafe madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress! + start), end - start, MADV_DONTNEED)
    }
  }
}

extension MappedFile: @unchecked Sendable {}
