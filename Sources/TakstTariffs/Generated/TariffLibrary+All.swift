// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  /// Everything that is built in, by path.
  public static let all: [Entry] = [
    Entry(id: "dk-region-hovedstaden", kind: .amendment, tariff: "dk-almen-praksis", regions: ["Region Hovedstaden"], file: "DK/amendments/dk-region-hovedstaden.json", text: `dk-region-hovedstaden`),
    Entry(id: "dk-region-syddanmark", kind: .amendment, tariff: "dk-almen-praksis", regions: ["Region Syddanmark"], file: "DK/amendments/dk-region-syddanmark.json", text: `dk-region-syddanmark`),
    Entry(id: "dk-almen-praksis", kind: .tariff, tariff: "dk-almen-praksis", regions: [], file: "DK/dk-almen-praksis.json", text: `dk-almen-praksis`),
    Entry(id: "nl-asr-volgt-zilveren-kruis", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-asr-volgt-zilveren-kruis.json", text: `nl-asr-volgt-zilveren-kruis`),
    Entry(id: "nl-ketenzorg-zonder-contract", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-ketenzorg-zonder-contract.json", text: `nl-ketenzorg-zonder-contract`),
    Entry(id: "nl-macrobeheersing-2015", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-macrobeheersing-2015.json", text: `nl-macrobeheersing-2015`),
    Entry(id: "nl-menzis-indicatoren-2018", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-menzis-indicatoren-2018.json", text: `nl-menzis-indicatoren-2018`),
    Entry(id: "nl-menzis-kwetsbare-ouderen-2026", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-menzis-kwetsbare-ouderen-2026.json", text: `nl-menzis-kwetsbare-ouderen-2026`),
    Entry(id: "nl-praktijkopslagen-2018-lijst", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-praktijkopslagen-2018-lijst.json", text: `nl-praktijkopslagen-2018-lijst`),
    Entry(id: "nl-praktijkopslagen-2018-reeuwijk", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-praktijkopslagen-2018-reeuwijk.json", text: `nl-praktijkopslagen-2018-reeuwijk`),
    Entry(id: "nl-vgz-voorschrijven-2018", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-vgz-voorschrijven-2018.json", text: `nl-vgz-voorschrijven-2018`),
    Entry(id: "nl-zilveren-kruis-2021", kind: .amendment, tariff: "nl-huisartsenzorg", regions: [], file: "NL/amendments/nl-zilveren-kruis-2021.json", text: `nl-zilveren-kruis-2021`),
    Entry(id: "nl-huisartsenzorg", kind: .tariff, tariff: "nl-huisartsenzorg", regions: [], file: "NL/nl-huisartsenzorg.json", text: `nl-huisartsenzorg`),
    Entry(id: "dk-nl", kind: .crosswalk, tariff: "nl-huisartsenzorg", regions: [], file: "crosswalks/dk-nl.json", text: `dk-nl`),
    Entry(id: "nl-vektis-ep301", kind: .layout, tariff: "", regions: [], file: "layouts/nl-vektis-ep301.json", text: `nl-vektis-ep301`),
  ]
}
