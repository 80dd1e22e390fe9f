// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-menzis-kwetsbare-ouderen-2026`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-menzis-kwetsbare-ouderen-2026",
  "names": {"nl": "Menzis 2026: module kwetsbare ouderen", "en": "Menzis 2026: module for frail elderly"},
  "tariff": "nl-huisartsenzorg",
  "payers": ["Menzis"],
  "byContract": true,
  "sources": [
    {"id": "menzis-2026", "title": "Menzis: agreements on the module for frail elderly, November 2025", "url": "https://www.menzis.nl/zorgaanbieders/publicaties/zorg-zorgverzekering/2025/11/11/afspraken-over-de-module-kwetsbare-ouderen"}
  ],
  "changes": [
    {"add":
      {"code": "menzis-kwetsbare-ouderen", "names": {"nl": "Kwetsbare ouderen, per 75-plusser", "en": "Frail elderly, per person of 75 and over"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 75}}}, "from": "2026-01-01", "until": "2027-01-01", "source": "menzis-2026",
       "note": "At most 6.54 hours of the practice nurse. The other option, per included frail person, is not stated.",
       "prices": [
         {"from": "2026-01-01", "until": "2027-01-01", "amount": "36.78", "status": "published", "source": "menzis-2026", "note": "practice nurse for the elderly 25.85 and indirect time of the doctor 10.93; with 5.09 % index"}
       ]}}
  ]
}

"""###
}
