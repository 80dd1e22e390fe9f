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
    phone: SampleProfile.Line("12004").inChain(false),
    mail: SampleProfile.Line("12007").inChain(false),
    vaccination: "12006",
    nurseConsultation: "12110",
    nursePhone: SampleProfile.Line("12114").inChain(false),
    nurseGroup: "12116",
    contracts: [],
    indicators: [])

  /// Three time bands for every contact, however it is made.
  static let from2019 = DutchCodes(
    consultation: "12011",
    visit: "12002",
    phone: SampleProfile.Line("12011").lasting(1...4).inChain(false),
    mail: SampleProfile.Line("12011").lasting(1...4).inChain(false),
    vaccination: "12006",
    nurseConsultation: "12111",
    contracts: [],
    indicators: [])
}
