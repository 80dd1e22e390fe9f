internal import Takst
internal import TakstReports
internal import TakstTariffs

/// `takst tariff list`: what is built in.
enum TariffList {
  static func run(_ session: Session) throws(Failure) {
    let language = session.arguments.reportLanguage.code
    var listing = Listing([.left("id"), .left("kind"), .left("for"), .flexible("name")])
    for entry in TariffLibrary.all.sorted(by: { ($0.tariff, $1.kind.rawValue) < ($1.tariff, $0.kind.rawValue) }) {
      let tariff = try checked { () throws(Diagnostics) in try TariffLibrary.tariff(entry.tariff) }
      switch entry.kind {
      case .tariff: listing.add(entry.id, "tariff", "", tariff.names.text(in: language))
      case .amendment:
        let amendment = try checked { () throws(Diagnostics) in try TariffLibrary.amendment(entry.id, for: tariff) }
        listing.add(entry.id, "amendment", entry.tariff, amendment.names.text(in: language))
      }
    }
    try Output(session).write(session.arguments[.tableFormat] == "csv" ? listing.csv() : listing.text())
  }
}
