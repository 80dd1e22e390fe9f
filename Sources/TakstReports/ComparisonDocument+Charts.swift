internal import Takst

/// What the tables of winners and losers show, as charts; what is hidden in the tables is not drawn.
extension ComparisonDocument {
  /// How many practices are in each band: those that lose to the left, those that gain to the right.
  func bandChart(_ distribution: Distribution, _ scenario: String) -> (any Chart)? {
    let bars = zip(GainBand.allCases, distribution.bands).compactMap { band, change -> BarChart.Bar? in
      if band == .noBaseline { return nil }
      let count = Int64(change?.practices ?? 0)
      let text = change.map { language.count($0.practices) } ?? ComparisonDocument.hidden
      var bar = BarChart.Bar.change(language(.band(band)), count, text)
      switch band {
      case .lossOver10, .loss5To10, .loss1To5: (bar.value, bar.fill) = (-count, .loss)
      case .within1: (bar.fill, bar.isCentred) = (.neutral, true)
      case .gain1To5, .gain5To10, .gainOver10, .noBaseline: break
      }
      return bar
    }
    return BarChart(
      title: language(DocumentPhrase.practicesByChange(scenario)),
      unit: ChartUnit(name: language(.practices).lowercased(), isUnsigned: true), bars: bars, language: language)
  }

  /// What changes for each group of practices; none where groups are many, or only one is shown.
  func groupChart(_ grouping: PracticeGrouping, _ groups: [GroupChange?]) -> (any Chart)? {
    let known = zip(grouping.groups, groups).filter { $1 != nil }
    if known.count < 2 || groups.count > ComparisonDocument.mostGroups { return nil }
    return BarChart(
      title: language(DocumentPhrase.groupChanges(language(.fact(grouping.fact)))), unit: .money(compared.currency),
      bars: zip(grouping.groups, groups).map { group, change in
        .change(
          language.group(group), change?.difference.minorUnits ?? 0,
          change.map { language.amount($0.difference) } ?? ComparisonDocument.hidden)
      }, language: language)
  }

  /// How income per listed person is spread before and after: percentiles from the 5th to the 95th.
  func percentileChart(_ distribution: Distribution, _ scenario: String) -> (any Chart)? {
    let sides = [(language(.baseline), distributions.baseline.percentiles), (scenario, distribution.percentiles)]
    let rows = sides.compactMap { title, percentiles -> BandChart.Row? in
      func amount(_ percent: Int) -> Money? { percentiles.first { $0.percent == percent }?.perEnrolled }
      guard let low = amount(5), let first = amount(25), let middle = amount(50), let third = amount(75),
        let high = amount(95)
      else { return nil }
      let words = DocumentPhrase.spread(language.amount(low), language.amount(middle), language.amount(high))
      return BandChart.Row(
        title: title, low: low.minorUnits, central: middle.minorUnits, high: high.minorUnits,
        inner: first.minorUnits...third.minorUnits, text: language(words))
    }
    if rows.count < sides.count { return nil }
    return BandChart(
      title: language(DocumentPhrase.perPersonSpread(scenario)), unit: .money(compared.currency), rows: rows,
      language: language)
  }
}
