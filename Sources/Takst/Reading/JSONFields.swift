/// The keys of one JSON object, read one by one.
///
/// Every key that is asked for is a key of the format; keys left over are reported as unknown. Nothing throws: problems
/// are collected, so that one pass finds them all, and a value with a problem reads as nil.
struct JSONFields {
  let reading: TariffReading
  /// Where the object stands.
  let place: Place
  /// What the object is, for messages.
  let label: JSONLabel
  private let members: [JSON.Member]
  private var known: [String] = []
  private var acceptsOtherKeys = false

  init(_ members: [JSON.Member], at place: Place, label: JSONLabel, reading: TariffReading) {
    self.members = members
    self.place = place
    self.label = label
    self.reading = reading
  }

  /// The value of a key that must be there.
  mutating func required<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    if let value = find(key) { return shape.read(value, .key(key), reading) }
    reading.report(.missingKey, "\(label) lacks \(key.quoted): add it", at: place)
    return nil
  }

  /// The value of a key that may be left out.
  mutating func optional<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    find(key).flatMap { shape.read($0, .key(key), reading) }
  }

  /// The values of a list that may be left out.
  mutating func list<Value>(_ key: String, of shape: JSONShape<Value>) -> [Value] {
    optional(key, .list(of: shape)) ?? []
  }

  /// Whether a key stands in the object.
  mutating func has(_ key: String) -> Bool { find(key) != nil }

  /// Where the value of a key stands; where the object stands when there is none.
  mutating func place(of key: String) -> Place {
    find(key).map(reading.place) ?? place
  }

  /// The keys that are data: all but comments.
  mutating func dataMembers() -> [JSON.Member] {
    acceptsOtherKeys = true
    return members.filter { !JSONFields.isComment($0.key) }
  }

  /// How many keys are data: all but comments.
  var dataMemberCount: Int { members.count { !JSONFields.isComment($0.key) } }

  /// Leaves unknown keys alone, as it is not clear which are known.
  mutating func acceptOtherKeys() { acceptsOtherKeys = true }

  /// Reports the keys that nobody asked for.
  func reportUnknownKeys() {
    if acceptsOtherKeys { return }
    for member in members where !known.contains(member.key) && !JSONFields.isComment(member.key) {
      let help =
        reading.suggestion(for: member.key, in: known).map { "did you mean \($0.quoted)?" }
        ?? "remove it, or use one of \(known.map(\.quoted).joined(separator: ", "))"
      reading.report(
        .unknownKey, "\(label) has no key \(member.key.quoted): \(help)",
        at: Place(file: reading.file, line: member.line, column: member.column))
    }
  }

  private mutating func find(_ key: String) -> JSON? {
    if !known.contains(key) { known.append(key) }
    return members.first { $0.key == key }?.value
  }

  private static func isComment(_ key: String) -> Bool { key == "comment" || key.hasPrefix("$") }
}
