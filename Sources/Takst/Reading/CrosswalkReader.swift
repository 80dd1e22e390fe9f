/// Reads a crosswalk: what the codes of one tariff mean in another.
///
/// The format is described in <doc:TariffFile>. Every problem of the file is found in one pass.
public enum CrosswalkReader {
  /// Reads a crosswalk and checks it against the tariff it leads to.
  ///
  /// Every code becomes an item without a price, in the segment ``Crosswalk/segment``; every counterpart becomes a rule of
  /// kind `replaced`. So a line without a counterpart is counted and reported, never dropped.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, UTF-8.
  ///   - file: The file's name, for messages and places.
  ///   - tariff: The tariff it leads to.
  /// - Returns: The crosswalk; its amendment is laid over the tariff before any other.
  /// - Throws: Every problem of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String, for tariff: Tariff) throws(Diagnostics) -> Crosswalk {
    let reading = TariffReading(file: file)
    reading.presume(tariff)
    let json = try TariffReader.json(bytes, file: file)
    let crosswalk = JSONShape<Crosswalk>.crosswalk(to: tariff.id).read(json, .root("the crosswalk"), reading)
    // Its counterparts are codes of another tariff, so that looking them up would only confuse.
    if crosswalk?.to == tariff.id || crosswalk == nil { reading.checkReferences() }
    try reading.finish()
    guard let crosswalk else { preconditionFailure("a crosswalk without problems is read") }
    return crosswalk
  }
}

extension JSONShape<Crosswalk> {
  static func crosswalk(to tariff: String) -> JSONShape {
    .object { fields in
      _ = fields.required("format", .format)
      let id = fields.required("id", .ownId)
      let names = fields.required("names", .names)
      let from = fields.required("from", .text)
      let to = fields.required("to", .text)
      if let to, to != tariff {
        fields.reading.report(
          .unknownReference,
          "the crosswalk leads to the tariff \(to.quoted), not to \(tariff.quoted): use it with its own tariff",
          at: fields.place(of: "to"))
        fields.acceptOtherKeys()
        return nil
      }
      let width = fields.optional("codeWidth", .whole(1...20))
      let prefix = fields.optional("codePrefix", .text)
      var amendment = Amendment(id: id ?? "", names: names ?? LocalizedText([:]))
      amendment.tariff = tariff
      amendment.sources = fields.list("sources", of: .source)
      let table = CrosswalkTable(id: amendment.id, source: amendment.sources.first?.id)
      _ = fields.required("entries", .list(of: .crosswalkEntry(table), atLeast: 1))
      let programmes = fields.list("programmes", of: .crosswalkProgramme(table))
      amendment.segments = [CrosswalkTable.segment]
      amendment.changes = table.changes
      guard id != nil, let from, let to else { return nil }
      var crosswalk = Crosswalk(amendment, from: from, to: to, codeWidth: width, programmes: programmes)
      crosswalk.codePrefix = prefix
      return crosswalk
    }
  }
}

extension JSONShape<CrosswalkTable.Entry> {
  /// An entry, which the table keeps.
  fileprivate static func crosswalkEntry(_ table: CrosswalkTable) -> JSONShape {
    .object { fields in
      let code = fields.required("code", .text)
      let isFirst = code.map { !table.has($0) } ?? true
      let names = fields.optional("names", .names)
      let days = fields.days()
      let when = fields.optional("when", .condition)
      let becomes = fields.optional("becomes", .counterpart)
      let note = fields.required("note", .text)
      let source = fields.optional("source", .name(of: .source))
      guard let code else { return nil }
      let entry = CrosswalkTable.Entry(
        code: code, days: days, when: when, becomes: becomes, note: note, source: source, place: fields.place)
      let reading = fields.reading
      if reading.isDefined(.code, code) {
        reading.report(
          .duplicateCode, "the tariff has the code \(code.quoted) itself: leave the entry out", at: fields.place)
      }
      if let flaw = reading.flaw(ofName: code) {
        reading.report(.badValue, "\"code\" is \(code.quoted), \(flaw)", at: fields.place(of: "code"))
      }
      if isFirst, !fields.has("names") {
        reading.report(.missingKey, "the first entry for \(code.quoted) has no \"names\": add them", at: fields.place)
      }
      if !isFirst, fields.has("names") {
        reading.report(
          .badValue, "the first entry for \(code.quoted) has its names: leave them out here",
          at: fields.place(of: "names"))
      }
      if when != nil, !fields.has("becomes") {
        reading.report(
          .badValue, "an entry with \"when\" says what becomes of the line: add \"becomes\", or leave out \"when\"",
          at: fields.place(of: "when"))
      }
      if let other = table.last(before: code, on: days) {
        let line = other.place.line.map { " on line \($0)" } ?? ""
        reading.report(
          .badValue,
          "the entry for \(code.quoted)\(line) has no \"when\" and leaves nothing to this one: put this one first",
          at: fields.place)
      }
      table.add(entry, names: names)
      if isFirst { reading.items.append(.init(code: code, segments: [Crosswalk.segment], tags: [], countsLines: true)) }
      return entry
    }
  }
}

extension JSONShape<Crosswalk.ProgrammeEntry> {
  fileprivate static func crosswalkProgramme(_ table: CrosswalkTable) -> JSONShape {
    .object { fields in
      let id = fields.required("id", .text)
      let becomes = fields.required("becomes", .list(of: .name(of: .programme)))
      let starts = fields.list("starts", of: .entered(in: table))
      let ends = fields.list("ends", of: .entered(in: table))
      guard let id, let becomes else { return nil }
      return Crosswalk.ProgrammeEntry(id: id, becomes: becomes, starts: starts, ends: ends)
    }
  }
}

extension JSONShape<String> {
  /// A code of the tariff that the crosswalk leads to, which counts lines.
  fileprivate static var counterpart: JSONShape {
    JSONShape { json, label, reading in
      guard let code = text.read(json, label, reading) else { return nil }
      guard reading.check(.init(kind: .code, name: code, place: reading.place(of: json))) else { return nil }
      if reading.units[code] == .service { return code }
      return reading.badValue(
        json,
        "\(label) is \(code.quoted), which counts no lines of activity: name an item of unit \"service\"")
    }
  }

  /// A code that has an entry.
  fileprivate static func entered(in table: CrosswalkTable) -> JSONShape {
    JSONShape { json, label, reading in
      guard let code = text.read(json, label, reading) else { return nil }
      if table.has(code) { return code }
      let help = reading.suggestion(for: code, in: table.codes).map { "did you mean \($0.quoted)?" } ?? "add one"
      return reading.badValue(json, "\(label) names \(code.quoted), which has no entry: \(help)")
    }
  }
}
