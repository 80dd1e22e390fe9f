// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-macrobeheersing-2015`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-macrobeheersing-2015",
  "names": {"nl": "Macrokaders 2015", "en": "Macro ceilings 2015"},
  "tariff": "nl-huisartsenzorg",
  "$comment": "2,671.2 and 430.4 million, price level 2014 (BWBR0035954, BWBR0035955; repayment: BWBR0036852, article 9). For all practices of the country together; the tariff has no prices of 2015.",
  "changes": [
    {"budget": {"id": "mbi-huisartsenzorg", "amount": "2671200000.00", "status": "official"}},
    {"budget": {"id": "mbi-mdz", "amount": "430400000.00", "status": "official"}}
  ]
}

"""###
}
