internal import Takst

/// A command line taken apart: the command, its options and what else stands there.
struct Arguments {
  let command: Command
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Takes apart the words after a command's name.
  init(_ command: Command, _ words: some Sequence<String>) throws(Failure) {
    self.command = command
    let options = Option.of(command)
    var words = Array(words)[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let written = String(parts[0])
      guard let option = options.first(where: { written == "--\($0.name)" || written == $0.short.map { "-\($0)" } })
      else { throw Arguments.unknown(written, command, options) }
      let value = try Arguments.value(of: option, inline: parts.count > 1 ? String(parts[1]) : nil, &words, command)
      if !option.isRepeatable, values[option.name] != nil {
        throw .usage("--\(option.name) is given twice: give it once", command)
      }
      values[option.name, default: []].append(value)
    }
    if has(.help) { return }
    guard operands.count >= command.operandCount.lowerBound else {
      throw .usage("'takst \(command.name)' needs more: takst \(command.name) \(command.operands)", command)
    }
    guard operands.count <= command.operandCount.upperBound else {
      let extra = operands[command.operandCount.upperBound]
      throw .usage("'\(extra)' is one word too many for 'takst \(command.name)': leave it out", command)
    }
  }

  /// Whether an option is given.
  func has(_ option: Option) -> Bool {
    values[option.name] != nil
  }

  /// The value of an option; nil when it is not given.
  subscript(option: Option) -> String? {
    values[option.name]?.last
  }

  /// The values of an option that may be repeated, in order.
  func all(_ option: Option) -> [String] {
    values[option.name] ?? []
  }

  /// The day an option names.
  func day(_ option: Option) throws(Failure) -> Day? {
    guard let text = self[option] else { return nil }
    guard let day = Day(text) else {
      throw .usage("--\(option.name) \(text): this is not a day: write it as 2024-03-31", command)
    }
    return day
  }

  /// The whole number an option gives.
  func number<Number: FixedWidthInteger>(_ option: Option, in range: ClosedRange<Number>) throws(Failure) -> Number? {
    guard let text = self[option] else { return nil }
    guard let number = Number(text), range.contains(number) else {
      throw .usage(
        "--\(option.name) \(text): this is not a whole number from \(range.lowerBound) to \(range.upperBound): "
          + "write one", command)
    }
    return number
  }

  private static func value(
    of option: Option, inline: String?, _ words: inout ArraySlice<String>, _ command: Command
  ) throws(Failure) -> String {
    guard let placeholder = option.value.placeholder else {
      if let inline { throw .usage("--\(option.name) takes no value: leave out '=\(inline)'", command) }
      return ""
    }
    guard let value = inline ?? words.popFirst(), !value.isEmpty else {
      throw .usage("--\(option.name) needs a value: --\(option.name) \(placeholder)", command)
    }
    if case .choice(let known, _) = option.value, !known.contains(value) {
      let others = Option.all.filter { $0.name == option.name && $0.value.choices.contains(value) }
        .flatMap(\.commands).map { "'takst \($0.name)'" }
      if !others.isEmpty {
        throw .usage(
          "--\(option.name) \(value): 'takst \(command.name)' does not write it, only \(others.joined(separator: ", ")) do: "
            + "use \(known.joined(separator: ", "))", command)
      }
      let advice = TakstCommand.advice(value, known, otherwise: "use \(known.joined(separator: ", "))")
      throw .usage("--\(option.name) \(value): there is no such choice: \(advice)", command)
    }
    return value
  }

  private static func unknown(_ word: String, _ command: Command, _ options: [Option]) -> Failure {
    let names = options.map { "--\($0.name)" }
    let elsewhere = Option.all.first { "--\($0.name)" == word }
    if let elsewhere {
      let others = elsewhere.commands.map { "'takst \($0.name)'" }.joined(separator: ", ")
      return .usage("'takst \(command.name)' has no option \(word); it belongs to \(others): leave it out", command)
    }
    let advice = TakstCommand.advice(word, names, otherwise: "leave it out")
    return .usage("'takst \(command.name)' has no option \(word): \(advice)", command)
  }
}
