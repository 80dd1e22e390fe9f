extension JSONShape<Condition> {
  static var condition: JSONShape {
    .object { fields in
      var condition = Condition()
      condition.age = fields.optional("age", .ages)
      condition.sex = fields.optional("sex", .choice)
      condition.group = fields.optional("group", .texts)
      condition.area = fields.optional("area", .texts)
      condition.payer = fields.optional("payer", .texts)
      condition.region = fields.optional("region", .texts)
      condition.contract = fields.optional("contract", .texts)
      condition.place = fields.optional("place", .texts)
      condition.role = fields.optional("role", .texts)
      condition.reason = fields.optional("reason", .texts)
      condition.cluster = fields.optional("cluster", .bool)
      condition.enrolled = fields.optional("enrolled", .bool)
      condition.programme = fields.optional("programme", .list(of: .name(of: .programme), atLeast: 1))
      condition.indicator = fields.optional("indicator", .indicatorBand)
      condition.chain = fields.optional("chain", .bool)
      condition.minutes = fields.optional("minutes", .measures)
      condition.km = fields.optional("km", .measures)
      condition.sameDay = fields.optional("sameDay", .lines)
      condition.secondInHousehold = fields.optional("secondInHousehold", .lines)
      condition.alone = fields.optional("alone", .alone)
      condition.all = fields.optional("all", .list(of: .condition, atLeast: 1)) ?? []
      condition.any = fields.optional("any", .list(of: .condition, atLeast: 1)) ?? []
      condition.not = fields.optional("not", .list(of: .condition, atLeast: 1)) ?? []
      return condition
    }
  }
}

extension JSONShape<Condition.AgeBand> {
  static var ages: JSONShape {
    .object { fields in
      Condition.AgeBand(
        from: fields.optional("from", .whole(0...150)), below: fields.optional("below", .whole(0...150)))
    }
  }
}

extension JSONShape<Condition.MeasureBand> {
  static var measures: JSONShape {
    .object { fields in
      Condition.MeasureBand(from: fields.optional("from", .quantity), below: fields.optional("below", .quantity))
    }
  }
}

extension JSONShape<Condition.Alone> {
  static var alone: JSONShape {
    .object { fields in
      let items = fields.required("items", .lines)
      let months = fields.required("months", .whole(1...120))
      guard let items, let months else { return nil }
      return Condition.Alone(items: items, months: months)
    }
  }
}

extension JSONShape<Condition.IndicatorBand> {
  static var indicatorBand: JSONShape {
    .object { fields in
      let id = fields.required("id", .text)
      let from = fields.optional("from", .rate)
      let below = fields.optional("below", .rate)
      if !fields.has("from"), !fields.has("below") {
        fields.reading.report(
          .missingKey, "\(fields.label) says nothing of the result: add \"from\", \"below\" or both", at: fields.place)
      }
      return id.map { Condition.IndicatorBand(id: $0, from: from, below: below) }
    }
  }
}
