internal import Takst

extension BehaviourPhrase {
  /// The phrase in Danish.
  var danish: String {
    switch self {
    case .overview: "Hvis praksis ændrer adfærd"
    case .assumed:
      "Antaget, ikke målt: intet ovenfor afhænger af det. Statisk: de nye vilkår på de samme mængder. Adfærd: hvad de antagne mængder lægger til, afregnet efter alle regler. I alt = statisk + adfærd."
    case .behaviour: "Adfærd"
    case .title(let name, let scenario): "\(name) (\(scenario))"
    case .formula: "Formel"
    case .observedIn: "Iagttaget i"
    case .number: "Tal"
    case .low: "Lavt"
    case .central: "Brugt"
    case .high: "Højt"
    case .origin: "Oprindelse"
    case .originName(.published): "offentliggjort"
    case .originName(.derived): "beregnet af offentliggjorte tal"
    case .originName(.user): "dit eget"
    case .staticEffect: "Statisk"
    case .behavioural: "Adfærd"
    case .bySegment: "Efter segment"
    case .itemsThatRespond: "Ydelser, der reagerer mest"
    case .noItemResponds: "Ingen ydelse reagerer."
    case .practicesByChange: "Praksis"
    case .gainingWithout: "Vinder uden adfærdsændring"
    case .gainingWith: "Vinder med adfærdsændring"
    case .losingWithout: "Taber uden adfærdsændring"
    case .losingWith: "Taber med adfærdsændring"
    case .range: "Hvor meget der afhænger af tallene: virkning af adfærd"
    case .allNumbers: "Alle på én gang"
    case .draws(let count, let seed): "\(count) tilfældige udtræk fra intervallerne, frø \(seed)"
    case .drawnAtMost(let percent): "\(percent) % af dem højst"
    case .least: "Mindst"
    case .greatest: "Størst"
    case .notDone(let units, let carried):
      "Ikke udført: \(units) ydelser, som grænsen lod ubetalte; flyttet til næste periode: \(carried)."
    case .remainder(let amount):
      "I alt afviger \(amount) fra det, formlen sigter mod, da beløb er i hele øre, og lofter og budgetter virker på resultatet."
    case .outcomes: "Iagttaget i egen enhed; det er ikke praksissers indtægt"
    case .outcomeUnit(.percentagePoints): "procentpoint"
    case .outcomeUnit(.percent): "%"
    case .outcomeUnit(.euroPerHalfYear): "EUR pr. person og halvår"
    case .caution(let text): "Forbehold: \(text)"
    case .warning(.otherCountry(let currencies)):
      "iagttaget i et land med anden valuta (\(currencies.joined(separator: ", ")))."
    case .warning(.otherCare): "ikke iagttaget i almen praksis."
    case .warning(.otherChange(let change)): "iagttaget, hvor \(change.danish); dette scenarie gør intet af den slags."
    case .warning(.withoutItems(let role)):
      "intet siger, hvilke ydelser \"\(role)\" betyder, så ingen af dem reagerer: angiv dem under \"roles\"."
    case .warning(.withoutSetting(let setting)):
      "intet reagerer, da \"\(setting)\" ikke er sat: sæt det i din egen fil."
    case .warning(.meanForMarginal):
      "elasticiteter er brugt på det gennemsnitlige beløb pr. ydelse, da marginalindtægter ikke er ved hånden."
    case .warning(.otherFeeChange(let code)):
      "honoraret for \(code) ændres anderledes end dér, hvor det blev iagttaget."
    }
  }
}

extension Behaviour.Change {
  fileprivate var danish: String {
    switch self {
    case .any: "noget ændredes"
    case .fees: "honorarer steg eller faldt"
    case .feeCut: "honorarer faldt"
    case .contract: "ydelseshonorar blev til basishonorar eller betaling for tid"
    case .newFee: "et honorar kom til"
    case .bundle: "et beløb pr. person i et forløb blev indført"
    case .results: "resultatbetaling kom til eller ophørte"
    }
  }
}
