/// How lines of fixed width are laid out: which records a file has, and where their fields stand.
///
/// ```swift
/// let layout = try TariffLibrary.layout("nl-vektis-ep301")
/// let reading = try FixedWidthReader.read(bytes, file: "claims.asc", layout: layout, options: options)
/// ```
public struct FixedWidthLayout: Hashable, Sendable {
  /// What characters a field has.
  public enum Picture: String, Hashable, Sendable, CaseIterable {
    /// Digits, filled up with zeros; nothing but zeros is nothing, unless it is an amount.
    case digits = "N"
    /// Any characters, filled up with spaces.
    case characters = "AN"
  }

  /// How a day is written.
  public enum DateFormat: String, Hashable, Sendable, CaseIterable {
    /// As `20240331`.
    case yearFirst = "yyyymmdd"
    /// As `31032024`.
    case dayFirst = "ddmmyyyy"
  }

  /// A field of a record.
  public struct Field: Hashable, Sendable {
    /// What the standard calls it.
    public var name: String
    /// The position of its first character, from 1.
    public var at: Int
    /// The number of its characters.
    public var length: Int
    /// What characters it has.
    public var picture: Picture
    /// How many of its digits are decimals, as there is no mark before them.
    public var decimals: Int
    /// How it writes a day; nil when it holds none.
    public var date: DateFormat?
    /// The column of activity that it is; nil when it is passed over.
    public var column: String?
    /// The text that says that the line takes another one back; nil for a field of another kind.
    public var credit: String?

    /// The position after its last character.
    var end: Int { at + length }
    /// Whether anything is read from it.
    var isUsed: Bool { column != nil || credit != nil }
  }

  /// A kind of line in a file.
  public struct Record: Hashable, Sendable {
    /// The characters that tell it.
    public var type: String
    /// What the standard calls it.
    public var name: String
    /// Whether each makes a line of activity; what another record says holds for the lines after it.
    public var isLine: Bool
    /// The fields.
    public var fields: [Field]
  }

  /// The id.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// Where the positions come from.
  public var sources: [Source]
  /// What a reader should know: what the sources do not say.
  public var notes: [String]
  /// The characters of every record.
  public var length: Int
  /// The position of the characters that tell the record's type, from 1.
  public var typeAt: Int
  /// How many they are.
  public var typeLength: Int
  /// The records.
  public var records: [Record]

  /// Whether a record says which practice lines belong to.
  var namesPractices: Bool {
    records.contains { $0.fields.contains { $0.column == ActivityReader.practice.name } }
  }

  /// The columns that any record has, in the order of ``ActivityReader/columns``.
  var columns: [String] {
    let used = Set(records.flatMap(\.fields).compactMap(\.column))
    return ActivityReader.columns.map(\.name).filter { used.contains($0) }
  }
}
