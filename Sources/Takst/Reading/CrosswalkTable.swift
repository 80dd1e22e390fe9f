/// The entries of a crosswalk while it is read, and what they make of the tariff.
final class CrosswalkTable {
  /// One entry.
  struct Entry {
    var code: String
    var days: DayRange
    var when: Condition?
    var becomes: String?
    var note: String?
    var source: String?
    var place: Place
  }

  /// The segment of what has no counterpart.
  static let segment = Segment(
    id: Crosswalk.segment,
    names: LocalizedText(["en": "No counterpart", "da": "Uden modstykke", "nl": "Geen tegenhanger"]))

  private let id: String
  private let source: String?
  private(set) var codes: [String] = []
  private var entries: [String: [Entry]] = [:]
  /// By code, the days on which an entry takes all lines, by its place among those of the code.
  private var closed: [String: DisjointDays] = [:]
  private var names: [String: LocalizedText] = [:]

  /// Creates a table; the source is that of entries that name none.
  init(id: String, source: String?) {
    self.id = id
    self.source = source
  }

  func has(_ code: String) -> Bool { entries[code] != nil }

  func add(_ entry: Entry, names: LocalizedText?) {
    if !has(entry.code) { codes.append(entry.code) }
    let place = entries[entry.code]?.count ?? 0
    entries[entry.code, default: []].append(entry)
    if entry.when == nil, closed[entry.code]?.numbers(overlapping: entry.days).isEmpty ?? true {
      closed[entry.code, default: DisjointDays()].insert(entry.days, number: place)
    }
    if let names { self.names[entry.code] = names }
  }

  /// An entry that already takes all lines with a code on some of the days.
  func last(before code: String, on days: DayRange) -> Entry? {
    closed[code]?.numbers(overlapping: days).min().map { entries[code]![$0] }
  }

  /// An item for every code, and a rule for every counterpart.
  var changes: [Amendment.Entry] {
    codes.flatMap { code -> [Amendment.Entry] in
      let entries = entries[code] ?? []
      let names = names[code] ?? LocalizedText([:])
      let item = Item(
        code: code, names: names, segment: Crosswalk.segment,
        note: entries.last { $0.becomes == nil }?.note, source: entries[0].source ?? source, place: entries[0].place)
      return [Amendment.Entry(.add(item), at: entries[0].place)]
        + entries.enumerated().compactMap { number, entry in
          rule(entry, names: names, number: number).map { Amendment.Entry(.rule($0), at: entry.place) }
        }
    }
  }

  private func rule(_ entry: Entry, names: LocalizedText, number: Int) -> Rule? {
    entry.becomes.map { becomes in
      Rule(
        id: "\(id)-\(entry.code)" + (number == 0 ? "" : "-\(number + 1)"),
        names: LocalizedText(names.texts.mapValues { "\($0): \(entry.code) → \(becomes)" }),
        kind: .replaced(by: becomes), items: [entry.code], severity: .reprice, days: entry.days, when: entry.when,
        source: entry.source ?? source,
        note: entry.note, place: entry.place)
    }
  }
}
