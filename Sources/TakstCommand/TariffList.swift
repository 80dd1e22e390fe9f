internal import Takst
internal import TakstReports
internal import TakstTariffs

/// `takst tariff list`: what is built in.
enum TariffList {
  static func run(_ session: Session) throws(Failure) {
    var tariffs: [Tariff] = []
    var amendments: [Amendment] = []
    var crosswalks: [Crosswalk] = []
    for entry in TariffLibrary.all where entry.kind == .tariff {
      let tariff = try checked { () throws(Diagnostics) in try TariffLibrary.tariff(entry.id) }
      tariffs.append(tariff)
      for entry in TariffLibrary.amendments(of: tariff.id) {
        amendments.append(
          try checked { () throws(Diagnostics) in try TariffLibrary.amendment(entry.id, for: tariff) })
      }
      for entry in TariffLibrary.all where entry.kind == .crosswalk && entry.tariff == tariff.id {
        crosswalks.append(
          try checked { () throws(Diagnostics) in try TariffLibrary.crosswalk(entry.id, for: tariff) })
      }
    }
    var layouts: [FixedWidthLayout] = []
    for entry in TariffLibrary.all where entry.kind == .layout {
      layouts.append(try checked { () throws(Diagnostics) in try TariffLibrary.layout(entry.id) })
    }
    try Output(session).write(
      TariffReport.list(
        tariffs, amendments: amendments, crosswalks: crosswalks, layouts: layouts,
        format: session.arguments.reportFormat,
        language: session.arguments.reportLanguage))
  }
}
