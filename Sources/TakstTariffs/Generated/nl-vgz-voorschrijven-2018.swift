// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-vgz-voorschrijven-2018`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-vgz-voorschrijven-2018",
  "names": {"nl": "VGZ 2018: resultaatbeloning doelmatig voorschrijven", "en": "VGZ 2018: reward for efficient prescribing"},
  "tariff": "nl-huisartsenzorg",
  "payers": ["VGZ"],
  "$comment": "Per enrolled VGZ-insured person and calendar year; at most 3 x 0.80 = 2.40.",
  "sources": [
    {"id": "vgz-2018", "title": "VGZ 2018: addendum on rewards for efficient prescribing", "url": "https://www.cooperatievgz.nl/zorgaanbieders/huisartsenzorg/service-en-contact/nieuws/addendum-resultaatsbeloning-doelmatig-voorschrijven"}
  ],
  "changes": [
    {"add":
      {"code": "vgz-2018-formularium", "names": {"nl": "Formulariumgericht voorschrijven", "en": "First prescriptions inside the formulary"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "vgz-2018-formulary-score", "per": "enrolled", "every": "year", "steps": [{"from": "1", "share": "0.1875"}, {"from": "2", "share": "0.375"}, {"from": "3", "share": "1"}]}, "from": "2018-01-01", "until": "2019-01-01", "source": "vgz-2018",
       "note": "0.15, 0.30 or 0.80 for a score of 1, 2 or 3. The cut-offs were set nationally later and were not found: the indicator is the score itself.",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.80", "status": "published", "source": "vgz-2018"}
       ]}},
    {"add":
      {"code": "vgz-2018-astma-copd", "names": {"nl": "Voorkeursmiddelen onderhoudsbehandeling astma en COPD (36_2017)", "en": "Preferred maintenance drugs for asthma and COPD (36_2017)"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "36_2017", "per": "enrolled", "every": "year", "steps": [{"from": "0.459", "share": "0.1875"}, {"from": "0.592", "share": "0.375"}, {"from": "0.715", "share": "1"}]}, "from": "2018-01-01", "until": "2019-01-01", "source": "vgz-2018",
       "note": "0.15 from 45.9 %, 0.30 from 59.2 %, 0.80 from 71.5 %.",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.80", "status": "published", "source": "vgz-2018"}
       ]}},
    {"add":
      {"code": "vgz-2018-insuline", "names": {"nl": "Voorkeursinsulines bij nieuwe gebruikers (37_2017)", "en": "Preferred insulins for new users (37_2017)"}, "segment": "s3",
       "unit": {"kind": "performance", "indicator": "37_2017", "per": "enrolled", "every": "year", "steps": [{"from": "0.27", "share": "0.1875"}, {"from": "0.351", "share": "0.375"}, {"from": "0.501", "share": "1"}]}, "from": "2018-01-01", "until": "2019-01-01", "source": "vgz-2018",
       "note": "0.15 from 27 %, 0.30 from 35.1 %, 0.80 from 50.1 %.",
       "prices": [
         {"from": "2018-01-01", "until": "2019-01-01", "amount": "0.80", "status": "published", "source": "vgz-2018"}
       ]}}
  ]
}

"""###
}
