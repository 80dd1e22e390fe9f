/// The help texts, made from the tables of commands and options.
enum Help {
  /// What the tool can do.
  static var overview: String {
    var text = """
      takst: what general practices are paid

      Examples:

      """
    for command in [Command.evaluate, .explain, .tariffShow] { text += "  \(command.examples[0])\n" }
    text += "\nCommands:\n"
    let width = Command.allCases.map(\.name.count).max()!
    for command in Command.allCases { text += "  \(pad(command.name, to: width))  \(command.summary)\n" }
    text += """

      'takst help COMMAND' shows a command's options; 'takst --version' shows the version.

      Exit codes: 0 done, 1 something was found and --fail-on-findings was given, 64 wrong command line, 65 wrong data,
      66 no such input, 74 reading or writing failed, 141 nobody reads the output any more.

      """
    return text
  }

  /// How to use a command.
  static func text(for command: Command) -> String {
    let options = Option.of(command)
    var text = "takst \(command.name): \(command.summary)\n\nExamples:\n"
    for example in command.examples { text += "  \(example)\n" }
    text += "\nUsage: takst \(command.name)\(command.operands.isEmpty ? "" : " \(command.operands)") [options]\n"
    if !command.notes.isEmpty { text += "\n\(command.notes)\n" }
    text += "\nOptions:\n"
    let names = options.map(signature)
    let width = names.map(\.count).max()!
    for (option, name) in zip(options, names) { text += "  \(pad(name, to: width))  \(option.summary)\n" }
    return text
  }

  private static func signature(_ option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return "\(short)--\(option.name)\(option.value.placeholder.map { " \($0)" } ?? "")"
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
