extension JSONShape<Item> {
  static var item: JSONShape {
    .object { fields in
      let code = fields.required("code", .newName(.code))
      let names = fields.required("names", .names)
      let segment = fields.required("segment", .name(of: .segment))
      let moves = fields.list("moves", of: .move)
      let unit = fields.required("unit", .unit)
      let days = fields.days()
      let tags = fields.list("tags", of: .text)
      let prices = fields.list("prices", of: .price)
      let indexed = fields.optional("indexed", .indexed)
      let unpriced = fields.list("unpriced", of: .unpriced)
      let note = fields.optional("note", .text)
      let source = fields.optional("source", .name(of: .source))
      guard let code else { return nil }
      fields.reading.items.append(
        .init(
          code: code, segments: [segment].compactMap(\.self) + moves.map(\.segment), tags: tags,
          countsLines: unit == nil || unit == .service))
      fields.reading.checkOverlaps(of: prices)
      if let unit {
        fields.reading.units[code] = unit
        fields.reading.check(prices, indexed, of: unit)
        fields.notePool(of: code, unit)
        if unit == .service, days != .always {
          fields.reading.report(
            .badValue, "days are for items without lines: leave them out, as prices say on which days a line is paid",
            at: fields.place(of: fields.has("from") ? "from" : "until"))
        }
      }
      guard let names, let segment, let unit else { return nil }
      fields.check(moves, from: segment)
      var item = Item(
        code: code, names: names, segment: segment, unit: unit, days: days, tags: tags, prices: prices,
        indexed: indexed, note: note, source: source, place: fields.place)
      item.moves = moves
      item.unpriced = unpriced
      return item
    }
  }
}

extension JSONShape<Item.Unpriced> {
  static var unpriced: JSONShape {
    .object { fields in
      let days = fields.days()
      guard let note = fields.required("note", .text) else { return nil }
      return Item.Unpriced(days: days, note: note, place: fields.place)
    }
  }
}

extension JSONShape<Item.Move> {
  static var move: JSONShape {
    .object { fields in
      let from = fields.required("from", .day)
      let segment = fields.required("segment", .name(of: .segment))
      guard let from, let segment else { return nil }
      return Item.Move(from: from, segment: segment)
    }
  }
}

extension JSONFields {
  /// Reports moves out of order, and those that lead nowhere else.
  fileprivate mutating func check(_ moves: [Item.Move], from segment: String) {
    var current = segment
    for (index, move) in moves.enumerated() {
      if index > 0, move.from <= moves[index - 1].from {
        reading.report(
          .badValue,
          "the move on \(move.from) comes after the one on \(moves[index - 1].from): put the moves in date order",
          at: place(of: "moves"))
      }
      if move.segment == current {
        reading.report(
          .badValue,
          "the item is in the segment \(current.quoted) when it moves there on \(move.from): remove the move, "
            + "or name another segment",
          at: place(of: "moves"))
      }
      current = move.segment
    }
  }

  /// Notes what a pool takes off, to be checked when all items are known.
  fileprivate mutating func notePool(of code: String, _ unit: Unit) {
    guard case .performance(let performance) = unit, let pool = performance.pool else { return }
    reading.pools.append(.init(code: code, less: pool.less, place: place(of: "unit")))
  }
}
