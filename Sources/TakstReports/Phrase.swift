import Takst

/// Everything a report says in words.
///
/// Each language has a catalogue that switches over all of it, so that the compiler finds a phrase that lacks a translation.
enum Phrase {
  // Head.
  case tariff, period, practice, practices, amendments, asKnownOn
  case practiceCount(String)
  case total, perPerson, listedPeople, net, afterCosts(String)
  case basedOn(String)
  case weakest(String)
  case nothingPriced

  // Sections and columns.
  case segments, benchmarks, thisStatement, itemsByAmount, linesByOutcome, rulesThatFired, notChecked, withoutPrice,
    withoutCounterpart,
    unknownCodes
  case adjustments, months, sources
  case segment, share, code, item, quantity, paid, status, lines, effect, rule, reason, days, month, list
  case unit, price, source, notes, items, rules, id, name, date, patient, outcomeTitle, why, currency
  case day, old, new, difference, perCent, pricedItems, kind, decision, terms, amendment, crosswalk, layout, amount
  case freePrice, noDifference, sourceLine
  case scenario, scenarios, baseline, gaining, losing, gain, lose, largestGain, largestLoss

  // Versions of scenarios that a solver found.
  /// What a version is to reach.
  enum SolutionGoal {
    case neutral
    case total(String)
    case difference(String)
    case shares
  }
  case solutionTitle(SolutionGoal, String)
  case lever, value, sameFrom, sameTo, differenceLeft, evaluations
  case factorOn(String), priceOfItem(String)
  case leftOver(String)
  case noSolution(Solution.Obstacle, items: String)

  // Where ways of being paid break even.
  case breakEvenOf(String, String)
  case bundlePays(String?, rule: String, programmes: String)
  case contacts, oneLess, thatMany
  case personYears, coveredContacts, perPersonYear, feesPerPersonYear, allPractices
  case nextSteps(String), result, nextStep, paidNow, paidThen, noSteps
  case listLimit(String, String, String), people, aYear, limit, onePerson, oneMorePerson, beyondLimit

  // Sentences.
  case moreItems(Int)
  case linesRead, noLines
  case examples([Int])
  case undecided(lines: String, facts: String)
  case undecidedNoFact(lines: String)
  case lineCount(Int64)
  case whatToDo, allOfThem
  case withGaps(String)
  case notApplied
  case exchanged(String, rate: String, String)
  case didYouMean(String)
  case sumWithoutLine

  // What makes a difference.
  case whatMakesTheDifference, byItem
  case overridden, overriddenBy(String, String), withoutEffect, forSome, moreRows(Int), assumptions, years(Int)
  case effectTitle(Decomposition.Effect)
  case linesPaidDifferently, noLinePaidDifferently, withoutLines, paidAlike
  /// Lines that a text adds up by code: how many, and the first and last of their numbers in the file.
  case addedUp(Int64, numbers: ClosedRange<Int>?)
  case firesNow(String), firesNoMore(String), firesDifferently(String)
  case priceChanges(from: String, to: String), supplementsChange(from: String, to: String)
  case scenarioHasCode(String)

  // Why a line was paid what it was.
  case priceOf(String, status: String)
  case priceFrom(decision: String)
  case priceCarried(series: String)
  case priceSet(amendment: String)
  case sourceNamed(String)
  case ruleFired(String)
  case ruleUndecided(String)
  case becomes(from: String, to: String)
  case unpaid(String)
  case supplement(String)
  case noSuchCode(String)
  case noPriceOn(String)
  case noCounterpart(String)
  case contractPrice
  case outsidePeriod
  case maximumPrice

  // Small words.
  case or
  case fromDay(String), untilDay(String), always
  case monthName(Int)
  case statusName(Status)
  case outcome(Outcome)
  /// The outcome in a word or two, for a column.
  case outcomeWord(Outcome)
  case effectName(Rule.Severity)
  case gap(Statement.UnpricedRow.Reason)
  case advice(Statement.UnpricedRow.Reason)
  case unitName(Unit)
  case ruleMeaning(Rule.Kind)
}
