// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-zilveren-kruis-2021`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-zilveren-kruis-2021",
  "names": {"nl": "Zilveren Kruis 2021-2023: contract, zoals in de regio Zwolle", "en": "Zilveren Kruis 2021-2023: contract, as in the Zwolle region"},
  "tariff": "nl-huisartsenzorg",
  "payers": ["ZilverenKruis"],
  "byContract": true,
  "$comment": "The contract of 2022 ran to the end of 2023; when its prices ended was not found.",
  "changes": [
    {"add":
      {"code": "31060", "names": {"nl": "Ouderenzorg exclusief digitaal platform", "en": "Care for the elderly without digital platform"}, "segment": "s3",
       "unit": "service", "source": "medzwolle-2021",
       "note": "The unit is not printed: a line says for how many it is.",
       "prices": [
         {"from": "2021-01-01", "until": "2022-01-01", "amount": "27.43", "kind": "free", "status": "published", "source": "medzwolle-2021", "note": "unit not printed (runs per quarter; probably per 75+/frail patient)"},
         {"from": "2022-01-01", "amount": "27.64", "kind": "free", "status": "published", "source": "medzwolle-2022", "note": "+0.77 % = NZa index of 1-1-2022 (derived)"}
       ]}},
    {"add":
      {"code": "31060-digitaal", "names": {"nl": "Ouderenzorg inclusief digitaal platform", "en": "Care for the elderly with digital platform"}, "segment": "s3",
       "unit": "service", "source": "medzwolle-2021",
       "note": "Billed as 31060 as well.",
       "prices": [
         {"from": "2021-01-01", "until": "2022-01-01", "amount": "34.29", "kind": "free", "status": "published", "source": "medzwolle-2021", "note": "unit not printed (runs per quarter; probably per 75+ or frail patient)"},
         {"from": "2022-01-01", "amount": "34.55", "kind": "free", "status": "published", "source": "medzwolle-2022", "note": "unit not printed (runs per quarter; probably per 75+ or frail patient)"}
       ]}},
    {"add":
      {"code": "31040", "names": {"nl": "Kwaliteit en accreditatie", "en": "Quality and accreditation"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2022-01-01", "source": "medzwolle-2022",
       "prices": [
         {"from": "2022-01-01", "amount": "0.17", "kind": "free", "status": "published", "source": "medzwolle-2022", "note": "compare 0.28 elsewhere"}
       ]}},
    {"add":
      {"code": "31279", "names": {"nl": "Spiegelinformatie", "en": "Benchmark (mirror) information"}, "segment": "s3",
       "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2022-01-01", "source": "medzwolle-2022",
       "prices": [
         {"from": "2022-01-01", "amount": "0.22", "kind": "free", "status": "published", "source": "medzwolle-2022", "note": "per-enrolled unit inferred from 'declaraties per kwartaalrun'"}
       ]}}
  ]
}

"""###
}
