public import Takst

extension ComparisonReport {
  /// The comparison as text for a negotiator: scenarios as columns when they are few, as rows when they are many.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  ///   - hiding: What is hidden of small groups of practices; nil for nothing.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(
    _ compared: ComparedEarnings, language: Language = .english, width: Int = 96, hiding: SmallCells? = nil
  ) -> String {
    ComparisonDocument(compared, [], language, hiding).document().text(width: width)
  }

  /// The comparison as Markdown, with all tables of the text and footnotes about what the numbers rest on.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - solutions: Versions of scenarios that a solver found.
  ///   - breakEvens: Where ways of being paid break even.
  ///   - behaviours: What practices are assumed to do about it.
  ///   - statements: The statements of the baseline and of each scenario, which name the sources; none where there are too many.
  ///   - language: The language.
  ///   - hiding: What is hidden of small groups of practices; nil for nothing.
  /// - Returns: Markdown with tables and footnotes as GitHub and Pandoc read them.
  public static func markdown(
    _ compared: ComparedEarnings, solutions: [Solution] = [], breakEvens: [BreakEvens] = [],
    behaviours: [BehaviouralEffect] = [], statements: [Statement] = [], language: Language = .english,
    hiding: SmallCells? = nil
  ) -> String {
    ComparisonDocument(compared, statements, language, hiding).document(solutions, breakEvens, behaviours).markdown()
  }

  /// The comparison as a page of HTML with charts: one file without scripts that needs nothing else.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - solutions: Versions of scenarios that a solver found.
  ///   - breakEvens: Where ways of being paid break even.
  ///   - behaviours: What practices are assumed to do about it.
  ///   - statements: The statements of the baseline and of each scenario, which name the sources; none where there are too many.
  ///   - language: The language.
  ///   - hiding: What is hidden of small groups of practices; nil for nothing.
  /// - Returns: The page.
  public static func html(
    _ compared: ComparedEarnings, solutions: [Solution] = [], breakEvens: [BreakEvens] = [],
    behaviours: [BehaviouralEffect] = [], statements: [Statement] = [], language: Language = .english,
    hiding: SmallCells? = nil
  ) -> String {
    ComparisonDocument(compared, statements, language, hiding).document(solutions, breakEvens, behaviours).html()
  }
}
