/// Reads what the columns of files are called that have names of their own.
///
/// The format is described by the JSON Schema `Tariffs/schema/map.schema.json`. Every problem of the file is found in one pass.
///
/// ```swift
/// let text = "{\"format\": 1, \"activity\": {\"date\": \"Dato for ydelsen\"}}"
/// let map = try ColumnMapReader.read(Array(text.utf8), file: "map.json")
/// map[.activity].names["date"]  // "Dato for ydelsen"
/// ```
public enum ColumnMapReader {
  /// The kinds of file whose columns can be mapped.
  static let kinds: [FileSurvey.Kind] = [.activity, .population, .practices, .indicators]

  /// Reads a map.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  /// - Returns: The map.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> ColumnMap {
    try JSONShape<ColumnMap>.columnMap.read(bytes, file: file, as: "the map")
  }
}

extension JSONShape<ColumnMap> {
  fileprivate static var columnMap: JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      var map = ColumnMap()
      for kind in ColumnMapReader.kinds {
        if let columns = fields.optional(kind.rawValue, .columns(of: kind)) { map[kind] = columns }
      }
      return map
    }
  }
}

extension JSONShape<ColumnMap.Columns> {
  fileprivate static func columns(of kind: FileSurvey.Kind) -> JSONShape {
    .object { fields in
      var columns = ColumnMap.Columns()
      var owners: [String: String] = [:]
      for column in kind.allColumns {
        guard let name = fields.optional(column.name, .text) else { continue }
        columns.names[column.name] = name
        if let owner = owners.updateValue(column.name, forKey: HeaderColumn.normalized(name)) {
          fields.reading.report(
            .duplicateColumn,
            "the column \(name.quoted) stands for \(owner) and \(column.name): leave it to one of them",
            at: fields.place(of: column.name))
        }
      }
      columns.ignored = fields.list("ignore", of: .text)
      for name in columns.ignored {
        if let owner = owners[HeaderColumn.normalized(name)] {
          fields.reading.report(
            .duplicateColumn, "the column \(name.quoted) stands for \(owner) and is passed over: leave out one of them",
            at: fields.place(of: "ignore"))
        }
      }
      return columns
    }
  }
}
