/// How long the items of a log take and who performs them: practice by practice, and all practices together.
///
/// ```swift
/// let times = try Evaluator(tariff, period: .year(2018)).workTimes(of: inputs, assuming: work)
/// times.row(of: "12000")?.minutes?.rounded  // 16.895
/// ```
public struct WorkTimes: Hashable, Sendable {
  /// A word in the log's `role` that means no performer.
  public struct UnknownRole: Hashable, Sendable {
    /// The word.
    public var role: String
    /// The lines that carry it.
    public var lines: Int64
  }

  /// The segments of the tariff and, where there is such work, that of unpaid work.
  public var segments: [Segment]
  /// All practices together, in the tariff's order of items, then unpaid work.
  public var items: [WorkTime]
  /// Each practice's, by id and in the same order; items without lines are left out.
  public var ofPractices: [WorkTime]
  /// Words in the log's `role` that mean no performer, by the number of lines; their lines say nothing about who performs.
  public var unknownRoles: [UnknownRole]

  /// How long an item takes.
  ///
  /// - Parameters:
  ///   - code: The item's code.
  ///   - practice: The practice's id; nil for all practices together.
  /// - Returns: The row; nil when there is none.
  /// - Complexity: O(rows).
  public func row(of code: String, practice: String? = nil) -> WorkTime? {
    (practice == nil ? items : ofPractices).first { $0.item.code == code && $0.practice == practice }
  }
}

extension Evaluator {
  /// How long items take and who performs them, as a log shows it and, where it does not, as it is assumed.
  ///
  /// The lines of an item are those in the period that are billed as it, whether or not they are paid, and whatever they are paid
  /// as: one more unit of it, whose revenue ``MarginalRevenue`` measures, is like them. An item that nobody bills has the lines
  /// that are taken as it: a consultation of 25 minutes that is billed as a short one is a long one. The minutes of a unit are
  /// the minutes of the lines that state any over the units of these lines. Performers have their parts of these minutes by the
  /// lines' roles; where no line has both, their parts of the lines that have a role.
  ///
  /// A code that the tariff does not know counts where the assumptions name it as unpaid work; such work is listed whether or not
  /// the log has it.
  ///
  /// - Parameters:
  ///   - inputs: The log and what is known of people, practices and indicators.
  ///   - work: What is assumed where the log says nothing, and what its roles mean.
  /// - Returns: The times; the same for any order of the lines.
  /// - Complexity: O(*n* log *n*) in the number of lines.
  public func workTimes(of inputs: Inputs, assuming work: WorkAssumptions) -> WorkTimes {
    var log = WorkLog()
    explainChecked(inputs) { log.add($0) }
    let last = timeline.period.until - 1
    let items = catalogue.items.filter { $0.unit == .service }
    // A lump sum with the code of some work pays for it whether or not it is done: one more is as unpaid as before.
    let unpaid = work.unpaid.filter { new in new.unit == .service && !items.contains { $0.code == new.code } }
    let all = items.map { ($0, $0.segment(on: last)) } + unpaid.map { ($0, WorkAssumptions.unpaidSegment.id) }
    func rows(_ practice: String?) -> [WorkTime] {
      all.compactMap { item, segment in
        let isUnpaid = segment == WorkAssumptions.unpaidSegment.id
        guard let sums = log.sums(of: item.code, practice) ?? (isUnpaid && practice == nil ? WorkLog.Sums() : nil)
        else {
          return nil
        }
        return sums.time(item, segment, practice, work)
      }
    }
    return WorkTimes(
      segments: catalogue.segments + (unpaid.isEmpty ? [] : [WorkAssumptions.unpaidSegment]), items: rows(nil),
      ofPractices: log.practices.flatMap { rows($0) }, unknownRoles: log.unknownRoles(work))
  }
}

/// What the lines of a log say of time, added up.
private struct WorkLog {
  /// Lines of a role.
  struct RoleSums {
    var lines: Int64 = 0
    var minutes: Int64 = 0
  }

