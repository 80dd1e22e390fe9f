/// Reads how lines of fixed width are laid out.
///
/// The format is described by the JSON Schema `Tariffs/schema/layout.schema.json`. Every problem of the file is found in one pass.
public enum LayoutReader {
  /// Reads a layout.
  ///
  /// ```swift
  /// let layout = try LayoutReader.read(bytes, file: "claims.json")
  /// ```
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  /// - Returns: The layout.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> FixedWidthLayout {
    try JSONShape<FixedWidthLayout>.layout.read(bytes, file: file, as: "the layout")
  }

  /// The most characters of a record.
  static let longest = 10_000
}

extension JSONShape<FixedWidthLayout> {
  fileprivate static var layout: JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      let id = fields.required("id", .ownId)
      let names = fields.required("names", .names)
      let sources = fields.required("sources", .list(of: .source, atLeast: 1))
      let notes = fields.list("notes", of: .text)
      let length = fields.required("length", .whole(1...LayoutReader.longest))
      let type = fields.required("recordType", .typePlace)
      let problems = fields.reading.problemCount
      let records = fields.required("records", .list(of: .record, atLeast: 1))
      // Records with problems are left out of the list, so that what the others lack would say nothing.
      let isComplete = fields.reading.problemCount == problems
      guard let id, let names, let sources, let length, let type, let records else { return nil }
      let layout = FixedWidthLayout(
        id: id, names: names, sources: sources, notes: notes, length: length, typeAt: type.at, typeLength: type.length,
        records: records)
      for problem in layout.flaws where isComplete {
        fields.reading.report(.badValue, problem, at: fields.place(of: "records"))
      }
      return layout
    }
  }
}

/// Where the characters stand that tell a record's type.
private struct TypePlace {
  var at: Int
  var length: Int
}

extension JSONShape<TypePlace> {
  fileprivate static var typePlace: JSONShape {
    .object { fields in
      let at = fields.required("at", .whole(1...LayoutReader.longest))
      let length = fields.required("length", .whole(1...20))
      guard let at, let length else { return nil }
      return TypePlace(at: at, length: length)
    }
  }
}

extension JSONShape<FixedWidthLayout.Record> {
  fileprivate static var record: JSONShape {
    .object { fields in
      let type = fields.required("type", .text)
      let name = fields.required("name", .text)
      let isLine = fields.optional("line", .bool) ?? false
      let parts = fields.required("fields", .list(of: .field))
      guard let type, let name, let parts else { return nil }
      return FixedWidthLayout.Record(type: type, name: name, isLine: isLine, fields: parts)
    }
  }
}

extension JSONShape<FixedWidthLayout.Field> {
  fileprivate static var field: JSONShape {
    .object { fields in
      let name = fields.required("name", .text)
      let at = fields.required("at", .whole(1...LayoutReader.longest))
      let length = fields.required("length", .whole(1...LayoutReader.longest))
      let picture = fields.required("picture", .choice) as FixedWidthLayout.Picture?
      let decimals = fields.optional("decimals", .whole(1...6)) ?? 0
      let date = fields.optional("date", .choice) as FixedWidthLayout.DateFormat?
      let column = fields.optional("column", .choice(ActivityReader.columns.map(\.name)) { $0 })
      let credit = fields.optional("credit", .text)
      guard let name, let at, let length, let picture else { return nil }
      func flaw(_ key: String, _ message: String) {
        fields.reading.report(.badValue, message, at: fields.place(of: key))
      }
      if decimals > 0, picture != .digits || decimals >= length {
        flaw(
          "decimals", "\"decimals\" are the last of several digits: write \"picture\": \"N\" and a length above them")
      }
      if date != nil, length != 8 { flaw("date", "a day has 8 characters, not \(length): correct \"length\"") }
      if date == nil, column == ActivityReader.date.name {
        flaw("column", "the field with the day lacks \"date\": say how the day is written")
      }
      if column != nil, fields.has("credit") {
        flaw("credit", "a field is a column or says what a line takes back: leave out \"column\" or \"credit\"")
      }
      return FixedWidthLayout.Field(
        name: name, at: at, length: length, picture: picture, decimals: decimals, date: date, column: column,
        credit: credit)
    }
  }
}

extension FixedWidthLayout {
  /// What does not fit together.
  fileprivate var flaws: [String] {
    var flaws: [String] = []
    var types: Set<String> = []
    for record in records {
      let name = "the record \(record.type.quoted)"
      if record.type.count != typeLength {
        flaws.append(
          "\(name): its type has another length than the \(typeLength) of \"recordType\": correct one of them")
      }
      if !types.insert(record.type).inserted { flaws.append("\(name) stands twice: join its fields") }
      var last: Field?
      var columns: Set<String> = []
      for field in record.fields.sorted(by: { $0.at < $1.at }) {
        if field.end > length + 1 {
          flaws.append("\(name): the field \(field.name.quoted) ends at \(field.end - 1), beyond \(length): correct it")
        }
        if let last, field.at < last.end {
          flaws.append(
            "\(name): the field \(field.name.quoted) begins at \(field.at), within \(last.name.quoted): correct one of them"
          )
        }
        last = field
        if let column = field.column, !columns.insert(column).inserted {
          flaws.append("\(name) has two fields for \(column): leave it to one of them")
        }
      }
      if record.fields.count(where: { $0.credit != nil }) > 1 {
        flaws.append("\(name) has two fields with \"credit\": leave it to one of them")
      }
      if !record.isLine, record.fields.contains(where: { $0.credit != nil }) {
        flaws.append("\(name) makes no line and has a field with \"credit\": leave it out")
      }
    }
    let lines = records.filter(\.isLine)
    if lines.isEmpty { flaws.append("no record makes a line: write \"line\": true in one") }
    let carried = Set(records.filter { !$0.isLine }.flatMap(\.fields).compactMap(\.column))
    for record in lines {
      let own = Set(record.fields.compactMap(\.column))
      let required = [ActivityReader.date, ActivityReader.patient, ActivityReader.code].map(\.name)
      for column in required
      where !own.contains(column) && !carried.contains(column) {
        flaws.append(
          "the record \(record.type.quoted) makes a line and has no field for \(column): add it, or one to a record before it"
        )
      }
    }
    return flaws
  }
}
