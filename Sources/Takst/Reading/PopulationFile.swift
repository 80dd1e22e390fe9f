/// A file of people whose header is known and whose rows are read list by list.
struct PopulationFile: Sendable {
  let layout: DelimitedLayout
  let options: ReadingOptions
  let fields: PersonFields
  /// The columns that are not used.
  let notes: [Diagnostic]

  /// Reads the header; nil for a file that is read as a whole: one that lists groups of people, which is small, and one whose
  /// header is not UTF-8.
  init?(_ text: Span<UInt8>, file: String, options: ReadingOptions) throws(Diagnostics) {
    self.options = options
    do throws(Diagnostic) {
      layout = try DelimitedLayout(text, from: try TextEncoding.start(of: text, file: file), file: file)
    } catch {
      if TextEncoding.firstByteNotUTF8(text) != nil { return nil }
      throw Diagnostics([error])
    }
    if !layout.isUTF8(text) { return nil }
    do throws(Diagnostics) {
      let header = try layout.header.mapped(by: options.columns, .population)
      if header.has(PopulationReader.count), !header.has(ActivityReader.patient) { return nil }
      let (places, notes) = try PopulationReader.personPlaces(header, options)
      self.notes = notes
      fields = PersonFields(places: places, options: options)
    } catch {
      // As a whole the text is read in another encoding, in which the header has other names.
      if TextEncoding.firstByteNotUTF8(text) != nil { return nil }
      throw error
    }
  }

  /// Where each practice's rows stand; nil where those of one do not stand together, as far as can be seen without reading
  /// every row.
  ///
  /// Complexity: O(practices × log of the bytes of a practice).
  func index(_ text: Span<UInt8>, release: (Range<Int>) -> Void) -> [String: Range<Int>]? {
    if let practice = fields.onlyPractice {
      return holdsRows(text) ? [practice: layout.start..<text.count] : nil
    }
    let cutter = LineCutter(delimiter: layout.delimiter, column: fields.practice)
    var ranges: [String: Range<Int>] = [:]
    var start = layout.start
    var released = 0
    while start < text.count {
      let name = cutter.practice(at: start, in: text)
      // Spaces, quotes and all else that the reader takes away make another text of the same practice.
      guard name.count > 0, PlainText.Field(text.extracting(name)).isPlain, name.count <= 16 else { return nil }
      let end = cutter.endOfRun(from: start, in: text) ?? text.count
      let id = unsafe text.extracting(name).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      if ranges.updateValue(start..<end, forKey: id) != nil { return nil }
      // What was looked at need not stay in memory; giving it back takes a while, and so is done for many lists at once.
      if end - released >= 1 << 23 {
        release(released..<end)
        released = end
      }
      start = end
    }
    release(released..<text.count)
    return ranges
  }

  /// Whether anything stands after the header that is not blank.
  private func holdsRows(_ text: Span<UInt8>) -> Bool {
    let blank = [layout.delimiter] + Array(" \r\n\"".utf8)
    return (layout.start..<text.count).contains { !blank.contains(text[$0]) }
  }
}