  /// Lines of an item; quantities and minutes in thousandths.
  struct Sums {
    var lines: Int64 = 0
    var quantity: Int64 = 0
    var timedLines: Int64 = 0
    var timedQuantity: Int64 = 0
    var minutes: Int64 = 0
    var roles: [String: RoleSums] = [:]

    mutating func add(_ line: ActivityLine) {
      lines += 1
      quantity += line.quantity.thousandths
      if let minutes = line.facts.minutes {
        timedLines += 1
        timedQuantity += line.quantity.thousandths
        self.minutes += minutes.thousandths
      }
      if let role = line.facts.role {
        roles[role, default: RoleSums()].lines += 1
        roles[role, default: RoleSums()].minutes += line.facts.minutes?.thousandths ?? 0
      }
    }
  }

  private struct Key: Hashable {
    /// Nil for all practices.
    var practice: String?
    var code: String
    /// Whether these are the lines that are taken as the code and billed as another.
    var isRepriced: Bool
  }

  private var sums: [Key: Sums] = [:]

  mutating func add(_ result: LineResult) {
    if result.outcome == .outside { return }
    let line = result.line
    let taken = result.item?.code ?? line.code
    let billed = result.firings.lazy.compactMap(\.change).first?.from ?? taken
    for practice in [nil, line.practice] {
      sums[Key(practice: practice, code: billed, isRepriced: false), default: Sums()].add(line)
      if billed != taken { sums[Key(practice: practice, code: taken, isRepriced: true), default: Sums()].add(line) }
    }
  }

  var practices: [String] { Set(sums.keys.compactMap(\.practice)).sorted() }

  func sums(of code: String, _ practice: String?) -> Sums? {
    sums[Key(practice: practice, code: code, isRepriced: false)]
      ?? sums[Key(practice: practice, code: code, isRepriced: true)]
  }

  func unknownRoles(_ work: WorkAssumptions) -> [WorkTimes.UnknownRole] {
    var lines: [String: Int64] = [:]
    for (key, sums) in sums where key.practice == nil && !key.isRepriced {
      for (role, roleSums) in sums.roles where work.performer(ofRole: role) == nil {
        lines[role, default: 0] += roleSums.lines
      }
    }
    return lines.map { WorkTimes.UnknownRole(role: $0.key, lines: $0.value) }
      .sorted { ($1.lines, $0.role) < ($0.lines, $1.role) }
  }
}

extension WorkLog.Sums {
  /// The time of an item with these lines.
  func time(_ item: Item, _ segment: String, _ practice: String?, _ work: WorkAssumptions) -> WorkTime {
    let assumed = work.time(for: item)
    let measured =
      timedQuantity > 0
      ? WorkTime.Minutes.measured(
        total: Quantity(thousandths: minutes), units: Quantity(thousandths: timedQuantity)) : nil
    return WorkTime(
      practice: practice, item: item, segment: segment, lines: lines, quantity: Quantity(thousandths: quantity),
      timedLines: timedLines, minutes: measured ?? assumed.map { .assumed($0) },
      performers: performers(work) ?? assumed.flatMap { WorkTime.Performers($0, of: work) })
  }

  /// Who performs the lines by their roles; nil when no role means a performer.
  private func performers(_ work: WorkAssumptions) -> WorkTime.Performers? {
    var sums = [WorkLog.RoleSums](repeating: WorkLog.RoleSums(), count: work.performers.count)
    for (role, roleSums) in roles {
      guard let performer = work.performer(ofRole: role),
        let index = work.performers.firstIndex(where: { $0.id == performer.id })
      else { continue }
      sums[index].lines += roleSums.lines
      sums[index].minutes += roleSums.minutes
    }
    let isTimed = sums.contains { $0.minutes > 0 }
    let parts = zip(work.performers, sums).map { performer, sums in
      WorkTime.Part(performer: performer, weight: isTimed ? sums.minutes : sums.lines)
    }
    return WorkTime.Performers(parts, source: .measured(lines: sums.reduce(0) { $0 + $1.lines }))
  }
}
