import Takst

extension Phrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .tariff: "Tariff"
    case .period: "Period"
    case .practice: "Practice"
    case .practices: "Practices"
    case .amendments: "Amendments"
    case .asKnownOn: "As known on"
    case .practiceCount(let count): count == "1" ? "1 practice" : "\(count) practices"
    case .total: "Total"
    case .perPerson: "Per listed person"
    case .listedPeople: "Listed people (mean)"
    case .net: "Net"
    case .afterCosts(let costs): "Net of costs of \(costs)"
    case .basedOn(let shares): "Based on, by amount: \(shares)."
    case .weakest(let status): "The weakest number used: \(status)."
    case .nothingPriced: "Nothing was priced."

    case .segments: "Segments"
    case .itemsByAmount: "Items by amount"
    case .linesByOutcome: "Activity lines by outcome"
    case .rulesThatFired: "Rules that fired"
    case .notChecked: "What could not be checked"
    case .withoutPrice: "Without a known price, and so not in the total"
    case .withoutCounterpart: "Without a counterpart in this tariff, and so not in the total"
    case .unknownCodes: "Codes the tariff does not know"
    case .adjustments: "Adjustments"
    case .months: "Months"
    case .sources: "Sources"
    case .segment: "Segment"
    case .benchmarks: "Shares beside what was expected or measured"
    case .thisStatement: "This statement"
    case .share: "Share"
    case .code: "Code"
    case .item: "Item"
    case .quantity: "Quantity"
    case .paid: "Paid"
    case .status: "Status"
    case .lines: "Lines"
    case .effect: "Effect"
    case .rule: "Rule"
    case .reason: "Reason"
    case .days: "Days"
    case .month: "Month"
    case .list: "List"
    case .unit: "Counts"
    case .price: "Price"
    case .source: "Source"
    case .notes: "Notes"
    case .items: "Items"
    case .rules: "Rules"
    case .id: "Id"
    case .name: "Name"
    case .date: "Date"
    case .patient: "Patient"
    case .outcomeTitle: "Outcome"
    case .why: "Why"
    case .currency: "Currency"
    case .day: "Day"
    case .old: "Old"
    case .new: "New"
    case .difference: "Difference"
    case .perCent: "Per cent"
    case .pricedItems: "Priced"
    case .kind: "Kind"
    case .terms: "Terms"
    case .decision: "Decision"
    case .crosswalk: "Crosswalk"
    case .layout: "Layout"
    case .amendment: "Amendment"
    case .amount: "Amount"
    case .freePrice: "free"
    case .noDifference: "No price differs."
    case .sourceLine: "Line"
    case .scenario: "Scenario"
    case .scenarios: "Scenarios"
    case .baseline: "Baseline"
    case .gaining: "Practices gaining"
    case .losing: "Practices losing"
    case .gain: "Gain"
    case .lose: "Lose"
    case .largestGain: "Largest gain"
    case .largestLoss: "Largest loss"

    case .solutionTitle(let goal, let scenario):
      switch goal {
      case .neutral: "Cost-neutral version of \(scenario)"
      case .total(let total): "Version of \(scenario) with a total of \(total)"
      case .difference(let difference): "Version of \(scenario) with a difference of \(difference)"
      case .shares: "Version of \(scenario) with given shares"
      }
    case .lever: "Lever"
    case .value: "Value"
    case .sameFrom: "Same from"
    case .sameTo: "to"
    case .differenceLeft: "Difference left"
    case .evaluations: "Evaluations"
    case .factorOn(let items): "factor on the prices of \(items)"
    case .priceOfItem(let code): "price of \(code)"
    case .leftOver(let total): "Left over: total less \(total)"
    case .noSolution(let obstacle, let items):
      switch obstacle {
      case .noPractice: "No solution: no practice was counted."
      case .nothingPaid: "No solution: nothing is paid for \(items) in this scenario. Choose other items."
      case .outOfReach:
        "No solution: the most that the lever can do is not enough. The value that comes nearest is shown."
      case .held(let ids):
        "No solution: \(ids.joined(separator: ", ")) takes back what the lever adds. The value that comes nearest is shown."
      }

    case .breakEvenOf(let bundle, let place): "Break-even of \(bundle): \(place)"
    case .bundlePays(let amount, let rule, let programmes):
      "\(amount.map { "\($0) per person and year." } ?? "What it pays is not known.") While in \(programmes), these contacts are not paid (\(rule)):"
    case .contacts: "Contacts"
    case .oneLess: "One less"
    case .thatMany: "That many"
    case .personYears: "Person-years"
    case .coveredContacts: "Covered contacts"
    case .perPersonYear: "Per person-year"
    case .feesPerPersonYear: "Worth"
    case .allPractices: "All"
    case .nextSteps(let place): "Next steps of payment by results: \(place)"
    case .result: "Result"
    case .nextStep: "Next step"
    case .paidNow: "Now"
    case .paidThen: "Then"
    case .noSteps: "No practice has a result that is paid by steps."
    case .listLimit(let item, let limit, let place): "Closing the list at \(limit) by \(item): \(place)"
    case .people: "People"
    case .aYear: "A year"
    case .limit: "Limit"
    case .onePerson: "The last person"
    case .oneMorePerson: "One more"
    case .beyondLimit: "Beyond the limit"

    case .moreItems(let count): count == 1 ? "… and 1 more item" : "… and \(count) more items"
    case .linesRead: "Lines read"
    case .noLines: "No activity lines were read."
    case .examples(let lines):
      "for example " + (lines.count == 1 ? "line " : "lines ") + lines.map(String.init).joined(separator: ", ")
    case .undecided(let lines, let facts): "could not be checked for \(lines): the file lacks \(facts)"
    case .undecidedNoFact(let lines): "could not be checked for \(lines): the files lack a fact it needs"
    case .lineCount(let count): count == 1 ? "1 line" : "\(Language.english.count(count)) lines"
    case .allOfThem: "All of them: --format csv or json."
    case .withGaps(let days): "\(days), with gaps"
    case .whatToDo: "What to do"
    case .exchanged(let from, let rate, let to): "1 \(from) = \(rate) \(to), the rate that was given."
    case .notApplied: "known to exist, but not applied"
    case .didYouMean(let code): "did you mean \(code)?"
    case .sumWithoutLine: "Items that need no line, such as capitation, are not listed here."

    case .whatMakesTheDifference: "What makes the difference"
    case .byItem: "By item"
    case .overridden: "Overridden, or without effect"
    case .overriddenBy(let amendment, let now): "overridden by \(amendment)" + (now.isEmpty ? "" : ": \(now)")
    case .withoutEffect: "changes nothing in the period"
    case .forSome: "for some practices or payers"
    case .moreRows(let count): "… and \(count) more: all of them with --format csv or json."
    case .assumptions: "Assumptions"
    case .years(let count): "\(count) years"
    case .effectTitle(let effect):
      switch effect {
      case .price: "Prices"
      case .rules: "Rules, items and payers"
      case .volume: "Volume"
      case .mix: "Mix"
      case .adjustments: "Adjustments"
      }
    case .linesPaidDifferently: "Lines that are paid differently"
    case .noLinePaidDifferently: "No line is paid differently."
    case .withoutLines: "What needs no line"
    case .paidAlike: "Everything else, paid alike"
    case .addedUp(let count, let numbers):
      "Added up by code and left out one by one: \(Language.english(.lineCount(count)))"
        + (numbers.map { ", numbered \($0.lowerBound) to \($0.upperBound) in the file" } ?? "") + "."
    case .firesNow(let rule): "rule \(rule) now fires"
    case .firesNoMore(let rule): "rule \(rule) no longer fires"
    case .firesDifferently(let rule): "rule \(rule) acts differently"
    case .priceChanges(let from, let to): "price \(from) → \(to)"
    case .supplementsChange(let from, let to): "supplements \(from) → \(to)"
    case .scenarioHasCode(let code): "the scenario has the code \(code)"

    case .priceOf(let amount, let status): "price \(amount), \(status)"
    case .priceFrom(let decision): "by \(decision)"
    case .priceCarried(let series): "carried forward by \(series)"
    case .priceSet(let amendment): "set by \(amendment)"
    case .sourceNamed(let source): "source \(source)"
    case .ruleFired(let rule): "rule \(rule)"
    case .ruleUndecided(let rule): "not checked, as a fact is missing: \(rule)"
    case .becomes(let from, let to): "\(from) became \(to)"
    case .unpaid(let quantity): "\(quantity) not paid"
    case .supplement(let item): "with supplement \(item)"
    case .noSuchCode(let code): "the tariff has no code \(code)"
    case .noCounterpart(let why): "no counterpart in this tariff: \(why)"
    case .noPriceOn(let day): "no price is known for \(day)"
    case .contractPrice: "the price is free and no contract sets it"
    case .outsidePeriod: "outside the period, only looked at by rules"
    case .maximumPrice: "maximum"

    case .or: "or"
    case .fromDay(let day): "from \(day)"
    case .untilDay(let day): "until \(day)"
    case .always: "always"
    case .monthName(let month):
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ][month - 1]
    case .statusName(let status):
      switch status {
      case .official: "official"
      case .published: "published"
      case .secondary: "secondary"
      case .derived: "derived"
      case .estimate: "estimate"
      }
    case .outcome(let outcome):
      switch outcome {
      case .paid: "paid"
      case .covered: "covered, paid nothing"
      case .repriced: "paid as another item"
      case .rejected: "not payable by a rule"
      case .unpriced: "no price known"
      case .unknown: "unknown code"
      case .outside: "outside the period"
      case .malformed: "unreadable row"
      }
    case .outcomeWord(let outcome):
      switch outcome {
      case .paid: "paid"
      case .covered: "covered"
      case .repriced: "repriced"
      case .rejected: "rejected"
      case .unpriced: "unpriced"
      case .unknown: "unknown"
      case .outside: "outside"
      case .malformed: "malformed"
      }
    case .effectName(let severity):
      switch severity {
      case .reject: "not paid"
      case .zero: "covered"
      case .reprice: "repriced"
      case .warn: "look at this"
      }
    case .gap(let reason):
      switch reason {
      case .noPrice: "no price known"
      case .freePrice: "free price, no contract"
      case .noCapacities: "capacities not given"
      case .noIndicator: "indicator not given"
      case .noList: "list not given"
      case .implausible: "result out of all proportion"
      case .undecided: "a fact about the people or the practice not given"
      }
    case .advice(let reason):
      switch reason {
      case .noPrice:
        "Put the fees from your own fee table into a file with the columns code,amount,from and add --fees FILE.csv."
      case .freePrice: "Add the contract's price with --fees FILE.csv, or the contract itself with --amend FILE."
      case .noCapacities: "Give the practice's capacities in practices.csv."
      case .noIndicator: "Give the indicator's result in indicators.csv."
      case .undecided:
        "Fill in insurance group, birth, area and payer in population.csv, and the practice in practices.csv."
      case .implausible: "Correct the indicator's result in indicators.csv."
      case .noList: "Give the people on the practice's list in population.csv."
      }
    case .unitName(let unit):
      switch unit {
      case .service: "service"
      case .enrolled(let count): "listed person, " + Phrase.every(count.every)
      case .programme(_, let count): "person in programme, " + Phrase.every(count.every)
      case .performance(let performance):
        (performance.per == .enrolled ? "performance, listed person, " : "performance, practice, ")
          + Phrase.every(performance.every)
      case .lump(let base, let every, _):
        (base == .practice ? "practice, " : "capacity, ") + Phrase.every(every)
      }
    case .ruleMeaning(let kind): Phrase.meaning(kind)
    }
  }

  private static func every(_ frequency: Frequency) -> String {
    switch frequency {
    case .month: "monthly"
    case .quarter: "quarterly"
    case .year: "yearly"
    }
  }

  private static func meaning(_ kind: Rule.Kind) -> String {
    switch kind {
    case .banded(let measure, let bands):
      "the code follows from \(measure.rawValue): " + bands.map(\.becomes).joined(separator: ", ")
    case .replaced(let code): "paid as \(code) where its condition holds"
    case .timeBand: "depends on the time of day and the kind of day"
    case .eligible: "payable only where its condition holds"
    case .requires(let items, let days): "payable only with " + items.terms.joined(separator: ", ") + within(days)
    case .excludes(let items, let days): "not payable with " + items.terms.joined(separator: ", ") + within(days)
    case .limit(let most, let scope, let window): "at most \(most) per \(scope.rawValue) " + over(window)
    case .covered(let programmes): "paid nothing while in " + programmes.joined(separator: ", ")
    }
  }

  private static func within(_ days: Int) -> String {
    switch days {
    case 0: " on the same day"
    case 1: " on the same day or one day apart"
    default: " on the same day or up to \(days) days apart"
    }
  }

  private static func over(_ window: Rule.Window) -> String {
    switch window {
    case .day: "a day"
    case .month: "a calendar month"
    case .quarter: "a calendar quarter"
    case .year: "a calendar year"
    case .rollingMonths(let months): months == 1 ? "in any month" : "in any \(months) months"
    case .lifetime: "ever"
    }
  }
}
