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

  /// The most that is held of what has no size: beyond it a file must be named that has one.
  static let mostHeld = 1 << 30

  /// The bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file = try open(path)
    defer { file.close() }
    let bytes: [UInt8]?
    var hasChanged = false
    do throws(Descriptor.SystemError) {
      let stamp = try FileStamp(file)
      let isRegular = stamp.kind == .regular
      bytes = try file.readToEnd(expected: stamp.size, atMost: isRegular ? .max : mostHeld)
      if isRegular { hasChanged = try FileStamp(file) != stamp }
    } catch {
      throw unreadable(path, error)
    }
    guard let bytes else { throw tooLarge(path) }
    if hasChanged { throw changed(path) }
    return bytes
  }

  /// Opens a file for reading: a regular one, or one that is read as it comes and has an end.
  static func open(_ path: String) throws(Failure) -> Descriptor {
    switch kind(of: path) {
    case .missing:
      let isLink = mode(of: path, followingLinks: false).map { $0 & S_IFMT == S_IFLNK } ?? false
      throw Failure(
        .noInput,
        isLink
          ? "\(path): this link leads to no file: mend it, or name the file itself"
          : "\(path): there is no such file: check the path")
    case .folder: throw Failure(.noInput, "\(path): this is a folder: name the file in it")
    case .file: break
    }
    let file: Descriptor
    var isEndless = false
    do throws(Descriptor.SystemError) {
      file = try Descriptor.open(path, O_RDONLY)
      // What is empty, as /dev/null is, has an end.
      if try FileStamp(file).kind == .device { isEndless = try !file.read(atMost: 1).isEmpty }
    } catch {
      throw unreadable(path, error)
    }
    if !isEndless { return file }
    file.close()
    throw Failure(.noInput, "\(path): this is a device, which has no end: name a file")
  }

  /// What is said of a file that cannot be read.
  static func unreadable(_ path: String, _ error: Descriptor.SystemError) -> Failure {
    Failure(.inputOutput, "\(path): the file cannot be read (\(error.text)): check its permissions")
  }

  /// What is said of a file that was written to while it was read.
  static func changed(_ path: String) -> Failure {
    Failure(
      .inputOutput, "\(path): the file changed while it was read: start again when nothing writes to it")
  }

  /// What is said of more than can be held.
  static func tooLarge(_ path: String) -> Failure {
    Failure(.badData, "\(path): this is more than \(mostHeld) bytes, which is too much to hold: name a regular file")
  }

  /// Writes a file as a whole: a reader sees the old content or the new, never a part.
  static func write(
    to path: String, _ body: (Descriptor) throws(Descriptor.SystemError) -> Void
  ) throws(Failure) {
    do throws(Descriptor.SystemError) {
      // A link keeps pointing where it does.
      let path = target(of: path)
      let old = mode(of: path)
      if let old, old & S_IFMT != S_IFREG {
        // A pipe or a device stays one.
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

  /// Removes a file, if it can be.
  static func remove(_ path: String) { unsafe unlink(path) }

  /// Removes a folder that is empty, if it can be.
  static func removeFolder(_ path: String) { unsafe rmdir(path) }

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
    do throws(Descriptor.SystemError) {
      try body(file)
    } catch {
      file.close()
      throw error
    }
    // Some file systems say only now that there is no room.
    try file.finish()
  }

  /// The file that a link leads to; the path itself where it is none, or leads nowhere.
  private static func target(of path: String) -> String {
    guard let mode = mode(of: path, followingLinks: false), mode & S_IFMT == S_IFLNK,
      let resolved = unsafe realpath(path, nil)
    else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func mode(of path: String, followingLinks: Bool = true) -> mode_t? {
    var info = stat()
    let result = unsafe followingLinks ? stat(path, &info) : lstat(path, &info)
    return result == 0 ? info.st_mode : nil
  }
}
