internal import Takst
internal import TakstTariffs

/// Completions for shells, made from the tables of commands and options.
enum Completions {
  /// The shells.
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  /// A script for a shell.
  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    // zsh reads the functions of bash.
    case .zsh: "#compdef takst\nautoload -U +X bashcompinit && bashcompinit\n" + bash
    case .fish: fish
    }
  }

  /// The words that may follow an option; nil where any text or a file may.
  private static func words(after option: Option) -> [String]? {
    func ids(_ kinds: TariffLibrary.Kind...) -> [String] {
      TariffLibrary.all.filter { kinds.contains($0.kind) }.map(\.id)
    }
    return switch option.name {
    case Option.tariff.name: ids(.tariff)
    case Option.amend.name, Option.scenario.name: ids(.amendment)
    case Option.crosswalk.name: ids(.crosswalk)
    case Option.behaviour.name: Behaviour.presets.map(\.id) + [Behaviour.sensitivitySetName]
    default: option.value.choices.isEmpty ? nil : option.value.choices
    }
  }

  /// The words that may follow a command, beside files.
  private static func operands(of command: Command) -> [String] {
    switch command {
    case .tariffShow, .tariffCheck, .tariffDiff: TariffLibrary.all.map(\.id)
    case .help: Command.allCases.map(\.name)
    default: []
    }
  }

  private static var firstWords: [String] {
    var seen: Set<Substring> = []
    return Command.allCases.compactMap { command in
      let word = command.name.split(separator: " ")[0]
      return seen.insert(word).inserted ? String(word) : nil
    }
  }

  private static var families: [String: [String]] {
    Dictionary(
      grouping: Command.allCases.map { $0.name.split(separator: " ").map(String.init) }.filter { $0.count > 1 }
    ) {
      $0[0]
    }.mapValues { $0.map { $0[1] } }
  }

  // MARK: bash

  private static var bash: String {
    var text = """
      _takst() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(firstWords.joined(separator: " ")) --help --version" -- "$word"))
          return
        fi
        case "$command" in

      """
    for (family, words) in families.sorted(by: { $0.key < $1.key }) {
      text += """
          \(family))
            if [ "$COMP_CWORD" -eq 2 ]; then
              COMPREPLY=($(compgen -W "\(words.joined(separator: " "))" -- "$word"))
              return
            fi
            command="$command ${COMP_WORDS[2]}"
            ;;

        """
    }
    text += "  esac\n  case \"$command $before\" in\n"
    for command in Command.allCases {
      for option in Option.of(command) {
        let names = [option.short.map { "\(command.name) -\($0)" }, "\(command.name) --\(option.name)"].compactMap(
          \.self)
        let pattern = names.map { "\"\($0)\"" }.joined(separator: "|")
        guard let placeholder = option.value.placeholder else { continue }
        let words = words(after: option) ?? []
        let takesFiles = option.value.choices.isEmpty && Completions.mayBeFile(placeholder)
        text +=
          "    \(pattern)) COMPREPLY=($(compgen \(takesFiles ? "-f " : "")-W \"\(words.joined(separator: " "))\" -- \"$word\")); return ;;\n"
      }
    }
    text += "  esac\n  case \"$command\" in\n"
    for command in Command.allCases {
      let options = Option.of(command).map { "--\($0.name)" } + operands(of: command)
      text +=
        "    \"\(command.name)\") COMPREPLY=($(compgen -f -W \"\(options.joined(separator: " "))\" -- \"$word\")) ;;\n"
    }
    return text + "  esac\n}\ncomplete -o filenames -F _takst takst\n"
  }

  /// Whether a value may be the name of a file or folder.
  private static func mayBeFile(_ placeholder: String) -> Bool {
    placeholder.contains("FILE") || placeholder.contains("DIR")
  }

  // MARK: fish

  private static var fish: String {
    var text = ""
    for word in firstWords {
      let summary = Command.allCases.first { $0.name == word }?.summary ?? ""
      text += "complete -c takst -n __fish_use_subcommand -a \(word)" + description(summary)
    }
    for (family, words) in families.sorted(by: { $0.key < $1.key }) {
      let condition =
        "__fish_seen_subcommand_from \(family); and not __fish_seen_subcommand_from \(words.joined(separator: " "))"
      for word in words {
        let summary = Command.allCases.first { $0.name == "\(family) \(word)" }?.summary ?? ""
        text += "complete -c takst -n '\(condition)' -f -a \(word)" + description(summary)
      }
    }
    for command in Command.allCases {
      let condition = command.name.split(separator: " ").map { "__fish_seen_subcommand_from \($0)" }
        .joined(separator: "; and ")
      let operands = operands(of: command)
      if !operands.isEmpty {
        text += "complete -c takst -n '\(condition)' -a '\(operands.joined(separator: " "))'\n"
      }
      for option in Option.of(command) {
        text += "complete -c takst -n '\(condition)' -l \(option.name)"
        if let short = option.short { text += " -s \(short)" }
        if let placeholder = option.value.placeholder {
          text += Completions.mayBeFile(placeholder) ? " -r" : " -x"
          if let words = words(after: option) { text += " -a '\(words.joined(separator: " "))'" }
        }
        text += description(option.summary)
      }
    }
    return text
  }

  private static func description(_ text: String) -> String {
    text.isEmpty ? "\n" : " -d '\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'\n"
  }
}
