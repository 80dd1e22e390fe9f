/// A position in a file: where a value was read.
///
/// Lines and columns count from 1; a column counts characters, not bytes. A position without a line points at the file
/// as a whole.
///
/// ```swift
/// Place(file: "activity.csv", line: 12, column: 5).description  // "activity.csv:12:5"
/// Place(file: "activity.csv").description                       // "activity.csv"
/// ```
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file's name as the user gave it; `-` for standard input.
  public var file: String
  /// The line, from 1; nil for the file as a whole.
  public var line: Int?
  /// The column in characters, from 1; nil for the line as a whole.
  public var column: Int?

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it.
  ///   - line: The line, from 1.
  ///   - column: The column in characters, from 1.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file`, `file:line` or `file:line:column`.
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
