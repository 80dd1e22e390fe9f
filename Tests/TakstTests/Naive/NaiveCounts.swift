import Takst

/// What falls due on a day without a line.
struct NaivePayment {
  var day: Day
  var quantity: Quantity
  var paid = Quantity.zero
  /// What lacks a fact, such as the result of an indicator.
  var missing = Quantity.zero
  /// What would be paid if there were a price.
  var unpriced = Quantity.zero
  /// By the status of the prices.
  var amounts: [Status: Int64] = [:]

  /// With some more people or practices of which the data do not say whether they are paid for.
  func lacking(_ count: Int) -> NaivePayment {
    var payment = self
    payment.quantity += Quantity(Int64(count))
    payment.missing += Quantity(Int64(count))
    return payment
  }
}

extension NaivePractice {
  /// What an item pays that needs no line; a pool's share is not among it.
  func payments(for item: Item, in period: Period, _ scores: NaiveScores) -> [NaivePayment] {
    switch item.unit {
    case .service:
      return []
    case .enrolled(let count):
      return days(count.every, of: item, in: period).map { day in
        pay(item, count, counted(item, count.when, on: day), on: day)
          .lacking(counted(item, count.when, .undecided, on: day).count)
      }
    case .programme(let programmes, let count):
      return days(count.every, of: item, in: period).map { day in
        let people = counted(item, count.when, on: day).filter { person in
          programmes.contains { person.programme($0) == .yes }
        }
        let undecided = counted(item, count.when, .undecided, on: day).filter { person in
          programmes.contains { person.programme($0) == .yes }
        }
        return pay(item, count, people, on: day).lacking(undecided.count)
      }
    case .performance(let performance):
      if performance.pool != nil { return [] }
      return days(performance.every, of: item, in: period).map {
        pay(item, performance, on: $0, scores).lacking(undecidedClients(item, performance, on: $0))
      }
    case .lump(let per, let every, let condition):
      return days(every, of: item, in: period).compactMap { day in
        switch holds(condition, subjectPractice(on: day)) {
        case .yes: pay(item, per, every, on: day)
        case .no: nil
        case .undecided: NaivePayment(day: day, quantity: 0).lacking(1)
        }
      }
    }
  }

  /// The due days of an item, those on which there is such an item.
  func days(_ every: Frequency, of item: Item, in period: Period) -> [Day] {
    every.days(in: period).filter { item.days.contains($0) }
  }

  /// The people on the list whom an item counts.
  private func counted(
    _ item: Item, _ condition: Condition?, _ wanted: NaiveTruth = .yes, on day: Day
  ) -> [NaiveSubject] {
    var subjects = people(on: day).map { subject(person: $0, on: day) }
    for group in groups(on: day) {
      for _ in 0..<group.count { subjects.append(subject(group: group, on: day)) }
    }
    return subjects.filter { tariff.isFor(.payer($0.payer), item) && holds(condition, $0) == wanted }
  }

  private func pay(_ item: Item, _ count: Count, _ everybody: [NaiveSubject], on day: Day) -> NaivePayment {
    // A weight of nothing leaves somebody out.
    let people = everybody.filter { person in
      count.weights.first { holds($0.when, person) == .yes }?.weight != .zero
    }
    var payment = NaivePayment(day: day, quantity: Quantity(Int64(people.count)))
    // A tier counts the people for whom its price holds.
    var positions: [String: Int64] = [:]
    for person in people {
      guard let price = tariff.price(of: item, on: day, for: .payer(person.payer)) else {
        payment.unpriced += 1
        continue
      }
      let position = positions[price.origin, default: 0]
      positions[price.origin] = position + 1
      var amount = price.amount
      for tier in price.tiers where position >= tier.above { amount = tier.amount.minorUnits }
      let weight = count.weights.first { holds($0.when, person) == .yes }?.weight ?? .one
      payment.paid += 1
      payment.amounts[price.status, default: 0] += price.unit(
        amount, every: count.every, times: NaiveFraction(weight))
    }
    return payment
  }

  private func pay(_ item: Item, _ per: LumpBase, _ every: Frequency, on day: Day) -> NaivePayment {
    // One payment is due; without capacities its size is not known.
    let quantity = per == .practice ? 1 : row?.capacities
    var payment = NaivePayment(day: day, quantity: quantity ?? 1)
    guard let quantity else {
      payment.missing = 1
      return payment
    }
    if let price = tariff.price(of: item, on: day, for: .practice) {
      payment.paid = quantity
      payment.amounts[price.status] = NaiveArithmetic.times(price.unit(price.amount, every: every), quantity)
    } else {
      payment.unpriced = quantity
    }
    return payment
  }

  /// For whom a performance payment is made: one client for a practice, or one for each person.
  func clients(_ item: Item, _ performance: Performance, on day: Day) -> [NaiveTariff.Client] {
    switch performance.per {
    case .practice:
      return holds(performance.when, subjectPractice(on: day)) == .yes ? [.practice] : []
    case .enrolled:
      return counted(item, performance.when, on: day).map { .payer($0.payer) }
    }
  }

  /// The people or practices of which the data do not say whether they are paid for.
  func undecidedClients(_ item: Item, _ performance: Performance, on day: Day) -> Int {
    switch performance.per {
    case .practice: holds(performance.when, subjectPractice(on: day)) == .undecided ? 1 : 0
    case .enrolled: counted(item, performance.when, .undecided, on: day).count
    }
  }

  private func pay(
    _ item: Item, _ performance: Performance, on day: Day, _ scores: NaiveScores
  ) -> NaivePayment {
    let clients = clients(item, performance, on: day)
    var payment = NaivePayment(day: day, quantity: Quantity(Int64(clients.count)))
    guard let share = scores.share(performance, of: item, for: self, on: day) else {
      payment.missing = payment.quantity
      return payment
    }
    for client in clients {
      guard let price = tariff.price(of: item, on: day, for: client) else {
        payment.unpriced += 1
        continue
      }
      if share > .zero { payment.paid += 1 }
      payment.amounts[price.status, default: 0] += price.unit(price.amount, every: performance.every, times: share)
    }
    return payment
  }
}
