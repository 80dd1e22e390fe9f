// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-praktijkopslagen-2018-lijst`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-praktijkopslagen-2018-lijst",
  "names": {"nl": "Opslagen 2018 van een andere praktijk", "en": "Add-ons of 2018 of another practice"},
  "tariff": "nl-huisartsenzorg",
  "byContract": true,
  "$comment": "Flat, per enrolled person and quarter. Which insurer pays which is not printed.",
  "sources": [
    {"id": "abruijs", "title": "Tariffs on the page of a practice: the text says 2016, the tariffs are those of 2018", "url": "https://www.abruijs.nl/tarieven"}
  ],
  "changes": [
    {"add":
      {"code": "31040", "names": {"nl": "Accreditatie", "en": "Accreditation"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "abruijs",
       "note": "The page says 2016, its tariffs are those of 2018; two of its other amounts are wrong.",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.28", "status": "secondary", "source": "abruijs"}
       ]}},
    {"add":
      {"code": "30121", "names": {"nl": "Service en bereikbaarheid", "en": "Service and accessibility"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "abruijs",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.13", "status": "secondary", "source": "abruijs"}
       ]}},
    {"add":
      {"code": "31060", "names": {"nl": "Ouderenzorg", "en": "Care for the elderly"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "abruijs",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "1.50", "status": "secondary", "source": "abruijs"}
       ]}},
    {"add":
      {"code": "30003", "names": {"nl": "Diagnostisch toetsoverleg", "en": "Peer review of diagnostics"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "abruijs",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.12", "status": "secondary", "source": "abruijs"}
       ]}},
    {"add":
      {"code": "31326", "names": {"nl": "ICT-voorziening", "en": "ICT tool"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "abruijs",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.13", "status": "secondary", "source": "abruijs"}
       ]}}
  ]
}

"""###
}
