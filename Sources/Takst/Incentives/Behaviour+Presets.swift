extension Behaviour {
  /// The presets.
  public static let presets: [Behaviour] =
    [fixed, loglog] + offsets + [clemensGottlieb, thresholdChase, bestCoding, capEndOfPeriod] + contractSwitches
    + [homeVisits] + qualityIndicators + [motivation, dutchBundleCost, chronicUptake]

  /// What `sensitivity-set` stands for: nothing, the offset of 1992, two elasticities and the home visits.
  ///
  /// The elasticities 0.1 and 0.5 are an analyst's scenario values, not estimates.
  public static var sensitivitySet: [Behaviour] {
    var weak = loglog
    weak["e_p"] = "0.1"
    var strong = loglog
    strong["e_p"] = "0.5"
    return [fixed, offsets[0], weak, strong, homeVisits]
  }

  /// The name of ``sensitivitySet`` on the command line.
  public static let sensitivitySetName = "sensitivity-set"

  /// The preset of a name.
  ///
  /// - Parameter id: The name, such as `hcfa_1992_offset`.
  /// - Returns: The preset; nil when there is none.
  public static func preset(_ id: String) -> Behaviour? { presets.first { $0.id == id } }

  static func text(_ english: String, _ danish: String, _ dutch: String) -> LocalizedText {
    LocalizedText(["en": english, "da": danish, "nl": dutch])
  }

  private static func number(
    _ id: String, _ value: Rate, from low: Rate? = nil, to high: Rate? = nil, in bounds: ClosedRange<Rate> = 0...1,
    _ origin: Origin = .published
  ) -> Parameter {
    Parameter(id: id, low: low ?? value, central: value, high: high ?? value, bounds: bounds, origin: origin)
  }

  // MARK: Formulas of theory

  private static let fixed = Behaviour(
    id: "static", names: text("No response", "Ingen adfærdsændring", "Geen gedragsreactie"), equation: "q1 = q0",
    formula: .fixed,
    sources: [
      Source(
        id: "behresp", title: "Behavioral-Responses and PolicyEngine: all responses are zero unless stated",
        url: "https://github.com/PSLmodels/Behavioral-Responses")
    ],
    scope: Scope(change: .any, setting: text("the default", "udgangspunktet", "het uitgangspunt")))

  private static let loglog = Behaviour(
    id: "loglog",
    names: text(
      "Own elasticities by price and income", "Egne elasticiteter for pris og indkomst",
      "Eigen prijs- en inkomenselasticiteiten"),
    equation: "q1 = q0 [1 + e_p (MR1/MR0 - 1) + e_y (Y1/Y0 - 1)]; MR at least 0.01, Y at least 1, changes at most 1",
    formula: .elasticities,
    parameters: [number("e_p", 0, in: 0...10, .user), number("e_y", 0, in: -10...0, .user)],
    sources: [
      Source(
        id: "quantity-response", title: "quantity_response() of PSL Behavioral-Responses and Tax-Calculator",
        url: "https://github.com/PSLmodels/Behavioral-Responses"),
      Source(
        id: "policyengine", title: "PolicyEngine-US: relative changes of at most one",
        url: "https://github.com/PolicyEngine/policyengine-us"),
    ],
    scope: Scope(
      change: .any,
      setting: text(
        "the user's own numbers; no general elasticity of general practice is known",
        "brugerens egne tal; ingen generel elasticitet for almen praksis kendes",
        "eigen getallen van de gebruiker; een algemene elasticiteit van huisartsenzorg is niet bekend")))

  private static func offset(
    _ id: String, _ names: LocalizedText, _ parameters: [Parameter], _ sources: [Source], _ scope: Scope
  ) -> Behaviour {
    Behaviour(
      id: id, names: names, equation: "D = Y1 - Y0; q1 = q0 (1 - o D / F1), so that the change of revenue is (1 - o) D",
      formula: .offset, parameters: parameters, sources: sources, scope: scope)
  }

  private static let yip = Source(
    id: "yip", title: "Yip: bypass fee cut 1987-89, 232 surgeons; and the offset assumed for the fee schedule of 1992",
    url: "https://archive.ahrq.gov/research/apr99/ra17.htm")

  private static let offsets = [
    offset(
      "hcfa_1992_offset",
      text(
        "Volume offset of the Medicare fee schedule, 1992", "Mængdemodregning i Medicares takster, 1992",
        "Volumecompensatie van de Medicare-tarieven, 1992"),
      [number("o_loss", "0.5", from: 0, to: "0.7"), number("o_gain", 0)], [yip],
      Scope(
        currencies: ["USD"], change: .fees,
        setting: text(
          "an official assumption, United States; that winners do not respond is inferred from the word asymmetric",
          "en officiel antagelse, USA; at vindere ikke reagerer, er sluttet af ordet asymmetrisk",
          "een officiële aanname, Verenigde Staten; dat winnaars niet reageren, volgt uit het woord asymmetrisch"))),
    offset(
      "christensen_1992",
      text(
        "Volume offset by Christensen", "Mængdemodregning efter Christensen", "Volumecompensatie volgens Christensen"),
      [number("o_loss", "0.5"), number("o_gain", "0.33", from: "0.33", to: "0.5")],
      [
        Source(
          id: "christensen", title: "Christensen: Volume responses to exogenous changes in Medicare's payment policies",
          url:
            "https://www.thefreelibrary.com/Volume+responses+to+exogenous+changes+in+Medicare%27s+payment+policies.-a012414803"
        )
      ],
      Scope(
        currencies: ["USD"], change: .fees,
        setting: text(
          "general practitioners and internists, Colorado 1976-78", "almen- og intern medicin, Colorado 1976-78",
          "huisartsen en internisten, Colorado 1976-78"))),
    offset(
      "yip_upper",
      text(
        "Volume offset by Yip, upper bound", "Mængdemodregning efter Yip, øvre grænse",
        "Volumecompensatie volgens Yip, bovengrens"),
      [number("o_loss", "0.7"), number("o_gain", 0)], [yip],
      Scope(
        currencies: ["USD"], isGeneralPractice: false, change: .feeCut,
        setting: text(
          "heart surgery, United States 1987-89", "hjertekirurgi, USA 1987-89",
          "hartchirurgie, Verenigde Staten 1987-89"))),
    offset(
      "target_income",
      text("Full target income", "Fuld målindkomst", "Volledig streefinkomen"),
      [number("o_loss", 1), number("o_gain", 1)],
      [
        Source(
          id: "mcguire-pauly", title: "McGuire and Pauly 1991: the limit of an infinite income effect",
          url: "https://studylib.net/doc/5604960/chapter-13")
      ],
      Scope(
        change: .any,
        setting: text("a limit of theory", "et teoretisk grænsetilfælde", "een theoretisch grensgeval"))),
  ]

  // MARK: Fees

  private static let clemensGottlieb = Behaviour(
    id: "clemens_gottlieb",
    names: text(
      "Volume follows price, Clemens and Gottlieb", "Mængden følger prisen, Clemens og Gottlieb",
      "Volume volgt prijs, Clemens en Gottlieb"),
    equation: "q1 = q0 (p1/p0)^1.5", formula: .power,
    sources: [
      Source(
        id: "clemens-gottlieb", title: "Clemens and Gottlieb 2014: 2 per cent higher prices, 3 per cent more care",
        url: "https://pubmed.ncbi.nlm.nih.gov/25170174/")
    ],
    scope: Scope(
      currencies: ["USD"], isGeneralPractice: false, change: .fees,
      setting: text(
        "Medicare areas 1997, all care; a stress test", "Medicare-områder 1997, al behandling; en stresstest",
        "Medicare-regio's 1997, alle zorg; een stresstest")))

  private static let pdgm = Source(
    id: "pdgm", title: "CMS home health rule for 2020 (PDGM): behaviour assumptions",
    url: "https://www.shpdata.com/blog/home-health-final-rule-cy-2020/")

  private static let thresholdChase = Behaviour(
    id: "threshold_chase",
    names: text("Chasing a threshold", "Jagt på en tærskel", "Net over de drempel"),
    equation: "of the units near a step, phi x applied move just over it", formula: .moves,
    // One third, to nine places.
    parameters: [number("phi", "0.333333333"), number("applied", 1, from: "0.5", to: 1)], sources: [pdgm],
    scope: Scope(
      currencies: ["USD"], isGeneralPractice: false, change: .any,
      setting: text(
        "home health care, within 1-2 visits of a threshold, United States 2020; a rule, not an estimate",
        "hjemmesygepleje, inden for 1-2 besøg fra en tærskel, USA 2020; en regel, intet estimat",
        "thuiszorg, binnen 1-2 bezoeken van een drempel, Verenigde Staten 2020; een regel, geen schatting")))

  private static let bestCoding = Behaviour(
    id: "best_coding",
    names: text("Best admissible coding", "Bedst betalte tilladte kode", "Best betaalde toegestane code"),
    equation: "of the units that may be coded otherwise, share take the highest-paid admissible code", formula: .moves,
    parameters: [number("share", 1, from: "0.5", to: 1)], sources: [pdgm],
    scope: Scope(
      currencies: ["USD"], isGeneralPractice: false, change: .any,
      setting: text(
        "home health care, United States 2020; an upper bound of upcoding",
        "hjemmesygepleje, USA 2020; en øvre grænse for opkodning",
        "thuiszorg, Verenigde Staten 2020; een bovengrens voor upcoding")))

  private static let capEndOfPeriod = Behaviour(
    id: "cap_end_of_period",
    names: text(
      "Ceiling at the end of a period", "Loft ved periodens slutning", "Plafond aan het eind van een periode"),
    equation: "services after the limit x (1 - x); y of those not done are carried to the next period",
    formula: .endOfPeriod, parameters: [number("x", 0, .user), number("y", 0, .user)],
    sources: [
      Source(
        id: "german-quarters",
        title: "German quarterly caps: limited services fall at the end and rebound, others do not",
        url: "https://www.econstor.eu/handle/10419/157532")
    ],
    scope: Scope(
      currencies: ["EUR"], change: .any,
      setting: text(
        "statutory health insurance, Germany; sizes are the user's own",
        "lovpligtig sygeforsikring, Tyskland; størrelserne er brugerens egne",
        "wettelijke zorgverzekering, Duitsland; de grootte kiest de gebruiker")),
    roles: [Role(id: "capped")])

  // MARK: Contracts

  private static let contractSwitches = [
    Behaviour(
      id: "ontario_ffs_to_capitation",
      names: text(
        "From fee for service to capitation, Ontario", "Fra ydelseshonorar til basishonorar, Ontario",
        "Van verrichtingen naar inschrijftarief, Ontario"),
      equation: "q1 = q0 x the factor of its basket", formula: .baskets,
      parameters: [
        number("inside", "0.85", in: 0...10), number("non_enrolled", "0.95", in: 0...10),
        number("after_hours", "1.08", in: 0...10), number("non_incentivised", "1.15", in: 0...10),
      ],
      sources: [
        Source(
          id: "some-2020", title: "Somé et al. 2020: switching from blended fee for service to blended capitation",
          url:
            "https://www.ices.on.ca/Publications/Journal-Articles/2020/August/Stirring-the-pot-switching-from-blended-fee-for-service-to-blended-capitation-models"
        )
      ],
      scope: Scope(
        currencies: ["CAD"], change: .contract,
        setting: text(
          "family practice, Ontario 2006-14, per year", "almen praksis, Ontario 2006-14, pr. år",
          "huisartsenpraktijken, Ontario 2006-14, per jaar")),
      roles: [
        Role(id: "inside", parameter: "inside"), Role(id: "nonEnrolled", parameter: "non_enrolled"),
        Role(id: "afterHours", parameter: "after_hours", items: ["tag:outOfHours", "tag:anw"]),
        Role(id: "nonIncentivised", parameter: "non_incentivised"),
      ]),
    Behaviour(
      id: "kralj_kantarevic",
      names: text(
        "Fewer visits under capitation, Kralj and Kantarevic", "Færre besøg under basishonorar, Kralj og Kantarevic",
        "Minder contacten onder inschrijftarief, Kralj en Kantarevic"),
      equation: "q1 = q0 x visits", formula: .baskets,
      // The middle of the range is derived: 6-7 per cent fewer.
      parameters: [number("visits", "0.935", from: "0.93", to: "0.94", in: 0...10, .derived)],
      sources: [
        Source(
          id: "kralj", title: "Kralj and Kantarevic 2013: quality and quantity in primary care mixed-payment models",
          url: "https://ideas.repec.org/a/cje/issued/v46y2013i1p208-238.html")
      ],
      scope: Scope(
        currencies: ["CAD"], change: .contract,
        setting: text(
          "family practice, Ontario", "almen praksis, Ontario", "huisartsenpraktijken, Ontario")),
      roles: [Role(id: "visits", parameter: "visits")]),
    Behaviour(
      id: "quebec_mixed",
      names: text(
        "From fee for service to a mixed payment, Quebec", "Fra ydelseshonorar til blandet honorar, Quebec",
        "Van verrichtingen naar gemengde betaling, Quebec"),
      equation: "q1 = q0 x services", formula: .baskets, parameters: [number("services", "0.9385", in: 0...10)],
      sources: [
        Source(
          id: "quebec", title: "Dumont et al. 2008: physicians' multitasking and incentives",
          url: "https://core.ac.uk/works/3115158")
      ],
      scope: Scope(
        currencies: ["CAD"], isGeneralPractice: false, change: .contract,
        setting: text(
          "specialists, day payment and reduced fees, Quebec", "speciallæger, dagshonorar og lavere takster, Quebec",
          "specialisten, dagvergoeding en lagere tarieven, Quebec")),
      roles: [Role(id: "services", parameter: "services")],
      outcomes: [
        outcome(text("Clinical hours", "Kliniske timer", "Klinische uren"), .percent, "-2.57", "-2.57", "-2.57"),
        outcome(
          text("Time per service", "Tid pr. ydelse", "Tijd per verrichting"), .percent, "3.81", "3.81", "3.81"),
        outcome(
          text("Teaching and administration", "Undervisning og administration", "Onderwijs en administratie"), .percent,
          "7.9", "7.9", "7.9"),
      ]),
  ]

  // MARK: Denmark

  private static let homeVisits = Behaviour(
    id: "dk_home_visit_null",
    names: text("Home visits, Denmark", "Sygebesøg, Danmark", "Visites, Denemarken"),
    equation:
      "q1 = q0; in the low_share of practices with fewest visits per person q0 [1 + effect (p1/p0 - 1) / observed] where the fee rises",
    formula: .homeVisits,
    parameters: [
      number("effect", "0.13"), number("observed", "1.5", in: "0.1"...10), number("low_share", 0, .user),
    ],
    sources: [
      Source(
        id: "ohalloran",
        title: "O'Halloran, Oxholm, Pedersen and Gyrd-Hansen 2021: home visits after a fee rise of 150 %",
        url: "https://link.springer.com/10.1007/s10198-021-01302-3")
    ],
    scope: Scope(
      currencies: ["DKK"], change: .fees,
      setting: text(
        "home visits outside nursing homes, Denmark, fee +150 %; which practices had fewest visits is not stated here",
        "sygebesøg uden for plejehjem, Danmark, honorar +150 %; hvilke praksisser der havde færrest besøg, er ikke oplyst her",
        "visites buiten verpleeghuizen, Denemarken, tarief +150 %; welke praktijken de minste visites hadden, staat hier niet"
      )),
    roles: [Role(id: "homeVisits", items: ["tag:visit"])])

  private static let motivation = Behaviour(
    id: "motivation",
    names: text(
      "Financial motivation and a new remote fee, Denmark",
      "Økonomisk motivation og nyt honorar for fjernkontakt, Danmark",
      "Financiële motivatie en een nieuw tarief op afstand, Denemarken"),
    equation: "new contacts = k (theta / 0.1) x months x list / 1000", formula: .newFee,
    // The middle of the printed range, derived.
    parameters: [
      number("k", "4.25", from: "2.9", to: "5.6", in: 0...100, .derived), number("theta", "0.1"),
      number("months", 1, in: 0...12, .user),
    ],
    sources: [
      Source(
        id: "motivation-2020",
        title: "Video and telephone fees of 2020 by financial motivation of general practitioners",
        url: "https://synapsesocial.com/pt/papers/69c37aa8b34aaaeb1a67c7c2")
    ],
    scope: Scope(
      currencies: ["DKK"], change: .newFee,
      setting: text(
        "video and telephone fees, Denmark 2020, in some months",
        "video- og telefonhonorarer, Danmark 2020, i nogle måneder",
        "tarieven voor beeldbellen en telefoon, Denemarken 2020, in enkele maanden")),
    roles: [Role(id: "newRemoteFee")])

  private static let years: Parameter = {
    var years = number("years", 1, in: 1...100, .user)
    years.isWhole = true
    return years
  }()

  private static let chronicUptake = Behaviour(
    id: "chronic_uptake",
    names: text(
      "Uptake of a chronic bundle, Denmark", "Udbredelse af kronikerhonorar, Danmark",
      "Deelname aan ketenzorg, Denemarken"),
    equation:
      "share = limit - (limit - share now) (1 - rate)^years of the target patients; contacts per person unchanged",
    formula: .uptake,
    // From 30, 50 and 60 per cent in three years follow the limit 70 and the rate one half.
    parameters: [
      number("limit", "0.7", .derived), number("rate", "0.5", .derived), years,
      number("target_share", 0, .user),
    ],
    sources: [
      Source(
        id: "kronikerhonorar", title: "Sundhedsdatastyrelsen: kronikerhonorar 2018-2021",
        url: "https://sundhedsdatastyrelsen.dk/da/nyheder/2022/kronikerhonorar_vinder_frem_310822")
    ],
    scope: Scope(
      currencies: ["DKK"], change: .bundle,
      setting: text(
        "type 2 diabetes and COPD, Denmark 2018-21", "type 2-diabetes og KOL, Danmark 2018-21",
        "diabetes type 2 en COPD, Denemarken 2018-21")))
}
