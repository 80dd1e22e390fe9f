/// How the tool ends, as the shell sees it; the numbers above 1 are those of `sysexits.h`.
enum ExitCode: Int32 {
  /// Done.
  case done = 0
  /// A finding, and `--fail-on-findings` was given.
  case finding = 1
  /// The command line is wrong.
  case usage = 64
  /// The data are wrong.
  case badData = 65
  /// The input does not exist.
  case noInput = 66
  /// Reading or writing failed.
  case inputOutput = 74
  /// Whoever reads standard output stopped, as `head` does: what the shell shows of other tools then.
  case closedPipe = 141
}
