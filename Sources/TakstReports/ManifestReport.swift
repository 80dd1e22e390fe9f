public import Takst

/// Manifests as files, and what has changed since one was written.
///
/// ```swift
/// let text = ManifestReport.json(manifest)                          // what ManifestReader reads
/// print(ManifestReport.text(manifest, changes: manifest.changes(in: again)))
/// ```
public enum ManifestReport {
  /// A manifest as JSON, as `Tariffs/schema/manifest.schema.json` describes it.
  ///
  /// - Parameter manifest: The manifest.
  /// - Returns: A JSON document.
  public static func json(_ manifest: Manifest) -> String {
    JSONWriter.document([
      ("format", .integer(1)), ("takst", .string(manifest.version)), ("command", .string(manifest.command)),
      ("arguments", .array(manifest.arguments.map { .string($0) })), ("builtIn", files(manifest.builtIn)),
      ("files", files(manifest.files)), ("outputs", files(manifest.outputs)),
    ])
  }

  private static func files(_ files: [Manifest.File]) -> JSONWriter.Value {
    .array(
      files.map {
        .object([("name", .string($0.name)), ("bytes", .integer($0.size)), ("sha256", .string($0.digest))])
      })
  }

  /// Whether a result is the same again, and what is not, as text.
  ///
  /// - Parameters:
  ///   - manifest: The manifest.
  ///   - changes: What is not as it says.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(
    _ manifest: Manifest, changes: [Manifest.Change], language: Language = .english, width: Int = 96
  ) -> String {
    var document = ReportDocument(language(VerifyPhrase.title), language: language)
    document.facts.add(
      language(VerifyPhrase.command), "\(manifest.command) \(manifest.arguments.joined(separator: " "))")
    document.facts.add(language(VerifyPhrase.digestOfResult), manifest.outputs[0].digest)
    let isSame = !changes.contains { $0.subject == .output }
    var blocks: [ReportDocument.Block] = [.paragraph(language(isSame ? VerifyPhrase.same : .different))]
    if !changes.isEmpty {
      var table = ReportTable([
        .flexible(language(VerifyPhrase.changed)), .left(language(VerifyPhrase.then)),
        .left(language(VerifyPhrase.now)),
      ])
      for change in changes {
        let name = change.subject == .version ? "takst" : change.name
        table.add([name, shortened(change.then, change, language), shortened(change.now, change, language)])
      }
      blocks.append(.table(table))
    }
    document.add("", blocks)
    return document.text(width: width)
  }

  /// The beginning of a digest, which is enough to tell two apart.
  private static func shortened(_ digest: String?, _ change: Manifest.Change, _ language: Language) -> String {
    guard let digest else { return language(VerifyPhrase.missing) }
    return change.subject == .version ? digest : "\(digest.prefix(12))…"
  }

  /// Whether a result is the same again, and what is not, as JSON.
  ///
  /// - Parameters:
  ///   - manifest: The manifest.
  ///   - changes: What is not as it says.
  /// - Returns: A JSON document: `same` says whether all that is written is the same, `changes` what is not as it was.
  public static func json(_ manifest: Manifest, changes: [Manifest.Change]) -> String {
    JSONWriter.document([
      ("takst", .string(TakstVersion.current)), ("command", .string(manifest.command)),
      ("same", .bool(!changes.contains { $0.subject == .output })),
      (
        "changes",
        .array(
          changes.map {
            .object([
              ("subject", .string($0.subject.rawValue)), ("name", .string($0.name)), ("then", .optional($0.then)),
              ("now", .optional($0.now)),
            ])
          })
      ),
    ])
  }
}
