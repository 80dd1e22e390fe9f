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
  /// Whether any price has tiers.
  private(set) var hasTiers = false
  private var kinds: [Kind] = []
  /// What a unit of each cell pays, in minor units of the currency; zero where the price is not flat.
  private(set) var units: [Int64] = []
  private var numbers: [Int32] = []
  /// What one unit pays at each price of the table, without weights and due days.
  private let plainUnits: [Int64]

  init(_ table: PriceTable, _ layout: CellLayout, _ catalogue: Catalogue) {
    self.table = table
    kinds.reserveCapacity(layout.count)
    units.reserveCapacity(layout.count)
    numbers.reserveCapacity(layout.count)
    for (item, entry) in catalogue.items.enumerated() {
      // Neighbours mostly have the same price and weight.
      var (last, lastVariant, kind, unit) = (-1, -1, Kind.none, Int64(0))
      for index in layout.cells(of: item) {
        let cell = layout.cell(index, of: item)
        guard let number = table.number(of: item, in: cell.slice, payer: cell.payer) else {
          kinds.append(.none)
          units.append(0)
          numbers.append(-1)
          continue
        }
        if number != last || cell.variant != lastVariant {
          let price = table.prices[number]
          (last, lastVariant) = (number, cell.variant)
          kind = price.tiers.isEmpty ? .flat : .tiered
          unit = kind == .flat ? Charge.unit(price, of: entry, variant: cell.variant) : 0
          hasTiers = hasTiers || kind == .tiered
        }
        kinds.append(kind)
        units.append(unit)
        numbers.append(Int32(number))
      }
    }
    plainUnits = table.prices.map { Charge.unit($0) }
  }

  /// What one unit of an item pays to a line in a slice, for a class of payers; nil when there is no price.
  func plainUnit(of item: Int, in slice: Int, payer: Int) -> Int64? {
    table.number(of: item, in: slice, payer: payer).map { plainUnits[$0] }
  }

  @inline(__always)
  func kind(of cell: Int) -> Kind { kinds[cell] }

  /// The number of a cell's price in the table; -1 when there is none.
  func number(of cell: Int) -> Int { Int(numbers[cell]) }

  /// The price of a cell; nil when there is none.
  func price(of cell: Int) -> ResolvedPrice? {
    numbers[cell] < 0 ? nil : table.prices[Int(numbers[cell])]
  }
}
