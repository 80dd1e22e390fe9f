/// A file of activity whose header is known and whose rows are read part by part.
struct ActivityFile: Sendable {
  let layout: DelimitedLayout
  let options: ReadingOptions
  private let columns: ActivityColumns
  /// The columns that are not used, and what is to be known of the others.
  var notes: [Diagnostic] { columns.notes }

  /// Why a part of a file cannot be read by itself.
  enum PartProblem: Error {
    /// A quote does not end in the part: parts may have been cut inside a field.
    case unclosedQuote
    /// The text is not UTF-8.
    case encoding
    /// Lines end with CR alone, so that those before the part were not all counted.
    case lineEnds
    /// Reading ends, as more rows of the part are malformed than of the whole file may be.
    case tooManyErrors([Diagnostic])
  }

  /// Reads the header; nil when it is not UTF-8, or when the file is of fixed width: in such a file parts cannot be read by
  /// themselves.
  init?(_ text: Span<UInt8>, file: String, options: ReadingOptions) throws(Diagnostics) {
    if options.layout != nil { return nil }
    self.options = options
    do throws(Diagnostic) {
      layout = try DelimitedLayout(text, from: try TextEncoding.start(of: text, file: file), file: file)
    } catch {
      if TextEncoding.firstByteNotUTF8(text) != nil { return nil }
      throw Diagnostics([error])
    }
    if !layout.isUTF8(text) { return nil }
    do throws(Diagnostics) {
      columns = try ActivityColumns(try layout.header.mapped(by: options.columns, .activity), options)
    } catch {
      // As a whole the text is read in another encoding, in which the header has other names.
      if TextEncoding.firstByteNotUTF8(text) != nil { return nil }
      throw error
    }
  }

  /// Whether the rows of a file say of which practice they are, as far as can be seen.
  static func namesPractices(_ text: Span<UInt8>, file: String, options: ReadingOptions) -> Bool {
    if let layout = options.layout { return layout.namesPractices }
    guard let start = try? TextEncoding.start(of: text, file: file),
      let layout = try? DelimitedLayout(text, from: start, file: file),
      let header = try? layout.header.mapped(by: options.columns, .activity)
    else { return true }
    return header.has(ActivityReader.practice)
  }

  /// Where parts may be cut.
  var cutter: LineCutter { LineCutter(delimiter: layout.delimiter, column: columns.places[1]) }

  /// What makes lines of the file's rows.
  func rows(words: NameTable) -> ActivityRows {
    ActivityRows(columns, width: layout.header.names.count, options: options, log: ActivityLog(words: words))
  }

  /// Reads the rows of a part; the problems of the rows it kept out.
  ///
  /// `line` is that of the part's first row, and `lines` the number of line feeds in the part.
  func read(
    _ text: Span<UInt8>, _ range: Range<Int>, line first: Int, lines: Int, into rows: inout ActivityRows
  ) throws(PartProblem) -> [Diagnostic] {
    let part = text.extracting(..<range.upperBound)
    var reader = RowReader(layout, options: options)
    var (position, line) = (range.lowerBound, first)
    while position < part.count {
      position = rows.consumePlain(part, layout, from: position, line: &line)
      reader.move(to: position, line: line)
      do throws(Diagnostics) {
        guard try reader.readRow(of: part, into: &rows) else {
          line = reader.line
          break
        }
      } catch {
        if reader.isInsideQuote { throw .unclosedQuote }
        // A message may show a field, which is another text in another encoding.
        if TextEncoding.firstByteNotUTF8(part.extracting(position..<reader.position)) != nil { throw .encoding }
        throw .tooManyErrors(reader.errors)
      }
      if TextEncoding.firstByteNotUTF8(part.extracting(position..<reader.position)) != nil { throw .encoding }
      (position, line) = (reader.position, reader.line)
    }
    if line - first != lines { throw .lineEnds }
    return reader.errors
  }
}
