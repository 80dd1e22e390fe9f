import Takst

/// A profile made ready for a year: lines, clocks and choices numbered, so that nothing is looked up by name.
struct SamplePlan: Sendable {
  struct Step: Sendable {
    let step: SampleProfile.Step
    let clock: Int
    /// The number of the step's first line among all lines of the profile.
    let firstLine: Int
  }

  let profile: SampleProfile
  let calendar: SampleCalendar
  let ages: SampleChoice
  let habits: SampleChoice
  /// Every line that the profile can give, in the order of its steps.
  let lines: [SampleProfile.Line]
  /// The steps of each episode, and the step of each milestone.
  let episodes: [[Step]]
  let milestones: [Step]

  init(profile: SampleProfile, year: Int) {
    var clocks: [SampleProfile.Clock] = []
    var lines: [SampleProfile.Line] = []
    func numbered(_ step: SampleProfile.Step) -> Step {
      if !clocks.contains(step.clock) { clocks.append(step.clock) }
      defer { lines += step.lines }
      return Step(step: step, clock: clocks.firstIndex(of: step.clock)!, firstLine: lines.count)
    }
    episodes = profile.episodes.map { $0.steps.map(numbered) }
    milestones = profile.milestones.map { numbered($0.step) }
    self.profile = profile
    self.lines = lines
    ages = SampleChoice(profile.ages)
    habits = SampleChoice(profile.habits)
    calendar = SampleCalendar(profile: profile, year: year, clocks: clocks)
  }
}
