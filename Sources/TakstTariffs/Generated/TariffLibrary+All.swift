// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  /// Everything that is built in, by path.
  public static let all: [Entry] = [
    Entry(id: "dk-region-hovedstaden", kind: .amendment, tariff: "dk-almen-praksis", regions: ["Region Hovedstaden"], file: "DK/amendments/dk-region-hovedstaden.json", text: `dk-region-hovedstaden`),
    Entry(id: "dk-region-syddanmark", kind: .amendment, tariff: "dk-almen-praksis", regions: ["Region Syddanmark"], file: "DK/amendments/dk-region-syddanmark.json", text: `dk-region-syddanmark`),
    Entry(id: "dk-almen-praksis", kind: .tariff, tariff: "dk-almen-praksis", regions: [], file: "DK/dk-almen-praksis.json", text: `dk-almen-praksis`),
  ]
}
