// What items and rules refer to: sources, segments, decisions, series and programmes.

extension JSONShape<Source> {
  static var source: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.source))
      let title = fields.required("title", .text)
      let url = fields.optional("url", .text)
      guard let id, let title else { return nil }
      return Source(id: id, title: title, url: url, place: fields.place)
    }
  }
}

extension JSONShape<Segment> {
  static var segment: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.segment))
      let names = fields.required("names", .names)
      guard let id, let names else { return nil }
      if id == "adjustments" {
        fields.reading.report(
          .badValue, "the segment \"adjustments\" is taken by ceilings and budgets: choose another id",
          at: fields.place(of: "id"))
      }
      return Segment(id: id, names: names, place: fields.place)
    }
  }
}

extension JSONShape<Decision> {
  static var decision: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.decision))
      let names = fields.required("names", .names)
      let published = fields.required("published", .day)
      let source = fields.optional("source", .name(of: .source))
      guard let id, let names, let published else { return nil }
      let decision = Decision(id: id, names: names, published: published, source: source, place: fields.place)
      fields.reading.decisions[id] = decision
      return decision
    }
  }
}

extension JSONShape<IndexSeries> {
  static var series: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.series))
      let names = fields.required("names", .names)
      let steps = fields.required("steps", .list(of: .step)) ?? []
      let until = fields.optional("until", .day)
      let rounding = fields.required("rounding", .choice) as Rounding?
      for (step, next) in zip(steps, steps.dropFirst()) where next.from <= step.from {
        fields.reading.report(
          .badValue, "the step from \(next.from) comes after the one from \(step.from): put the steps in rising order",
          at: next.place ?? fields.place)
      }
      if let until, let last = steps.last, until <= last.from {
        fields.reading.report(
          .badValue, "the series ends on \(until), but its last step starts on \(last.from): correct one of them",
          at: fields.place(of: "until"))
      }
      guard let id, let names, let rounding else { return nil }
      let series = IndexSeries(
        id: id, names: names, steps: steps, until: until, rounding: rounding, place: fields.place)
      fields.reading.series[id] = series
      return series
    }
  }
}

extension JSONShape<IndexSeries.Step> {
  static var step: JSONShape {
    .object { fields in
      let from = fields.required("from", .day)
      let factor = fields.required("factor", .factor)
      let status = fields.required("status", .choice) as Status?
      let source = fields.optional("source", .name(of: .source))
      let note = fields.optional("note", .text)
      guard let from, let factor, let status else { return nil }
      return IndexSeries.Step(
        from: from, factor: factor, status: status, source: source, note: note, place: fields.place)
    }
  }
}

extension JSONShape<Programme> {
  static var programme: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.programme))
      let names = fields.required("names", .names)
      let starts = fields.optional("starts", .linesIfAny) ?? []
      let ends = fields.optional("ends", .linesIfAny) ?? []
      guard let id, let names else { return nil }
      return Programme(id: id, names: names, starts: starts, ends: ends, place: fields.place)
    }
  }
}
