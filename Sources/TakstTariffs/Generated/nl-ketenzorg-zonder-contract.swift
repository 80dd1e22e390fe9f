// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-ketenzorg-zonder-contract`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-ketenzorg-zonder-contract",
  "names": {"nl": "Ketenzorg zonder contract, tegen het maximumtarief van de NZa", "en": "Chain care without a contract, at the regulator's maximum"},
  "tariff": "nl-huisartsenzorg",
  "byContract": true,
  "$comment": "Three services from 2018; only the amounts of 2025 were found. Whether somebody with two conditions counts in both was not found: here in both.",
  "sources": [
    {"id": "vgz-keten", "title": "VGZ: billing chain care, with and without a contract", "url": "https://www.cooperatievgz.nl/zorgaanbieders/huisartsenzorg/declareren/ketenzorg"}
  ],
  "changes": [
    {"remove": "mdz-dm2"},
    {"remove": "mdz-vrm"},
    {"remove": "mdz-dm2-vrm"},
    {"remove": "mdz-copd"},
    {"remove": "mdz-astma"},
    {"remove": "mdz-copd-astma"},
    {"add":
      {"code": "dm2", "names": {"nl": "Ongecontracteerde ketenzorg diabetes mellitus type 2", "en": "Uncontracted chain care, type 2 diabetes"}, "segment": "s2",
       "unit": {"kind": "programme", "programmes": ["dm2"], "every": "quarter", "when": {"age": {"from": 18}}}, "from": "2018-01-01", "tags": ["chain"], "source": "vgz-keten",
       "prices": [
         {"from": "2025-01-01", "until": "2026-01-01", "amount": "63.36", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot", "note": "read as the maximum for uncontracted chain care; contracted prices are free"}
       ]}},
    {"add":
      {"code": "copd", "names": {"nl": "Ongecontracteerde ketenzorg COPD", "en": "Uncontracted chain care, COPD"}, "segment": "s2",
       "unit": {"kind": "programme", "programmes": ["copd"], "every": "quarter"}, "from": "2018-01-01", "tags": ["chain"], "source": "vgz-keten",
       "prices": [
         {"from": "2025-01-01", "until": "2026-01-01", "amount": "50.19", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot", "note": "read as the maximum for uncontracted chain care; contracted prices are free"}
       ]}},
    {"add":
      {"code": "cvrm", "names": {"nl": "Ongecontracteerde ketenzorg cardiovasculair risicomanagement", "en": "Uncontracted chain care, cardiovascular risk management"}, "segment": "s2",
       "unit": {"kind": "programme", "programmes": ["vrm"], "every": "quarter"}, "from": "2018-01-01", "tags": ["chain"], "source": "vgz-keten",
       "prices": [
         {"from": "2025-01-01", "until": "2026-01-01", "amount": "27.17", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot", "note": "read as the maximum for uncontracted chain care; contracted prices are free"}
       ]}}
  ]
}

"""###
}
