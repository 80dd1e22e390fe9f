/// Some of a catalogue's programmes, as bits: asked for nearly every line, so it must not allocate.
struct ProgrammeSet: Hashable, Sendable {
  /// How many programmes a tariff can have.
  static let capacity = 64

  private var bits: UInt64 = 0

  init() {}

  var isEmpty: Bool { bits == 0 }

  init(_ members: some Sequence<Int>) {
    for member in members { insert(member) }
  }

  mutating func insert(_ programme: Int) { bits |= 1 << UInt64(programme) }

  func contains(_ programme: Int) -> Bool { bits & 1 << UInt64(programme) != 0 }

  func intersects(_ other: ProgrammeSet) -> Bool { bits & other.bits != 0 }
}
