extension TariffLint {
  /// Amounts that do not follow from the base of the other members of their family.
  ///
  /// Amounts of one decision are compared with each other: a decision that a later one replaced was sound as well.
  static func familyFindings(in tariff: Tariff) -> [Diagnostic] {
    tariff.families.flatMap { family in
      let priced = statedPrices(of: family, in: tariff)
      var decisions: [String?] = []
      for decision in priced.map(\.price.decision) where !decisions.contains(decision) { decisions.append(decision) }
      return decisions.flatMap { decision in
        findings(among: priced.filter { $0.price.decision == decision }, of: family)
      }
    }
  }

  /// A member's stated price on the days on which its family holds.
  private struct FamilyPrice {
    let code: String
    let price: Price
    let days: DayRange
    let bases: BaseInterval
  }

  private static func statedPrices(of family: PriceFamily, in tariff: Tariff) -> [FamilyPrice] {
    family.members.flatMap { member in
      (tariff.items.first { $0.code == member.code }?.prices ?? []).compactMap { price in
        let days = price.days.intersection(family.days)
        guard !days.isEmpty, let amount = price.amount,
          let bases = BaseInterval(of: amount.minorUnits, factor: member.factor)
        else { return nil }
        return FamilyPrice(code: member.code, price: price, days: days, bases: bases)
      }
    }
  }

  /// Each price that does not follow, once, for the first days on which it does not.
  private static func findings(among prices: [FamilyPrice], of family: PriceFamily) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var reported: Set<Int> = []
    for day in Set(prices.map { $0.days.from ?? .first }).sorted() {
      // The stated prices of a member never share a day within a decision.
      let inForce = prices.indices.filter { prices[$0].days.contains(day) }
      let following = BaseInterval.greatestGroup(among: inForce.map { prices[$0].bases }).map { inForce[$0] }
      let common = inForce.reduce(family.days) { $0.intersection(prices[$1].days) }
      for index in inForce where !following.contains(index) && reported.insert(index).inserted {
        let (code, price) = (prices[index].code, prices[index].price)
        let allowed = prices[index].bases.amounts(with: following.map { prices[$0].bases })
          .map { Money(minorUnits: $0, price.amount!.currency) }
        let text = allowed.isEmpty ? "too great to hold" : allowed.map(\.description).joined(separator: " to ")
        findings.append(
          Diagnostic(
            .priceOffFamily,
            "the item \(code.quoted) has the price \(price.amount!) on \(common.inWords), but the base of the other "
              + "members of the family \(family.id.quoted) makes it \(text): correct the price, its days or its factor",
            at: price.place ?? family.place))
      }
    }
    return findings
  }
}
