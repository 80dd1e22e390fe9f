/// How a file of delimited text is laid out: its header, what splits its fields, and where its rows begin.
struct DelimitedLayout: Sendable {
  let header: Header
  let file: String
  let delimiter: UInt8
  /// The offset and the line at which the rows begin.
  let start: Int
  let line: Int
  /// Whether the header ends with CR and LF.
  let endsWithReturn: Bool

  /// Finds delimiter and header of a text in UTF-8, or of as much of it as surely holds the header; it begins at `origin`, after
  /// a byte order mark.
  init(_ text: Span<UInt8>, from origin: Int, file: String) throws(Diagnostic) {
    self.file = file
    let first = DelimitedLayout.delimiter(of: text, from: origin)
    var scanner = DelimitedScanner(delimiter: first.delimiter, origin: first.origin, line: first.line)
    guard try DelimitedLayout.next(&scanner, text, file) else {
      throw Diagnostic(.emptyFile, "the file has no content: export it again", at: Place(file: file))
    }
    header =
      scanner.usesScratch
      ? try DelimitedLayout.header(scanner.row, scanner.scratch.span, file)
      : try DelimitedLayout.header(scanner.row, text, file)
    delimiter = first.delimiter
    (start, line) = (scanner.position, scanner.line)
    endsWithReturn = start >= 2 && text[start - 2] == UInt8(ascii: "\r")
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

  /// Whether the header of a text is UTF-8, as it was read.
  func isUTF8(_ text: Span<UInt8>) -> Bool {
    TextEncoding.firstByteNotUTF8(text.extracting(..<start)) == nil
  }

  /// Reads the next row of a text; what is wrong with a quote that does not end ends the reading.
  static func next(
    _ scanner: inout DelimitedScanner, _ text: Span<UInt8>, _ file: String
  ) throws(Diagnostic) -> Bool {
    do {
      return try scanner.next(text)
    } catch {
      let message =
        "the quote that opens here does not end within \(DelimitedScanner.longestField) bytes or the file: "
        + "close it, and double a quote that belongs to the text"
      throw Diagnostic(.malformedRow, message, at: Place(file: file, line: error.line, column: error.column))
    }
  }

  /// Hands a row to a consumer; the problem when it was kept out.
  func hand(_ row: DelimitedRow, _ text: Span<UInt8>, to consumer: inout some RowConsumer) -> Diagnostic? {
    do throws(RowProblem) {
      if row.count != header.names.count || row.defect != nil { throw shapeProblem(row, text) }
      try consumer.consume(row, text)
      return nil
    } catch {
      let label = error.field.map { header.names[$0] + " " } ?? ""
      return Diagnostic(.malformedRow, label + error.message, at: Place(file: file, line: row.line))
    }
  }

  /// What ends the reading of a file without any row.
  var emptyFile: Diagnostics {
    let message = "the file has a header and no lines: export it again with its lines"
    return Diagnostics([Diagnostic(.emptyFile, message, at: Place(file: file))])
  }

  /// What ends the reading after some malformed rows; nil when it may go on.
  func verdict(on errors: [Diagnostic], _ options: ReadingOptions) -> Diagnostics? {
    DelimitedLayout.verdict(on: errors, options, file: file)
  }

  /// What ends the reading of a file after some malformed rows.
  static func verdict(on errors: [Diagnostic], _ options: ReadingOptions, file: String) -> Diagnostics? {
    if errors.isEmpty { return nil }
    if options.isStrict { return Diagnostics([errors[0]]) }
    guard errors.count > options.maximumErrors else { return nil }
    let message = "more than \(options.maximumErrors) rows cannot be read: mend them, or allow more with --max-errors"
    let first = Array(errors.prefix(options.maximumErrors + 1))
    return Diagnostics(first + [Diagnostic(.tooManyErrors, message, at: Place(file: file))])
  }

  /// Why a row does not fit the header.
  private func shapeProblem(_ row: DelimitedRow, _ text: Span<UInt8>) -> RowProblem {
    if let problem = row.defectProblem { return RowProblem(field: nil, message: problem) }
    let width = header.names.count
    let delimiter = DelimitedLayout.name(of: self.delimiter)
    let counts = "the row has \(row.count) \(row.count == 1 ? "field" : "fields") and the header \(width)"
    if row.count == 1 {
      let other = DelimitedLayout.delimiters.first { other in
        other != self.delimiter && row[0].count { text[$0] == other } == width - 1
      }
      if let other, width > 1 {
        let name = DelimitedLayout.name(of: other)
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
