/// A column a file may have, with the names it goes by.
struct HeaderColumn {
  /// The name in the documentation.
  var name: String
  /// Further names in English, Danish and Dutch, in any spelling that ``normalized(_:)`` makes one.
  var aliases: [String]

  init(_ name: String, _ aliases: String...) {
    self.name = name
    self.aliases = aliases
  }

  /// Every name as ``normalized(_:)`` makes it.
  var acceptedKeys: Set<String> { Set(([name] + aliases).map(HeaderColumn.normalized)) }

  /// A name without what spellings differ in: case, spaces and punctuation, and letters written in two ways.
  static func normalized(_ name: String) -> String {
    var result = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "æ": result += "ae"
      case "ø", "ö": result += "oe"
      case "å": result += "aa"
      case "ë", "é": result += "e"
      case "ï": result += "i"
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case " ", "_", "-", ".", "'", "’", "/", "\u{A0}", "(", ")", "#": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
