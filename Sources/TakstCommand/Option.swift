/// An option of the command line: from this table follow the parser, the help and the suggestions.
struct Option {
  /// What follows the option's name.
  enum Value {
    /// Nothing.
    case none
    /// Any text; the name is what the help calls it.
    case text(String)
    /// One of some words; the name is what the help calls it where the words are too many to be listed there.
    case choice([String], name: String? = nil)

    /// What the help shows after the option's name.
    var placeholder: String? {
      switch self {
      case .none: nil
      case .text(let name): name
      case .choice(let words, let name): name ?? words.joined(separator: "|")
      }
    }

    /// The words to choose from; none where any text will do.
    var choices: [String] {
      if case .choice(let words, _) = self { words } else { [] }
    }
  }

  /// The name without hyphens.
  let name: String
  /// One letter for it.
  var short: Character?
  var value: Value
  var summary: String
  var commands: [Command]
  var isRepeatable: Bool

  init(
    _ name: String, short: Character? = nil, _ value: Value, _ summary: String, for commands: [Command],
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.summary = summary
    self.commands = commands
    self.isRepeatable = isRepeatable
  }

  /// The options of a command, in the order of its help.
  static func of(_ command: Command) -> [Option] {
    all.filter { $0.commands.contains(command) }
  }
}
