internal import Takst

extension WorkPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .title: "What a minute of work brings and leaves"
    case .minutes: "Min."
    case .performer: "By"
    case .revenue: "Revenue"
    case .cost: "Cost"
    case .margin: "Margin"
    case .revenuePerMinute: "Rev./min"
    case .marginPerMinute: "Margin/min"
    case .columnsMeaning:
      "Revenue: what one more unit brings, net of all that it takes elsewhere. Cost: supplies, and the minutes at what an hour of the performer costs. Margin: revenue less cost. The first row leaves most for a minute."
    case .estimatedMark: "* The minutes are an estimate."
    case .nothingPaid(let codes): "Nothing is paid for: \(codes)."
    case .originsTitle: "Who does it, and where the minutes come from"
    case .basedOn: "Based on"
    case .measured: "measured"
    case .linesOfTheLog(let timed, let all): "\(timed) of \(all) lines of the log"
    case .perHour: "Per hour"
    case .hourlyTitle: "What an hour costs"
    case .noPrice(let codes, _): "Not ranked, as no price is known: \(codes)."
    case .noMinutes(let codes, let share):
      "Not ranked, as no minutes are known\(WorkPhrase.aside(share) { "with \($0) of the revenue" }): \(codes)."
    case .noPerformer(let codes, let share):
      "Not ranked, as it is not known who performs them\(WorkPhrase.aside(share) { "with \($0) of the revenue" }): \(codes)."
    case .unknownRoles(let roles):
      "Roles in the log that mean no performer: \(roles). Add them to \"roles\" of a performer."
    case .roleLines(let role, let lines): "\(role) (\(lines))"
    case .nothingRanked:
      "Nothing can be ranked: neither the log nor the assumptions tell how long an item with a price takes."
    case .powerTitle(let practice): "Power of the scheme" + (practice.map { ": practice \($0)" } ?? "")
    case .power: "Power"
    case .balance: "Balance"
    case .wholeScheme: "Whole scheme"
    case .powerMeaning:
      "Power: the part of the cost of one more unit that the practice bears itself. 1: nothing is paid for one more, as under capitation, which rewards doing less. 0: paid at cost. Below 0: paid above cost, which rewards doing more."
    case .balanceMeaning: "Balance: how far the items lie apart (standard deviation); 0 when all are alike."
    case .sharingTitle: "Cost sharing by item"
    case .sharing: "Sharing"
    case .sharingMeaning: "Cost sharing: 1 less revenue over cost of one more unit."
    case .leftOut(let count, let codes, let share):
      "Left out, as price or cost is not known: \(count) items\(WorkPhrase.aside(share) { "with \($0) of the revenue" }): \(codes)."
    }
  }

  /// An aside about a share, when it is known.
  static func aside(_ share: String?, _ text: (String) -> String) -> String { share.map { ", " + text($0) } ?? "" }
}
