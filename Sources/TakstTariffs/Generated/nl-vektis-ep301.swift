// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-vektis-ep301`: StaticString = ###"""
{
  "$schema": "../schema/layout.schema.json",
  "format": 1,
  "id": "nl-vektis-ep301",
  "names": {"en": "Dutch claim records of 310 characters (Vektis EP301 1.2)", "da": "Hollandske afregningslinjer på 310 tegn (Vektis EP301 1.2)", "nl": "Declaratierecords van 310 posities (Vektis EP301 1.2)"},
  "sources": [{"id": "vektis-viewer", "title": "Vektis specification of EP301 version 1.2 (src/EP301V0102.xls), as kept in a viewer of such files", "url": "https://github.com/joris77/Vektis-viewer"}],
  "notes": [
    "The positions are those of EP301 version 1.2, one of a family of messages that share their records. For HA304 and HA305, the messages of general practice, no specification was found: compare with the one your system follows before you rely on it.",
    "The record has no quantity: each makes a line of one. A diagnosis is passed over, as its code list need not be ICPC.",
    "The list that a code is of (aanduiding prestatiecodelijst) is not looked at.",
    "Of record 03 (debiteur) the source's positions were not kept; nothing is read from it. The rest of each record is reserve."
  ],
  "length": 310,
  "recordType": {"at": 1, "length": 2},
  "records": [
    {"type": "01", "name": "Voorlooprecord", "fields": [
      {"name": "kenmerk record", "at": 1, "length": 2, "picture": "N"},
      {"name": "code EI-bericht", "at": 3, "length": 3, "picture": "N"},
      {"name": "versienummer", "at": 6, "length": 2, "picture": "N"},
      {"name": "subversienummer", "at": 8, "length": 2, "picture": "N"},
      {"name": "soort bericht", "at": 10, "length": 1, "picture": "AN"},
      {"name": "code softwareleverancier", "at": 11, "length": 6, "picture": "N"},
      {"name": "versie software", "at": 17, "length": 10, "picture": "AN"},
      {"name": "UZOVI-nummer", "at": 27, "length": 4, "picture": "N"},
      {"name": "code servicebureau", "at": 31, "length": 8, "picture": "N"},
      {"name": "zorgverlenerscode", "at": 39, "length": 8, "picture": "N"},
      {"name": "praktijkcode", "at": 47, "length": 8, "picture": "N", "column": "practice"},
      {"name": "instellingscode", "at": 55, "length": 8, "picture": "N"},
      {"name": "betaling aan", "at": 63, "length": 2, "picture": "N"},
      {"name": "begindatum", "at": 65, "length": 8, "picture": "N"},
      {"name": "einddatum", "at": 73, "length": 8, "picture": "N"},
      {"name": "factuurnummer", "at": 81, "length": 12, "picture": "AN"},
      {"name": "dagtekening", "at": 93, "length": 8, "picture": "N"},
      {"name": "BTW-identificatienummer", "at": 101, "length": 14, "picture": "AN"},
      {"name": "valutacode", "at": 115, "length": 3, "picture": "AN"}
    ]},
    {"type": "02", "name": "Verzekerdenrecord", "fields": [
      {"name": "kenmerk record", "at": 1, "length": 2, "picture": "N"},
      {"name": "identificatie detailrecord", "at": 3, "length": 12, "picture": "N"},
      {"name": "BSN", "at": 15, "length": 9, "picture": "N"},
      {"name": "UZOVI-nummer", "at": 24, "length": 4, "picture": "N"},
      {"name": "verzekerdennummer", "at": 28, "length": 15, "picture": "AN"},
      {"name": "patiëntnummer", "at": 43, "length": 11, "picture": "AN"},
      {"name": "geboortedatum", "at": 54, "length": 8, "picture": "N"},
      {"name": "geslacht", "at": 62, "length": 1, "picture": "N"},
      {"name": "naamcode", "at": 63, "length": 1, "picture": "N"},
      {"name": "naam", "at": 64, "length": 25, "picture": "AN"},
      {"name": "voorvoegsel", "at": 89, "length": 10, "picture": "AN"},
      {"name": "naamcode (2)", "at": 99, "length": 1, "picture": "N"},
      {"name": "naam (2)", "at": 100, "length": 25, "picture": "AN"},
      {"name": "voorvoegsel (2)", "at": 125, "length": 10, "picture": "AN"},
      {"name": "voorletters", "at": 135, "length": 6, "picture": "AN"},
      {"name": "naamcode (3)", "at": 141, "length": 1, "picture": "N"},
      {"name": "postcode", "at": 142, "length": 6, "picture": "AN"},
      {"name": "postcode buitenland", "at": 148, "length": 9, "picture": "AN"},
      {"name": "huisnummer", "at": 157, "length": 5, "picture": "N"},
      {"name": "toevoeging huisnummer", "at": 162, "length": 6, "picture": "AN"},
      {"name": "landcode", "at": 168, "length": 2, "picture": "AN"},
      {"name": "debiteurnummer", "at": 170, "length": 11, "picture": "AN"},
      {"name": "overleden", "at": 181, "length": 1, "picture": "N"}
    ]},
    {"type": "03", "name": "Debiteurrecord", "fields": []},
    {"type": "04", "name": "Prestatierecord", "line": true, "fields": [
      {"name": "kenmerk record", "at": 1, "length": 2, "picture": "N"},
      {"name": "identificatie detailrecord", "at": 3, "length": 12, "picture": "N"},
      {"name": "BSN", "at": 15, "length": 9, "picture": "N", "column": "patient"},
      {"name": "UZOVI-nummer", "at": 24, "length": 4, "picture": "N", "column": "payer"},
      {"name": "verzekerdennummer", "at": 28, "length": 15, "picture": "AN"},
      {"name": "machtigingsnummer", "at": 43, "length": 15, "picture": "AN"},
      {"name": "doorsturen toegestaan", "at": 58, "length": 1, "picture": "N"},
      {"name": "datum prestatie", "at": 59, "length": 8, "picture": "N", "date": "yyyymmdd", "column": "date"},
      {"name": "aanduiding prestatiecodelijst", "at": 67, "length": 3, "picture": "N"},
      {"name": "prestatiecode", "at": 70, "length": 5, "picture": "N", "column": "code"},
      {"name": "aanduiding diagnosecodelijst", "at": 75, "length": 3, "picture": "N"},
      {"name": "diagnosecode", "at": 78, "length": 8, "picture": "AN"},
      {"name": "behandelaar", "at": 86, "length": 8, "picture": "N", "column": "clinician"},
      {"name": "verwijzer", "at": 94, "length": 8, "picture": "N"},
      {"name": "specialisme", "at": 102, "length": 4, "picture": "N"},
      {"name": "tarief", "at": 106, "length": 8, "picture": "N", "decimals": 2},
      {"name": "berekend bedrag", "at": 114, "length": 8, "picture": "N", "decimals": 2},
      {"name": "debet/credit berekend bedrag", "at": 122, "length": 1, "picture": "AN"},
      {"name": "BTW-percentage", "at": 123, "length": 4, "picture": "N"},
      {"name": "declaratiebedrag", "at": 127, "length": 8, "picture": "N", "decimals": 2, "column": "amount"},
      {"name": "debet/credit declaratiebedrag", "at": 135, "length": 1, "picture": "AN", "credit": "C"},
      {"name": "referentienummer", "at": 136, "length": 20, "picture": "AN"},
      {"name": "referentienummer voorgaande prestatie", "at": 156, "length": 20, "picture": "AN"}
    ]},
    {"type": "98", "name": "Commentaarrecord", "fields": [
      {"name": "kenmerk record", "at": 1, "length": 2, "picture": "N"},
      {"name": "identificatie detailrecord", "at": 3, "length": 12, "picture": "N"},
      {"name": "regelnummer", "at": 15, "length": 4, "picture": "N"},
      {"name": "vrije tekst", "at": 19, "length": 140, "picture": "AN"}
    ]},
    {"type": "99", "name": "Sluitrecord", "fields": [
      {"name": "kenmerk record", "at": 1, "length": 2, "picture": "N"},
      {"name": "aantal verzekerdenrecords", "at": 3, "length": 6, "picture": "N"},
      {"name": "aantal debiteurrecords", "at": 9, "length": 6, "picture": "N"},
      {"name": "aantal prestatierecords", "at": 15, "length": 6, "picture": "N"},
      {"name": "aantal commentaarrecords", "at": 21, "length": 6, "picture": "N"},
      {"name": "totaal aantal detailrecords", "at": 27, "length": 7, "picture": "N"},
      {"name": "totaal declaratiebedrag", "at": 34, "length": 11, "picture": "N", "decimals": 2},
      {"name": "debet/credit totaal", "at": 45, "length": 1, "picture": "AN"}
    ]}
  ]
}

"""###
}
