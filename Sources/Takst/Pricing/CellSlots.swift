/// Every item in each of its segments, and which of these a cell belongs to.
struct CellSlots: Sendable {
  /// An item in one of its segments; the segment is -1 when the tariff has none of the name.
  struct Slot: Hashable, Comparable {
    var item: Int
    var segment: Int

    static func < (left: Slot, right: Slot) -> Bool { (left.item, left.segment) < (right.item, right.segment) }
  }

  /// The slots, those of an item one after another.
  let all: [Slot]
  /// The slot of each cell.
  let ofCell: [Int32]

  init(_ catalogue: Catalogue, _ timeline: Timeline, _ layout: CellLayout) {
    let numbers = Dictionary(catalogue.segments.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var all: [Slot] = []
    var ofCell: [Int32] = []
    ofCell.reserveCapacity(layout.count)
    for item in catalogue.items.indices {
      let first = all.count
      let entry = catalogue.items[item]
      if entry.moves.isEmpty {
        all.append(Slot(item: item, segment: numbers[entry.segment] ?? -1))
        ofCell += repeatElement(Int32(first), count: layout.cells(of: item).count)
        continue
      }
      let slots = timeline.starts.map { start in
        let segment = numbers[entry.segment(on: start)] ?? -1
        if let known = all[first...].firstIndex(where: { $0.segment == segment }) { return Int32(known) }
        all.append(Slot(item: item, segment: segment))
        return Int32(all.count - 1)
      }
      // The slice turns fastest in the numbers of cells.
      for _ in 0..<layout.cells(of: item).count / slots.count { ofCell += slots }
    }
    (self.all, self.ofCell) = (all, ofCell)
  }
}
