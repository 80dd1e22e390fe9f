#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

internal import Takst

/// Files and folders, with errors that say what to do.
enum Files {
  /// What stands at a path.
  enum Kind {
    case file
    case folder
    case missing
  }

  /// What stands at a path; a pipe or a device is a file.
  static func kind(of path: String) -> Kind {
    guard let mode = mode(of: path) else { return .missing }
    return mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    try open(path) { (file) throws(Descriptor.SystemError) in try file.readToEnd(expected: size(of: path)) }
  }

  /// The bytes of a file as they lie, or a copy of what is no regular file.
  static func text(_ path: String) throws(Failure) -> any TextStorage {
    try open(path) { (file) throws(Descriptor.SystemError) -> any TextStorage in
      if let mapped = try MappedFile(file) { return mapped }
      return HeldText(try file.readToEnd())
    }
  }

  private static func open<Result>(
    _ path: String, _ body: (Descriptor) throws(Descriptor.SystemError) -> Result
  ) throws(Failure) -> Result {
    switch kind(of: path) {
    case .missing: throw Failure(.noInput, "\(path): there is no such file: check the path")
    case .folder: throw Failure(.noInput, "\(path): this is a folder: name the file in it")
    case .file: break
    }
    do throws(Descriptor.SystemError) {
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      return try body(file)
    } catch {
      throw Failure(.inputOutput, "\(path): the file cannot be read (\(error.text)): check its permissions")
    }
  }

  /// Writes a file as a whole: a reader sees the old content or the new, never a part.
  static func write(
    to path: String, _ body: (Descriptor) throws(Descriptor.SystemError) -> Void
  ) throws(Failure) {
    do throws(Descriptor.SystemError) {
      let old = mode(of: path, followingLinks: false)
      if let old, old & S_IFMT != S_IFREG {
        // A link keeps pointing where it does, and a pipe or a device stays one.
        return try fill(path, O_WRONLY | O_TRUNC, mode: 0, body)
      }
      let draft = "\(path).\(getpid()).part"
      do throws(Descriptor.SystemError) {
        try Interruption.removing(draft) { () throws(Descriptor.SystemError) in
          // What was private stays private.
          try fill(draft, O_WRONLY | O_CREAT | O_EXCL, mode: old.map { $0 & 0o777 } ?? 0o666, body)
          guard unsafe rename(draft, path) == 0 else { throw .last }
        }
      } catch {
        unsafe unlink(draft)
        throw error
      }
    } catch {
      throw Failure(.inputOutput, "\(path): the file cannot be written (\(error.text)): choose another place")
    }
  }

  /// Makes a folder unless it exists.
  static func makeFolder(_ path: String) throws(Failure) {
    if kind(of: path) == .folder { return }
    guard unsafe mkdir(path, 0o777) == 0 else {
      let reason = Descriptor.SystemError.last.text
      throw Failure(.inputOutput, "\(path): the folder cannot be made (\(reason)): choose another place")
    }
  }

  /// The path of a file in a folder.
  static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The last part of a path.
  static func name(_ path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  private static func fill(
    _ path: String, _ flags: Int32, mode: mode_t, _ body: (Descriptor) throws(Descriptor.SystemError) -> Void
  ) throws(Descriptor.SystemError) {
    let file = try Descriptor.open(path, flags, mode: mode)
    defer { file.close() }
    try body(file)
  }

  private static func mode(of path: String, followingLinks: Bool = true) -> mode_t? {
    var info = stat()
    let result = unsafe followingLinks ? stat(path, &info) : lstat(path, &info)
    return result == 0 ? info.st_mode : nil
  }

  private static func size(of path: String) -> Int {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? Int(info.st_size) : 0
  }
}
