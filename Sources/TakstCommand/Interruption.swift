#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

internal import Synchronization

/// A file that is half written when the process is told to end is removed.
enum Interruption {
  /// Where the path of the file stands as a C string, 0 for none: the only state of the tool outside a session, as a signal's handler can
  /// be handed nothing else.
  private static let draft = Atomic<UInt>(0)

  /// Writes a file, which is removed when an interrupt or a request to end comes meanwhile.
  static func removing<Failure: Error>(_ path: String, _ write: () throws(Failure) -> Void) throws(Failure) {
    guard let text = unsafe strdup(path) else { return try write() }
    draft.store(UInt(bitPattern: text), ordering: .sequentiallyConsistent)
    let restored = [SIGINT, SIGTERM, SIGHUP].filter { handle($0) }
    defer {
      for number in restored { _ = signal(number, SIG_DFL) }
      draft.store(0, ordering: .sequentiallyConsistent)
      unsafe free(text)
    }
    try write()
  }

  /// Lets the process end with a message when a mapped file is cut off by somebody else.
  ///
  /// Reading beyond its new end is a signal, and nothing can be done after it. Nothing happens where the signal is somebody else's already.
  static func sayingWhatIsCutOff() {
    let old = signal(SIGBUS) { _ in
      if let path = unsafe UnsafePointer<CChar>(bitPattern: Interruption.draft.load(ordering: .sequentiallyConsistent))
      {
        unsafe unlink(path)
      }
      let text: StaticString = "takst: a file was cut off while it was read: start again when nothing writes to it\n"
      _ = unsafe write(2, text.utf8Start, text.utf8CodeUnitCount)
      _exit(ExitCode.inputOutput.rawValue)
    }
    let isDefault = unsafe unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
    if isDefault {
      isWatching.store(true, ordering: .sequentiallyConsistent)
    } else if !isWatching.load(ordering: .sequentiallyConsistent) {
      _ = signal(SIGBUS, old)
    }
  }

  /// Whether the signal of a mapped file that is cut off was taken over before.
  private static let isWatching = Atomic(false)

  /// Takes over a signal that would end the process; what is ignored stays ignored.
  private static func handle(_ number: Int32) -> Bool {
    let old = signal(number) { number in
      if let path = unsafe UnsafePointer<CChar>(bitPattern: Interruption.draft.load(ordering: .sequentiallyConsistent))
      {
        unsafe unlink(path)
      }
      _ = signal(number, SIG_DFL)
      raise(number)
    }
    let isDefault = unsafe unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
    if !isDefault { _ = signal(number, old) }
    return isDefault
  }
}
