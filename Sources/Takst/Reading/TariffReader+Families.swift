extension JSONShape<PriceFamily> {
  static var family: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.family))
      let names = fields.required("names", .names)
      let members = fields.required("members", .members)
      let days = fields.days()
      let source = fields.optional("source", .name(of: .source))
      guard let id, let names, let members else { return nil }
      return PriceFamily(id: id, names: names, members: members, days: days, source: source, place: fields.place)
    }
  }
}

extension JSONShape<[PriceFamily.Member]> {
  /// At least two members, each of them once.
  static var members: JSONShape {
    JSONShape { json, label, reading in
      guard let members = JSONShape.list(of: .member).read(json, label, reading) else { return nil }
      if case .list(let entries) = json.value, entries.count < 2 {
        return reading.badValue(json, "a family needs at least two members: add one, or remove the family")
      }
      for (index, member) in members.enumerated() where members[..<index].contains(where: { $0.code == member.code }) {
        return reading.badValue(json, "the family names the item \(member.code.quoted) twice: remove one of them")
      }
      return members
    }
  }
}

extension JSONShape<PriceFamily.Member> {
  static var member: JSONShape {
    .object { fields in
      let code = fields.required("code", .name(of: .code))
      let factor = fields.required("factor", .factor)
      guard let code, let factor else { return nil }
      return PriceFamily.Member(code: code, factor: factor)
    }
  }
}
