internal import Takst

extension WorkPhrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .title: "Wat een minuut werk opbrengt en overlaat"
    case .minutes: "Min."
    case .performer: "Door"
    case .revenue: "Opbrengst"
    case .cost: "Kosten"
    case .margin: "Marge"
    case .revenuePerMinute: "Opbr./min"
    case .marginPerMinute: "Marge/min"
    case .columnsMeaning:
      "Opbrengst: wat één prestatie meer oplevert, na aftrek van wat zij elders in de bekostiging kost. Kosten: materiaal, en de minuten tegen wat een uur van de uitvoerder kost. Marge: opbrengst min kosten. Bovenaan staat wat per minuut het meest overlaat."
    case .estimatedMark: "* De minuten zijn een schatting."
    case .nothingPaid(let codes): "Hiervoor wordt niets betaald: \(codes)."
    case .originsTitle: "Wie het doet, en waar de minuten vandaan komen"
    case .basedOn: "Gebaseerd op"
    case .measured: "gemeten"
    case .linesOfTheLog(let timed, let all): "\(timed) van \(all) regels van het bestand"
    case .perHour: "Per uur"
    case .hourlyTitle: "Wat een uur kost"
    case .noPrice(let codes, _): "Niet gerangschikt, omdat geen tarief bekend is: \(codes)."
    case .noMinutes(let codes, let share):
      "Niet gerangschikt, omdat de minuten niet bekend zijn\(WorkPhrase.aside(share) { "met \($0) van de opbrengst" }): \(codes)."
    case .noPerformer(let codes, let share):
      "Niet gerangschikt, omdat niet bekend is wie ze uitvoert\(WorkPhrase.aside(share) { "met \($0) van de opbrengst" }): \(codes)."
    case .unknownRoles(let roles):
      "Functies in het bestand die geen uitvoerder aanduiden: \(roles). Zet ze bij \"roles\" van een uitvoerder."
    case .roleLines(let role, let lines): "\(role) (\(lines))"
    case .nothingRanked:
      "Er valt niets te rangschikken: bestand noch aannames vertellen hoe lang een prestatie met een tarief duurt."
    case .powerTitle(let practice): "Kracht van de bekostiging" + (practice.map { ": praktijk \($0)" } ?? "")
    case .power: "Kracht"
    case .balance: "Balans"
    case .wholeScheme: "Hele bekostiging"
    case .powerMeaning:
      "Kracht (power): het deel van de kosten van één prestatie meer dat de praktijk zelf draagt. 1: voor één meer wordt niets betaald, zoals bij inschrijftarieven, wat minder doen beloont. 0: kostendekkend betaald. Onder 0: boven de kosten betaald, wat meer doen beloont."
    case .balanceMeaning:
      "Balans: hoe ver de prestaties uiteenlopen (standaardafwijking); 0 als alle gelijk zijn."
    case .sharingTitle: "Eigen aandeel in de kosten per prestatie"
    case .sharing: "Aandeel"
    case .sharingMeaning:
      "Eigen aandeel (supply-side cost sharing): 1 min opbrengst gedeeld door kosten van één prestatie meer."
    case .leftOut(let count, let codes, let share):
      "Weggelaten, omdat tarief of kosten niet bekend zijn: \(count) prestaties\(WorkPhrase.aside(share) { "met \($0) van de opbrengst" }): \(codes)."
    }
  }
}
