/// Reads manifests.
///
/// The format is described by the JSON Schema `Tariffs/schema/manifest.schema.json`. Every problem of the file is found in one pass.
public enum ManifestReader {
  /// Reads a manifest.
  ///
  /// ```swift
  /// let manifest = try ManifestReader.read(bytes, file: "offer.manifest.json")
  /// ```
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  /// - Returns: The manifest.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manifest {
    try JSONShape<Manifest>.manifest.read(bytes, file: file, as: "the manifest")
  }
}

extension JSONShape<Manifest> {
  fileprivate static var manifest: JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      let version = fields.required("takst", .text)
      let command = fields.required("command", .text)
      let arguments = fields.required("arguments", .list(of: .text))
      let builtIn = fields.required("builtIn", .list(of: .file))
      let files = fields.required("files", .list(of: .file))
      let outputs = fields.required("outputs", .list(of: .file, atLeast: 1))
      guard let version, let command, let arguments, let builtIn, let files, let outputs else { return nil }
      return Manifest(
        version: version, command: command, arguments: arguments, builtIn: builtIn, files: files, outputs: outputs)
    }
  }
}

extension JSONShape<Manifest.File> {
  fileprivate static var file: JSONShape {
    .object { fields in
      let name = fields.required("name", .text)
      let size = fields.required("bytes", .whole(0...Int.max))
      guard let digest = fields.required("sha256", .digest), let name, let size else { return nil }
      return Manifest.File(name: name, size: size, digest: digest)
    }
  }
}

extension JSONShape<String> {
  /// A SHA-256 digest.
  fileprivate static var digest: JSONShape {
    parsed("no SHA-256 digest: it has 64 digits from 0 to 9 and a to f") { text in
      let isDigest =
        text.utf8.count == 64
        && text.utf8.allSatisfy {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
      return isDigest ? text : nil
    }
  }
}
