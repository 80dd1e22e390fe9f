import Takst

extension SampleGenerator {
  func writePractices<Failure: Error>(to sink: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    let profile = plan.profile
    var buffer = SampleBuffer()
    let contracts = profile.contracts
    buffer.append(
      "practice,name,capacities,region,cluster,area,costs\(contracts.isEmpty ? "" : ",contracts")"
        + (hasVariety ? ",deprivation\n" : "\n"))
    for practice in 0..<practices {
      let outline = self.outline(practice)
      let region = profile.regions[outline.region].name
      buffer.append("\(id(practice)),\(profile.practiceName) \(id(practice)),\(outline.capacities),\(region),")
      buffer.append(
        "\(cluster(of: outline)),\(outline.isInArea ? profile.area.name : ""),\(outline.costs)000.00")
      if !contracts.isEmpty {
        var random = SampleRandom(seed: seed, practice: practice, stream: 4)
        let agreed = contracts.filter { random.happens(perMille: $0.perMille) }
        buffer.append("," + agreed.map(\.id).joined(separator: "+"))
      }
      if hasVariety { buffer.append(",\(outline.deprivation)") }
      buffer.append("\n")
      try buffer.flush(to: sink)
    }
    try buffer.flush(all: true, to: sink)
  }

  func writePopulation<Failure: Error>(to sink: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    let (profile, calendar) = (plan.profile, plan.calendar)
    var buffer = SampleBuffer()
    let payers = profile.payers
    buffer.append("practice,patient,birth,sex,group,area,from,until,programmes\(payers.isEmpty ? "" : ",payer")\n")
    for practice in 0..<practices {
      for (index, person) in self.practice(practice).people.enumerated() {
        buffer.append(id(practice))
        buffer.append(",P")
        buffer.append(number(ofPerson: index, practice: practice), width: 6)
        buffer.append(",\(person.birth),\(person.sex.rawValue),")
        buffer.append(person.isOtherGroup ? profile.groups.other : profile.groups.usual)
        buffer.append(",\(person.isInArea ? profile.area.name : profile.area.otherwise),")
        if person.enters > 0 { buffer.append(calendar[person.enters].description) }
        buffer.append(",")
        if person.leaves < calendar.count { buffer.append(calendar[person.leaves].description) }
        buffer.append(",")
        if let programme = person.programme, let from = person.programmeFrom {
          buffer.append(profile.programmes[programme].ids.map { "\($0):\(from):" }.joined(separator: "+"))
        }
        if let payer = person.payer { buffer.append("," + payers[payer].id) }
        buffer.append("\n")
        try buffer.flush(to: sink)
      }
    }
    try buffer.flush(all: true, to: sink)
  }

  func writeActivity<Failure: Error>(to sink: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    let dates = (0..<plan.calendar.count).map { Array(form.text(plan.calendar[$0]).utf8) }
    let codes = plan.lines.map { Array(form.text(code: $0.code).utf8) }
    let names = plan.lines.map { Array((plan.profile.names[$0.code] ?? "").utf8) }
    let columns = form.columns.map(\.column)
    var buffer = SampleBuffer()
    if form.hasByteOrderMark { buffer.append([0xef, 0xbb, 0xbf]) }
    buffer.append(form.columns.map(\.name).joined(separator: String(decoding: [form.separator], as: UTF8.self)) + "\n")
    for practice in 0..<practices {
      let drawn = self.practice(practice)
      let id = Array(self.id(practice).utf8)
      for event in events(practice, of: drawn) {
        for (index, column) in columns.enumerated() {
          if index > 0 { buffer.append(form.separator) }
          switch column {
          case .practice: buffer.append(id)
          case .patient: append(patient: Int(event.person), practice: practice, listed: drawn.people.count, to: &buffer)
          case .date: buffer.append(dates[Int(event.day)])
          case .code: buffer.append(codes[Int(event.line)])
          case .name: buffer.append(names[Int(event.line)])
          case .quantity: buffer.append(Int(event.quantity))
          case .time: append(time: Int(event.time), to: &buffer)
          case .minutes: if event.minutes >= 0 { buffer.append(Int(event.minutes)) }
          case .km: append(tenths: Int(event.tenthsOfKm), to: &buffer)
          case .household:
            if event.household >= 0 {
              buffer.append(UInt8(ascii: "H"))
              buffer.append(Int(event.household) + 1)
            }
          case .clinician:
            // Two doctors and two of the staff.
            buffer.append(UInt8(ascii: event.clinician < 2 ? "L" : "S"))
            buffer.append(Int(event.clinician % 2) + 1)
          case .role: buffer.append(plan.lines[Int(event.line)].role ?? "")
          case .reason: buffer.append(plan.lines[Int(event.line)].reason ?? "")
          case .chain:
            if let isChain = plan.lines[Int(event.line)].isChain { buffer.append(UInt8(ascii: isChain ? "1" : "0")) }
          case .blank: break
          }
        }
        buffer.append(UInt8(ascii: "\n"))
        try buffer.flush(to: sink)
      }
    }
    try buffer.flush(all: true, to: sink)
  }

  /// A person's synthetic id: `P000123`, or `G…` for a guest who is on no list.
  private func append(patient person: Int, practice: Int, listed: Int, to buffer: inout SampleBuffer) {
    if person < listed {
      buffer.append(UInt8(ascii: "P"))
      buffer.append(number(ofPerson: person, practice: practice), width: 6)
    } else {
      buffer.append(UInt8(ascii: "G"))
      buffer.append(practice + 1, width: 4)
      buffer.append(person - listed + 1, width: 3)
    }
  }

  private func append(time: Int, to buffer: inout SampleBuffer) {
    guard time >= 0 else { return }
    buffer.append(time / 60, width: 2)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(time % 60, width: 2)
  }

  private func append(tenths: Int, to buffer: inout SampleBuffer) {
    guard tenths >= 0 else { return }
    buffer.append(tenths / 10)
    buffer.append(form.decimalMark)
    buffer.append(tenths % 10)
  }
}
