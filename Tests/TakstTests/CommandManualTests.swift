import Foundation
import Testing

@testable import TakstCommand

/// The manual page and completions, made from the same tables as the help.
@Suite struct CommandManualTests {
  @Test func thePageHasEveryCommandAndOption() {
    let page = CommandRun("help", "--man").output
    #expect(page.hasPrefix(".TH TAKST 1 \"\" \"takst "))
    for section in ["NAME", "SYNOPSIS", "EXAMPLES", "COMMANDS", "EXIT STATUS"] {
      #expect(page.contains("\n.SH \(section)\n"), "\(section)")
    }
    for command in Command.allCases {
      #expect(page.contains(".SS \"takst \(command.name)"), "\(command.name)")
      for option in Option.of(command) {
        #expect(page.contains("\\fB\\-\\-\(option.name.replacing("-", with: "\\-"))\\fR"), "\(option.name)")
      }
    }
  }

  /// A line that begins with a point is a macro: only those that the page means.
  @Test func noTextIsTakenForAMacro() {
    let macros: Set<String> = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".RI", ".nf", ".fi"]
    for line in CommandRun("help", "--man").output.split(separator: "\n")
    where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test func fishCompletesEveryOption() {
    let script = CommandRun("help", "--completions", "fish").output
    for command in Command.allCases {
      for option in Option.of(command) { #expect(script.contains(" -l \(option.name)"), "\(option.name)") }
    }
    #expect(script.contains("complete -c takst -n __fish_use_subcommand -a evaluate -d 'what practices earn"))
  }

  @Test func zshReadsTheFunctionsOfBash() {
    let bash = CommandRun("help", "--completions", "bash").output
    let zsh = CommandRun("help", "--completions", "zsh").output
    #expect(zsh.hasPrefix("#compdef takst\n") && zsh.hasSuffix(bash))
  }

  /// What bash offers after some words.
  private static func offered(_ words: String...) throws -> Set<String> {
    let script = CommandRun("help", "--completions", "bash").output
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", script + "COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); _takst; printf '%s\\n' \"${COMPREPLY[@]}\"",
    ]
    // No file of the place where tests run is offered.
    process.currentDirectoryURL = URL(filePath: "/dev")
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(text.split(separator: "\n").map(String.init))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"))) func bashOffersWhatFits() throws {
    #expect(try Self.offered("takst", "ev") == ["evaluate"])
    #expect(try Self.offered("takst", "tariff", "") == ["list", "show", "check", "diff"])
    #expect(try Self.offered("takst", "compare", "--tariff", "dk") == ["dk-almen-praksis"])
    #expect(try Self.offered("takst", "compare", "-t", "nl") == ["nl-huisartsenzorg"])
    #expect(try Self.offered("takst", "compare", "x", "--behaviour", "yip") == ["yip_upper"])
    #expect(try Self.offered("takst", "evaluate", "--format", "m") == ["markdown"])
    #expect(try Self.offered("takst", "tariff", "show", "--on", "2") == [])
    #expect(try Self.offered("takst", "explain", "--pat") == ["--patient"])
  }

  /// A run that is interrupted while it writes leaves nothing half written.
  @Test func anInterruptedRunLeavesNoPart() throws {
    let tool = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(path: "takst")
    try #require(FileManager.default.isExecutableFile(atPath: tool.path()), "\(tool.path()) is built with the tests")
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = tool
    process.arguments = ["sample", "--lines", "500000000", folder.file("year")]
    process.standardError = FileHandle.nullDevice
    // Threads of tests hold signals back, and a child would inherit that.
    var (ends, old) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&ends)
    unsafe sigaddset(&ends, SIGTERM)
    unsafe pthread_sigmask(SIG_UNBLOCK, &ends, &old)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &old, nil) }
    try process.run()
    func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.file("year"))) ?? [] }
    func isWriting() -> Bool { names().contains { $0.hasPrefix("activity.csv.") && $0.hasSuffix(".part") } }
    let end = Date().addingTimeInterval(60)
    while !isWriting(), Date() < end { usleep(1000) }
    #expect(isWriting())
    // An interrupt may be ignored where tests run in the background; a request to end is handled alike.
    process.terminate()
    let limit = Date().addingTimeInterval(60)
    while process.isRunning, Date() < limit { usleep(1000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
    #expect(!names().contains { $0.hasPrefix("activity.csv") }, "\(names())")
  }

  @Test func theRateIsShortened() {
    #expect(Progress.rate(12_941_000) == "12.9 million lines/s")
    #expect(Progress.rate(850_300) == "850,000 lines/s")
    #expect(Progress.rate(12) == "12 lines/s")
  }
}
