// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `nl-huisartsenzorg`: StaticString = ###"""
{
  "format": 1,
  "id": "nl-huisartsenzorg",
  "names": {"nl": "Huisartsenzorg (NZa)", "en": "Dutch general practice (NZa)", "da": "Hollandsk almen praksis (NZa)"},
  "currency": "EUR",
  "codeWidth": 5,
  "calendar": "dutch",
  "sources": [
    {"id": "vision", "title": "Danish regions: Vision for almen praksis, which quotes the shares expected of the Dutch model"},
    {"id": "lhv-2016-2017", "title": "LHV list of the NZa maximum tariffs 2016 and 2017", "url": "https://studylibnl.com/doc/791651/nza-maximumtarieven-huisartsenzorg-2016-en-2017"},
    {"id": "cz-module", "title": "CZ: tariffs of the mental-health nurse module, with the hours they are for", "url": "https://www.cz.nl/zorgaanbieder/zorgsoorten/eerstelijnszorg/huisarts/declareren/tariefbeschikking"},
    {"id": "reeuwijk", "title": "Tariffs of 2018 on the page of a health centre in Reeuwijk", "url": "https://mcreeuwijk.praktijkinfo.nl/pagina/30/tarieven/"},
    {"id": "pharmapartners", "title": "PharmaPartners: billing an e-consultation (2018)", "url": "https://www.pharmapartners.nl/nieuws/declaratiemogelijkheden-voor-een-e-consult/"},
    {"id": "lhv-dossier", "title": "LHV: dossier on the financing of general practice", "url": "https://www.lhv.nl/actueel/dossiers/financiering-huisartsenzorg"},
    {"id": "schinkelkade", "title": "Tariffs of 2020 and the NZa text on them, on the page of a practice", "url": "https://huisartsenpraktijkschinkelkade.nl/praktijk/tarieven.asp.htm"},
    {"id": "lhv-2021", "title": "LHV: what changes on 1 January 2021", "url": "https://www.lhv.nl/nieuws/wat-verandert-er-per-1-januari-2021-in-de-bekostiging-van-huisartsenzorg/"},
    {"id": "medzwolle-2021", "title": "medzwolle.nl: tariffs and instructions 2021", "url": "https://www.medzwolle.nl/2021-tarieven-en-instructies/"},
    {"id": "kloosterweg", "title": "Tariffs on the page of a practice, headed 2019 and dated 2021 by their base", "url": "https://www.praktijk-kloosterweg.nl/paginas/tarieven.htm"},
    {"id": "medzwolle-2022", "title": "medzwolle.nl: turn of the year 2021-2022", "url": "https://www.medzwolle.nl/uncategorized/jaarwisseling-2021-2022/"},
    {"id": "lhv-2022", "title": "LHV: NZa tariffs 2022", "url": "https://www.lhv.nl/nieuws/nza-tarieven-2022-bekend/"},
    {"id": "lhv-2023-july", "title": "LHV: NZa publishes new tariffs for 2023", "url": "https://www.lhv.nl/nieuws/nza-publiceert-nieuwe-tarieven-huisartsenzorg-voor-2023/"},
    {"id": "lhv-2023", "title": "LHV: NZa tariffs 2023, with the changes to the deprived-area surcharge", "url": "https://www.lhv.nl/nieuws/nza-tarieven-2023-bekend/"},
    {"id": "schubertplein", "title": "Tariffs of 2023 and NZa text on them, on the page of a practice", "url": "https://schubertplein.com/praktische-informatie/tarieven-huisartsenzorg/"},
    {"id": "nza-anw-2023", "title": "NZa, 27 September 2022: out-of-hours hourly tariff raised and differentiated", "url": "https://www.nza.nl/zorgsectoren/huisartsenzorg/nieuws/2022/09/27/nza-verhoogt-en-differentieert-anw-uurtarief-huisarts"},
    {"id": "socev", "title": "Socev: figures on general practice, from NZa documents", "url": "https://github.com/Socev/huisartsincijfers"},
    {"id": "lhv-2024", "title": "LHV: NZa tariffs 2024", "url": "https://www.lhv.nl/nieuws/nza-tarieven-2024-bekend/"},
    {"id": "vanphilips", "title": "Out-of-hours tariffs 2024 on the page of a locum", "url": "https://waarnemervanphilips.nl/tarieven-2024/"},
    {"id": "lhv-2025", "title": "LHV: NZa tariffs and changes 2025", "url": "https://www.lhv.nl/nieuws/wat-zijn-de-nza-tarieven-en-wijzigingen-voor-2025/"},
    {"id": "cammelot", "title": "Cammelot: NZa tariffs 2025 as configuration (config/nza_tariffs_2025.json)", "url": "https://github.com/cammeleon66/Cammelot"},
    {"id": "deorderbron", "title": "Passer-by tariffs on the page of a practice, dated 2025 by their base", "url": "https://huisartsendeorderbron.nl/tarieven"},
    {"id": "rmz15", "title": "NZa Regeling multidisciplinaire zorg 2015, BWBR0035972", "url": "https://github.com/statengeneraal/laws-markdown"},
    {"id": "mbi15", "title": "Besluit macrobeheersinstrument huisartsenzorg 2015, BWBR0035954, that of multidisciplinary care, BWBR0035955, and BWBR0036852", "url": "https://github.com/statengeneraal/laws-markdown"},
    {"id": "gez", "title": "NZa policy rule on the module for integrated primary care (GEZ), BWBR0030690", "url": "https://github.com/statengeneraal/laws-markdown"},
    {"id": "nza-declareren", "title": "NZa: registering and billing in general practice", "url": "https://www.nza.nl/zorgsectoren/huisartsenzorg/registreren-en-declareren"},
    {"id": "nza-passant", "title": "NZa: how the rules on the passer-by consultation changed from 2018", "url": "https://www.nza.nl/documenten/vragen-en-antwoorden/hoe-zijn-de-regels-voor-het-passantenconsult-gewijzigd-ten-opzichte-van-2018"},
    {"id": "menzis", "title": "Menzis: general practice and multidisciplinary care", "url": "https://www.menzis.nl/zorgaanbieders/zorgsoorten/huisartsen-multidisciplinaire-zorg"},
    {"id": "ordz", "title": "Several claims on one day are allowed", "url": "https://www.ordz.nl/huisartsen/ontregeld-voor-huisartsen/declaratieverkeer/declaraties-voor-meerdere-contacten-op-dezelfde-dag-zijn-toegestaan"},
    {"id": "vgz-poh", "title": "VGZ: addendum on the mental-health practice nurse (12 hours, 16 from 2024)", "url": "https://www.cooperatievgz.nl/zorgaanbieders/huisartsenzorg/overeenkomsten/addendum-poh-ggz"},
    {"id": "insurers-mi", "title": "Comparison of the prices of eleven insurers before 2015; taken for its codes", "url": "http://huisartsvandaag.nl/userfiles/files/mi/index.php"}
  ],
  "segments": [
    {"id": "s1", "names": {"nl": "Segment 1: basiszorg", "en": "Segment 1: basic care", "da": "Segment 1: basisydelser"}},
    {"id": "s2", "names": {"nl": "Segment 2: multidisciplinaire zorg", "en": "Segment 2: multidisciplinary care", "da": "Segment 2: tværfaglige forløb"}},
    {"id": "s3", "names": {"nl": "Segment 3: resultaatbeloning en zorgvernieuwing", "en": "Segment 3: results and innovation", "da": "Segment 3: resultater og fornyelse"}},
    {"id": "outside", "names": {"nl": "Buiten de segmenten", "en": "Outside the segments", "da": "Uden for segmenterne"}}
  ],
  "decisions": [
    {"id": "nza-2016", "names": {"nl": "NZa-tarieven 2016 (datum niet gevonden, uiterlijk 31-12-2015)", "en": "NZa tariffs 2016 (date not found, no later than 2015-12-31)"}, "published": "2015-12-31"},
    {"id": "nza-2017", "names": {"nl": "NZa-tarieven 2017 (datum niet gevonden, uiterlijk 31-12-2016)", "en": "NZa tariffs 2017 (date not found, no later than 2016-12-31)"}, "published": "2016-12-31"},
    {"id": "nza-2018", "names": {"nl": "NZa-tarieven 2018 (datum niet gevonden, uiterlijk 31-12-2017)", "en": "NZa tariffs 2018 (date not found, no later than 2017-12-31)"}, "published": "2017-12-31"},
    {"id": "nza-2019", "names": {"nl": "NZa-tarieven 2019 (datum niet gevonden, uiterlijk 31-12-2018)", "en": "NZa tariffs 2019 (date not found, no later than 2018-12-31)"}, "published": "2018-12-31"},
    {"id": "nza-2020", "names": {"nl": "NZa-tarieven 2020 (datum niet gevonden, uiterlijk 31-12-2019)", "en": "NZa tariffs 2020 (date not found, no later than 2019-12-31)"}, "published": "2019-12-31"},
    {"id": "nza-2021", "names": {"nl": "NZa-tarieven 2021, TB/REG-21627-02 (datum niet gevonden, uiterlijk 31-12-2020)", "en": "NZa tariffs 2021, TB/REG-21627-02 (date not found, no later than 2020-12-31)"}, "published": "2020-12-31"},
    {"id": "nza-2022-q1", "names": {"nl": "NZa-tarieven 2022 tot en met 31 maart (datum niet gevonden, uiterlijk 31-12-2021)", "en": "NZa tariffs 2022 to 31 March (date not found, no later than 2021-12-31)"}, "published": "2021-12-31"},
    {"id": "nza-2022", "names": {"nl": "NZa-tarieven 2022 vanaf 1 april (datum niet gevonden, uiterlijk 31-3-2022)", "en": "NZa tariffs 2022 from 1 April (date not found, no later than 2022-03-31)"}, "published": "2022-03-31"},
    {"id": "nza-2023-july-2022", "names": {"nl": "NZa-tarieven 2023, versie van juli 2022, vervangen voordat zij golden (uiterlijk 31-7-2022)", "en": "NZa tariffs 2023, version of July 2022, replaced before it applied (no later than 2022-07-31)"}, "published": "2022-07-31"},
    {"id": "nza-2023-anw", "names": {"nl": "NZa-uurtarieven ANW 2023", "en": "NZa out-of-hours hourly tariffs 2023"}, "published": "2022-09-27"},
    {"id": "nza-2023", "names": {"nl": "NZa-tarieven 2023 (datum niet gevonden, uiterlijk 31-12-2022)", "en": "NZa tariffs 2023 (date not found, no later than 2022-12-31)"}, "published": "2022-12-31"},
    {"id": "nza-2024", "names": {"nl": "NZa-tarieven 2024, TB/REG-24612-02 (?) (datum niet gevonden, uiterlijk 31-12-2023)", "en": "NZa tariffs 2024, TB/REG-24612-02 (?) (date not found, no later than 2023-12-31)"}, "published": "2023-12-31"},
    {"id": "nza-2025-original", "names": {"nl": "NZa-tarieven 2025 (datum niet gevonden, uiterlijk 31-12-2024)", "en": "NZa tariffs 2025 (date not found, no later than 2024-12-31)"}, "published": "2024-12-31"},
    {"id": "nza-2026-original", "names": {"nl": "NZa-tarieven 2026 (datum niet gevonden, uiterlijk 31-12-2025)", "en": "NZa tariffs 2026 (date not found, no later than 2025-12-31)"}, "published": "2025-12-31"},
    {"id": "tb-reg-26611-02", "names": {"nl": "TB/REG-26611-02, na vernietiging van de eerdere tarieven 2026 door de rechter", "en": "TB/REG-26611-02, after the court quashed the earlier tariffs of 2026"}, "published": "2026-06-30"}
  ],
  "programmes": [
    {"id": "dm2", "names": {"nl": "Diabetes mellitus type 2", "en": "Type 2 diabetes", "da": "Type 2-diabetes"}},
    {"id": "vrm", "names": {"nl": "Cardiovasculair risicomanagement", "en": "Cardiovascular risk management", "da": "Forebyggelse af hjerte-kar-sygdom"}},
    {"id": "copd", "names": {"nl": "COPD", "en": "COPD", "da": "KOL"}},
    {"id": "asthma", "names": {"nl": "Astma", "en": "Asthma", "da": "Astma"}}
  ],
  "items": [
    {"code": "11000", "names": {"nl": "Inschrijving tot 65 jaar", "en": "Capitation under 65"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"below": 65}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2016-01-01", "until": "2018-01-01", "tags": ["capitation"], "source": "lhv-2016-2017",
     "note": "People in a deprived area weigh nothing here, as the code with the surcharge pays them; who has no area is taken to live elsewhere.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "14.72", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "14.99", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11102", "names": {"nl": "Inschrijving tot 65 jaar, achterstandswijk", "en": "Capitation under 65, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"below": 65}, "area": ["deprived"]}}, "from": "2016-01-01", "until": "2018-01-01", "tags": ["capitation"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "16.35", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "16.66", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11100", "names": {"nl": "Inschrijving 65 tot 75 jaar", "en": "Capitation 65 to 74"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 65, "below": 75}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2016-01-01", "until": "2018-01-01", "tags": ["capitation"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "21.41", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "21.81", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11103", "names": {"nl": "Inschrijving 65 tot 75 jaar, achterstandswijk", "en": "Capitation 65 to 74, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 65, "below": 75}, "area": ["deprived"]}}, "from": "2016-01-01", "until": "2018-01-01", "tags": ["capitation"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "23.18", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "23.61", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11101", "names": {"nl": "Inschrijving 75 jaar en ouder", "en": "Capitation 75 and over"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 75}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2016-01-01", "until": "2018-01-01", "tags": ["capitation"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "25.74", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "26.22", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11104", "names": {"nl": "Inschrijving 75 jaar en ouder, achterstandswijk", "en": "Capitation 75 and over, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 75}, "area": ["deprived"]}}, "from": "2016-01-01", "until": "2018-01-01", "tags": ["capitation"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "27.38", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "27.89", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "ion-0-65", "names": {"nl": "Inschrijving tot 65 jaar", "en": "Capitation under 65"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"below": 65}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "reeuwijk",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up. People in a deprived area weigh nothing here, as the code with the surcharge pays them; who has no area is taken to live elsewhere.",
     "prices": [
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "15.63", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk", "note": "four age bands from 2018"},
       {"from": "2019-01-01", "until": "2020-01-01", "amount": "16.25", "kind": "maximum", "decision": "nza-2019", "status": "published", "source": "lhv-dossier"},
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "16.54", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"},
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "17.14", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "lhv-2021"},
       {"from": "2022-01-01", "until": "2022-04-01", "amount": "17.27", "kind": "maximum", "decision": "nza-2022-q1", "status": "published", "source": "lhv-2022"},
       {"from": "2022-04-01", "until": "2023-01-01", "amount": "17.66", "kind": "maximum", "decision": "nza-2022", "status": "published", "source": "lhv-2022"}
     ]},
    {"code": "ion-0-65-opslag", "names": {"nl": "Inschrijving tot 65 jaar, opslagwijk", "en": "Capitation under 65, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"below": 65}, "area": ["deprived"]}}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "schinkelkade",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "21.73", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ]},
    {"code": "ion-65-75", "names": {"nl": "Inschrijving 65 tot 75 jaar", "en": "Capitation 65 to 74"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 65, "below": 75}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "reeuwijk",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "18.34", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk", "note": "four age bands from 2018"},
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "19.41", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ],
     "unpriced": [{"from": "2019-01-01", "until": "2020-01-01", "note": "No public amount was found."}]},
    {"code": "ion-65-75-opslag", "names": {"nl": "Inschrijving 65 tot 75 jaar, opslagwijk", "en": "Capitation 65 to 74, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 65, "below": 75}, "area": ["deprived"]}}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "schinkelkade",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "24.61", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ]},
    {"code": "ion-75-85", "names": {"nl": "Inschrijving 75 tot 85 jaar", "en": "Capitation 75 to 84"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 75, "below": 85}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "reeuwijk",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "27.54", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk", "note": "four age bands from 2018"},
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "29.14", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ],
     "unpriced": [{"from": "2019-01-01", "until": "2020-01-01", "note": "No public amount was found."}]},
    {"code": "ion-75-85-opslag", "names": {"nl": "Inschrijving 75 tot 85 jaar, opslagwijk", "en": "Capitation 75 to 84, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 75, "below": 85}, "area": ["deprived"]}}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "schinkelkade",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "34.35", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ]},
    {"code": "ion-85", "names": {"nl": "Inschrijving 85 jaar en ouder", "en": "Capitation 85 and over"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 85}}, "weights": [{"when": {"area": ["deprived"]}, "weight": "0"}]}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "reeuwijk",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "43.20", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk", "note": "four age bands from 2018"},
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "45.71", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ],
     "unpriced": [{"from": "2019-01-01", "until": "2020-01-01", "note": "No public amount was found."}]},
    {"code": "ion-85-opslag", "names": {"nl": "Inschrijving 85 jaar en ouder, opslagwijk", "en": "Capitation 85 and over, deprived area"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 85}, "area": ["deprived"]}}, "from": "2018-01-01", "until": "2023-01-01", "tags": ["capitation"], "source": "schinkelkade",
     "note": "Four age bands from 2018. The billing code of 2018 to 2022 was not found: this one is made up.",
     "prices": [
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "50.91", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "schinkelkade"}
     ]},
    {"code": "11115", "names": {"nl": "Inschrijving tot 65 jaar", "en": "Capitation under 65"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"below": 65}}}, "from": "2023-01-01", "tags": ["capitation"], "source": "socev",
     "note": "The code is seen for 2025 and 2026; that it holds from 2023, when the surcharge became a line of its own, is not proven.",
     "prices": [
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "18.41", "kind": "maximum", "decision": "nza-2023-july-2022", "status": "published", "source": "lhv-2023-july", "note": "published in July 2022, replaced before it applied; July 2022 version, replaced before 1-1-2023"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "18.76", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "lhv-2023-july", "note": "code 11115 seen for 2025-26, first year of use not proven"},
       {"from": "2024-01-01", "until": "2025-01-01", "amount": "19.91", "kind": "maximum", "decision": "nza-2024", "status": "published", "source": "lhv-2024", "note": "repeated as old value on the LHV 2025 page"},
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "20.35", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "lhv-2025"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "21.59", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "21.94", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "11116", "names": {"nl": "Inschrijving 65 tot 75 jaar", "en": "Capitation 65 to 74"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 65, "below": 75}}}, "from": "2023-01-01", "tags": ["capitation"], "source": "socev",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "23.95", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "25.40", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "25.82", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "11117", "names": {"nl": "Inschrijving 75 tot 85 jaar", "en": "Capitation 75 to 84"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 75, "below": 85}}}, "from": "2023-01-01", "tags": ["capitation"], "source": "socev",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "36.06", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "38.25", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "38.88", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "11118", "names": {"nl": "Inschrijving 85 jaar en ouder", "en": "Capitation 85 and over"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"age": {"from": 85}}}, "from": "2023-01-01", "tags": ["capitation"], "source": "socev",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "56.70", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "60.15", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "61.14", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "11119", "names": {"nl": "Opslag inschrijving verzekerden in een opslagwijk", "en": "Deprived-area surcharge"}, "segment": "s1",
     "unit": {"kind": "enrolled", "every": "quarter", "when": {"area": ["deprived"]}}, "from": "2023-01-01", "tags": ["capitation"], "source": "lhv-2023",
     "note": "Its own line from 2023, on top of 11115-11118. 5.78 was published for 2023 in July 2022 and lapsed before it applied; what replaced it was not found, so that 2023 is unpriced.",
     "prices": [
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "6.83", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev", "note": "surcharge is a separate line on top of 11115-11118"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "6.94", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "11201-2016", "names": {"nl": "Module POH-GGZ (2016)", "en": "Mental-health practice-nurse module per enrolled person (2016)"}, "segment": "s1",
     "unit": {"kind": "performance", "indicator": "poh-ggz-hours", "per": "enrolled", "every": "quarter", "proportional": {"atMost": "9", "of": "9"}}, "from": "2016-01-01", "until": "2017-01-01", "tags": ["poh-ggz"], "source": "lhv-2016-2017",
     "note": "The indicator poh-ggz-hours is the hours a week per 2,350 people on the list; as a fraction: hours times 2,350 over the list. That the amount of 2016 stands for 9 hours, as that of 2017 does, and that 9 were the most is an assumption.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "8.35", "kind": "maximum", "decision": "nza-2016", "per": "year", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11201-2017", "names": {"nl": "Module POH-GGZ (2017)", "en": "Mental-health practice-nurse module per enrolled person (2017)"}, "segment": "s1",
     "unit": {"kind": "performance", "indicator": "poh-ggz-hours", "per": "enrolled", "every": "quarter", "proportional": {"atMost": "12", "of": "9"}}, "from": "2017-01-01", "until": "2018-01-01", "tags": ["poh-ggz"], "source": "lhv-2016-2017",
     "note": "The indicator poh-ggz-hours is the hours a week per 2,350 people on the list; as a fraction: hours times 2,350 over the list. At most 12 hours. The yearly amounts stand for 9 hours: 8.50 / 4 x 12/9 = 2.83, the quarterly amount at 12 hours that CZ prints for 2017.",
     "prices": [
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "8.50", "kind": "maximum", "decision": "nza-2017", "per": "year", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11201", "names": {"nl": "Module POH-GGZ", "en": "Mental-health practice-nurse module per enrolled person"}, "segment": "s1",
     "unit": {"kind": "performance", "indicator": "poh-ggz-hours", "per": "enrolled", "every": "quarter", "proportional": {"atMost": "12", "of": "12"}}, "from": "2018-01-01", "until": "2024-01-01", "tags": ["poh-ggz"], "source": "cz-module",
     "note": "The indicator poh-ggz-hours is the hours a week per 2,350 people on the list; as a fraction: hours times 2,350 over the list. At most 12 hours, for which the amounts stand (printed for 2018, assumed for 2020).",
     "prices": [
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "2.87", "kind": "maximum", "decision": "nza-2018", "per": "quarter", "status": "published", "source": "cz-module", "note": "12 h per week per 2,350 enrolled"},
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "3.07", "kind": "maximum", "decision": "nza-2020", "per": "quarter", "status": "published", "source": "schinkelkade"}
     ],
     "unpriced": [{"from": "2019-01-01", "until": "2020-01-01", "note": "No public amount was found."}]},
    {"code": "11201-2024", "names": {"nl": "Module POH-GGZ (vanaf 2024)", "en": "Mental-health practice-nurse module per enrolled person (from 2024)"}, "segment": "s1",
     "unit": {"kind": "performance", "indicator": "poh-ggz-hours", "per": "enrolled", "every": "quarter", "proportional": {"atMost": "16", "of": "16"}}, "from": "2024-01-01", "tags": ["poh-ggz"], "source": "vgz-poh",
     "note": "The indicator poh-ggz-hours is the hours a week per 2,350 people on the list; as a fraction: hours times 2,350 over the list. At most 16 hours from 2024; no amount was found. A price that is set is for 16 hours.",
     "unpriced": [{"note": "No public amount was found."}]},
    {"code": "31343", "names": {"nl": "Extra POH-GGZ boven 12 uur", "en": "Mental-health practice nurse beyond 12 hours"}, "segment": "s3",
     "unit": {"kind": "performance", "indicator": "poh-ggz-hours", "per": "enrolled", "every": "quarter", "proportional": {"above": "12", "of": "1"}, "when": {"contract": ["poh-ggz-extra"]}}, "from": "2017-01-01", "until": "2024-01-01", "tags": ["poh-ggz"], "source": "cz-module",
     "note": "Only with a contract, for practices that name poh-ggz-extra; the contract sets the price of each further hour a week per 2,350 people, per enrolled person and quarter.",
     "prices": [
       {"from": "2017-01-01", "until": "2024-01-01", "kind": "free", "status": "published", "source": "cz-module"}
     ]},
    {"code": "31343-2024", "names": {"nl": "Extra POH-GGZ boven 16 uur", "en": "Mental-health practice nurse beyond 16 hours"}, "segment": "s3",
     "unit": {"kind": "performance", "indicator": "poh-ggz-hours", "per": "enrolled", "every": "quarter", "proportional": {"above": "16", "of": "1"}, "when": {"contract": ["poh-ggz-extra"]}}, "from": "2024-01-01", "tags": ["poh-ggz"], "source": "cz-module",
     "note": "Only with a contract, for practices that name poh-ggz-extra; the contract sets the price of each further hour a week per 2,350 people, per enrolled person and quarter.",
     "prices": [
       {"from": "2024-01-01", "kind": "free", "status": "published", "source": "cz-module"}
     ]},
    {"code": "mtvp", "names": {"nl": "Meer tijd voor de patiënt", "en": "More time for the patient, per enrolled person"}, "segment": "s3", "moves": [{"from": "2025-01-01", "segment": "s1"}],
     "unit": {"kind": "enrolled", "every": "quarter"}, "from": "2023-01-01", "source": "lhv-2025",
     "note": "Segment 3 in 2023 and 2024, segment 1 from 2025. The code is made up.",
     "prices": [
       {"from": "2023-01-01", "until": "2025-01-01", "kind": "free", "status": "published", "source": "menzis", "note": "by contract; taken up step by step, at most 25 % of the capitation a quarter"},
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "3.23", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "lhv-2025", "note": "segment 3 in 2023-24, segment 1 from 2025"}
     ]},
    {"code": "12000", "names": {"nl": "Consult korter dan 20 minuten", "en": "Consultation under 20 minutes"}, "segment": "s1",
     "unit": "service", "tags": ["contact"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "9.07", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "9.23", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "9.59", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk"}
     ]},
    {"code": "12001", "names": {"nl": "Consult 20 minuten en langer", "en": "Consultation of 20 minutes or more"}, "segment": "s1",
     "unit": "service", "tags": ["contact"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "18.13", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "18.47", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "19.18", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk"},
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "21.03", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "kloosterweg", "note": "re-dated to 2021"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "23.02", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "schubertplein", "note": "a contract list at 100 % of the regulator's tariff; its base 11.51 is the applied 2023 consultation"},
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "24.85", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "26.36", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "26.81", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ],
     "unpriced": [
       {"from": "2019-01-01", "until": "2021-01-01", "note": "No public amount was found."},
       {"from": "2022-01-01", "until": "2023-01-01", "note": "No public amount was found."},
       {"from": "2024-01-01", "until": "2025-01-01", "note": "No public amount was found."}
     ]},
    {"code": "12010", "names": {"nl": "Consult korter dan 5 minuten", "en": "Consultation under 5 minutes"}, "segment": "s1",
     "unit": "service", "tags": ["contact"], "source": "schubertplein",
     "note": "From 2019.",
     "prices": [
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "5.26", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "kloosterweg", "note": "page headed 2019, re-dated to 2021 by its base 10.51"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "5.75", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "schubertplein", "note": "a contract list at 100 % of the regulator's tariff; its base 11.51 is the applied 2023 consultation"},
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "6.21", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "6.59", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "6.70", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ],
     "unpriced": [
       {"from": "2022-01-01", "until": "2023-01-01", "note": "No public amount was found."},
       {"from": "2024-01-01", "until": "2025-01-01", "note": "No public amount was found."}
     ]},
    {"code": "12011", "names": {"nl": "Consult 5 tot 20 minuten", "en": "Consultation of 5 to 20 minutes"}, "segment": "s1",
     "unit": "service", "tags": ["contact"], "source": "schubertplein",
     "note": "From 2019.",
     "prices": [
       {"from": "2019-01-01", "until": "2020-01-01", "amount": "9.97", "kind": "maximum", "decision": "nza-2019", "status": "published", "source": "lhv-dossier", "note": "time bands <5, 5-20, >=20 from 2019"},
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "10.15", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "lhv-2021", "note": "code mapped from 2023 list"},
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "10.51", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "lhv-2021"},
       {"from": "2022-01-01", "until": "2022-04-01", "amount": "10.59", "kind": "maximum", "decision": "nza-2022-q1", "status": "published", "source": "lhv-2022"},
       {"from": "2022-04-01", "until": "2023-01-01", "amount": "10.83", "kind": "maximum", "decision": "nza-2022", "status": "published", "source": "lhv-2022", "note": "period corrected; the rest of the 2022 contact family belongs to this period"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "11.30", "kind": "maximum", "decision": "nza-2023-july-2022", "status": "published", "source": "lhv-2023-july", "note": "published in July 2022, replaced before it applied; July 2022 version"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "11.51", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "schubertplein", "note": "a contract list at 100 % of the regulator's tariff; its base 11.51 is the applied 2023 consultation"},
       {"from": "2024-01-01", "until": "2025-01-01", "amount": "12.21", "kind": "maximum", "decision": "nza-2024", "status": "published", "source": "lhv-2024"},
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "12.43", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "lhv-2025"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "13.18", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "13.40", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "12002", "names": {"nl": "Visite korter dan 20 minuten", "en": "Home visit under 20 minutes"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "visit"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "13.60", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "13.85", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "14.38", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk"},
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "15.77", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "kloosterweg", "note": "re-dated to 2021"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "17.26", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "schubertplein", "note": "a contract list at 100 % of the regulator's tariff; its base 11.51 is the applied 2023 consultation"},
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "18.64", "kind": "maximum", "decision": "nza-2025-original", "status": "secondary", "source": "cammelot"}
     ],
     "unpriced": [
       {"from": "2019-01-01", "until": "2021-01-01", "note": "No public amount was found."},
       {"from": "2022-01-01", "until": "2023-01-01", "note": "No public amount was found."},
       {"from": "2024-01-01", "until": "2025-01-01", "note": "No public amount was found."}
     ]},
    {"code": "12003", "names": {"nl": "Visite 20 minuten en langer", "en": "Home visit of 20 minutes or more"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "visit"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "22.67", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "23.09", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "23.97", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk"},
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "26.28", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "kloosterweg", "note": "re-dated to 2021"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "28.77", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "schubertplein", "note": "a contract list at 100 % of the regulator's tariff; its base 11.51 is the applied 2023 consultation"}
     ],
     "unpriced": [
       {"from": "2019-01-01", "until": "2021-01-01", "note": "No public amount was found."},
       {"from": "2022-01-01", "until": "2023-01-01", "note": "No public amount was found."}
     ]},
    {"code": "12004", "names": {"nl": "Telefonisch consult", "en": "Telephone consultation"}, "segment": "s1",
     "unit": "service", "tags": ["contact"], "source": "lhv-2016-2017",
     "note": "Until 2018; from 2019 the minutes decide.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "4.53", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "4.62", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "4.79", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk"}
     ]},
    {"code": "12006", "names": {"nl": "Vaccinatie", "en": "Vaccination"}, "segment": "s1",
     "unit": "service", "tags": ["vaccination"], "source": "lhv-2016-2017",
     "note": "Material (12008, 12009, 12408, 12409) is paid at cost price and is no item.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "4.53", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017", "note": "lab and vaccine material (12008, 12009, 12408, 12409): cost price"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "4.62", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017", "note": "lab and vaccine material (12008, 12009, 12408, 12409): cost price"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "4.79", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "reeuwijk"},
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "5.75", "kind": "maximum", "decision": "nza-2023", "status": "published", "source": "schubertplein", "note": "a contract list at 100 % of the regulator's tariff; its base 11.51 is the applied 2023 consultation"}
     ],
     "unpriced": [{"from": "2019-01-01", "until": "2023-01-01", "note": "No public amount was found."}]},
    {"code": "12007", "names": {"nl": "E-mailconsult", "en": "E-mail consultation"}, "segment": "s1",
     "unit": "service", "tags": ["contact"], "source": "lhv-2016-2017",
     "note": "Until 2018; from 2019 the minutes decide.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "4.53", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "4.62", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2018-01-01", "until": "2019-01-01", "amount": "4.79", "kind": "maximum", "decision": "nza-2018", "status": "published", "source": "pharmapartners"}
     ]},
    {"code": "12110", "names": {"nl": "POH-GGZ consult korter dan 20 minuten", "en": "Mental-health nurse, consultation under 20 minutes"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "poh-ggz"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "9.07", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "9.23", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12111", "names": {"nl": "POH-GGZ consult 20 minuten en langer", "en": "Mental-health nurse, consultation of 20 minutes or more"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "poh-ggz"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "18.13", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "18.47", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12112", "names": {"nl": "POH-GGZ visite korter dan 20 minuten", "en": "Mental-health nurse, home visit under 20 minutes"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "visit", "poh-ggz"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "13.60", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "13.85", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12113", "names": {"nl": "POH-GGZ visite 20 minuten en langer", "en": "Mental-health nurse, home visit of 20 minutes or more"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "visit", "poh-ggz"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "22.67", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "23.09", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12114", "names": {"nl": "POH-GGZ telefonisch consult", "en": "Mental-health nurse, telephone consultation"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "poh-ggz"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "4.53", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "4.62", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12115", "names": {"nl": "POH-GGZ e-mailconsult", "en": "Mental-health nurse, e-mail consultation"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "poh-ggz"], "source": "lhv-2016-2017",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "4.53", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "4.62", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12116", "names": {"nl": "POH-GGZ groepsconsult", "en": "Mental-health nurse, group consultation"}, "segment": "s1",
     "unit": "service", "tags": ["contact", "poh-ggz"], "source": "lhv-2016-2017",
     "note": "What one unit of a group consultation is was not found.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "9.07", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "9.23", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "11700", "names": {"nl": "Deelname programma OPEN (online inzage)", "en": "Online record access programme (OPEN)"}, "segment": "s1",
     "unit": "service", "source": "medzwolle-2022",
     "prices": [
       {"from": "2022-01-01", "until": "2023-01-01", "amount": "2.97", "kind": "maximum", "decision": "nza-2022-q1", "status": "published", "source": "medzwolle-2022", "note": "service allowed 2020-2022 once per enrolled (NZa); segment 1 per Zorginstituut"}
     ]},
    {"code": "13012", "names": {"nl": "Chirurgie", "en": "Surgery"}, "segment": "s1",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "note": "Segment 1 from 2015; no tariff was found.",
     "unpriced": [{"note": "No public amount was found."}]},
    {"code": "mdz-dm2", "names": {"nl": "Multidisciplinaire zorg DM2", "en": "Multidisciplinary care, type 2 diabetes alone"}, "segment": "s2",
     "unit": {"kind": "programme", "programmes": ["dm2"], "every": "quarter", "when": {"age": {"from": 18}, "not": [{"programme": ["vrm"]}]}}, "from": "2015-01-01", "tags": ["chain"], "source": "rmz15",
     "note": "Yearly price by contract; a quarter of it for those in care on the first day of the quarter. From 18 years (rule of before 2015). The two services DM2/VRM and COPD/asthma may have three prices each: one condition, the other, both.",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "official", "source": "rmz15"}
     ]},
    {"code": "mdz-vrm", "names": {"nl": "Multidisciplinaire zorg VRM", "en": "Multidisciplinary care, cardiovascular risk alone"}, "segment": "s2",
     "unit": {"kind": "programme", "programmes": ["vrm"], "every": "quarter", "when": {"not": [{"all": [{"programme": ["dm2"]}, {"age": {"from": 18}}]}]}}, "from": "2015-01-01", "tags": ["chain"], "source": "rmz15",
     "note": "Yearly price by contract; a quarter of it for those in care on the first day of the quarter.",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "official", "source": "rmz15"}
     ]},
    {"code": "mdz-dm2-vrm", "names": {"nl": "Multidisciplinaire zorg DM2 en VRM", "en": "Multidisciplinary care, type 2 diabetes and cardiovascular risk"}, "segment": "s2",
     "unit": {"kind": "programme", "programmes": ["dm2"], "every": "quarter", "when": {"age": {"from": 18}, "programme": ["vrm"]}}, "from": "2015-01-01", "tags": ["chain"], "source": "rmz15",
     "note": "Yearly price by contract; a quarter of it for those in care on the first day of the quarter. From 18 years (rule of before 2015).",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "official", "source": "rmz15"}
     ]},
    {"code": "mdz-copd", "names": {"nl": "Multidisciplinaire zorg COPD", "en": "Multidisciplinary care, COPD alone"}, "segment": "s2",
     "unit": {"kind": "programme", "programmes": ["copd"], "every": "quarter", "when": {"not": [{"programme": ["asthma"]}]}}, "from": "2015-01-01", "tags": ["chain"], "source": "rmz15",
     "note": "Yearly price by contract; a quarter of it for those in care on the first day of the quarter.",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "official", "source": "rmz15"}
     ]},
    {"code": "mdz-astma", "names": {"nl": "Multidisciplinaire zorg astma", "en": "Multidisciplinary care, asthma alone"}, "segment": "s2",
     "unit": {"kind": "programme", "programmes": ["asthma"], "every": "quarter", "when": {"not": [{"programme": ["copd"]}]}}, "from": "2015-01-01", "tags": ["chain"], "source": "rmz15",
     "note": "Yearly price by contract; a quarter of it for those in care on the first day of the quarter.",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "official", "source": "rmz15"}
     ]},
    {"code": "mdz-copd-astma", "names": {"nl": "Multidisciplinaire zorg COPD en astma", "en": "Multidisciplinary care, COPD and asthma"}, "segment": "s2",
     "unit": {"kind": "programme", "programmes": ["copd"], "every": "quarter", "when": {"programme": ["asthma"]}}, "from": "2015-01-01", "tags": ["chain"], "source": "rmz15",
     "note": "Yearly price by contract; a quarter of it for those in care on the first day of the quarter.",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "official", "source": "rmz15"}
     ]},
    {"code": "11600", "names": {"nl": "Module GEZ, met rechtspersoonlijkheid", "en": "Module for integrated primary care (GEZ), with legal personality"}, "segment": "s2",
     "unit": "service", "tags": ["gez"], "source": "gez",
     "note": "A line per enrolled person and quarter.",
     "prices": [
       {"from": "2012-01-01", "kind": "free", "status": "official", "source": "gez", "note": "in force in 2012"}
     ]},
    {"code": "11601", "names": {"nl": "Module GEZ, zonder rechtspersoonlijkheid", "en": "Module for integrated primary care (GEZ), without legal personality"}, "segment": "s2",
     "unit": "service", "tags": ["gez"], "source": "gez",
     "note": "A line per enrolled person and quarter.",
     "prices": [
       {"from": "2012-01-01", "kind": "free", "status": "official", "source": "gez", "note": "in force in 2012"}
     ]},
    {"code": "12400", "names": {"nl": "Passant consult korter dan 20 minuten", "en": "Passer-by, consultation under 20 minutes"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "27.13", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "27.63", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12401", "names": {"nl": "Passant consult 20 minuten en langer", "en": "Passer-by, consultation of 20 minutes or more"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "54.26", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "55.27", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12402", "names": {"nl": "Passant visite korter dan 20 minuten", "en": "Passer-by, home visit under 20 minutes"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "40.69", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "41.45", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12403", "names": {"nl": "Passant visite 20 minuten en langer", "en": "Passer-by, home visit of 20 minutes or more"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "67.82", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "69.08", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12404", "names": {"nl": "Passant telefonisch consult", "en": "Passer-by, telephone consultation"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "13.56", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "13.82", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "12406", "names": {"nl": "Passant vaccinatie", "en": "Passer-by, vaccination"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "lhv-2016-2017",
     "note": "Until 2018.",
     "prices": [
       {"from": "2016-01-01", "until": "2017-01-01", "amount": "13.56", "kind": "maximum", "decision": "nza-2016", "status": "published", "source": "lhv-2016-2017"},
       {"from": "2017-01-01", "until": "2018-01-01", "amount": "13.82", "kind": "maximum", "decision": "nza-2017", "status": "published", "source": "lhv-2016-2017"}
     ]},
    {"code": "passant-5", "names": {"nl": "Passant consult korter dan 5 minuten", "en": "Passer-by, consultation under 5 minutes"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "deorderbron",
     "note": "From 2019. The billing code was not found: this one is made up.",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "15.93", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "deorderbron", "note": "page undated; dated 2025 by its base amount"}
     ]},
    {"code": "passant-5-20", "names": {"nl": "Passant consult 5 tot 20 minuten", "en": "Passer-by, consultation of 5 to 20 minutes"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "deorderbron",
     "note": "From 2019. The billing code was not found: this one is made up.",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "31.86", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "deorderbron", "note": "page undated; dated 2025 by its base amount"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "33.80", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "34.37", "kind": "maximum", "decision": "tb-reg-26611-02", "status": "secondary", "source": "socev", "note": "decision of 2026-06-30 after the court quashed the earlier one"}
     ]},
    {"code": "passant-20", "names": {"nl": "Passant consult 20 minuten en langer", "en": "Passer-by, consultation of 20 minutes or more"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "deorderbron",
     "note": "From 2019. The billing code was not found: this one is made up.",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "63.72", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "deorderbron", "note": "page undated; dated 2025 by its base amount"}
     ]},
    {"code": "passant-visite", "names": {"nl": "Passant visite korter dan 20 minuten", "en": "Passer-by, home visit under 20 minutes"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "deorderbron",
     "note": "From 2019. The billing code was not found: this one is made up.",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "47.79", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "deorderbron", "note": "page undated; dated 2025 by its base amount"}
     ]},
    {"code": "passant-visite-20", "names": {"nl": "Passant visite 20 minuten en langer", "en": "Passer-by, home visit of 20 minutes or more"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "deorderbron",
     "note": "From 2019. The billing code was not found: this one is made up.",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "79.65", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "deorderbron", "note": "page undated; dated 2025 by its base amount"}
     ]},
    {"code": "passant-vaccinatie", "names": {"nl": "Passant vaccinatie", "en": "Passer-by, vaccination"}, "segment": "outside",
     "unit": "service", "tags": ["passant"], "source": "deorderbron",
     "note": "From 2019. The billing code was not found: this one is made up.",
     "prices": [
       {"from": "2025-01-01", "until": "2026-01-01", "amount": "15.93", "kind": "maximum", "decision": "nza-2025-original", "status": "published", "source": "deorderbron", "note": "page undated; dated 2025 by its base amount"}
     ]},
    {"code": "anw-avond", "names": {"nl": "ANW-uur, avond tot 24 uur", "en": "Out-of-hours hour, evening until midnight"}, "segment": "outside",
     "unit": "service", "tags": ["anw"], "source": "nza-anw-2023",
     "note": "Per hour, at a general practice post. The code is made up.",
     "prices": [
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "100.84", "kind": "maximum", "decision": "nza-2023-anw", "status": "official", "source": "nza-anw-2023", "note": "announced 27-9-2022; later price-index revision of 2023 not excluded"},
       {"from": "2024-01-01", "until": "2025-01-01", "amount": "107.46", "kind": "maximum", "decision": "nza-2024", "status": "published", "source": "vanphilips"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "119.01", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"}
     ],
     "unpriced": [{"from": "2025-01-01", "until": "2026-01-01", "note": "No public amount was found."}]},
    {"code": "anw-nacht", "names": {"nl": "ANW-uur, nacht 0-8 uur", "en": "Out-of-hours hour, night until 8"}, "segment": "outside",
     "unit": "service", "tags": ["anw"], "source": "nza-anw-2023",
     "note": "Per hour, at a general practice post. The code is made up. In 2026 the night tariff holds on holidays as well.",
     "prices": [
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "131.87", "kind": "maximum", "decision": "nza-2023-anw", "status": "official", "source": "nza-anw-2023", "note": "announced 27-9-2022; a later price-index revision of 2023 is not excluded"},
       {"from": "2024-01-01", "until": "2025-01-01", "amount": "140.53", "kind": "maximum", "decision": "nza-2024", "status": "published", "source": "vanphilips"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "155.63", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"}
     ],
     "unpriced": [{"from": "2025-01-01", "until": "2026-01-01", "note": "No public amount was found."}]},
    {"code": "anw-weekend", "names": {"nl": "ANW-uur, weekend 8-24 uur", "en": "Out-of-hours hour, weekend"}, "segment": "outside",
     "unit": "service", "tags": ["anw"], "source": "nza-anw-2023",
     "note": "Per hour, at a general practice post. The code is made up.",
     "prices": [
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "116.36", "kind": "maximum", "decision": "nza-2023-anw", "status": "official", "source": "nza-anw-2023", "note": "announced 27-9-2022; a later price-index revision of 2023 is not excluded"},
       {"from": "2024-01-01", "until": "2025-01-01", "amount": "124.00", "kind": "maximum", "decision": "nza-2024", "status": "published", "source": "vanphilips"},
       {"from": "2026-01-01", "until": "2027-01-01", "amount": "137.32", "kind": "maximum", "decision": "nza-2026-original", "status": "secondary", "source": "socev"}
     ],
     "unpriced": [{"from": "2025-01-01", "until": "2026-01-01", "note": "No public amount was found."}]},
    {"code": "anw-feestdag", "names": {"nl": "ANW-uur, feestdag", "en": "Out-of-hours hour, public holiday"}, "segment": "outside",
     "unit": "service", "tags": ["anw"], "source": "nza-anw-2023",
     "note": "Per hour, at a general practice post. The code is made up. In 2026 the night tariff holds on holidays as well.",
     "prices": [
       {"from": "2023-01-01", "until": "2024-01-01", "amount": "131.87", "kind": "maximum", "decision": "nza-2023-anw", "status": "official", "source": "nza-anw-2023", "note": "announced 27-9-2022; a later price-index revision of 2023 is not excluded"}
     ]},
    {"code": "informatie-2020", "names": {"nl": "Informatieverstrekking", "en": "Written medical information"}, "segment": "outside",
     "unit": "service", "source": "medzwolle-2021",
     "note": "Each, with VAT; not billed to an insurer. The code is made up.",
     "prices": [
       {"from": "2020-01-01", "until": "2021-01-01", "amount": "50.58", "kind": "maximum", "decision": "nza-2020", "status": "published", "source": "medzwolle-2021"}
     ]},
    {"code": "informatie", "names": {"nl": "Informatieverstrekking, per 5 minuten", "en": "Written medical information, per 5 minutes"}, "segment": "outside",
     "unit": "service", "source": "lhv-2021",
     "note": "Per 5 minutes, without VAT; not billed to an insurer. The code is made up.",
     "prices": [
       {"from": "2021-01-01", "until": "2022-01-01", "amount": "15.46", "kind": "maximum", "decision": "nza-2021", "status": "published", "source": "lhv-2021", "note": "ex-VAT stated by medzwolle.nl/2021-tarieven-en-instructies (C); not an insurer claim"}
     ]},
    {"code": "13000", "names": {"nl": "Audiometrie", "en": "Audiometry"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13001", "names": {"nl": "Doppler", "en": "Doppler"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13002", "names": {"nl": "Allergietest", "en": "Allergy test"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13003", "names": {"nl": "Tympanometrie", "en": "Tympanometry"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13004", "names": {"nl": "Spirometrie", "en": "Spirometry"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13005", "names": {"nl": "ECG", "en": "ECG"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13006", "names": {"nl": "Spleetlamponderzoek", "en": "Slit lamp examination"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13008", "names": {"nl": "24-uurs bloeddrukmeting", "en": "24-hour blood pressure"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13009", "names": {"nl": "Teledermatologie", "en": "Teledermatology"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13010", "names": {"nl": "MMSE", "en": "Mini-mental state examination"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]},
    {"code": "13011", "names": {"nl": "Diagnostiek hartritmestoornissen", "en": "Diagnosis of heart rhythm disorders"}, "segment": "outside",
     "unit": "service", "tags": ["procedure"], "source": "insurers-mi",
     "prices": [
       {"from": "2015-01-01", "kind": "free", "status": "secondary", "source": "insurers-mi"}
     ]}
  ],
  "rules": [
    {"id": "nl-r-con-1-consult-2018", "kind": "banded", "until": "2019-01-01",
     "names": {"nl": "Consult naar tijdsduur, tot en met 2018", "en": "The consultation follows from its minutes, until 2018"},
     "items": ["12000", "12001"], "measure": "minutes", "bands": [{"below": "20", "becomes": "12000"}, {"becomes": "12001"}],
     "source": "lhv-dossier",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-consult-2019", "kind": "banded", "from": "2019-01-01",
     "names": {"nl": "Consult naar tijdsduur, vanaf 2019", "en": "The consultation follows from its minutes, from 2019"},
     "items": ["12000", "12001", "12004", "12007", "12010", "12011"], "measure": "minutes", "bands": [{"below": "5", "becomes": "12010"}, {"below": "20", "becomes": "12011"}, {"becomes": "12001"}],
     "source": "lhv-dossier",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as. The channel no longer matters. A long consultation of the list of R-CON-2 (check-up after surgery, in place of a specialist's visit, thrombosis leg, varices, pessary) is billed as 12001 and keeps it if its minutes are left out."},
    {"id": "nl-r-con-1-visite", "kind": "banded",
     "names": {"nl": "Visite naar tijdsduur", "en": "The home visit follows from its minutes"},
     "items": ["12002", "12003"], "measure": "minutes", "bands": [{"below": "20", "becomes": "12002"}, {"becomes": "12003"}],
     "source": "lhv-dossier",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-poh-ggz", "kind": "banded", "until": "2019-01-01",
     "names": {"nl": "POH-GGZ consult naar tijdsduur, tot en met 2018", "en": "The mental-health nurse's consultation follows from its minutes, until 2018"},
     "items": ["12110", "12111"], "measure": "minutes", "bands": [{"below": "20", "becomes": "12110"}, {"becomes": "12111"}],
     "source": "lhv-2016-2017",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-poh-ggz-visite", "kind": "banded", "until": "2019-01-01",
     "names": {"nl": "POH-GGZ visite naar tijdsduur, tot en met 2018", "en": "The mental-health nurse's home visit follows from its minutes, until 2018"},
     "items": ["12112", "12113"], "measure": "minutes", "bands": [{"below": "20", "becomes": "12112"}, {"becomes": "12113"}],
     "source": "lhv-2016-2017",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-passant-2018", "kind": "banded", "until": "2019-01-01",
     "names": {"nl": "Passantenconsult naar tijdsduur, tot en met 2018", "en": "The passer-by consultation follows from its minutes, until 2018"},
     "items": ["12400", "12401"], "measure": "minutes", "bands": [{"below": "20", "becomes": "12400"}, {"becomes": "12401"}],
     "source": "lhv-2016-2017",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-passant-visite-2018", "kind": "banded", "until": "2019-01-01",
     "names": {"nl": "Passantenvisite naar tijdsduur, tot en met 2018", "en": "The passer-by home visit follows from its minutes, until 2018"},
     "items": ["12402", "12403"], "measure": "minutes", "bands": [{"below": "20", "becomes": "12402"}, {"becomes": "12403"}],
     "source": "lhv-2016-2017",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-passant-2019", "kind": "banded", "from": "2019-01-01",
     "names": {"nl": "Passantenconsult naar tijdsduur, vanaf 2019", "en": "The passer-by consultation follows from its minutes, from 2019"},
     "items": ["passant-5", "passant-5-20", "passant-20"], "measure": "minutes", "bands": [{"below": "5", "becomes": "passant-5"}, {"below": "20", "becomes": "passant-5-20"}, {"becomes": "passant-20"}],
     "source": "deorderbron",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-con-1-passant-visite-2019", "kind": "banded", "from": "2019-01-01",
     "names": {"nl": "Passantenvisite naar tijdsduur, vanaf 2019", "en": "The passer-by home visit follows from its minutes, from 2019"},
     "items": ["passant-visite", "passant-visite-20"], "measure": "minutes", "bands": [{"below": "20", "becomes": "passant-visite"}, {"becomes": "passant-visite-20"}],
     "source": "deorderbron",
     "note": "Applies where the line has its minutes; without them it stays what it was billed as."},
    {"id": "nl-r-pas-2-12000-2018", "kind": "replaced", "until": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, tot en met 2018", "en": "Somebody not on the list pays as a passer-by, until 2018"},
     "items": ["12000"], "by": "12400", "when": {"enrolled": false},
     "source": "menzis",
     "note": "Not for people who live in the practice's municipality, which a log does not say (R2-PAS-1)."},
    {"id": "nl-r-pas-2-12001-2018", "kind": "replaced", "until": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, tot en met 2018", "en": "Somebody not on the list pays as a passer-by, until 2018"},
     "items": ["12001"], "by": "12401", "when": {"enrolled": false},
     "source": "menzis"},
    {"id": "nl-r-pas-2-12002-2018", "kind": "replaced", "until": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, tot en met 2018", "en": "Somebody not on the list pays as a passer-by, until 2018"},
     "items": ["12002"], "by": "12402", "when": {"enrolled": false},
     "source": "menzis"},
    {"id": "nl-r-pas-2-12003-2018", "kind": "replaced", "until": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, tot en met 2018", "en": "Somebody not on the list pays as a passer-by, until 2018"},
     "items": ["12003"], "by": "12403", "when": {"enrolled": false},
     "source": "menzis"},
    {"id": "nl-r-pas-2-12004-2018", "kind": "replaced", "until": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, tot en met 2018", "en": "Somebody not on the list pays as a passer-by, until 2018"},
     "items": ["12004"], "by": "12404", "when": {"enrolled": false},
     "source": "menzis"},
    {"id": "nl-r-pas-2-12006-2018", "kind": "replaced", "until": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, tot en met 2018", "en": "Somebody not on the list pays as a passer-by, until 2018"},
     "items": ["12006"], "by": "12406", "when": {"enrolled": false},
     "source": "menzis"},
    {"id": "nl-r-pas-2-12010-2019", "kind": "replaced", "from": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, vanaf 2019", "en": "Somebody not on the list pays as a passer-by, from 2019"},
     "items": ["12010"], "by": "passant-5", "when": {"enrolled": false},
     "source": "nza-passant",
     "note": "Residence no longer matters; that the care is incidental and acute is taken for granted (R2-PAS-1)."},
    {"id": "nl-r-pas-2-12011-2019", "kind": "replaced", "from": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, vanaf 2019", "en": "Somebody not on the list pays as a passer-by, from 2019"},
     "items": ["12011"], "by": "passant-5-20", "when": {"enrolled": false},
     "source": "nza-passant"},
    {"id": "nl-r-pas-2-12001-2019", "kind": "replaced", "from": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, vanaf 2019", "en": "Somebody not on the list pays as a passer-by, from 2019"},
     "items": ["12001"], "by": "passant-20", "when": {"enrolled": false},
     "source": "nza-passant"},
    {"id": "nl-r-pas-2-12002-2019", "kind": "replaced", "from": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, vanaf 2019", "en": "Somebody not on the list pays as a passer-by, from 2019"},
     "items": ["12002"], "by": "passant-visite", "when": {"enrolled": false},
     "source": "nza-passant"},
    {"id": "nl-r-pas-2-12003-2019", "kind": "replaced", "from": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, vanaf 2019", "en": "Somebody not on the list pays as a passer-by, from 2019"},
     "items": ["12003"], "by": "passant-visite-20", "when": {"enrolled": false},
     "source": "nza-passant"},
    {"id": "nl-r-pas-2-12006-2019", "kind": "replaced", "from": "2019-01-01",
     "names": {"nl": "Niet ingeschreven: passantentarief, vanaf 2019", "en": "Somebody not on the list pays as a passer-by, from 2019"},
     "items": ["12006"], "by": "passant-vaccinatie", "when": {"enrolled": false},
     "source": "nza-passant"},
    {"id": "nl-r-gez-1-ingeschreven", "kind": "eligible",
     "names": {"nl": "Module GEZ alleen voor ingeschreven verzekerden", "en": "The GEZ module is for enrolled people only"},
     "items": ["11600", "11601"], "only": {"enrolled": true},
     "source": "gez"},
    {"id": "nl-r2-open-1-ingeschreven", "kind": "eligible",
     "names": {"nl": "OPEN alleen voor ingeschreven patiënten", "en": "OPEN is for enrolled patients only"},
     "items": ["11700"], "only": {"enrolled": true},
     "source": "nza-declareren"},
    {"id": "nl-r-con-3", "kind": "limit", "severity": "warn",
     "names": {"nl": "Meer contacten op één dag: toegestaan, gemeld", "en": "Several contacts on one day: allowed, and reported"},
     "items": ["tag:contact"], "atMost": 1, "per": "patient", "every": "day",
     "source": "ordz"},
    {"id": "nl-r-gez-1", "kind": "limit",
     "names": {"nl": "Module GEZ eens per kwartaal, 11600 of 11601", "en": "The GEZ module once a quarter, either 11600 or 11601"},
     "items": ["11600", "11601"], "atMost": 1, "per": "patient", "every": "quarter",
     "source": "gez"},
    {"id": "nl-r2-open-1", "kind": "limit",
     "names": {"nl": "OPEN eens per ingeschreven patiënt", "en": "OPEN once per enrolled patient"},
     "items": ["11700"], "atMost": 1, "per": "patient", "every": "lifetime",
     "source": "nza-declareren",
     "note": "Allowed 2020 to 2022."},
    {"id": "nl-r-s2-4", "kind": "covered",
     "names": {"nl": "Contact voor de keten valt onder multidisciplinaire zorg", "en": "A chain-related contact is paid by the bundle"},
     "items": ["tag:contact"], "programmes": ["dm2", "vrm", "copd", "asthma"], "when": {"chain": true},
     "source": "rmz15",
     "note": "Contacts for other reasons are paid. Needs the column chain; a line without it is paid."}
  ],
  "budgets": [
    {"id": "mbi-huisartsenzorg", "names": {"nl": "Macrokader huisartsenzorg", "en": "Macro ceiling on general practice care"}, "items": ["segment:s1", "segment:s3", "segment:outside"], "status": "official", "source": "mbi15", "note": "Everybody repays the same percentage of turnover. Which segment 3 items belong to multidisciplinary care is not told apart."},
    {"id": "mbi-mdz", "names": {"nl": "Macrokader multidisciplinaire zorg", "en": "Macro ceiling on multidisciplinary care"}, "items": ["segment:s2"], "status": "official", "source": "mbi15", "note": "Everybody repays the same percentage of turnover."}
  ],
  "families": [
    {"id": "contacten-2016", "names": {"nl": "Contacten 2016-2018", "en": "Contacts 2016-2018"}, "source": "lhv-2016-2017", "from": "2016-01-01", "until": "2019-01-01",
     "members": [{"code": "12000", "factor": "1"}, {"code": "12001", "factor": "2"}, {"code": "12002", "factor": "1.5"}, {"code": "12003", "factor": "2.5"}, {"code": "12004", "factor": "0.5"}, {"code": "12006", "factor": "0.5"}, {"code": "12007", "factor": "0.5"}, {"code": "12110", "factor": "1"}, {"code": "12111", "factor": "2"}, {"code": "12112", "factor": "1.5"}, {"code": "12113", "factor": "2.5"}, {"code": "12114", "factor": "0.5"}, {"code": "12115", "factor": "0.5"}, {"code": "12116", "factor": "1"}]},
    {"id": "contacten-2019", "names": {"nl": "Contacten vanaf 2019", "en": "Contacts from 2019"}, "source": "socev", "from": "2019-01-01",
     "members": [{"code": "12010", "factor": "0.5"}, {"code": "12011", "factor": "1"}, {"code": "12001", "factor": "2"}, {"code": "12002", "factor": "1.5"}, {"code": "12003", "factor": "2.5"}, {"code": "12006", "factor": "0.5"}]},
    {"id": "passanten-2016", "names": {"nl": "Passanten 2016-2018", "en": "Passers-by 2016-2018"}, "source": "lhv-2016-2017", "from": "2016-01-01", "until": "2019-01-01",
     "members": [{"code": "12400", "factor": "1"}, {"code": "12401", "factor": "2"}, {"code": "12402", "factor": "1.5"}, {"code": "12403", "factor": "2.5"}, {"code": "12404", "factor": "0.5"}, {"code": "12406", "factor": "0.5"}]},
    {"id": "passanten-2019", "names": {"nl": "Passanten vanaf 2019", "en": "Passers-by from 2019"}, "source": "deorderbron", "from": "2019-01-01",
     "members": [{"code": "passant-5", "factor": "0.5"}, {"code": "passant-5-20", "factor": "1"}, {"code": "passant-20", "factor": "2"}, {"code": "passant-visite", "factor": "1.5"}, {"code": "passant-visite-20", "factor": "2.5"}, {"code": "passant-vaccinatie", "factor": "0.5"}]}
  ],
  "benchmarks": [
    {"id": "expected", "names": {"nl": "Verwacht", "en": "Expected", "da": "Forventet"}, "source": "vision",
     "note": "What was expected of the model of 2015, as the Danish regions' vision for general practice quotes it.",
     "shares": [{"segment": "s1", "share": "0.75"}, {"segment": "s2", "share": "0.15"}, {"segment": "s3", "share": "0.10"}]},
    {"id": "measured-2015", "names": {"nl": "Gemeten 2015", "en": "Measured 2015", "da": "Målt 2015"}, "source": "socev",
     "note": "All practices; segment 1 stands for what is regulated, segment 3 for the somatic nurse (3.33 %) and other free tariffs (8.33 %). A practice differs where it has no contracts, or none with a public price.",
     "shares": [{"segment": "s1", "share": "0.7726"}, {"segment": "s2", "share": "0.1107"}, {"segment": "s3", "share": "0.1166"}]},
    {"id": "measured-2022", "names": {"nl": "Gemeten 2022", "en": "Measured 2022", "da": "Målt 2022"}, "source": "socev",
     "note": "All practices, from two tables that add up to 100.4 %; outside the segments: procedures with a free tariff.",
     "shares": [{"segment": "s1", "share": "0.744"}, {"segment": "s2", "share": "0.146"}, {"segment": "s3", "share": "0.098"}, {"segment": "outside", "share": "0.016"}]}
  ],
  "notes": [
    "Tariffs are stated as published, in force on the day; what was not found is unpriced and reported, never zero and never calculated from another amount.",
    "2015: no public tariff list was readable (decision TB/CU-7089-01 of 21 July 2014); prices begin in 2016.",
    "Complete tables exist for 2016 and 2017 only; of 2019, 2022 and 2024 hardly more than the capitation under 65 and the consultation of 5 to 20 minutes was found.",
    "Publication dates of decisions are mostly not known: a decision without one is dated the day before it came into force, which is the latest it can have been.",
    "Capitation: people on the list on the first day of a quarter, no pro rata; that the age counts on that day is an assumption, as the reference day was not found.",
    "Area: deprived is the area of the regulator's postcode list (by the address in the population register; recalibrated every four years). Until 2022 people there have codes of their own; they are counted under the plain code as well, with weight zero, so that somebody without an area is paid as one elsewhere.",
    "Made-up codes (ion-, passant-, anw-, mdz-, informatie, mtvp, 11201 and 31343 with a year) stand where the billing code was not found or one code had several terms.",
    "Base tariffs of the regulator's re-assessed model are inputs, not billable: 2023 capitation 16.05 a quarter, consultation 11.60, passer-by 29.73; 2024 capitation 16.89 a quarter, consultation 12.21, passer-by 31.30; 2025 (addendum) capitation 17.42 a quarter, consultation 12.58, passer-by 32.27 (Socev, from NZa documents).",
    "The maximum of 2025 that replaced the first one, if any, was not found; only the first decision of 2025 is stated.",
    "2017 module for the mental-health nurse: 8.50 a year at 9 hours and 2.83 a quarter at 12 hours are the same amount; the first is stated.",
    "Long consultations by kind of treatment (R-CON-2): no codes of reason were found, so that such a line keeps 12001 only if it has no minutes.",
    "E-mail consultation 2018 as 12007, 12000 or 12001 by time (R2-CON-1): the threshold was not found; it stays as billed.",
    "Passer-by until 2018: not for residents of the practice's municipality; from 2019 only for incidental and acute care: neither is in a log.",
    "Separate passer-by services for temporary foreign patients (2021), detainees and the uninsured (2025): no amounts were found.",
    "Somatic practice nurse paid by a module (R-POS-1): the consultations are not billable; the amendment that pays the module has the rule.",
    "Mental-health nurse from 2024: the further ceilings of 2 hours for e-health and 2 for consultations (R-PGG-3) are not modelled.",
    "Segment 2: the price is free and in no public source; without a contract (an amendment) it is unpriced. Uncontracted care at the regulator's maximum is the amendment nl-ketenzorg-zonder-contract.",
    "Segment 2: what is inside a bundle beyond chain-related contacts (R-S2-11), subcontracting (R-S2-8) and organisation and infrastructure fees to regional bodies (R-S2-13) are contract matters.",
    "Segment 3 exists by contract only; items are added by amendments. Their start on the first day of the next quarter (R2-S3-1, R-CHG-1) is left to the dates in them.",
    "Modernisation and innovation procedures (13000-13011): prices are free; frequency caps and exclusions of one insurer's list (R2-MI-1) have no readable period.",
    "Out of hours: hourly tariffs are lines with the hours as quantity; where the evening begins, consultations at posts (R-ANW-1) and hours outside a post are not modelled, nor is the widened list of holidays.",
    "Macro ceilings (2,671.2 and 430.4 million for 2015, price level 2014) are in the amendment nl-macrobeheersing-2015; those of other years were not found.",
    "Rounding of cash payments to 5 cents (R-RND-1), deductible (R-ER-1) and who pays a line (R2-CON-4) concern the patient's bill, not the practice's income.",
    "The regulator's rounding rule was not readable; amounts times a share are rounded once per person, half away from zero.",
    "Consultation and procedure on one day: the full rules since 2019 were not found."
  ]
}

"""###
}
