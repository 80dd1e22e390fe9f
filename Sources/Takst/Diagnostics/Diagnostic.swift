/// Something wrong with the input, said so that the reader can mend it.
///
/// The message states what is wrong and, after a colon or a full stop, what to do. Messages are API: tests assert them
/// word for word. A message never holds a patient identifier.
///
/// ```swift
/// let problem = Diagnostic(.duplicateCode, "the code 0101 stands twice: remove one", at: Place(file: "t.json", line: 3))
/// problem.description  // "t.json:3: the code 0101 stands twice: remove one"
/// ```
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of problem, stable across versions, for programs.
  public var code: DiagnosticCode
  /// What is wrong and what to do, for people.
  public var message: String
  /// Where, if the problem has a place.
  public var place: Place?

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - code: The kind of problem.
  ///   - message: What is wrong and what to do.
  ///   - place: Where.
  public init(_ code: DiagnosticCode, _ message: String, at place: Place? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }

  /// The place, a colon and the message.
  public var description: String {
    guard let place else { return message }
    return "\(place): \(message)"
  }
}

/// Several problems found in one pass, in the order of their places.
///
/// Readers of tariffs report every problem at once, so that one run is enough to mend a file.
///
/// ```swift
/// do { _ = try TariffReader.read(bytes, file: "t.json") } catch let problems as Diagnostics { print(problems) }
/// ```
public struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems; never empty when thrown.
  public var all: [Diagnostic]

  /// Creates a list of problems.
  ///
  /// - Parameter all: The problems.
  public init(_ all: [Diagnostic]) {
    self.all = all
  }

  /// One line per problem.
  public var description: String {
    all.map(\.description).joined(separator: "\n")
  }
}

/// The kind of a problem: an open set, so that new kinds do not break a caller's `switch`.
///
/// ```swift
/// DiagnosticCode.jsonSyntax.name  // "json-syntax"
/// ```
public struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  /// The stable name, in lower case with hyphens.
  public let name: String

  /// Creates a kind of problem.
  ///
  /// - Parameter name: The stable name, in lower case with hyphens.
  public init(_ name: String) {
    self.name = name
  }

  /// The stable name.
  public var description: String { name }

  // Files as such.

  /// The file cannot be read.
  public static let unreadableFile = DiagnosticCode("unreadable-file")
  /// The bytes are not in a supported text encoding.
  public static let encoding = DiagnosticCode("encoding")
  /// The file has no content.
  public static let emptyFile = DiagnosticCode("empty-file")

  // JSON.

  /// The text is not JSON.
  public static let jsonSyntax = DiagnosticCode("json-syntax")
  /// Objects or arrays are nested too deeply.
  public static let jsonDepth = DiagnosticCode("json-depth")
  /// An object has the same key twice.
  public static let duplicateKey = DiagnosticCode("duplicate-key")
  /// An object has a key the format does not know.
  public static let unknownKey = DiagnosticCode("unknown-key")
  /// An object lacks a key the format requires.
  public static let missingKey = DiagnosticCode("missing-key")
  /// A value is of the wrong type or outside its range.
  public static let badValue = DiagnosticCode("bad-value")

  // Numbers.

  /// What was counted could come to more than can be added up exactly.
  public static let beyondLimits = DiagnosticCode("beyond-limits")

  // Tariffs and amendments.

  /// A code or id is defined twice.
  public static let duplicateCode = DiagnosticCode("duplicate-code")
  /// A name refers to something that is not defined.
  public static let unknownReference = DiagnosticCode("unknown-reference")
  /// Two prices of an item cover the same day.
  public static let priceOverlap = DiagnosticCode("price-overlap")
  /// A price does not say where it comes from.
  public static let missingSource = DiagnosticCode("missing-source")
  /// Replacements lead back to where they started.
  public static let cyclicReplacement = DiagnosticCode("cyclic-replacement")

  // Delimited text.

  /// A column the format requires is missing from the header.
  public static let missingColumn = DiagnosticCode("missing-column")
  /// A column stands twice in the header.
  public static let duplicateColumn = DiagnosticCode("duplicate-column")
  /// A column the reader does not use.
  public static let ignoredColumn = DiagnosticCode("ignored-column")
  /// Weeks stand where days are expected, or days where weeks are.
  public static let weeksForDays = DiagnosticCode("weeks-for-days")
  /// A row that cannot be read.
  public static let malformedRow = DiagnosticCode("malformed-row")
  /// More malformed rows than the caller allows.
  public static let tooManyErrors = DiagnosticCode("too-many-errors")
  /// Who is told of the progress ended the run.
  public static let cancelled = DiagnosticCode("cancelled")
}
