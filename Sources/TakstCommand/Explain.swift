internal import Takst
internal import TakstReports

/// `takst explain`: why each line was paid what it was.
///
/// The only command that shows patients.
enum Explain {
  static func run(_ session: Session) throws(Failure) -> ExitCode {
    let arguments = session.arguments
    let run = try Run(session)
    let inputs = try run.inputs()
    run.note(Run.Known(inputs, programmes: run.agreement.programmes))
    let filter = try Filter(arguments, inputs)
    var report = ExplainReport(
      format: arguments.reportFormat, currency: run.currency, sources: run.sources, language: arguments.reportLanguage)
    let output = try Output(session)
    var text = report.header()
    var failure: Failure?
    var isEmpty = true
    try checked { () throws(Diagnostics) in
      try run.evaluator.explain(inputs, where: filter.accepts) { result in
        if failure != nil { return }
        isEmpty = false
        text += report.line(result)
        if output.file != nil || text.utf8.count < 1 << 16 { return }
        do throws(Failure) {
          try output.write(text)
          text = ""
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    try output.write(text + report.footer())
    if isEmpty { session.note("no line fits --practice, --patient and --code") }
    return .done
  }

  /// Which lines are wanted.
  struct Filter {
    var practice: String?
    var patient: String?
    var codes: Set<String>?

    init(_ arguments: Arguments, _ inputs: Inputs) throws(Failure) {
      practice = arguments[.explainedPractice]
      patient = arguments[.patient]
      guard let code = arguments[.code] else { return }
      // A code that lost its leading zeros means the same, in the log as on the command line.
      let billed = Set(inputs.activity.usedCodes)
      let meant = Filter.unpadded(code)
      codes = billed.filter { $0 == code || Filter.unpadded($0) == meant }
      if codes!.isEmpty {
        let known = billed.sorted()
        let advice = advice(code, known, otherwise: "choose a code of the activity")
        throw .usage("--code \(code): no line has this code: \(advice)", arguments.command)
      }
    }

    func accepts(_ line: ActivityLine) -> Bool {
      if let practice, line.practice != practice { return false }
      if let patient, line.patient != patient { return false }
      return codes?.contains(line.code) ?? true
    }

    private static func unpadded(_ code: String) -> Substring {
      code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? code.drop { $0 == "0" } : code[...]
    }
  }
}
