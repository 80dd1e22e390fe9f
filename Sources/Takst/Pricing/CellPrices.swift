/// What a unit of each cell pays, for practices under the same amendments.
struct CellPrices {
  enum Kind: UInt8 {
    /// No price is known.
    case none
    /// Every unit pays the same.
    case flat
    /// The rate depends on the count.
    case tiered
  }

  let table: PriceTable
  private var kinds: [Kind] = []
  private var units: [Int64] = []
  private var numbers: [Int32] = []

  init(_ table: PriceTable, _ layout: CellLayout, _ catalogue: Catalogue) {
    self.table = table
    var known: [Int: Int64] = [:]
    kinds.reserveCapacity(layout.count)
    units.reserveCapacity(layout.count)
    for cell in layout.cells {
      guard let number = table.number(of: cell.item, in: cell.slice, payer: cell.payer) else {
        kinds.append(.none)
        units.append(0)
        numbers.append(-1)
        continue
      }
      let price = table.prices[number]
      kinds.append(price.tiers.isEmpty ? .flat : .tiered)
      // A price is of one item; its weights are few.
      let key = number << 16 | cell.variant
      let unit = known[key] ?? Charge.unit(price, of: catalogue.items[cell.item], variant: cell.variant)
      known[key] = unit
      units.append(unit)
      numbers.append(Int32(number))
    }
  }

  @inline(__always)
  func kind(of cell: Int) -> Kind { kinds[cell] }

  /// What a unit pays, in minor units of the currency; zero where the price is not flat.
  @inline(__always)
  func unit(of cell: Int) -> Int64 { units[cell] }

  /// The price of a cell; nil when there is none.
  func price(of cell: Int) -> ResolvedPrice? {
    numbers[cell] < 0 ? nil : table.prices[Int(numbers[cell])]
  }
}
