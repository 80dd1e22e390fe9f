import Takst

extension SampleProfile {
  /// Dutch general practice.
  ///
  /// Sources: a norm practice of 2,095 people (2018 to 2024); people under 65, 65 to 75, 75 to 85 and 85 or older from
  /// Vektis (2015); contacts a year by age and by type from Nivel (2017: 0 to 4 years 3.5, 5 to 17 2.3, 18 to 44 3.6,
  /// 45 to 64 4.4, 65 to 74 6.0, 75 to 84 8.9, 85 and older 13.3); 78.1 % see the practice in a year (CBS, 2018); costs
  /// of a practice per 1,000 insured people from 100,600 (2015) to 134,200 euros (2022). What has no such source is an
  /// assumption of the synthetic data: ages within the bands, how much more contact women make, the seasons, how common
  /// programmes and visits to the mental-health nurse are, insurers' shares, contracts and results on indicators.
  static func dutch(_ codes: DutchCodes) -> SampleProfile {
    SampleProfile(
      firstPractice: 1_990_001,
      practiceWidth: 8,
      practiceName: "Voorbeeldpraktijk",
      regions: [
        Region(name: "Oost", weight: 21, clusters: 24),
        Region(name: "West", weight: 47, clusters: 52),
        Region(name: "Zuid", weight: 21, clusters: 24),
        Region(name: "Noord", weight: 11, clusters: 14),
      ],
      area: Area(name: "deprived", perMille: 60, inside: 700, outside: 30, otherwise: "other"),
      capacities: [58, 27, 10, 4, 1],
      // About 3 in 100 of the rows are off the list on a given day, so that 2,095 are on it.
      listPerCapacity: 2_146...2_176,
      costsPerCapacity: 210...255,
      ages: [52, 55, 58, 61, 62, 63, 60, 60, 66, 75, 74, 67, 59, 60, 47, 34, 24, 15, 6, 2],
      womenPerMille: [
        488, 488, 488, 489, 492, 495, 498, 500, 500, 498, 498, 500, 502, 506, 516, 540, 578, 640, 712, 770,
      ],
      womenDemand: [42, 23, 23, 34, 44, 45, 45, 44, 44, 46, 48, 50, 51, 50, 55, 75, 81, 132, 138, 140],
      menDemand: [44, 25, 23, 24, 28, 29, 30, 30, 31, 35, 38, 41, 44, 50, 54, 74, 80, 130, 136, 140],
      habits: [190, 460, 210, 95, 45],
      groups: ("", "", 0),
      programmes: [
        Programme("dm2", perMille: [0, 0, 0, 0, 0, 1, 2, 5, 9, 16, 28, 45, 64, 85, 100, 105, 95, 70, 45, 30]),
        Programme("vrm", perMille: [0, 0, 0, 0, 0, 0, 1, 3, 8, 18, 38, 70, 105, 140, 165, 170, 150, 110, 70, 40]),
        Programme("dm2", "vrm", perMille: [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 7, 11, 16, 20, 22, 20, 15, 10, 6]),
        Programme("copd", perMille: [0, 0, 0, 0, 0, 0, 0, 1, 2, 5, 11, 19, 28, 36, 42, 44, 38, 28, 18, 10]),
        Programme("asthma", perMille: [0, 12, 16, 18, 18, 18, 18, 18, 18, 18, 18, 17, 16, 14, 12, 10, 8, 5, 3, 2]),
        Programme("dm2", "copd", perMille: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 4, 6, 8, 9, 8, 6, 4, 2]),
        Programme("copd", "vrm", perMille: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 7, 10, 13, 14, 12, 9, 6, 3]),
      ],
      payers: [
        Payer(id: "ZilverenKruis", perMille: 290), Payer(id: "VGZ", perMille: 250), Payer(id: "CZ", perMille: 210),
        Payer(id: "Menzis", perMille: 130), Payer(id: "others", perMille: 120),
      ],
      contracts: codes.contracts,
      indicators: codes.indicators,
      calendar: .dutch,
      months: [108, 102, 108, 96, 98, 98, 80, 86, 100, 106, 106, 92],
      linesPerPerson: 5,
      milestones: [],
      episodes: dutchContacts(codes) + dutchMentalHealth(codes) + dutchChainCare(codes),
      names: [:],
      plainForm: .dutchPlain)
  }
}
