/// Reads a tariff file.
///
/// The format is described in <doc:TariffFile>. Every problem of the file is found in one pass; only a file that is no
/// JSON at all stops at its first.
public enum TariffReader {
  /// The version of the file format that is read.
  static let format = 1

  /// Reads a tariff.
  ///
  /// ```swift
  /// let tariff = try TariffReader.read(Array(text.utf8), file: "dk-almen-praksis.json")
  /// ```
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  /// - Returns: The tariff, checked: all names it refers to are defined, and no two prices compete for a day.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Tariff {
    let reading = TariffReading(file: file)
    let json = try json(bytes, file: file)
    let tariff = JSONShape<Tariff>.tariff.read(json, .root("the tariff"), reading)
    reading.checkReferences()
    if let tariff { reading.checkReplacements(tariff.rules, of: tariff.items) }
    try reading.finish()
    guard let tariff else { preconditionFailure("a tariff without problems is read") }
    return tariff
  }

  /// Reads the JSON of a file.
  static func json(_ bytes: [UInt8], file: String) throws(Diagnostics) -> JSON {
    do {
      return try JSONReader.read(bytes, file: file)
    } catch {
      throw Diagnostics([error])
    }
  }
}

extension JSONShape {
  /// Reads a whole file that holds one value, called by its name in messages.
  func read(_ bytes: [UInt8], file: String, as name: String) throws(Diagnostics) -> Value {
    let json = try TariffReader.json(bytes, file: file)
    let reading = TariffReading(file: file)
    let value = read(json, .root(name), reading)
    try reading.finish()
    guard let value else { preconditionFailure("\(name) without problems is read") }
    return value
  }
}

extension JSONShape<Tariff> {
  static var tariff: JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      let id = fields.required("id", .ownId)
      let names = fields.required("names", .names)
      let currency = fields.required("currency", .currency)
      if let currency { fields.reading.currency = currency }
      var tariff = Tariff(id: id ?? "", names: names ?? LocalizedText([:]), currency: fields.reading.currency)
      tariff.codeWidth = fields.optional("codeWidth", .whole(1...20))
      tariff.codePrefix = fields.optional("codePrefix", .text)
      tariff.calendar = fields.optional("calendar", .choice(HolidayCalendar.all, \.id))
      // What others refer to comes first, wherever it stands in the file.
      tariff.sources = fields.list("sources", of: .source)
      tariff.segments = fields.required("segments", .list(of: .segment, atLeast: 1)) ?? []
      tariff.decisions = fields.list("decisions", of: .decision)
      tariff.series = fields.list("series", of: .series)
      tariff.programmes = fields.list("programmes", of: .programme)
      tariff.items = fields.required("items", .list(of: .item)) ?? []
      tariff.rules = fields.list("rules", of: .rule)
      tariff.ceilings = fields.list("ceilings", of: .ceiling)
      tariff.budgets = fields.list("budgets", of: .budget)
      tariff.families = fields.list("families", of: .family)
      tariff.benchmarks = fields.list("benchmarks", of: .benchmark)
      tariff.notes = fields.list("notes", of: .text)
      return tariff
    }
  }
}

extension JSONShape<Int> {
  /// The version of the file format.
  static var format: JSONShape {
    JSONShape { json, label, reading in
      guard case .number(let number) = json.value else { return reading.wrongType(json, label, "a whole number") }
      if number == String(TariffReader.format) { return TariffReader.format }
      return reading.badValue(
        json, "\(label) is \(number), which this version does not read: it reads format \(TariffReader.format)")
    }
  }
}

extension JSONShape<String> {
  /// The id of a tariff or an amendment, which command lines and practice files name.
  static var ownId: JSONShape {
    JSONShape { json, label, reading in
      guard let id = text.read(json, label, reading) else { return nil }
      if let flaw = reading.flaw(ofName: id, forbidding: "+:,; /\\") {
        return reading.badValue(json, "\(label) is \(id.quoted), \(flaw)")
      }
      return id
    }
  }
}

extension JSONShape<Currency> {
  static var currency: JSONShape {
    parsed("no currency: write three capital letters, as in \"DKK\"") { Currency($0) }
  }
}
