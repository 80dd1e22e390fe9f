// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-praktijkopslagen-2018-reeuwijk`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-praktijkopslagen-2018-reeuwijk",
  "names": {"nl": "Opslagen 2018 van een praktijk in Reeuwijk", "en": "Add-ons of 2018 of a practice in Reeuwijk"},
  "tariff": "nl-huisartsenzorg",
  "byContract": true,
  "$comment": "Flat, per enrolled person and quarter. Which insurer pays which is not printed.",
  "sources": [
    {"id": "izer", "title": "Izer: financing of the somatic practice nurse", "url": "https://www.izer.nl/ondersteuning-praktijk/poh-somatiek-via-izer/financiering"}
  ],
  "changes": [
    {"add":
      {"code": "opslag-poh-s", "names": {"nl": "Opslag POH-S", "en": "Add-on for the somatic practice nurse"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "reeuwijk",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.18", "status": "published", "source": "reeuwijk"}
       ]}},
    {"add":
      {"code": "opslag-kwetsbare-ouderen", "names": {"nl": "Opslag kwetsbare ouderen", "en": "Add-on for frail elderly"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "reeuwijk",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "1.13", "status": "published", "source": "reeuwijk"}
       ]}},
    {"add":
      {"code": "opslag-service-bereikbaarheid", "names": {"nl": "Opslag service en bereikbaarheid", "en": "Add-on for service and accessibility"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "reeuwijk",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.50", "status": "published", "source": "reeuwijk"}
       ]}},
    {"add":
      {"code": "opslag-regioprestatie", "names": {"nl": "Opslag regioprestatie", "en": "Add-on for regional performance"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "reeuwijk",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.50", "status": "published", "source": "reeuwijk"}
       ]}},
    {"add":
      {"code": "opslag-praktijkmanagement", "names": {"nl": "Opslag praktijkmanagement", "en": "Add-on for practice management"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2018-01-01", "until": "2019-01-01", "source": "reeuwijk",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.61", "status": "published", "source": "reeuwijk"}
       ]}},
    {"rule":
      {"id": "nl-r-pos-1", "kind": "eligible",
       "names": {"nl": "Consulten van de POH-S zijn niet declarabel naast de module", "en": "Consultations of the somatic nurse are not billable beside the module"},
       "items": ["tag:contact"], "only": {"not": [{"role": ["poh-s"]}]},
       "source": "izer",
       "note": "Needs the role of who did it; a line without one is paid."}}
  ]
}

"""###
}
