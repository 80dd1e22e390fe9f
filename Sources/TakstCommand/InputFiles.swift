/// The files that a command reads, by what they hold.
struct InputFiles {
  var activity: [String]
  var population: [String]
  var practices: [String]
  var indicators: [String]
  /// Tables of fees found in folders.
  var fees: [String] = []

  /// Finds the files that the operands and options name.
  init(_ arguments: Arguments) throws(Failure) {
    activity = arguments.all(.activity)
    population = arguments.all(.population)
    practices = arguments.all(.practices)
    indicators = arguments.all(.indicators)
    for operand in arguments.operands {
      switch operand == "-" ? .file : Files.kind(of: operand) {
      case .folder: try add(folder: operand)
      case .file, .missing: add(operand)
      }
    }
    if [activity, population, practices, indicators].allSatisfy(\.isEmpty) {
      throw .usage(
        "no input: name a folder or a file, such as takst \(arguments.command.name) my-practice", arguments.command)
    }
  }

  /// Adds a file by its name; one with another name holds activity.
  private mutating func add(_ file: String) {
    switch Files.name(file).lowercased() {
    case "population.csv": population.append(file)
    case "practices.csv": practices.append(file)
    case "indicators.csv": indicators.append(file)
    case "fees.csv": fees.append(file)
    default: activity.append(file)
    }
  }

  private mutating func add(folder: String) throws(Failure) {
    let names = ["activity.csv", "population.csv", "practices.csv", "indicators.csv", "fees.csv"]
    let found = names.map { Files.path(folder, $0) }.filter { Files.kind(of: $0) == .file }
    if found.isEmpty {
      throw Failure(
        .noInput,
        "\(folder): the folder holds none of \(names.joined(separator: ", ")): name the files with --activity FILE, "
          + "--population FILE and so on")
    }
    for file in found { add(file) }
  }
}
