@testable import TakstCommand

/// The rows of a synthetic file, as fields by column.
struct SampleTable {
  var header: [String] = []
  var rows: [[String]] = []

  static func bytes(_ generator: SampleGenerator, _ file: SampleFile) -> [UInt8] {
    var bytes: [UInt8] = []
    generator.write(file) { part in
      for index in part.indices { bytes.append(part[index]) }
    }
    return bytes
  }

  init(_ generator: SampleGenerator, _ file: SampleFile, separator: Character = ",") {
    var bytes = SampleTable.bytes(generator, file)[...]
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = bytes.dropFirst(3) }
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let fields = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      if header.isEmpty { header = fields } else { rows.append(fields) }
    }
  }

  /// The fields of a column, row by row.
  subscript(column: String) -> [String] {
    let index = header.firstIndex(of: column)!
    return rows.map { $0[index] }
  }
}
