// Made by .ci/generate-tariffs from the files under Tariffs/: change those and run it again.
// swift-format-ignore-file

extension TariffLibrary {
  static let `dk-region-hovedstaden`: StaticString = ###"""
{
  "format": 1,
  "id": "dk-region-hovedstaden",
  "names": {"da": "Lokale ydelser i Region Hovedstaden", "en": "Local services in Region Hovedstaden", "nl": "Lokale verrichtingen in Region Hovedstaden"},
  "tariff": "dk-almen-praksis",
  "regions": ["Region Hovedstaden"],
  "$comment": "Codes of the region's ranges 4280-4293 that no source names are left out. 4250-4253: no amounts found for 1 April to 30 September 2023.",
  "sources": [
    {"id": "rh-visit", "title": "PLO: fees for follow-up home visits after discharge, Region Hovedstaden", "url": "https://laeger.dk/foreninger/plo/overenskomsten-og-aftaler/kommunale-og-regionale-aftaler/aftaler-i-region-hovedstaden/aftale-honorering-praktiserende-laeger-hjemmebesoeg-hospital-region-hovedstaden"},
    {"id": "hba1c", "title": "Dagens Medicin: saving from an ended agreement on HbA1c in Region Hovedstaden", "url": "https://dagensmedicin.dk/hovedstadet-forventer-millionbesparelse-paa-skrottet-aftale-med-praksislaeger/"}
  ],
  "changes": [
    {"add":
      {"code": "4201", "names": {"da": "Lægens tidsforbrug til mødestedet, indtil 4 km", "en": "The doctor's time to the meeting place, up to 4 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3410, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "89.11", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "90.05", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "90.72", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "93.23", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "94.66", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4202", "names": {"da": "Lægens tidsforbrug til mødestedet, 4-8 km", "en": "The doctor's time to the meeting place, 4 to 8 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3420, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "129.81", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "131.19", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "132.16", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "135.82", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "137.90", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4203", "names": {"da": "Lægens tidsforbrug til mødestedet, 8-12 km", "en": "The doctor's time to the meeting place, 8 to 12 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3430, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "168.03", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "169.81", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "171.07", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "175.81", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "178.51", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4204", "names": {"da": "Lægens tidsforbrug til mødestedet, 12-16 km", "en": "The doctor's time to the meeting place, 12 to 16 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3440, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "206.51", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "208.70", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "210.25", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "216.07", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "219.38", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4205", "names": {"da": "Lægens tidsforbrug til mødestedet, 16-20 km", "en": "The doctor's time to the meeting place, 16 to 20 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3450, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "245.31", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "247.91", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "249.74", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "256.66", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "260.60", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4206", "names": {"da": "Lægens tidsforbrug til mødestedet, ud over 20 km", "en": "The doctor's time to the meeting place, over 20 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3460, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "269.32", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "272.17", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "274.19", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "281.78", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "286.10", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4207", "names": {"da": "Lægens tidsforbrug til mødestedet, pr. påbegyndt km ud over 21 km", "en": "The doctor's time to the meeting place, per km begun beyond 21 km"}, "segment": "local",
       "unit": "service", "tags": ["distance"], "source": "rh-2024",
       "note": "The local number of 3701, with the same fee.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "9.60", "status": "official", "source": "rh-2022", "note": "printed under the local number; the text refers to the national agreement, § 95 stk. 2c"},
         {"from": "2023-04-01", "until": "2023-10-01", "amount": "9.70", "status": "derived", "source": "rh-2022", "note": "±0.03"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "9.77", "status": "derived", "source": "rh-2024", "note": "±0.02"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "10.04", "status": "official", "source": "rh-2024", "note": "printed under the local number; national agreement, § 64 stk. 2c"},
         {"from": "2024-10-01", "until": "2025-10-01", "amount": "10.19", "status": "derived", "source": "rh-2024", "note": "±0.02 (assumes no extra change on 1 Jan 2025)"}
       ]}},
    {"add":
      {"code": "4250", "names": {"da": "Opfølgende hjemmebesøg efter udskrivning", "en": "Follow-up home visit after discharge"}, "segment": "local",
       "unit": "service", "tags": ["visit"], "source": "rh-2024",
       "note": "For frail patients of group 1 and 2.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "941.51", "status": "official", "source": "rh-2022"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "958.53", "status": "derived", "source": "rh-2024", "note": "±0.02, local"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "985.08", "status": "official", "source": "rh-2024"}
       ]}},
    {"add":
      {"code": "4251", "names": {"da": "Telefonkonsultation (opfølgende hjemmebesøg)", "en": "Telephone consultation (follow-up home visit)"}, "segment": "local",
       "unit": "service", "tags": ["phone"], "source": "rh-2024",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "72.32", "status": "official", "source": "rh-2022"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "73.62", "status": "derived", "source": "rh-2024", "note": "±0.02, local"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "75.66", "status": "official", "source": "rh-2024"}
       ]}},
    {"add":
      {"code": "4252", "names": {"da": "Medicinlister (opfølgende hjemmebesøg)", "en": "Medication list (follow-up home visit)"}, "segment": "local",
       "unit": "service", "source": "rh-2024",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "59.93", "status": "official", "source": "rh-2022"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "61.02", "status": "derived", "source": "rh-2024", "note": "±0.02, local"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "62.71", "status": "official", "source": "rh-2024"}
       ]}},
    {"add":
      {"code": "4253", "names": {"da": "Kørselsgodtgørelse pr. kørt km (opfølgende hjemmebesøg)", "en": "Mileage per km (follow-up home visit)"}, "segment": "local",
       "unit": "service", "tags": ["mileage"], "source": "rh-2024",
       "note": "Quantity is the number of km.",
       "prices": [
         {"from": "2022-10-01", "until": "2023-04-01", "amount": "4.99", "status": "official", "source": "rh-2022"},
         {"from": "2023-10-01", "until": "2024-04-01", "amount": "5.08", "status": "derived", "source": "rh-2024", "note": "±0.02, local"},
         {"from": "2024-04-01", "until": "2024-10-01", "amount": "5.22", "status": "official", "source": "rh-2024"}
       ]}},
    {"add":
      {"code": "4280", "names": {"da": "Indkaldelse til demensundersøgelse", "en": "Call for a dementia examination"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4282", "names": {"da": "Kontrol, demens (årlig)", "en": "Dementia check-up (yearly)"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4283", "names": {"da": "Mail til kommune (demensaftalen)", "en": "E-mail to the municipality (dementia agreement)"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4284", "names": {"da": "Afregning af sygebesøg og møder", "en": "Home visits and meetings"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4286", "names": {"da": "Årlig helbredsundersøgelse (Gentofte/Gladsaxe)", "en": "Yearly health examination (Gentofte/Gladsaxe)"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4292", "names": {"da": "Sygebesøg/konsultation, indlæggelsesforebyggelse", "en": "Home visit or consultation to prevent admission"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4293", "names": {"da": "Tværsektoriel lægelig kommunikation, indlæggelsesforebyggelse", "en": "Cross-sector medical communication to prevent admission"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4383", "names": {"da": "Sygebesøg inkl. første 10 min. (Bornholm)", "en": "Home visit including the first 10 minutes (Bornholm)"}, "segment": "local",
       "unit": "service", "source": "p2codes"}},
    {"add":
      {"code": "4384", "names": {"da": "Tidsforbrug pr. påbegyndt 10 min. (Bornholm)", "en": "Time per 10 minutes begun (Bornholm)"}, "segment": "local",
       "unit": "service", "source": "p2codes",
       "note": "Quantity is the number of 10 minutes begun."}},
    {"add":
      {"code": "4657", "names": {"da": "Konsultation i stedet for hjemmebesøg (palliation)", "en": "Consultation in place of a home visit (palliative care)"}, "segment": "local",
       "unit": "service", "source": "p2codes",
       "note": "In Region Syddanmark 4657 is a talk with relatives."}},
    {"add":
      {"code": "7403", "names": {"da": "HbA1c-undersøgelse", "en": "HbA1c test"}, "segment": "local",
       "unit": "service", "tags": ["laboratory"], "source": "hba1c",
       "note": "A fee of its own only in Region Hovedstaden, from 2008 until 2019-07-01; no amount found."}},
    {"rule":
      {"id": "dk-rh-r35", "kind": "banded",
       "names": {"da": "Tidsforbrug til mødested efter afstand", "en": "The time to a meeting place follows the distance"},
       "items": ["4201", "4202", "4203", "4204", "4205", "4206"], "measure": "km",
       "bands": [
         {"upTo": "4", "becomes": "4201"},
         {"upTo": "8", "becomes": "4202"},
         {"upTo": "12", "becomes": "4203"},
         {"upTo": "16", "becomes": "4204"},
         {"upTo": "20", "becomes": "4205"},
         {"becomes": "4206"}
       ],
       "source": "rh-2024",
       "note": "Applies where the line has its distance."}},
    {"rule":
      {"id": "dk-rh-r41-clinic", "kind": "replaced",
       "names": {"da": "Opfølgning i konsultationen honoreres som 0101", "en": "A follow-up held in the clinic is paid as 0101"},
       "items": ["4250"], "by": "0101", "when": {"place": ["clinic"]},
       "source": "rh-visit"}},
    {"rule":
      {"id": "dk-rh-r41-group", "kind": "eligible", "severity": "warn",
       "names": {"da": "Opfølgende hjemmebesøg for gruppe 1 og 2", "en": "Follow-up home visits for groups 1 and 2"},
       "items": ["4250"], "only": {"group": ["1", "2"]},
       "source": "rh-visit"}},
    {"rule":
      {"id": "dk-rh-r41-zone", "kind": "excludes", "severity": "warn",
       "names": {"da": "Opfølgende hjemmebesøg træder i stedet for sygebesøg efter zone", "en": "The follow-up home visit takes the place of the zone visit"},
       "items": ["tag:zoneVisit"], "with": ["4250"],
       "source": "rh-visit"}}
  ]
}

"""###
}
