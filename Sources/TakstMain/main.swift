#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import TakstCommand

// A reader that stops, and a file that may not grow, are errors of a write and no end of the process: what is half written is removed.
_ = signal(SIGPIPE, SIG_IGN)
_ = signal(SIGXFSZ, SIG_IGN)
// The runtime may show a backtrace for it; that a file was cut off is no defect of the tool, which says it.
_ = signal(SIGBUS, SIG_DFL)
exit(Tool.run(arguments: Array(CommandLine.arguments.dropFirst()), console: .standard))
