internal import Takst

extension WorkPhrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .title: "Hvad et minuts arbejde giver og efterlader"
    case .minutes: "Min."
    case .performer: "Udført af"
    case .revenue: "Indtægt"
    case .cost: "Omkostn."
    case .margin: "DB"
    case .revenuePerMinute: "Indt./min"
    case .marginPerMinute: "DB/min"
    case .columnsMeaning:
      "Indtægt: hvad én ydelse mere giver, fratrukket hvad den koster andre steder i honoreringen. Omkostning: utensilier og minutterne til behandlerens timeomkostning. DB (dækningsbidrag): indtægt minus omkostning. Øverst står det, der efterlader mest pr. minut."
    case .estimatedMark: "* Minutterne er et skøn."
    case .nothingPaid(let codes): "Honoreres ikke: \(codes)."
    case .originsTitle: "Hvem der udfører det, og hvor minutterne kommer fra"
    case .basedOn: "Bygger på"
    case .measured: "målt"
    case .linesOfTheLog(let timed, let all): "\(timed) af \(all) linjer i filen"
    case .perHour: "Pr. time"
    case .hourlyTitle: "Hvad en time koster"
    case .noPrice(let codes, _): "Ikke rangeret, da intet honorar kendes: \(codes)."
    case .noMinutes(let codes, let share):
      "Ikke rangeret, da minutterne ikke kendes\(WorkPhrase.aside(share) { "med \($0) af indtægten" }): \(codes)."
    case .noPerformer(let codes, let share):
      "Ikke rangeret, da det ikke vides, hvem der udfører dem\(WorkPhrase.aside(share) { "med \($0) af indtægten" }): \(codes)."
    case .unknownRoles(let roles):
      "Roller i filen, der ikke betyder nogen behandler: \(roles). Føj dem til en behandlers \"roles\"."
    case .roleLines(let role, let lines): "\(role) (\(lines))"
    case .nothingRanked:
      "Intet kan rangeres: hverken filen eller antagelserne fortæller, hvor længe en ydelse med honorar varer."
    case .powerTitle(let practice): "Honoreringens styrke" + (practice.map { ": praksis \($0)" } ?? "")
    case .power: "Styrke"
    case .balance: "Balance"
    case .wholeScheme: "Hele honoreringen"
    case .powerMeaning:
      "Styrke (power): den del af omkostningen ved én ydelse mere, som praksis selv bærer. 1: der betales intet for én mere, som under basishonorar, og det belønner at gøre mindre. 0: omkostningen dækkes. Under 0: der betales mere end omkostningen, og det belønner at gøre mere."
    case .balanceMeaning: "Balance: hvor langt ydelserne ligger fra hinanden (standardafvigelse); 0, når alle er ens."
    case .sharingTitle: "Egenandel af omkostningen pr. ydelse"
    case .sharing: "Egenandel"
    case .sharingMeaning: "Egenandel (supply-side cost sharing): 1 minus indtægt over omkostning ved én ydelse mere."
    case .leftOut(let count, let codes, let share):
      "Udeladt, da honorar eller omkostning ikke kendes: \(count) ydelser\(WorkPhrase.aside(share) { "med \($0) af indtægten" }): \(codes)."
    }
  }
}
