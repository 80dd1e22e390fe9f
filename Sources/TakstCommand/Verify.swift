internal import Takst
internal import TakstReports

/// `takst verify`: makes a result again and says whether it is the same.
enum Verify {
  /// The commands whose results can be made again; `explain` is none of them, as its words may name a patient.
  static let commands: [Command] = [.evaluate, .compare, .incentives]

  static func run(_ session: Session) throws(Failure) -> ExitCode {
    let file = session.arguments.operands[0]
    let bytes = try session.read(file)
    let manifest = try checked { () throws(Diagnostics) in try ManifestReader.read(bytes, file: file) }
    guard let command = commands.first(where: { $0.name == manifest.command }) else {
      let known = commands.map { "\"\($0.name)\"" }.joined(separator: ", ")
      throw Failure(.badData, "\(file): the command is \"\(manifest.command)\", which has no manifest: use \(known)")
    }
    let record = Record(isVerification: true)
    let again = Session(try arguments(command, manifest, file), session.console, record)
    _ = try Tool.perform(again)
    let changes = manifest.changes(in: record.manifest(again.arguments))
    let output = try Output(session)
    switch session.arguments.reportFormat {
    case .json: try output.write(ManifestReport.json(manifest, changes: changes))
    case .text, .csv:
      let language = session.arguments.reportLanguage
      try output.write(ManifestReport.text(manifest, changes: changes, language: language, width: session.columns))
    }
    return changes.contains { $0.subject == .output } ? .finding : .done
  }

  /// The command line of a manifest; what is wrong with it is the file's mistake.
  private static func arguments(
    _ command: Command, _ manifest: Manifest, _ file: String
  ) throws(Failure) -> Arguments {
    do {
      return try Arguments(command, manifest.arguments)
    } catch {
      throw Failure(.badData, "\(file): its arguments are no command line of this version: \(error.message)")
    }
  }
}
