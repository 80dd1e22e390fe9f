/// Which codes Dutch practices bill with, and what they agree on, in some years.
struct DutchCodes: Sendable {
  /// The consultation as billed before its minutes are looked at.
  var consultation: String
  var visit: String
  /// A call and a mail; with the minutes where the code follows from them.
  var phone: SampleProfile.Line
  var mail: SampleProfile.Line
  var vaccination: String
  /// A consultation with the mental-health practice nurse, and a call.
  var nurseConsultation: String
  var nursePhone: SampleProfile.Line?
  var nurseGroup: String?
  var contracts: [SampleProfile.Contract]
  var indicators: [SampleProfile.Indicator]

  /// Two time bands, calls and mails with codes of their own.
  static let until2018 = DutchCodes(
    consultation: "12000",
    visit: "12002",
    phone: SampleProfile.Line("12004").inChain(false).by("assistant"),
    mail: SampleProfile.Line("12007").inChain(false).by("gp"),
    vaccination: "12006",
    nurseConsultation: "12110",
    nursePhone: SampleProfile.Line("12114").inChain(false).by("poh-ggz"),
    nurseGroup: "12116",
    contracts: [SampleProfile.Contract(id: "nl-praktijkopslagen-2018-reeuwijk", perMille: 600)],
    indicators: [
      nurseHours, accreditation,
      SampleProfile.Indicator(id: "vgz-2018-formulary-score", result: .number(0...3)),
      SampleProfile.Indicator(id: "36_2017", result: .share(perMille: 400...760, of: 25...70)),
      SampleProfile.Indicator(id: "37_2017", result: .share(perMille: 200...620, of: 5...18)),
      SampleProfile.Indicator(id: "menzis-copd-chain", result: .met(perMille: 850)),
      SampleProfile.Indicator(id: "menzis-vrm-chain", result: .met(perMille: 900)),
      SampleProfile.Indicator(id: "menzis-innovation-1", result: .met(perMille: 600)),
      SampleProfile.Indicator(id: "menzis-innovation-2", result: .met(perMille: 300)),
    ])

  /// Three time bands for every contact, however it is made.
  static let from2019 = DutchCodes(
    consultation: "12011",
    visit: "12002",
    phone: SampleProfile.Line("12011").lasting(1...4).inChain(false).by("gp"),
    mail: SampleProfile.Line("12011").lasting(1...4).inChain(false).by("gp"),
    vaccination: "12006",
    nurseConsultation: "12111",
    contracts: [],
    indicators: [nurseHours, accreditation])

  /// Hours a week of the mental-health practice nurse per 2,350 people.
  private static let nurseHours = SampleProfile.Indicator(id: "poh-ggz-hours", result: .number(6...12))
  private static let accreditation = SampleProfile.Indicator(id: "accreditation", result: .met(perMille: 700))
}
