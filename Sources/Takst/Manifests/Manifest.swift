/// What a result was made of: so that anybody can make it again and see that it is the same.
///
/// It names data by their SHA-256 digests and holds none of them.
///
/// ```swift
/// let manifest = try ManifestReader.read(bytes, file: "offer.manifest.json")
/// manifest.command                  // "evaluate"
/// manifest.changes(in: again)       // [] when everything is the same again
/// ```
public struct Manifest: Hashable, Sendable {
  /// The version of the library that made the result.
  public var version: String
  /// The command of the tool, such as `evaluate`.
  public var command: String
  /// The words after the command, but for those that do not change the result.
  public var arguments: [String]
  /// The files of tariffs, amendments, crosswalks and layouts that are built in and were used, in the order of use.
  public var builtIn: [File]
  /// The files that were read, in the order of reading.
  public var files: [File]
  /// What was written; the first is the result.
  public var outputs: [File]

  /// Creates a manifest.
  ///
  /// - Parameters:
  ///   - version: The version of the library.
  ///   - command: The command of the tool.
  ///   - arguments: The words after it.
  ///   - builtIn: What was used of what is built in.
  ///   - files: The files that were read.
  ///   - outputs: What was written; the first is the result.
  public init(
    version: String, command: String, arguments: [String], builtIn: [File] = [], files: [File] = [],
    outputs: [File] = []
  ) {
    self.version = version
    self.command = command
    self.arguments = arguments
    self.builtIn = builtIn
    self.files = files
    self.outputs = outputs
  }

  /// A file that is built in, a file that was read, or something that was written.
  public struct File: Hashable, Sendable {
    /// The path as the command line or another file has it, or that of a built-in file below `Tariffs`; `-` is standard input, and
    /// `result` what a command writes.
    public var name: String
    /// How many bytes it has.
    public var size: Int
    /// The SHA-256 digest of its bytes.
    public var digest: String

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - name: The path, `-` or `result`.
    ///   - size: How many bytes it has.
    ///   - digest: The SHA-256 digest of its bytes.
    public init(name: String, size: Int, digest: String) {
      self.name = name
      self.size = size
      self.digest = digest
    }
  }

  /// Something that is not as it was.
  public struct Change: Hashable, Sendable {
    /// What can change.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
      /// The version of the library.
      case version
      /// A file of the library that is built in.
      case builtIn
      /// A file that is read.
      case file
      /// Something that is written.
      case output
    }

    /// What has changed.
    public var subject: Subject
    /// Its name; empty for the version.
    public var name: String
    /// What it was: a digest or a version; nil for what was not there.
    public var then: String?
    /// What it is; nil for what is not there any more.
    public var now: String?
  }

  /// What is not the same in another run: version, built-in files, files and outputs, each in order.
  ///
  /// Complexity: the square of the number of files, which are few.
  ///
  /// - Parameter again: The manifest of the other run.
  /// - Returns: The changes; none when everything is as it was.
  public func changes(in again: Manifest) -> [Change] {
    var changes: [Change] = []
    if version != again.version {
      changes.append(Change(subject: .version, name: "", then: version, now: again.version))
    }
    func compare(_ subject: Change.Subject, _ then: [File], _ now: [File]) {
      for file in then {
        let found = now.first { $0.name == file.name }
        if found != file {
          changes.append(Change(subject: subject, name: file.name, then: file.digest, now: found?.digest))
        }
      }
      for file in now where !then.contains(where: { $0.name == file.name }) {
        changes.append(Change(subject: subject, name: file.name, then: nil, now: file.digest))
      }
    }
    compare(.builtIn, builtIn, again.builtIn)
    compare(.file, files, again.files)
    compare(.output, outputs, again.outputs)
    return changes
  }
}
