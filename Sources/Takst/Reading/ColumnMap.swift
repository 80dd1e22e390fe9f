/// What the columns of files are called that have names of their own.
///
/// ```swift
/// var map = ColumnMap()
/// map[.activity].names["date"] = "Dato for ydelsen"
/// var options = ReadingOptions(currency: .dkk)
/// options.columns = map
/// ```
public struct ColumnMap: Hashable, Sendable {
  /// The columns of one kind of file.
  public struct Columns: Hashable, Sendable {
    /// For a documented column, its name in the files.
    public var names: [String: String] = [:]
    /// Columns of the files that are passed over, whatever they seem to mean.
    public var ignored: [String] = []

    /// Creates columns that all have names that are known.
    public init() {}
  }

  private var kinds: [FileSurvey.Kind: Columns] = [:]

  /// Creates a map that says nothing.
  public init() {}

  /// The columns of a kind of file.
  ///
  /// - Parameter kind: The kind.
  public subscript(kind: FileSurvey.Kind) -> Columns {
    get { kinds[kind] ?? Columns() }
    set { kinds[kind] = newValue }
  }
}

extension Header {
  /// The header as a map has it: a column that it names is that column, whatever else goes by its names.
  func mapped(by map: ColumnMap, _ kind: FileSurvey.Kind) throws(Diagnostics) -> Header {
    let columns = map[kind]
    if columns.names.isEmpty, columns.ignored.isEmpty { return self }
    var result = self
    var problems: [Diagnostic] = []
    func index(of name: String, _ purpose: String) -> Int? {
      let key = HeaderColumn.normalized(name)
      if let index = names.firstIndex(of: name) ?? keys.firstIndex(of: key) { return index }
      let meant = Suggestion.closest(to: name, in: names.filter { !$0.isEmpty })
      let help =
        looksLikeData
        ? "put a line before the first that names the columns"
        : meant.map { "did you mean \($0)?" } ?? "correct the map"
      problems.append(
        Diagnostic(.missingColumn, "there is no column \(name), which the map \(purpose): \(help)", at: place))
      return nil
    }
    for name in columns.ignored {
      if let index = index(of: name, "passes over") { result.keys[index] = "" }
    }
    for column in kind.allColumns {
      guard let name = columns.names[column.name], let index = index(of: name, "takes for \(column.name)") else {
        continue
      }
      let accepted = column.acceptedKeys
      for other in result.keys.indices where other != index && accepted.contains(result.keys[other]) {
        // Only a column that the map does not name is pushed aside.
        if columns.names.values.contains(names[other]) { continue }
        result.keys[other] = ""
      }
      result.keys[index] = HeaderColumn.normalized(column.name)
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
    return result
  }
}

extension FileSurvey.Kind {
  /// Every column that such a file may have.
  var allColumns: [HeaderColumn] {
    switch self {
    case .activity: ActivityReader.columns + [ActivityReader.specialty, ActivityReader.week]
    case .population:
      PopulationReader.personColumns
        + PopulationReader.groupColumns.filter { column in
          !PopulationReader.personColumns.contains { $0.name == column.name }
        }
    case .practices: PracticesReader.columns
    case .indicators: IndicatorsReader.columns
    case .fees: FeesReader.columns
    }
  }
}
