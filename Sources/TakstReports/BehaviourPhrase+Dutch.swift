internal import Takst

extension BehaviourPhrase {
  /// The phrase in Dutch.
  var dutch: String {
    switch self {
    case .overview: "Als praktijken reageren"
    case .assumed:
      "Aangenomen, niet gemeten: niets hierboven hangt ervan af. Statisch: de nieuwe voorwaarden op dezelfde volumes. Gedrag: wat de aangenomen volumes toevoegen, betaald volgens alle regels. Totaal = statisch + gedrag."
    case .behaviour: "Gedrag"
    case .title(let name, let scenario): "\(name) (\(scenario))"
    case .formula: "Formule"
    case .observedIn: "Waargenomen in"
    case .number: "Getal"
    case .low: "Laag"
    case .central: "Gebruikt"
    case .high: "Hoog"
    case .origin: "Herkomst"
    case .originName(.published): "gepubliceerd"
    case .originName(.derived): "berekend uit gepubliceerde getallen"
    case .originName(.user): "eigen getal"
    case .staticEffect: "Statisch"
    case .behavioural: "Gedrag"
    case .bySegment: "Per segment"
    case .itemsThatRespond: "Prestaties die het meest reageren"
    case .noItemResponds: "Geen prestatie reageert."
    case .practicesByChange: "Praktijken"
    case .gainingWithout: "Winnend zonder gedragsreactie"
    case .gainingWith: "Winnend met gedragsreactie"
    case .losingWithout: "Verliezend zonder gedragsreactie"
    case .losingWith: "Verliezend met gedragsreactie"
    case .range: "Hoeveel van de getallen afhangt: gedragseffect"
    case .allNumbers: "Alle tegelijk"
    case .draws(let count, let seed): "\(count) willekeurige trekkingen uit de bandbreedtes, seed \(seed)"
    case .drawnAtMost(let percent): "\(percent) % ervan ten hoogste"
    case .least: "Laagste"
    case .greatest: "Hoogste"
    case .notDone(let units, let carried):
      "Niet gedaan: \(units) prestaties die door de grens onbetaald bleven; doorgeschoven naar de volgende periode: \(carried)."
    case .remainder(let amount):
      "Het totaal wijkt \(amount) af van wat de formule beoogt, omdat bedragen hele centen zijn en plafonds en budgetten op de uitkomst werken."
    case .outcomes: "Waargenomen in de eigen eenheid; het is geen inkomen van praktijken"
    case .outcomeUnit(.percentagePoints): "procentpunten"
    case .outcomeUnit(.percent): "%"
    case .outcomeUnit(.euroPerHalfYear): "EUR per persoon en halfjaar"
    case .caution(let text): "Voorbehoud: \(text)"
    case .warning(.otherCountry(let currencies)):
      "waargenomen in een land met een andere munt (\(currencies.joined(separator: ", ")))."
    case .warning(.otherCare): "niet waargenomen in de huisartsenzorg."
    case .warning(.otherChange(let change)): "waargenomen waar \(change.dutch); dit scenario doet niets van dien aard."
    case .warning(.withoutItems(let role)):
      "niets zegt welke prestaties \"\(role)\" betekent, zodat er geen reageert: noem ze onder \"roles\"."
    case .warning(.withoutSetting(let setting)):
      "niets reageert, omdat \"\(setting)\" niet is ingesteld: stel het in een eigen bestand in."
    case .warning(.meanForMarginal):
      "elasticiteiten zijn toegepast op het gemiddelde bedrag per prestatie, omdat marginale opbrengsten ontbreken."
    case .warning(.otherFeeChange(let code)): "het tarief van \(code) verandert anders dan waar het is waargenomen."
    }
  }
}

extension Behaviour.Change {
  fileprivate var dutch: String {
    switch self {
    case .any: "iets veranderde"
    case .fees: "tarieven stegen of daalden"
    case .feeCut: "tarieven daalden"
    case .contract: "verrichtingen plaatsmaakten voor inschrijftarief of betaling naar tijd"
    case .newFee: "er een tarief bijkwam"
    case .bundle: "een bedrag per persoon in een programma werd ingevoerd"
    case .results: "prestatiebetaling begon of eindigde"
    }
  }
}
