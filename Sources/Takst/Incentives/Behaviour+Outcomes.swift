// Presets of what was observed in its own unit, as it is no income of practices.

extension Behaviour {
  static func outcome(
    _ names: LocalizedText, _ unit: Outcome.Unit, _ low: Rate, _ central: Rate, _ high: Rate,
    _ origin: Origin = .published
  ) -> Outcome {
    Outcome(names: names, unit: unit, low: low, central: central, high: high, origin: origin)
  }

  static let qualityIndicators = [
    Behaviour(
      id: "qof_on",
      names: text(
        "Payment by results begins, England", "Resultatbetaling indføres, England", "Prestatiebetaling begint, Engeland"
      ),
      equation: "diabetes composite above its trend", formula: .outcomes,
      sources: [
        Source(
          id: "qof-diabetes", title: "Quality and Outcomes Framework: diabetes care above trend",
          url: "https://paperexplained.cn/articles/paper/detail/ec5cd68b4578984fe4e21a96cab3a7f37ae294ef")
      ],
      scope: Scope(
        currencies: ["GBP"], change: .results,
        setting: text(
          "general practice, United Kingdom 2004-07", "almen praksis, Storbritannien 2004-07",
          "huisartsenzorg, Verenigd Koninkrijk 2004-07")),
      outcomes: [
        outcome(
          text("Diabetes composite, year 1", "Diabetesmål, år 1", "Diabetesmaat, jaar 1"), .percent, "13.7", "14.2",
          "14.6"),
        outcome(
          text("Diabetes composite, year 3", "Diabetesmål, år 3", "Diabetesmaat, jaar 3"), .percent, "6.7", "7.3", "8.0"
        ),
      ]),
    Behaviour(
      id: "qof_off",
      names: text(
        "Payment by results ends, United Kingdom", "Resultatbetaling ophører, Storbritannien",
        "Prestatiebetaling eindigt, Verenigd Koninkrijk"),
      equation: "change of an indicator when its payment ends", formula: .outcomes,
      sources: [
        Source(
          id: "qof-2014", title: "Quality of care after removal of financial incentives, 2014",
          url:
            "https://discovery.dundee.ac.uk/en/publications/quality-of-care-in-the-united-kingdom-after-removal-of-financial-"
        ),
        Source(
          id: "qof-scotland", title: "Withdrawal of primary care financial incentives, Scotland 2016",
          url:
            "https://www.research.ed.ac.uk/en/publications/estimated-impact-from-the-withdrawal-of-primary-care-financial-in"
        ),
      ],
      scope: Scope(
        currencies: ["GBP"], change: .results,
        setting: text(
          "general practice, United Kingdom 2014 and Scotland 2016",
          "almen praksis, Storbritannien 2014 og Skotland 2016",
          "huisartsenzorg, Verenigd Koninkrijk 2014 en Schotland 2016")),
      outcomes: [
        outcome(
          text("Lifestyle counselling, year 1", "Livsstilsrådgivning, år 1", "Leefstijladvies, jaar 1"),
          .percentagePoints,
          "-65.6", "-62.3", "-59.0"),
        outcome(
          text(
            "Cholesterol control in heart disease, year 1", "Kolesterolkontrol ved hjertesygdom, år 1",
            "Cholesterolcontrole bij hartziekte, jaar 1"),
          .percentagePoints, "-13.6", "-10.7", "-7.8"),
        outcome(
          text("Thyroid test, year 1", "Stofskifteprøve, år 1", "Schildkliertest, jaar 1"), .percentagePoints, "-13.6",
          "-12.1",
          "-10.6"),
        outcome(
          text(
            "Mental health care plan, year 3", "Plan for psykisk sygdom, år 3", "Zorgplan psychische aandoening, jaar 3"
          ),
          .percentagePoints, "-45.5", "-40.2", "-35.0"),
        outcome(
          text("Foot screening, year 3", "Fodundersøgelse, år 3", "Voetcontrole, jaar 3"), .percentagePoints, "-33.9",
          "-22.8",
          "-11.7"),
        outcome(
          text(
            "Blood pressure in arterial disease, year 3", "Blodtryk ved åresygdom, år 3",
            "Bloeddruk bij vaatlijden, jaar 3"),
          .percentagePoints, "-22.1", "-18.5", "-14.9"),
      ]),
  ]

  static let dutchBundleCost = Behaviour(
    id: "nl_bundle_cost",
    names: text(
      "Total care cost of bundles, Netherlands", "Samlede behandlingsudgifter ved pakker, Nederlandene",
      "Totale zorgkosten van ketenzorg, Nederland"),
    equation: "total care cost per person in the bundle and half-year: x 1.13 (DM2), x 1.52 (COPD), x 1.20 (VRM)",
    formula: .outcomes,
    sources: [
      Source(
        id: "karimi", title: "Karimi et al. 2021: bundled payments, claims 2008-15",
        url: "https://repub.eur.nl/pub/136335")
    ],
    scope: Scope(
      currencies: ["EUR"], change: .bundle,
      setting: text(
        "bundles, Netherlands 2008-15; the payer's total cost, no income of practices",
        "pakker, Nederlandene 2008-15; betalerens samlede udgift, ikke praksissers indtægt",
        "ketenzorg, Nederland 2008-15; totale kosten van de betaler, geen inkomen van praktijken")),
    outcomes: [
      outcome(text("DM2", "DM2", "DM2"), .euroPerHalfYear, 204, 233, 262),
      outcome(text("COPD", "KOL", "COPD"), .euroPerHalfYear, 533, 609, 686),
      outcome(text("Vascular risk", "Karrisiko", "VRM"), .euroPerHalfYear, 208, 231, 254),
      outcome(text("DM2", "DM2", "DM2"), .percent, 13, 13, 13),
      outcome(text("COPD", "KOL", "COPD"), .percent, 52, 52, 52),
      outcome(text("Vascular risk", "Karrisiko", "VRM"), .percent, 20, 20, 20),
    ])
}
