/// Counted quantities: how much of what, where and when, without any price.
///
/// Tallies made by the same ``Evaluator`` can be added: the tally of two logs of different practices, or of shards of
/// practices, is the sum of their tallies. A tally is small; pricing it again costs no second pass over the log.
public struct Tally: Hashable, Sendable {
  /// A quantity that can be priced exactly: whole units together, broken ones by size, as each line rounds by itself.
  struct Amount: Hashable, Sendable {
    var lines: Int64 = 0
    var whole: Int64 = 0
    /// How many lines had each quantity with a fraction, in thousandths.
    var broken: [Int64: Int64] = [:]

    mutating func add(_ thousandths: Int64, lines: Int64 = 1) {
      self.lines += lines
      if thousandths % 1000 == 0 {
        whole += thousandths / 1000
      } else {
        broken[thousandths, default: 0] += 1
      }
    }

    var thousandths: Int64 {
      broken.reduce(whole * 1000) { $0 + $1.key * $1.value }
    }

    static func += (left: inout Amount, right: Amount) {
      left.lines += right.lines
      left.whole += right.whole
      if !right.broken.isEmpty { left.broken.merge(right.broken, uniquingKeysWith: +) }
    }
  }

  /// What an indicator payment is counted for: an item on a due day, for the people of a class of payers.
  struct Key: Hashable, Sendable {
    var item: Int
    var slice: Int
    var payer = 0
  }

  /// What a rule did: on which item, into which item, and when.
  struct EffectKey: Hashable, Sendable, Comparable {
    var rule: Int32
    var item: Int32
    /// The item a line became; -1 when it became none.
    var becomes: Int32 = -1
    var slice: Int32
    var payer: Int32 = 0

    static func < (left: EffectKey, right: EffectKey) -> Bool {
      (left.rule, left.item, left.becomes, left.slice, left.payer)
        < (right.rule, right.item, right.becomes, right.slice, right.payer)
    }

    /// The key in one word, ordered in the same way; nil when a part does not fit.
    var packed: UInt64? {
      guard rule < 1 << 12, item < 1 << 15, becomes + 1 < 1 << 15, slice < 1 << 12, payer < 1 << 10 else { return nil }
      return UInt64(rule) << 52 | UInt64(item) << 37 | UInt64(becomes + 1) << 22 | UInt64(slice) << 10 | UInt64(payer)
    }
  }

  /// The quantity of an effect's lines: whole units together, or the lines of one broken quantity.
  struct Effect: Hashable, Sendable {
    var key: EffectKey
    /// In thousandths: the quantity of each line when it is broken, else zero.
    var broken: Int64
    var lines: Int64
    var whole: Int64

    /// Adds up the effects with the same key and size, in order.
    static func summed(_ effects: [Effect]) -> [Effect] {
      var result: [Effect] = []
      for effect in effects.sorted(by: { ($0.key, $0.broken) < ($1.key, $1.broken) }) {
        if let last = result.last, last.key == effect.key, last.broken == effect.broken {
          result[result.count - 1].lines += effect.lines
          result[result.count - 1].whole += effect.whole
        } else {
          result.append(effect)
        }
      }
      return result
    }
  }

  /// A quantity that cannot be priced whatever the price, and why.
  struct GapKey: Hashable, Sendable {
    var item: Int
    var slice: Int
    var reason: Statement.UnpricedRow.Reason
  }

  /// A practice's result on an indicator.
  struct Standing: Hashable, Sendable {
    var result: Fraction
    /// The change from the period before; nil when that is not known.
    var improvement: Fraction?
  }

  /// What an indicator payment is made for, and the results it follows from.
  struct Performance: Hashable, Sendable {
    /// The people or practices paid for.
    var base: Int64
    var standing: Standing
    var target: Rate?
    var factors: [Fraction]
  }

  /// What was billed with a code, and what the lines with it are payable for.
  struct Billed: Hashable, Sendable {
    /// The lines with a billed amount; others are left out.
    var lines: Int64 = 0
    /// In minor units of the currency.
    var amount: Int64 = 0
    /// What the lines are payable for, whatever their items became, with what is paid in addition to them.
    var paid = CellCounts()

