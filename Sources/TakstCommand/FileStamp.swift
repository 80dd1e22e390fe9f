#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The size of a file and when it was last written to: what shows that it changed while it was read.
struct FileStamp: Hashable {
  /// What an open descriptor is of.
  enum Kind {
    case regular
    /// A device that has no end of its own, such as `/dev/zero`: neither a terminal nor empty.
    case device
    /// What is read as it comes: a pipe, a socket, a terminal.
    case stream
  }

  let kind: Kind
  /// In bytes.
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ file: Descriptor) throws(Descriptor.SystemError) {
    var info = stat()
    guard unsafe fstat(file.number, &info) == 0 else { throw .last }
    size = Int(info.st_size)
    #if canImport(Darwin)
      (seconds, nanoseconds) = (Int(info.st_mtimespec.tv_sec), Int(info.st_mtimespec.tv_nsec))
    #else
      (seconds, nanoseconds) = (Int(info.st_mtim.tv_sec), Int(info.st_mtim.tv_nsec))
    #endif
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFBLK: .device
      case S_IFCHR: file.isTerminal ? .stream : .device
      default: .stream
      }
  }
}
