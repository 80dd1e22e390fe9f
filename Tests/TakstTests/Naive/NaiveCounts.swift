import Takst

extension NaivePractice {
  struct Payment {
    var day: Day
    var quantity: Quantity
    var paid: Quantity
    var amount: Int64
  }

  /// What an item pays that needs no line.
  func payments(for item: Item, in period: Period) -> [Payment] {
    switch item.unit {
    case .service:
      return []
    case .enrolled(let count):
      return days(count.every, of: item, in: period).map { day in
        pay(item, count, people(on: day), groups(on: day), on: day)
      }
    case .programme(let programmes, let count):
      return days(count.every, of: item, in: period).map { day in
        let people = people(on: day).filter { person in
          programmes.contains { isIn($0, patient: person.patient, on: day) }
        }
        let groups = groups(on: day).filter { group in programmes.contains { $0 == group.programme } }
        return pay(item, count, people, groups, on: day)
      }
    case .performance(let performance):
      return days(performance.every, of: item, in: period).map { pay(item, performance, on: $0) }
    case .lump(let per, let every, let condition):
      var payments: [Payment] = []
      for day in days(every, of: item, in: period) where holds(condition, subjectPractice(on: day)) == .yes {
        // One payment is due; without capacities its size is not known.
        let isKnown = per == .practice || row?.capacities != nil
        let quantity = per == .practice ? 1 : row?.capacities ?? 1
        let amount = isKnown ? amount(item, quantity, on: day) : nil
        payments.append(
          Payment(day: day, quantity: quantity, paid: amount == nil ? .zero : quantity, amount: amount ?? 0))
      }
      return payments
    }
  }

  private func days(_ every: Frequency, of item: Item, in period: Period) -> [Day] {
    every.days(in: period).filter { item.days.contains($0) }
  }

  private func pay(_ item: Item, _ count: Count, _ people: [Person], _ groups: [PersonGroup], on day: Day) -> Payment {
    var subjects: [NaiveSubject] = people.map { subject(person: $0, on: day) }
    for group in groups {
      for _ in 0..<group.count { subjects.append(subject(group: group, on: day)) }
    }
    subjects = subjects.filter { holds(count.when, $0) == .yes }
    let quantity = Quantity(Int64(subjects.count))
    guard let price = tariff.price(of: item, on: day) else {
      return Payment(day: day, quantity: quantity, paid: .zero, amount: 0)
    }
    var sum: Int64 = 0
    for (position, subject) in subjects.enumerated() {
      var amount = price.amount
      for tier in price.tiers where position >= tier.above { amount = tier.amount.minorUnits }
      if let weight = count.weights.first(where: { holds($0.when, subject) == .yes }) {
        amount = NaiveArithmetic.scaled(amount, by: [weight.weight], .halfAwayFromZero)
      }
      sum += amount
    }
    return Payment(day: day, quantity: quantity, paid: quantity, amount: sum)
  }

  private func pay(_ item: Item, _ performance: Performance, on day: Day) -> Payment {
    var counted: Int64 = 0
    switch performance.per {
    case .practice:
      if holds(performance.when, subjectPractice(on: day)) == .yes { counted = 1 }
    case .enrolled:
      for person in people(on: day) where holds(performance.when, subject(person: person, on: day)) == .yes {
        counted += 1
      }
      for group in groups(on: day) where holds(performance.when, subject(group: group, on: day)) == .yes {
        counted += group.count
      }
    }
    var payment = Payment(day: day, quantity: Quantity(counted), paid: .zero, amount: 0)
    var result: IndicatorResult?
    for candidate in indicators where candidate.indicator == performance.indicator && candidate.period.contains(day) {
      if result == nil || candidate.period.from > result!.period.from { result = candidate }
    }
    guard let result, let price = tariff.price(of: item, on: day) else { return payment }
    guard case .steps(let steps) = performance.score,
      let step = steps.last(where: { result.value.reaches($0.from) })
    else { return payment }
    payment.paid = Quantity(counted)
    payment.amount = counted * NaiveArithmetic.scaled(price.amount, by: [step.share], .halfAwayFromZero)
    return payment
  }
}
