#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// An open file of the operating system.
struct Descriptor {
  var number: Int32

  static let standardInput = Descriptor(number: 0)
  static let standardOutput = Descriptor(number: 1)
  static let standardError = Descriptor(number: 2)

  /// The operating system's reason for a failed call.
  struct SystemError: Error {
    var number: Int32

    /// The last failed call's.
    static var last: SystemError { SystemError(number: errno) }

    var text: String { unsafe String(cString: strerror(number)) }

    /// Whether whoever reads what is written has stopped.
    var isBrokenPipe: Bool { number == EPIPE }
  }

  /// Opens a file; the mode is that of a file it creates.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
    while true {
      #if canImport(Darwin)
        let number = unsafe Darwin.open(path, flags | O_CLOEXEC, mode)
      #elseif canImport(Glibc)
        let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
      #elseif canImport(Musl)
        let number = unsafe Musl.open(path, flags | O_CLOEXEC, mode)
      #endif
      if number >= 0 { return Descriptor(number: number) }
      if errno != EINTR { throw .last }
    }
  }

  func close() {
    #if canImport(Darwin)
      _ = Darwin.close(number)
    #elseif canImport(Glibc)
      _ = Glibc.close(number)
    #elseif canImport(Musl)
      _ = Musl.close(number)
    #endif
  }

  /// Closes a file that was written to, when the system may say that not all of it could be.
  func finish() throws(SystemError) {
    #if canImport(Darwin)
      let result = Darwin.close(number)
    #elseif canImport(Glibc)
      let result = Glibc.close(number)
    #elseif canImport(Musl)
      let result = Musl.close(number)
    #endif
    if result != 0, errno != EINTR { throw .last }
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// The columns of the terminal; nil when it is none.
  var columns: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The next bytes: so many, or fewer at the end of the file.
  func read(atMost most: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < buffer.count {
        #if canImport(Darwin)
          let got = unsafe Darwin.read(number, buffer.baseAddress! + count, buffer.count - count)
        #elseif canImport(Glibc)
          let got = unsafe Glibc.read(number, buffer.baseAddress! + count, buffer.count - count)
        #elseif canImport(Musl)
          let got = unsafe Musl.read(number, buffer.baseAddress! + count, buffer.count - count)
        #endif
        if got == 0 { return }
        if got < 0 {
          if errno == EINTR { continue }
          failure = .last
          return
        }
        count += got
      }
    }
    if let failure { throw failure }
    return chunk
  }

  /// All bytes up to the end of the file, nil when they are more than `most`; `expected` is how many to make room for.
  func readToEnd(expected: Int = 0, atMost most: Int) throws(SystemError) -> [UInt8]? {
    var all: [UInt8] = []
    // One byte more than expected, so that the read that meets the end needs no further room.
    var room = max(expected + 1, 65_536)
    while true {
      let chunk = try read(atMost: room)
      if all.isEmpty { all = chunk } else { all += chunk }
      if all.count > most { return nil }
      if chunk.count < room { return all }
      room = min(max(room * 2, 65_536), 1 << 24)
    }
  }

  /// Writes a whole text.
  func write(_ text: String) throws(SystemError) {
    try write(Array(text.utf8).span)
  }

  /// Writes all bytes.
  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    let failure: SystemError? = unsafe bytes.withUnsafeBufferPointer { buffer in
      var done = 0
      while done < buffer.count {
        #if canImport(Darwin)
          let count = unsafe Darwin.write(number, buffer.baseAddress! + done, buffer.count - done)
        #elseif canImport(Glibc)
          let count = unsafe Glibc.write(number, buffer.baseAddress! + done, buffer.count - done)
        #elseif canImport(Musl)
          let count = unsafe Musl.write(number, buffer.baseAddress! + done, buffer.count - done)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return .last
        }
        done += count
      }
      return nil
    }
    if let failure { throw failure }
  }
}
