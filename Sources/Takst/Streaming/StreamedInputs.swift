/// Inputs whose log and list are too large to hold: they are read part by part while they are counted.
///
/// ```swift
/// let inputs = StreamedInputs(
///   activity: StreamedInputs.File(HeldText(bytes), name: "activity.csv"), options: ReadingOptions(currency: .dkk))
/// let counted = try evaluator.count(inputs)
/// let statement = evaluator.price(counted.tally)
/// ```
public struct StreamedInputs: Sendable {
  /// A file with its name.
  public struct File: Sendable {
    /// The bytes; of a stream, its beginning.
    public var text: any TextStorage
    /// The name, for messages.
    public var name: String
    /// Gives the next bytes of a stream, and nil at its end; nil for a file whose bytes are all in ``text``.
    public var more: (@Sendable () -> [UInt8]?)?

    /// Names a file.
    ///
    /// - Parameters:
    ///   - text: The bytes; of a stream, its beginning, which must hold the header.
    ///   - name: The name, for messages.
    ///   - more: Gives the next bytes of a stream, and nil at its end.
    public init(_ text: any TextStorage, name: String, more: (@Sendable () -> [UInt8]?)? = nil) {
      self.text = text
      self.name = name
      self.more = more
    }
  }

  /// Lines of activity; nil for none.
  public var activity: File?
  /// Who is on the lists, person by person or in groups; nil for none.
  public var population: File?
  /// The practices.
  public var practices: [Practice]
  /// Results on indicators.
  public var indicators: [IndicatorResult]
  /// How files are read.
  public var options: ReadingOptions

  /// Creates inputs.
  ///
  /// - Parameters:
  ///   - activity: Lines of activity.
  ///   - population: Who is on the lists.
  ///   - practices: The practices.
  ///   - indicators: Results on indicators.
  ///   - options: How files are read.
  public init(
    activity: File?, population: File? = nil, practices: [Practice] = [], indicators: [IndicatorResult] = [],
    options: ReadingOptions
  ) {
    self.activity = activity
    self.population = population
    self.practices = practices
    self.indicators = indicators
    self.options = options
  }
}

extension StreamedInputs.File {
  /// All bytes of the file, to the end of a stream.
  var wholeText: [UInt8] {
    var bytes: [UInt8] = text.withBytes { text in text.indices.map { text[$0] } }
    while let next = more?() { bytes += next }
    return bytes
  }

  /// The same file with all bytes of a stream held.
  var whole: StreamedInputs.File {
    more == nil ? self : StreamedInputs.File(HeldText(wholeText), name: name)
  }
}

/// What reading and counting streamed inputs gave.
public struct StreamedCount: Sendable {
  /// What was counted; for a comparison, in each way its scenarios need.
  public internal(set) var counts = ScenarioCounts()
  /// The tally; for a comparison, the baseline's.
  public var tally: Tally {
    get { counts.tallies[0] }
    set { counts.tallies[0] = newValue }
  }
  /// Remarks that need no action, such as columns that are not used.
  public var notes: [Diagnostic] = []
  /// Rows that were kept out because they are malformed, in the order of the files.
  public var errors: [Diagnostic] = []
  /// The number of lines that were read.
  public var lines: Int64 = 0
  /// The first and the last day of any line; nil without lines.
  public var days: ClosedRange<Day>?
  /// Programmes that people are in and the tariff does not have, in order.
  public var unknownProgrammes: [String] = []
}

/// Runs a number of workers at the same time and returns when all have ended.
///
/// `DispatchQueue.concurrentPerform(iterations:execute:)` is one; ``Evaluator/serially(_:_:)`` runs one after another.
public typealias Runner = (_ workers: Int, _ work: @Sendable (Int) -> Void) -> Void
