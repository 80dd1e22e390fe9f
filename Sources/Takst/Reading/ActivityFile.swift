/// A file of activity whose header is known and whose rows are read part by part.
struct ActivityFile: Sendable {
  let layout: DelimitedLayout
  let options: ReadingOptions
  private let places: [Int]
  /// The columns that are not used.
  let notes: [Diagnostic]

  /// Why a part of a file cannot be read by itself.
  enum PartProblem: Error {
    /// A quote does not end in the part: parts may have been cut inside a field.
    case unclosedQuote
    /// The text is not UTF-8.
    case encoding
    /// Reading ends, as more rows of the part are malformed than of the whole file may be.
    case tooManyErrors([Diagnostic])
  }

  /// Reads the header.
  init(_ text: Span<UInt8>, file: String, options: ReadingOptions) throws(Diagnostics) {
    self.options = options
    do throws(Diagnostic) {
      layout = try DelimitedLayout(text, from: try TextEncoding.start(of: text, file: file), file: file)
    } catch {
      throw Diagnostics([error])
    }
    (places, notes) = try layout.header.match(ActivityReader.columns)
    try layout.header.require(ActivityReader.columns.prefix(4), in: places, options: options)
  }

  /// Where parts may be cut.
  var cutter: LineCutter { LineCutter(delimiter: layout.delimiter, column: places[1]) }

  /// What makes lines of the file's rows.
  func rows(words: NameTable) -> ActivityRows {
    ActivityRows(
      places: places, width: layout.header.names.count, options: options, log: ActivityLog(words: words))
  }

  /// Reads the rows of a part; the problems of the rows it kept out.
  func read(
    _ text: Span<UInt8>, _ range: Range<Int>, line: Int, into rows: inout ActivityRows
  ) throws(PartProblem) -> [Diagnostic] {
    let part = text.extracting(..<range.upperBound)
    var reader = RowReader(layout, options: options)
    var (position, line) = (range.lowerBound, line)
    while position < part.count {
      position = rows.consumePlain(part, layout, from: position, line: &line)
      reader.move(to: position, line: line)
      do throws(Diagnostics) {
        guard try reader.readRow(of: part, into: &rows) else { break }
      } catch {
        if reader.isInsideQuote { throw .unclosedQuote }
        throw .tooManyErrors(reader.errors)
      }
      if TextEncoding.firstByteNotUTF8(part.extracting(position..<reader.position)) != nil { throw .encoding }
      (position, line) = (reader.position, reader.line)
    }
    return reader.errors
  }
}
