extension JSONShape<Benchmark> {
  static var benchmark: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.benchmark))
      let names = fields.required("names", .names)
      let shares = fields.required("shares", .list(of: .benchmarkShare, atLeast: 1))
      let source = fields.required("source", .name(of: .source))
      let note = fields.optional("note", .text)
      guard let id, let names, let shares else { return nil }
      return Benchmark(id: id, names: names, shares: shares, source: source, note: note, place: fields.place)
    }
  }
}

extension JSONShape<Benchmark.Share> {
  static var benchmarkShare: JSONShape {
    .object { fields in
      let segment = fields.required("segment", .name(of: .segment))
      let share = fields.required("share", .part)
      guard let segment, let share else { return nil }
      return Benchmark.Share(segment: segment, share: share)
    }
  }
}
