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
/// A file that is cut off while it is read ends the process, as every mapped file does; what stands in it is read once.
@safe final class MappedFile: TextStorage {
  private let bytes: UnsafeRawBufferPointer

  /// Maps a regular file; nil for anything else, and for a file without bytes.
  init?(_ file: Descriptor) throws(Descriptor.SystemError) {
    var info = stat()
    guard unsafe fstat(file.number, &info) == 0 else { throw .last }
    guard info.st_mode & S_IFMT == S_IFREG, info.st_size > 0 else { return nil }
    let count = Int(info.st_size)
    guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file.number, 0), unsafe start != MAP_FAILED else {
      throw .last
    }
    unsafe madvise(start, count, MADV_SEQUENTIAL)
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
  }

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
