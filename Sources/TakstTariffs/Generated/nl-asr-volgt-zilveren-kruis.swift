// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-asr-volgt-zilveren-kruis`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-asr-volgt-zilveren-kruis",
  "names": {"nl": "a.s.r. volgt Zilveren Kruis", "en": "a.s.r. follows Zilveren Kruis"},
  "tariff": "nl-huisartsenzorg",
  "byContract": true,
  "$comment": "a.s.r. follows the contract of the insurer that is preferred in the region: for practices where that is Zilveren Kruis (https://www.amersfoortse.nl/zorgaanbieder/huisartsenzorg).",
  "changes": [
    {"follow": {"payer": "asr", "contractOf": "ZilverenKruis"}}
  ]
}

"""###
}
