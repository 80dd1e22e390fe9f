import Synchronization
import TakstTariffs

@testable import Takst

/// What the readers under test are given beside the input: tariffs, and small files that nobody spoils.
enum FuzzWorld {
  /// Of how many inputs one is evaluated after it was read; reading is what is looked at, and evaluating takes much longer.
  static let sampling = Atomic(1)

  /// Whether an input is evaluated: always the same for the same bytes.
  static func evaluates(_ bytes: [UInt8]) -> Bool {
    let sampling = sampling.load(ordering: .relaxed)
    if sampling == 1 { return true }
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return Int(hash >> 32) % sampling == 0
  }

  static let tariff = try! TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
  static let amendment = {
    var amendment = try! AmendmentReader.read(
      Fixture.bytes("Full/amendment.json"), file: "amendment.json", for: tariff)
    // What works on all practices together cannot be for some.
    (amendment.regions, amendment.byContract) = (nil, false)
    return amendment
  }()
  static let evaluator = try! Evaluator(tariff, amendments: [amendment], period: .year(2025))
  static let layout = try! TariffLibrary.layout("nl-vektis-ep301")

  static let options = {
    var options = ReadingOptions(currency: .dkk, practice: "p")
    options.maximumErrors = .max
    return options
  }()

  /// Few lines and people that most rules and counts of a tariff have to do with.
  static let inputs = {
    let activity = """
      date,practice,patient,code,quantity,time,minutes,role,group,place,km,chain,payer,amount,visit,household
      2025-01-07,A,p1,0101,1,09:30,12,gp,1,,,,zk,160.72,v1,h1
      2025-01-07,A,p1,0102,2,18:30,,nurse,2,home,4.5,yes,cz,,v1,h1
      2025-12-24,A,p2,0130,1,23:59,,,1,,,,,0.00,,h1
      2025-03-31,B,p3,101,1.5,,,,,,,,,99999999.99,,
      2024-12-31,B,p3,0501,1000000,,,,,,,,,,,
      2025-06-01,B,p4,nope,1,,,,,,,,,,,

      """
    let population = """
      practice,patient,birth,sex,group,area,payer,from,until,programmes
      A,p1,1950-01-01,f,1,rural,zk,2020-01-01,,copd:2024-05-01
      A,p2,2024-02-29,m,2,,cz,,2025-06-30,
      B,p3,1980-06-15,,,,,,,dm2+copd

      """
    let practices = """
      practice,name,capacities,region,cluster,costs,contracts
      A,One,1.5,North,k,1000.50,full-offer
      B,,2,,k,,

      """
    let indicators = """
      practice,indicator,period,numerator,denominator,target
      A,spirometry,2025,45,60,0.8
      B,copd-prevalence,2025-04,1,3,

      """
    return Inputs(
      activity: try! ActivityReader.read(Array(activity.utf8), file: "a", options: options).value,
      population: try! PopulationReader.read(Array(population.utf8), file: "l", options: options).value,
      practices: try! PracticesReader.read(Array(practices.utf8), file: "p", options: options).value,
      indicators: try! IndicatorsReader.read(Array(indicators.utf8), file: "i", options: options).value)
  }()

  static let people = Array(
    "year,age_from,age_to,sex,people\n2024,0,79,,3000\n2040,0,79,,2900\n2024,80,,f,1000\n2040,80,,f,1600\n".utf8)

  static var library: ScenarioReader.Library {
    ScenarioReader.Library(
      amendment: { (name, _) throws(Diagnostics) in
        if name == amendment.id { return amendment }
        if name == "full-contract" { return Amendment(id: name, names: LocalizedText(["en": "Contract"])) }
        throw Diagnostics([Diagnostic(.unknownReference, "there is no \(name)", at: Place(file: "library"))])
      },
      projection: { (_, from, to) throws(Diagnostics) in
        try ProjectionReader.read(people, file: "people.csv", from: from, to: to, options: options).value
      })
  }
}
