/// A file of delimited text held whole: its encoding, its delimiter and its header are known, its rows are still to be
/// read.
struct DelimitedFile {
  let layout: DelimitedLayout
  var header: Header { layout.header }
  private let text: [UInt8]

  /// Finds encoding, delimiter and header.
  init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    do throws(Diagnostic) {
      let decoded = try TextEncoding.decode(bytes, file: file)
      layout = try DelimitedLayout(decoded.text.span, from: decoded.start, file: file)
      text = decoded.text
    } catch {
      throw Diagnostics([error])
    }
  }

  /// Reads all rows into a consumer; the problems of the rows it kept out.
  func readRows(
    into consumer: inout some RowConsumer, options: ReadingOptions
  ) throws(Diagnostics) -> [Diagnostic] {
    var rows = RowReader(layout, options: options)
    rows.move(to: layout.start, line: layout.line)
    var hasRows = false
    while try rows.readRow(of: text.span, into: &consumer) { hasRows = true }
    if !hasRows { throw layout.emptyFile }
    return rows.errors
  }
}

/// Reads rows of a text one at a time and collects what is wrong with those it keeps out.
struct RowReader: Sendable {
  let layout: DelimitedLayout
  let options: ReadingOptions
  private(set) var errors: [Diagnostic] = []
  /// Whether reading ended at a quote that does not end.
  private(set) var isInsideQuote = false
  private var scanner: DelimitedScanner

  init(_ layout: DelimitedLayout, options: ReadingOptions) {
    self.layout = layout
    self.options = options
    scanner = DelimitedScanner(delimiter: layout.delimiter, origin: 0)
  }

  /// The offset and the line of the next row.
  var position: Int { scanner.position }
  var line: Int { scanner.line }

  mutating func move(to position: Int, line: Int) { (scanner.position, scanner.line) = (position, line) }

  /// Reads the next row into a consumer; false at the end of the text.
  mutating func readRow(
    of text: Span<UInt8>, into consumer: inout some RowConsumer
  ) throws(Diagnostics) -> Bool {
    do throws(Diagnostic) {
      guard try DelimitedLayout.next(&scanner, text, layout.file) else { return false }
    } catch {
      isInsideQuote = true
      throw Diagnostics([error])
    }
    let problem =
      scanner.usesScratch
      ? layout.hand(scanner.row, scanner.scratch.span, to: &consumer)
      : layout.hand(scanner.row, text, to: &consumer)
    if let problem {
      errors.append(problem)
      if let end = layout.verdict(on: errors, options) { throw end }
    }
    return true
  }
}
