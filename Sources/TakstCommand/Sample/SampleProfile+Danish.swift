import Takst

extension SampleProfile {
  /// Danish general practice.
  ///
  /// Sources: contacts by type from Sundhedsdatastyrelsen, 2020 (phone 13.3, e-mail 9.3, video 0.3 and about 22.8
  /// million in person; home visits about 0.45 million in 2018); women of 30 to 59 have 8.2 contacts a year, 74 % more
  /// than men (Statistics Denmark, 2018); 60 and over about 11 (2022); 85 % see a doctor in a year (2023); about 1,980
  /// practices with 3,500 capacities (2014); group 1 99.4 % (2011); chronic care bundle taken up by 63 % (2021). What
  /// has no such source (the ages of the people, how often each supplement is billed, how common the illnesses are, the
  /// seasons, costs) is an assumption of the synthetic data.
  static let danish = SampleProfile(
    firstPractice: 12_345,
    practiceWidth: 6,
    practiceName: "Eksempelpraksis",
    regions: [
      Region(name: "Region Midtjylland", weight: 23, clusters: 21),
      Region(name: "Region Hovedstaden", weight: 32, clusters: 33),
      Region(name: "Region Sjælland", weight: 14, clusters: 12),
      Region(name: "Region Syddanmark", weight: 21, clusters: 22),
      Region(name: "Region Nordjylland", weight: 10, clusters: 11),
    ],
    area: Area(name: "shortage", perMille: 80, inside: 900, outside: 0),
    capacities: [53, 27, 12, 6, 2],
    listPerCapacity: 1_560...1_690,
    costsPerCapacity: 1_250...1_600,
    ages: [51, 53, 57, 58, 63, 69, 68, 61, 59, 62, 67, 70, 62, 56, 52, 47, 29, 14, 5, 1],
    womenPerMille: [
      487, 487, 487, 487, 488, 490, 492, 495, 497, 498, 498, 498, 500, 505, 515, 530, 565, 620, 690, 760,
    ],
    womenDemand: [
      78, 40, 34, 52, 70, 82, 84, 80, 78, 80, 84, 88, 92, 98, 110, 122, 138, 150, 156, 160,
    ],
    menDemand: [
      82, 42, 30, 32, 36, 40, 44, 46, 48, 52, 58, 66, 74, 86, 100, 116, 136, 150, 156, 160,
    ],
    habits: [125, 500, 225, 100, 50],
    groups: ("1", "2", 6),
    // Assumed prevalence times the uptake of 63 %.
    programmes: [
      Programme("copd", perMille: [0, 0, 0, 0, 0, 0, 0, 1, 4, 8, 15, 25, 35, 46, 55, 60, 60, 50, 40, 30]),
      Programme("dm2", perMille: [0, 0, 0, 0, 0, 1, 3, 8, 16, 26, 38, 55, 72, 84, 92, 94, 86, 70, 50, 40]),
      Programme("copd-dm2", perMille: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 5, 8, 11, 13, 14, 12, 9, 6, 4]),
    ],
    calendar: .danish,
    months: [112, 106, 108, 98, 100, 96, 72, 94, 104, 98, 108, 88],
    linesPerPerson: 15,
    milestones: danishMilestones,
    episodes: danishContacts + danishPrevention + danishVisits + danishSituations,
    names: danishNames,
    plainForm: .plain,
    exportForm: .danishExport)
}

extension SampleProfile.Clock {
  /// Opening hours, Monday to Friday.
  static let day = SampleProfile.Clock(weekdays: [115, 105, 98, 100, 82, 0, 0], holiday: 0, hours: 480...955)
  /// Out-of-hours band A on weekdays, 16 to 22.
  static let evening = SampleProfile.Clock(weekdays: [1, 1, 1, 1, 1, 0, 0], holiday: 0, hours: 960...1_315)
  /// Out-of-hours band A on Saturdays, 8 to 20.
  static let saturday = SampleProfile.Clock(weekdays: [0, 0, 0, 0, 0, 1, 0], holiday: 0, hours: 480...1_195)
  /// Out-of-hours band B on Sundays and public holidays.
  static let sunday = SampleProfile.Clock(weekdays: [0, 0, 0, 0, 0, 0, 1], holiday: 1, hours: 480...1_435)
  /// Out-of-hours band B in the small hours of any day.
  static let night = SampleProfile.Clock(weekdays: [1, 1, 1, 1, 1, 1, 1], holiday: 1, hours: 0...475)
}
