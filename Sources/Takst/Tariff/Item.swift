/// One payable thing: a consultation, a capitation payment, a bundle, a bonus or a lump sum.
public struct Item: Hashable, Sendable {
  /// A move to another segment.
  public struct Move: Hashable, Sendable {
    /// The first day in the new segment.
    public var from: Day
    /// The id of the new segment.
    public var segment: String

    /// Creates a move.
    ///
    /// - Parameters:
    ///   - from: The first day in the new segment.
    ///   - segment: The id of the new segment.
    public init(from: Day, segment: String) {
      self.from = from
      self.segment = segment
    }
  }

  /// Days on which no price is known, so that nobody has to look for one again.
  public struct Unpriced: Hashable, Sendable {
    /// The days.
    public var days: DayRange
    /// Why none is known.
    public var note: String
    /// Where it stands in the tariff file.
    public var place: Place?

    /// Creates a statement that no price is known.
    ///
    /// - Parameters:
    ///   - days: The days.
    ///   - note: Why none is known.
    ///   - place: Where it stands in the tariff file.
    public init(days: DayRange = .always, note: String, place: Place? = nil) {
      self.days = days
      self.note = note
      self.place = place
    }
  }

  /// The code, as lines of activity carry it.
  public var code: String
  /// What it is called.
  public var names: LocalizedText
  /// The id of the segment it is reported in, until its first move.
  public var segment: String
  /// Moves to other segments, in date order.
  public var moves: [Move]
  /// What it counts.
  public var unit: Unit
  /// The days on which an item without lines is counted; on others there is no such item, so that nothing is unpriced.
  public var days: DayRange
  /// Labels that selectors can name.
  public var tags: [String]
  /// Stated prices.
  public var prices: [Price]
  /// A price carried by a series where no stated price is in force.
  public var indexed: IndexedPrice?
  /// Days on which no price is known; nothing is paid by them, and nothing is kept from being paid.
  public var unpriced: [Unpriced]
  /// What a reader should know about it.
  public var note: String?
  /// The id of the source of the code and its name.
  public var source: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates an item.
  ///
  /// - Parameters:
  ///   - code: The code, as lines of activity carry it.
  ///   - names: What it is called.
  ///   - segment: The id of the segment it is reported in.
  ///   - unit: What it counts.
  ///   - days: The days on which an item without lines is counted.
  ///   - tags: Labels that selectors can name.
  ///   - prices: Stated prices.
  ///   - indexed: A price carried by a series.
  ///   - note: What a reader should know about it.
  ///   - source: The id of the source of the code and its name.
  ///   - place: Where it stands in the tariff file.
  public init(
    code: String, names: LocalizedText, segment: String, unit: Unit = .service, days: DayRange = .always,
    tags: [String] = [], prices: [Price] = [], indexed: IndexedPrice? = nil, note: String? = nil, source: String? = nil,
    place: Place? = nil
  ) {
    self.code = code
    self.names = names
    self.segment = segment
    moves = []
    self.unit = unit
    self.days = days
    self.tags = tags
    self.prices = prices
    self.indexed = indexed
    unpriced = []
    self.note = note
    self.source = source
    self.place = place
  }

  /// Reports the item in another segment, from a day on or always.
  mutating func move(to segment: String, from day: Day?) {
    guard let day else {
      self.segment = segment
      moves = []
      return
    }
    moves.removeAll { $0.from >= day }
    moves.append(Move(from: day, segment: segment))
  }

  /// The id of the segment it is reported in on a day.
  ///
  /// - Parameter day: The day.
  /// - Returns: The segment of the last move by then.
  public func segment(on day: Day) -> String {
    moves.last { $0.from <= day }?.segment ?? segment
  }
}
