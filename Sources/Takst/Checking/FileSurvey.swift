/// What a file holds, as far as that can be said before anything is evaluated.
///
/// ```swift
/// var surveyor = InputSurveyor(options: ReadingOptions(currency: .dkk))
/// surveyor.read(StreamedInputs.File(HeldText(bytes), name: "export.csv"), as: .activity)
/// surveyor.survey().files[0].columns[0]  // "Ydelsesdato", taken for "date"
/// ```
public struct FileSurvey: Hashable, Sendable {
  /// What a file is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Lines of activity.
    case activity
    /// Who is on the lists.
    case population
    /// The practices.
    case practices
    /// Results on indicators.
    case indicators
    /// Fees.
    case fees
  }

  /// A column of the file.
  public struct Column: Hashable, Sendable {
    /// The name in the file's header.
    public var name: String
    /// The documented column that it is taken for; nil when it is passed over.
    public var meaning: String?
    /// The documented column that may be meant, when it is passed over.
    public var suggestion: String?
  }

  /// The file's name.
  public var name: String
  /// What the file is taken for.
  public var kind: Kind
  /// The encoding of the text, as `UTF-8`; nil when the file is no text.
  public var encoding: String?
  /// What splits the fields: `,`, `;`, `tab`, or the id of a layout of fixed width; nil when no header was found.
  public var delimiter: String?
  /// The columns, in the order of the file.
  public var columns: [Column] = []
  /// The rows that could be read.
  public var rows: Int64 = 0
  /// The rows that were kept out because they are malformed.
  public var malformed: Int64 = 0
  /// What is wrong: what keeps the file from being read, or the first of the malformed rows.
  public var messages: [Diagnostic] = []
  /// Whether the rows could be read at all.
  public var isReadable = true

  /// How many messages are kept.
  public static let mostMessages = 5

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Notes what keeps the file from being read.
  mutating func refuse(_ problems: Diagnostics) {
    isReadable = false
    messages = Array(problems.all.prefix(FileSurvey.mostMessages))
  }

  /// Notes rows that were kept out.
  mutating func keepOut(_ problems: [Diagnostic]) {
    malformed += Int64(problems.count)
    messages += problems.prefix(max(0, FileSurvey.mostMessages - messages.count))
  }

  /// Notes how the file is laid out and what its columns are taken for.
  mutating func take(_ layout: DelimitedLayout, _ map: ColumnMap) {
    delimiter = layout.delimiterName
    // Without a header, its names are somebody's data.
    if layout.header.looksLikeData { return }
    // What is wrong with a map is said when the rows are read.
    let header = (try? layout.header.mapped(by: map, kind)) ?? layout.header
    let known = kind.columns(of: header)
    let meanings = header.meanings(of: known)
    let missing = known.filter { !meanings.contains($0.name) }
    columns = zip(header.names, meanings).map { name, meaning in
      Column(
        name: Excerpt.safe(name) ?? "", meaning: meaning,
        suggestion: meaning == nil ? FileSurvey.suggestion(for: name, among: missing) : nil)
    }
  }

  /// Notes the fields of records of fixed width.
  mutating func take(_ layout: FixedWidthLayout) {
    delimiter = layout.id
    columns = layout.records.flatMap(\.fields).filter(\.isUsed).map { Column(name: $0.name, meaning: $0.column) }
  }

  /// The column that a name may have been meant for.
  private static func suggestion(for name: String, among columns: [HeaderColumn]) -> String? {
    let name = HeaderColumn.normalized(name)
    if name.utf8.count < 4 { return nil }
    return columns.first { column in
      let names = ([column.name] + column.aliases).map(HeaderColumn.normalized).filter { $0.utf8.count >= 4 }
      return Suggestion.closest(to: name, in: names) != nil
    }?.name
  }
}

extension FileSurvey.Kind {
  /// The columns that such a file may have.
  func columns(of header: Header) -> [HeaderColumn] {
    switch self {
    case .activity: ActivityReader.columns(in: header)
    case .population:
      header.has(PopulationReader.count) && !header.has(ActivityReader.patient)
        ? PopulationReader.groupColumns : PopulationReader.personColumns
    case .practices: PracticesReader.columns
    case .indicators: IndicatorsReader.columns
    case .fees: FeesReader.columns
    }
  }

  /// What a file that is taken for activity seems to be by its header, when that does not name what activity needs.
  ///
  /// - Parameters:
  ///   - text: The file, or its beginning with the header.
  ///   - file: The file's name.
  ///   - map: The columns that have names of their own.
  /// - Returns: The kind whose required columns it has; activity when that is none.
  public static func guess(_ text: Span<UInt8>, file: String, map: ColumnMap = ColumnMap()) -> FileSurvey.Kind {
    guard let start = try? TextEncoding.start(of: text, file: file),
      let plain = try? DelimitedLayout(text, from: start, file: file).header
    else { return .activity }
    for kind in ColumnMapReader.kinds where !map[kind].names.isEmpty {
      if (try? plain.mapped(by: map, kind)) != nil { return kind }
    }
    let header = plain
    func has(_ columns: ArraySlice<HeaderColumn>) -> Bool { columns.allSatisfy { header.has($0) } }
    let activity = ActivityReader.columns
    let hasCode = header.has(activity[3]) || header.has(ActivityReader.specialty)
    if header.has(activity[2]), hasCode, header.has(activity[0]) || header.has(ActivityReader.week) { return .activity }
    let hasAges = header.has(PopulationReader.age) || header.has(PopulationReader.ageFrom)
    if has(PopulationReader.personColumns[1...2]) || (header.has(PopulationReader.count) && hasAges) {
      return .population
    }
    if has(IndicatorsReader.columns[1...2]) { return .indicators }
    if header.has(ActivityReader.patient) || header.has(ActivityReader.date) { return .activity }
    if has(FeesReader.columns[...1]) { return .fees }
    if header.has(ActivityReader.practice), PracticesReader.columns.dropFirst().contains(where: { header.has($0) }) {
      return .practices
    }
    return .activity
  }
}

extension DelimitedLayout {
  /// What splits the fields, in a word.
  fileprivate var delimiterName: String {
    delimiter == UInt8(ascii: "\t") ? "tab" : String(Unicode.Scalar(delimiter))
  }
}