    /// Adds an amount; a sum that no number holds is the greatest there is.
    mutating func add(_ amount: Int64, lines: Int64 = 1) {
      let (sum, overflows) = self.amount.addingReportingOverflow(amount)
      self.amount = overflows ? (amount > 0 ? .max : .min) : sum
      self.lines += lines
    }

    static func += (left: inout Billed, right: Billed) {
      left.add(right.amount, lines: right.lines)
      left.paid += right.paid
    }
  }

  /// What was counted for one practice.
  struct PracticeTally: Hashable, Sendable {
    var practice: Practice
    /// What is payable.
    var paid = CellCounts()
    /// The part of `paid` whose lines were repriced: lines only.
    var repriced = CellCounts()
    /// What was registered and not paid, by the item it was finally taken as.
    var unpaid = CellCounts()
    /// What the rules did, in order.
    var effects: [Effect] = []
    var gaps: [GapKey: Amount] = [:]
    var performance: [Key: Performance] = [:]
    /// What others are measured against, whether or not the practice is paid anything.
    var standings: [Key: Standing] = [:]
    var undecided: [Int: Int64] = [:]
    /// The first lines each rule fired on, as numbers of lines in the file.
    var examples: [Int: [Int]] = [:]
    var unknown: [String: Int64] = [:]
    /// What was billed, by code as the tariff writes it; empty where no line has an amount.
    var billed: [String: Billed] = [:]
    var lines = LineCounts()
    /// The list on the first day of each of the period's months.
    var list: [Int64]
    var hasPeople = false

    static let exampleCount = 5

    mutating func addExample(_ line: Int, of rule: Int) {
      guard line > 0 else { return }
      var lines = examples[rule] ?? []
      if lines.count == PracticeTally.exampleCount, lines[lines.count - 1] <= line { return }
      if lines.contains(line) { return }
      lines.append(line)
      lines.sort()
      examples[rule] = Array(lines.prefix(PracticeTally.exampleCount))
    }

    static func += (left: inout PracticeTally, right: PracticeTally) {
      left.paid += right.paid
      left.repriced += right.repriced
      left.unpaid += right.unpaid
      left.effects = Effect.summed(left.effects + right.effects)
      left.gaps.merge(right.gaps) { $0.plus($1) }
      left.performance.merge(right.performance) { mine, other in
        var sum = mine
        sum.base += other.base
        return sum
      }
      left.standings.merge(right.standings) { mine, _ in mine }
      left.undecided.merge(right.undecided, uniquingKeysWith: +)
      for (rule, lines) in right.examples {
        for line in lines { left.addExample(line, of: rule) }
      }
      left.unknown.merge(right.unknown, uniquingKeysWith: +)
      for (code, billed) in right.billed { left.billed[code, default: Billed()] += billed }
      left.lines += right.lines
      for month in left.list.indices { left.list[month] += right.list[month] }
      left.hasPeople = left.hasPeople || right.hasPeople
    }
  }

  var practices: [String: PracticeTally] = [:]
  /// Rows that a reader kept out.
  var malformed: Int64 = 0

  /// Creates a tally of nothing, to which others are added.
  public init() {}

  /// Adds a tally made by the same evaluator.
  ///
  /// - Parameters:
  ///   - left: The tally that grows.
  ///   - right: What is added.
  public static func += (left: inout Tally, right: Tally) {
    for (id, practice) in right.practices {
      if left.practices[id] == nil {
        left.practices[id] = practice
      } else {
        left.practices[id]! += practice
      }
    }
    left.malformed += right.malformed
  }
}

extension Tally.EffectKey {
  /// The key of a word made by ``packed``.
  init(packed word: UInt64) {
    func part(_ shift: UInt64, _ bits: UInt64) -> Int32 { Int32(word >> shift & (1 << bits - 1)) }
    self.init(
      rule: part(52, 12), item: part(37, 15), becomes: part(22, 15) - 1, slice: part(10, 12), payer: part(0, 10))
  }
}

extension Tally.Amount {
  func plus(_ other: Tally.Amount) -> Tally.Amount {
    var sum = self
    sum += other
    return sum
  }
}
