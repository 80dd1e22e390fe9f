/// What a value is called in messages; the text is made only when there is something to say.
enum JSONLabel: CustomStringConvertible {
  /// The value of a file as a whole, such as `the tariff`.
  case root(String)
  /// The value of a key.
  case key(String)
  /// An entry of the list that is the value of a key.
  case entry(of: String)

  /// The label of an entry, where this is the label of a list.
  var entry: JSONLabel {
    if case .key(let key) = self { .entry(of: key) } else { self }
  }

  var description: String {
    switch self {
    case .root(let name): name
    case .key(let key): key.quoted
    case .entry(let key): "an entry of \(key.quoted)"
    }
  }
}
