#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Work on several threads of the operating system.
enum Threads {
  /// The processors that can be used.
  static var available: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs workers at the same time, the first on the caller's thread, and returns when all have ended.
  static func run(_ workers: Int, _ work: @Sendable (Int) -> Void) {
    if workers == 0 { return }
    withoutActuallyEscaping(work) { work in
      var threads: [pthread_t] = []
      for worker in 1..<max(workers, 1) {
        let start = unsafe Unmanaged.passRetained(Start { work(worker) }).toOpaque()
        #if canImport(Darwin)
          var thread: pthread_t?
        #else
          var thread = pthread_t()
        #endif
        let failure = unsafe pthread_create(&thread, nil, body, start)
        if failure == 0 {
          #if canImport(Darwin)
            if let thread { threads.append(thread) }
          #else
            threads.append(thread)
          #endif
        } else {
          // Without another thread this one does the work.
          unsafe Unmanaged<Start>.fromOpaque(start).takeRetainedValue().work()
        }
      }
      work(0)
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  private final class Start {
    let work: () -> Void
    init(_ work: @escaping () -> Void) { self.work = work }
  }

  #if canImport(Darwin)
    private static let body: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { start in
      unsafe Unmanaged<Start>.fromOpaque(start).takeRetainedValue().work()
      return nil
    }
  #else
    private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { start in
      unsafe Unmanaged<Start>.fromOpaque(start!).takeRetainedValue().work()
      return nil
    }
  #endif
}
