internal import TakstReports

/// The manual page, made from the tables of commands and options, for `man`.
enum ManualPage {
  /// The page as `man` macros.
  static var text: String {
    var page = """
      .TH TAKST 1 "" "takst \(TakstVersion.current)" "User Commands"
      .SH NAME
      takst \\- what general practices are paid
      .SH SYNOPSIS
      .B takst
      .I COMMAND
      .RI [ options ]
      .RI [ operands ]
      .SH EXAMPLES

      """
    for command in Command.allCases where command != .help {
      page += ".TP\n\(escaped(command.summary))\n.nf\n"
      for example in command.examples { page += "\(escaped(example))\n" }
      page += ".fi\n"
    }
    page += ".SH COMMANDS\n"
    for command in Command.allCases { page += section(of: command) }
    page += """
      .SH EXIT STATUS
      .TP
      0
      done
      .TP
      1
      something was found and \\-\\-fail\\-on\\-findings was given
      .TP
      64
      wrong command line
      .TP
      65
      wrong data
      .TP
      66
      no such input
      .TP
      74
      reading or writing failed
      .TP
      141
      whoever reads standard output stopped, as head does

      """
    return page
  }

  private static func section(of command: Command) -> String {
    var text = ".SS \"takst \(command.name)\(command.operands.isEmpty ? "" : " " + command.operands) [options]\"\n"
    text += sentence(command.summary)
    if !command.notes.isEmpty { text += ".PP\n\(escaped(command.notes))\n" }
    for option in Option.of(command) {
      let names = (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.name)"]
      let value = option.value.placeholder.map { " \\fI\(inline($0))\\fR" } ?? ""
      text += ".TP\n" + names.map { "\\fB\(inline($0))\\fR" }.joined(separator: ", ") + value + "\n"
      text += sentence(option.summary)
    }
    return text
  }

  private static func sentence(_ text: String) -> String { escaped(text) + "\n" }

  /// A text of several lines: what a line may not begin with is protected.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = inline(String(line))
      return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }.joined(separator: "\n")
  }

  /// Backslashes are written out, and hyphens stay what a user can copy.
  private static func inline(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      default: String(character)
      }
    }.joined()
  }
}
