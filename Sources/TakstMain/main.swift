#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import TakstCommand

exit(Tool.run(arguments: Array(CommandLine.arguments.dropFirst()), console: .standard))
