import Testing

/// What the tool says on standard error of data that are missing or do not fit.
@Suite struct CommandNotesTests {
  static let practices = "practice,region\n12,Region Midtjylland\n"
  static let population = "practice,patient,birth,programmes\n12,a,1950-01-01,\n"
  static let activity = "practice,patient,date,code\n12,a,2024-03-01,0101\n"

  static func notes(_ files: [String: String], _ more: String...) throws -> String {
    let folder = try TemporaryFolder(
      ["activity.csv": activity, "population.csv": population, "practices.csv": practices]
        .merging(files) { $1 }.filter { !$0.value.isEmpty })
    let run = CommandRun(["evaluate", folder.path, "-t", "dk-almen-praksis", "-y", "2024"] + more)
    #expect(run.code == 0)
    return folder.plain(run.errors)
  }

  @Test func aWholeFolderNeedsNoNote() throws {
    #expect(try Self.notes([:]) == "")
  }

  @Test func aMissingListIsSaid() throws {
    #expect(
      try Self.notes(["population.csv": ""])
        == "note: there is no population.csv: capitation and all else that is paid by listed person is not counted, and "
        + "no rule can ask for age, sex or insurance group; add the list to the folder or name it with --population FILE\n"
    )
  }

  @Test func missingPracticesAreSaid() throws {
    #expect(
      try Self.notes(["practices.csv": ""])
        == "note: there is no practices.csv: region, cluster, capacities, contracts and costs are not known; add the file "
        + "to the folder or name it with --practices FILE\n")
  }

  @Test(arguments: [("heart", "use copd, dm2, copd-dm2"), ("cpd", "did you mean copd?")])
  func aProgrammeTheTariffDoesNotKnowIsSaid(id: String, advice: String) throws {
    let notes = try Self.notes(["population.csv": "practice,patient,birth,programmes\n12,a,1950-01-01,\(id)\n"])
    #expect(
      notes
        == "note: the population names the programme '\(id)', which the tariff dk-almen-praksis does not have, so nobody "
        + "is counted in it: \(advice)\n")
  }

  @Test func aLogOfAnotherYearIsSaid() throws {
    let old = "practice,patient,date,code\n12,a,2022-03-01,0101\n12,a,2023-11-30,0101\n"
    #expect(
      try Self.notes(["activity.csv": old])
        == "note: only 0 of 2 lines lie in the period, as the activity is from 2022-03-01 to 2023-11-30: check --year, or "
        + "--from and --until\n")
  }

  @Test func aLocalCodeNamesItsAmendment() throws {
    let local = "practice,patient,date,code\n12,a,2024-03-01,4250\n12,a,2024-03-02,0101\n"
    #expect(
      try Self.notes(["activity.csv": local])
        == "note: 4250 is a local code of dk-region-hovedstaden: add --amend dk-region-hovedstaden\n")
  }

  @Test func anAmendmentForAnotherRegionIsSaid() throws {
    #expect(
      try Self.notes([:], "--amend", "dk-region-hovedstaden")
        == "note: the amendment dk-region-hovedstaden applies to no practice: it is for Region Hovedstaden; check the "
        + "column region of practices.csv\n")
  }
}
