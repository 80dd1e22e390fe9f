extension InputSurvey {
  /// Sorts the codes of a log into those that the tariff knows, those that others know, and those that nobody does.
  mutating func takeCodes(
    of log: LogSurvey, _ book: CodeBook?, _ others: [CodeBook], _ amendments: [CodeBook],
    _ crosswalks: [String: String]
  ) {
    codes = log.codes.count
    guard let book else {
      fits = others.map { fit($0, log.codes) { $1 != nil } }.filter { $0.codes > 0 }
        .sorted { ($1.lines, $0.tariff) < ($0.lines, $1.tariff) }
      return
    }
    known = fit(book, log.codes) { $1 != nil }
    let filled = fit(book, log.codes) { $1 != nil && $1 != $0 }
    if filled.codes > 0 { self.filled = filled }
    let names = book.codes.sorted()
    unknown = log.codes.filter { book.code(meantBy: $0.key) == nil }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .enumerated().map { place, unknown in
        let (code, lines) = unknown
        // Any number is one digit from some other number: a suggestion for it would be noise.
        let isNumber = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return UnknownCode(
          code: code, lines: lines,
          suggestion: isNumber || place >= Suggestion.most ? nil : Suggestion.closest(to: code, in: names),
          knownBy: (amendments + others).filter { $0.code(meantBy: code) != nil }.map(\.id))
      }
    if unknown.isEmpty { return }
    let foreign = others.map { fit($0, log.codes) { $1 != nil } }.max { $0.lines < $1.lines }
    // Two tariffs may have some numbers in common.
    if let foreign, let known, foreign.lines > known.lines, known.lines * 2 < lines {
      problems.append(
        .otherTariff(foreign.tariff, lines: foreign.lines, of: lines, crosswalk: crosswalks[foreign.tariff]))
      return
    }
    for amendment in amendments {
      let its = unknown.filter { $0.knownBy.contains(amendment.id) }
      if its.isEmpty { continue }
      problems.append(
        .localCodes(amendment: amendment.id, codes: its.map(\.code), lines: its.reduce(0) { $0 + $1.lines }))
    }
    let rest = unknown.filter { row in !amendments.contains { row.knownBy.contains($0.id) } }
    if !rest.isEmpty {
      problems.append(.unknownCodes(rest.count, lines: rest.reduce(0) { $0 + $1.lines }, of: lines))
    }
  }

  /// How many codes and lines a tariff knows, of those that are wanted.
  private func fit(
    _ book: CodeBook, _ codes: [String: Int64], _ isWanted: (_ written: String, _ meant: String?) -> Bool
  ) -> CodeFit {
    var fit = CodeFit(tariff: book.id, codes: 0, lines: 0)
    for (code, lines) in codes where isWanted(code, book.code(meantBy: code)) {
      fit.codes += 1
      fit.lines += lines
    }
    return fit
  }
}
