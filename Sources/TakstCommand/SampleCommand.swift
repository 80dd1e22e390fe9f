/// `takst sample`: realistic, synthetic data to try things with.
enum SampleCommand {
  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let practices = try arguments.number(.sampledPractices, in: 1...10_000) ?? 1
    let lines = try arguments.number(.lines, in: 0...1_000_000_000) ?? 25_000
    let seed = try arguments.number(.seed, in: 0...UInt64.max) ?? 1
    let country = SampleCountry.all.first { $0.code == arguments[.country] } ?? .denmark
    let year = try arguments.number(.sampledYear, in: 1950...2150) ?? country.year
    let profile = country.profile(in: year)
    let isExport = arguments[.form] == "export"
    if isExport, practices > 1 {
      throw .usage(
        "--form export names no practice, so that it holds only one: leave out --practices", arguments.command)
    }
    if isExport, profile.exportForm == nil {
      throw .usage("--form export is not known for --country \(country.code): leave it out", arguments.command)
    }
    let generator = SampleGenerator(
      profile: profile, practices: practices, lines: lines, seed: seed, year: year,
      variety: try arguments.number(.variety, in: 0...100) ?? 0,
      form: isExport ? profile.exportForm : nil)
    let folder = arguments.operands[0]
    let files = generator.files.map { (file: $0, path: Files.path(folder, $0.name)) }
    if let taken = files.first(where: { Files.kind(of: $0.path) != .missing }) {
      throw Failure(.inputOutput, "\(taken.path): there is such a file already: choose another folder")
    }
    let isNew = Files.kind(of: folder) == .missing
    try Files.makeFolder(folder)
    for (number, (file, path)) in files.enumerated() {
      do throws(Failure) {
        try Files.write(to: path) { (output) throws(Descriptor.SystemError) in
          try generator.write(file) { (bytes) throws(Descriptor.SystemError) in try output.write(bytes) }
        }
      } catch {
        // A part of a sample looks like a whole one.
        for (_, written) in files.prefix(number) { Files.remove(written) }
        if isNew { Files.removeFolder(folder) }
        throw error
      }
    }
    session.note("\(folder) holds synthetic data: no line is about a real patient")
  }
}
