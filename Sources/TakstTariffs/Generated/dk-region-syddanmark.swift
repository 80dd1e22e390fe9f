// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `dk-region-syddanmark`: StaticString = ###"""
{
  "format": 1,
  "id": "dk-region-syddanmark",
  "names": {"da": "Lokale ydelser i Region Syddanmark", "en": "Local services in Region Syddanmark", "nl": "Lokale verrichtingen in Region Syddanmark"},
  "tariff": "dk-almen-praksis",
  "regions": ["Region Syddanmark"],
  "$comment": "Codes of the region's range 4657-4693 that no source names are left out. Talk therapy before 1 October 2024: neither the agreement's first day nor its fee is known.",
  "sources": [
    {"id": "talk-syd", "title": "Local agreement on talk therapy and crisis talks in Region Syddanmark", "url": "https://faelleskommunalsundhed.dk/temaer/lokalaftale-om-samtaleterapi-og-krisesamtaler-i-almen-praksis-i-region-syddanmark/"}
  ],
  "changes": [
    {"add":
      {"code": "4435", "names": {"da": "Video-/telekonference pr. påbegyndt 10 min.", "en": "Video or telephone conference per 10 minutes begun"}, "segment": "local",
       "unit": "service", "tags": ["video"], "source": "p2codes",
       "note": "Quantity is the number of 10 minutes begun."}},
    {"add":
      {"code": "4442", "names": {"da": "Forebyggelse af indlæggelse: hjemmebesøg op til 4 km", "en": "Preventing admission: home visit up to 4 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4443", "names": {"da": "Forebyggelse af indlæggelse: hjemmebesøg 5-8 km", "en": "Preventing admission: home visit 5 to 8 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4444", "names": {"da": "Forebyggelse af indlæggelse: hjemmebesøg 9-12 km", "en": "Preventing admission: home visit 9 to 12 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4445", "names": {"da": "Forebyggelse af indlæggelse: hjemmebesøg 13-16 km", "en": "Preventing admission: home visit 13 to 16 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4446", "names": {"da": "Forebyggelse af indlæggelse: hjemmebesøg 17-20 km", "en": "Preventing admission: home visit 17 to 20 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4447", "names": {"da": "Forebyggelse af indlæggelse: hjemmebesøg 21 km og derover", "en": "Preventing admission: home visit 21 km and over"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4460", "names": {"da": "Socialmedicinsk hjemmebesøg op til 4 km", "en": "Social medicine home visit up to 4 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4461", "names": {"da": "Socialmedicinsk hjemmebesøg 5-8 km", "en": "Social medicine home visit 5 to 8 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4462", "names": {"da": "Socialmedicinsk hjemmebesøg 9-12 km", "en": "Social medicine home visit 9 to 12 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4463", "names": {"da": "Socialmedicinsk hjemmebesøg 13-16 km", "en": "Social medicine home visit 13 to 16 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4464", "names": {"da": "Socialmedicinsk hjemmebesøg 17-20 km", "en": "Social medicine home visit 17 to 20 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4465", "names": {"da": "Socialmedicinsk hjemmebesøg 21 km og derover", "en": "Social medicine home visit 21 km and over"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4609", "names": {"da": "Krisesamtale", "en": "Crisis talk"}, "segment": "local",
       "unit": "service", "tags": ["talkTherapy"], "source": "p2codes",
       "note": "§ 2 agreement on talk therapy and crisis talks.",
       "prices": [
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "454.66", "status": "secondary", "source": "ydelseskontrol"}
       ]}},
    {"add":
      {"code": "4610", "names": {"da": "Samtaleterapi", "en": "Talk therapy"}, "segment": "local",
       "unit": "service", "tags": ["talkTherapy"], "source": "p2codes",
       "note": "§ 2 agreement on talk therapy and crisis talks.",
       "prices": [
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "454.66", "status": "secondary", "source": "ydelseskontrol"}
       ]}},
    {"add":
      {"code": "4616", "names": {"da": "Samtaleterapi, tillæg pr. ekstra person", "en": "Talk therapy, supplement per extra person"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "talkTherapy"], "source": "p2codes",
       "note": "§ 2 agreement on talk therapy and crisis talks. No amount found."}},
    {"add":
      {"code": "4620", "names": {"da": "Tidsforbrugstillæg 15 min.", "en": "Time supplement 15 minutes"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4621", "names": {"da": "Tidsforbrugstillæg 20 min.", "en": "Time supplement 20 minutes"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4622", "names": {"da": "Tidsforbrugstillæg 25 min.", "en": "Time supplement 25 minutes"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4623", "names": {"da": "Tidsforbrugstillæg 30 min.", "en": "Time supplement 30 minutes"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4624", "names": {"da": "Tidsforbrugstillæg 35 min.", "en": "Time supplement 35 minutes"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4625", "names": {"da": "Tidsforbrugstillæg 40 min.", "en": "Time supplement 40 minutes"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4626", "names": {"da": "Tidsforbrugstillæg 45 min. og derover", "en": "Time supplement 45 minutes and over"}, "segment": "local",
       "unit": "service", "tags": ["supplement"], "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4657", "names": {"da": "Samtale med pårørende", "en": "Talk with relatives"}, "segment": "local",
       "unit": "service", "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients. In Region Hovedstaden 4657 is a consultation in place of a home visit."}},
    {"add":
      {"code": "4658", "names": {"da": "Samtale med pårørende (opfølgning)", "en": "Talk with relatives (follow-up)"}, "segment": "local",
       "unit": "service", "source": "p2codes",
       "note": "Agreement on seriously ill and dying patients."}},
    {"add":
      {"code": "4659", "names": {"da": "Udskrivningskonference, honorar pr. påbegyndt time", "en": "Discharge conference, per hour begun"}, "segment": "local",
       "unit": "service", "source": "p2codes",
       "note": "Quantity is the number of hours begun."}},
    {"add":
      {"code": "4660", "names": {"da": "Udskrivningskonference: afstandstillæg op til 4 km", "en": "Discharge conference: distance supplement up to 4 km"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4661", "names": {"da": "Udskrivningskonference: afstandstillæg 5-8 km", "en": "Discharge conference: distance supplement 5 to 8 km"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4662", "names": {"da": "Udskrivningskonference: afstandstillæg 9-12 km", "en": "Discharge conference: distance supplement 9 to 12 km"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4663", "names": {"da": "Udskrivningskonference: afstandstillæg 13-16 km", "en": "Discharge conference: distance supplement 13 to 16 km"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4664", "names": {"da": "Udskrivningskonference: afstandstillæg 17-20 km", "en": "Discharge conference: distance supplement 17 to 20 km"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4665", "names": {"da": "Udskrivningskonference: afstandstillæg 21 km og derover", "en": "Discharge conference: distance supplement 21 km and over"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4666", "names": {"da": "Udskrivningskonference: afstandstillæg, længere distance", "en": "Discharge conference: distance supplement, longer distance"}, "segment": "local",
       "unit": "service", "tags": ["supplement", "distance"], "source": "p2codes"}},
    {"add":
      {"code": "4669", "names": {"da": "Alvorligt syge og døende: fremmøde", "en": "Seriously ill and dying patients: in person"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4670", "names": {"da": "Alvorligt syge og døende: i lægens konsultation", "en": "Seriously ill and dying patients: in the clinic"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4676", "names": {"da": "Opfølgning efter indlæggelse: i lægens konsultation", "en": "Follow-up after admission: in the clinic"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4680", "names": {"da": "Hjemmebesøg, alvorligt syge og døende: op til 4 km", "en": "Home visit, seriously ill and dying patients: up to 4 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4681", "names": {"da": "Hjemmebesøg, alvorligt syge og døende: 5-8 km", "en": "Home visit, seriously ill and dying patients: 5 to 8 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4682", "names": {"da": "Hjemmebesøg, alvorligt syge og døende: 9-12 km", "en": "Home visit, seriously ill and dying patients: 9 to 12 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4683", "names": {"da": "Hjemmebesøg, alvorligt syge og døende: 13-16 km", "en": "Home visit, seriously ill and dying patients: 13 to 16 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4684", "names": {"da": "Hjemmebesøg, alvorligt syge og døende: 17-20 km", "en": "Home visit, seriously ill and dying patients: 17 to 20 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4685", "names": {"da": "Hjemmebesøg, alvorligt syge og døende: 21 km og derover", "en": "Home visit, seriously ill and dying patients: 21 km and over"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4687", "names": {"da": "Alvorligt syge og døende: telefon pr. 10 min.", "en": "Seriously ill and dying patients: telephone per 10 minutes"}, "segment": "local",
       "unit": "service", "tags": ["phone"], "source": "p2codes",
       "note": "Quantity is the number of 10 minutes."}},
    {"add":
      {"code": "4688", "names": {"da": "Opfølgning efter indlæggelse: besøg op til 4 km", "en": "Follow-up after admission: visit up to 4 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4689", "names": {"da": "Opfølgning efter indlæggelse: besøg 5-8 km", "en": "Follow-up after admission: visit 5 to 8 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4690", "names": {"da": "Opfølgning efter indlæggelse: besøg 9-12 km", "en": "Follow-up after admission: visit 9 to 12 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4691", "names": {"da": "Opfølgning efter indlæggelse: besøg 13-16 km", "en": "Follow-up after admission: visit 13 to 16 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4692", "names": {"da": "Opfølgning efter indlæggelse: besøg 17-20 km", "en": "Follow-up after admission: visit 17 to 20 km"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"add":
      {"code": "4693", "names": {"da": "Opfølgning efter indlæggelse: besøg 21 km og derover", "en": "Follow-up after admission: visit 21 km and over"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "p2codes"}},
    {"rule":
      {"id": "dk-rs-r16", "kind": "replaced", "from": "2024-10-01",
       "names": {"da": "Samtaleterapi afregnes efter den regionale aftale", "en": "Talk therapy is paid under the regional agreement"},
       "items": ["6101"], "by": "4610",
       "source": "talk-syd",
       "note": "The 2018 agreement lets a region replace the national service. From the day of the first known amount; when the regional agreement began is not known. A single session within six months has become 0101 before."}},
    {"rule":
      {"id": "dk-rs-r16-extra", "kind": "replaced", "from": "2024-10-01",
       "names": {"da": "Tillæg pr. ekstra person afregnes efter den regionale aftale", "en": "The supplement per extra person is paid under the regional agreement"},
       "items": ["6201"], "by": "4616",
       "source": "talk-syd"}},
    {"rule":
      {"id": "dk-r14", "kind": "replaced",
       "names": {"da": "En enkelt samtaleterapi inden for seks måneder honoreres som konsultation", "en": "A single talk therapy session within six months is paid as a consultation"},
       "items": ["6101"], "by": "0101", "when": {"alone": {"items": ["6101", "4610"], "months": 6}},
       "source": "talk-therapy",
       "note": "As in the national agreement; sessions under the regional number count as company."}},
    {"rule":
      {"id": "dk-r15-requires", "kind": "requires",
       "names": {"da": "Tillæg pr. ekstra person kun til samtaleterapi", "en": "The supplement per extra person only with talk therapy"},
       "items": ["6201", "4616"], "with": ["6101", "4609", "4610"],
       "source": "p2codes"}},
    {"rule":
      {"id": "dk-r20", "kind": "requires", "severity": "warn",
       "names": {"da": "1003 kun sammen med årsstatus eller samtaleterapi", "en": "1003 only with an annual status or talk therapy"},
       "items": ["1003"], "with": ["0120", "6101", "6201", "4609", "4610", "4616"],
       "source": "codes"}}
  ]
}

"""###
}
