// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-menzis-indicatoren-2018`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-menzis-indicatoren-2018",
  "names": {"nl": "Menzis 2018-2019: resultaatbeloning Menzis-indicatoren", "en": "Menzis 2018-2019: reward for the Menzis indicators"},
  "tariff": "nl-huisartsenzorg",
  "payers": ["Menzis"],
  "$comment": "Added up, at most 3.40 a year per enrolled person insured with Menzis. Modules can change each quarter: give the indicators by quarter.",
  "sources": [
    {"id": "thoon", "title": "THOON: reward for the Menzis indicators 2018-2019", "url": "https://www.thoon.org/dienstverlening/ondersteuningmi/resultaatbeloning-menzis-indicatoren/"}
  ],
  "changes": [
    {"add":
      {"code": "menzis-keten-copd", "names": {"nl": "Deelname keten COPD", "en": "Takes part in COPD chain care"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "menzis-copd-chain", "per": "enrolled", "every": "quarter", "steps": [{"from": "1", "share": "1"}]}, "from": "2018-01-01", "until": "2020-01-01", "source": "thoon",
       "note": "The indicator is 1 for a practice that takes part.",
       "prices": [
         {"from": "2018-01-01", "until": "2020-01-01", "amount": "0.60", "per": "year", "status": "published", "source": "thoon"}
       ]}},
    {"add":
      {"code": "menzis-keten-vrm", "names": {"nl": "Deelname keten VRM", "en": "Takes part in cardiovascular risk chain care"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "menzis-vrm-chain", "per": "enrolled", "every": "quarter", "steps": [{"from": "1", "share": "1"}]}, "from": "2018-01-01", "until": "2020-01-01", "source": "thoon",
       "note": "The indicator is 1 for a practice that takes part.",
       "prices": [
         {"from": "2018-01-01", "until": "2020-01-01", "amount": "0.60", "per": "year", "status": "published", "source": "thoon"}
       ]}},
    {"add":
      {"code": "menzis-innovatie-1", "names": {"nl": "Innovatieproject 1", "en": "First innovation project"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "menzis-innovation-1", "per": "enrolled", "every": "quarter", "steps": [{"from": "1", "share": "1"}]}, "from": "2018-01-01", "until": "2020-01-01", "source": "thoon",
       "note": "The indicator is 1 for a practice with the project.",
       "prices": [
         {"from": "2018-01-01", "until": "2020-01-01", "amount": "0.60", "per": "year", "status": "published", "source": "thoon"}
       ]}},
    {"add":
      {"code": "menzis-innovatie-2", "names": {"nl": "Innovatieproject 2", "en": "Second innovation project"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "menzis-innovation-2", "per": "enrolled", "every": "quarter", "steps": [{"from": "1", "share": "1"}]}, "from": "2018-01-01", "until": "2020-01-01", "source": "thoon",
       "note": "The indicator is 1 for a practice with the project.",
       "prices": [
         {"from": "2018-01-01", "until": "2020-01-01", "amount": "0.60", "per": "year", "status": "published", "source": "thoon"}
       ]}},
    {"add":
      {"code": "menzis-accreditatie", "names": {"nl": "Accreditatie", "en": "Accreditation"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "accreditation", "per": "enrolled", "every": "quarter", "steps": [{"from": "1", "share": "1"}]}, "from": "2018-01-01", "until": "2020-01-01", "source": "thoon",
       "note": "The indicator is 1 for an accredited practice.",
       "prices": [
         {"from": "2018-01-01", "until": "2020-01-01", "amount": "1.00", "per": "year", "status": "published", "source": "thoon"}
       ]}}
  ]
}

"""###
}
