/// A file of delimited text: its encoding, its delimiter and its header are known, its rows are still to be read.
struct DelimitedFile {
  let header: Header
  private let file: String
  private var text: [UInt8]
  private var scanner: DelimitedScanner

  /// Finds encoding, delimiter and header.
  init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    self.file = file
    do throws(Diagnostic) {
      let decoded = try TextEncoding.decode(bytes, file: file)
      var text = decoded.text
      let first = DelimitedFile.delimiter(of: text.span, from: decoded.start)
      var scanner = DelimitedScanner(delimiter: first.delimiter, origin: first.origin, line: first.line)
      guard try DelimitedFile.next(&scanner, &text, file) else {
        throw Diagnostic(.emptyFile, "the file has no content: export it again", at: Place(file: file))
      }
      header = try DelimitedFile.header(scanner.row, text.span, file)
      self.text = text
      self.scanner = scanner
    } catch {
      throw Diagnostics([error])
    }
  }

  private static func header(
    _ row: DelimitedRow, _ text: Span<UInt8>, _ file: String
  ) throws(Diagnostic) -> Header {
    let place = Place(file: file, line: row.line)
    if let problem = row.defectProblem { throw Diagnostic(.malformedRow, problem, at: place) }
    guard row.count <= DelimitedScanner.mostFields else {
      let message = "the header has \(row.count) columns, more than \(DelimitedScanner.mostFields): is this a table?"
      throw Diagnostic(.malformedRow, message, at: place)
    }
    var names: [String] = []
    for field in 0..<row.count { names.append(row.string(field, text) ?? "") }
    return Header(file: file, line: row.line, names: names)
  }

  /// Reads all rows into a consumer; the problems of the rows it kept out.
  mutating func readRows(
    into consumer: inout some RowConsumer, options: ReadingOptions
  ) throws(Diagnostics) -> [Diagnostic] {
    var errors: [Diagnostic] = []
    var hasRows = false
    let width = header.names.count
    while try nextRow() {
      hasRows = true
      let row = scanner.row
      do throws(RowProblem) {
        if row.count != width || row.defect != nil { throw shapeProblem(row, width) }
        try consumer.consume(row, text.span)
      } catch {
        let label = error.field.map { header.names[$0] + " " } ?? ""
        errors.append(Diagnostic(.malformedRow, label + error.message, at: Place(file: file, line: row.line)))
        if options.isStrict { throw Diagnostics(errors) }
        if errors.count > options.maximumErrors {
          let message =
            "more than \(options.maximumErrors) rows cannot be read: mend them, or allow more with --max-errors"
          throw Diagnostics(errors + [Diagnostic(.tooManyErrors, message, at: Place(file: file))])
        }
      }
    }
    if !hasRows {
      let message = "the file has a header and no lines: export it again with its lines"
      throw Diagnostics([Diagnostic(.emptyFile, message, at: Place(file: file))])
    }
    return errors
  }

  private mutating func nextRow() throws(Diagnostics) -> Bool {
    do { return try DelimitedFile.next(&scanner, &text, file) } catch { throw Diagnostics([error]) }
  }

  private static func next(
    _ scanner: inout DelimitedScanner, _ text: inout [UInt8], _ file: String
  ) throws(Diagnostic) -> Bool {
    do {
      return try scanner.next(&text)
    } catch {
      let message =
        "the quote that opens here does not end within \(DelimitedScanner.longestField) bytes or the file: "
        + "close it, and double a quote that belongs to the text"
      throw Diagnostic(.malformedRow, message, at: Place(file: file, line: error.line, column: error.column))
    }
  }

  /// Why a row does not fit the header.
  private func shapeProblem(_ row: DelimitedRow, _ width: Int) -> RowProblem {
    if let problem = row.defectProblem { return RowProblem(field: nil, message: problem) }
    let delimiter = DelimitedFile.name(of: scanner.delimiter)
    let counts = "the row has \(row.count) \(row.count == 1 ? "field" : "fields") and the header \(width)"
    if row.count == 1 {
      let other = DelimitedFile.delimiters.first { other in
        other != scanner.delimiter && row[0].count { text[$0] == other } == width - 1
      }
      if let other, width > 1 {
        let name = DelimitedFile.name(of: other)
        let message = "\(counts): it is split by \(name) where the header is split by \(delimiter); use one of them"
        return RowProblem(field: nil, message: message)
      }
    }
    let advice =
      row.count < width
      ? "add what is missing, with \(delimiter) between fields"
      : "put a field that holds \(delimiter) in quotes"
    return RowProblem(field: nil, message: "\(counts): \(advice)")
  }

  private static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

  private static func name(of delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tabs" : "'\(Unicode.Scalar(delimiter))'"
  }

  /// The delimiter that stands most often in the first line outside quotes, and where the header begins.
  ///
  /// A first line `sep=;`, as Excel writes it, names the delimiter.
  private static func delimiter(
    of text: Span<UInt8>, from start: Int
  ) -> (delimiter: UInt8, origin: Int, line: Int) {
    var index = start
    var line = 1
    // Empty lines before the header.
    while index < text.count, [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(text[index]) {
      if text[index] == UInt8(ascii: "\n") || index + 1 >= text.count || text[index + 1] != UInt8(ascii: "\n") {
        line += 1
      }
      index += 1
    }
    let origin = index
    var counts = [0, 0, 0]
    var isQuoted = false
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        if let which = delimiters.firstIndex(of: byte) { counts[which] += 1 }
      }
      index += 1
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) }!
    if index - origin == 5, text[origin] == UInt8(ascii: "s"), text[origin + 1] == UInt8(ascii: "e"),
      text[origin + 2] == UInt8(ascii: "p"), text[origin + 3] == UInt8(ascii: "=")
    {
      var next = index + 1
      if next < text.count, text[index] == UInt8(ascii: "\r"), text[next] == UInt8(ascii: "\n") { next += 1 }
      return (text[origin + 4], min(next, text.count), line + 1)
    }
    return (delimiters[best], origin, line)
  }
}

extension DelimitedRow {
  /// What to say of a row that cannot be used whatever its fields mean.
  var defectProblem: String? {
    switch defect {
    case nil: nil
    case .fieldTooLong:
      "a field is longer than \(DelimitedScanner.longestField) bytes: check the delimiters and line ends"
    case .textAfterQuote: "text stands after a closing quote: double a quote that belongs to the text"
    }
  }
}

/// Makes something of rows, one at a time.
protocol RowConsumer {
  /// Takes a row whose number of fields fits the header.
  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem)
}
