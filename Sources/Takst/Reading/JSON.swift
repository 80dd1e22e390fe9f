/// A JSON value and where it stands in its file.
struct JSON: Sendable {
  /// The six kinds of value.
  enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written, so that nothing is lost in a binary fraction.
    case number(String)
    case text(String)
    case list([JSON])
    case object([Member])
  }

  /// A key of an object, with its value.
  struct Member: Sendable {
    let key: String
    /// Where the key stands; the columns count characters from 1.
    let line: Int
    let column: Int
    let value: JSON
  }

  let value: Value
  /// Where the value starts; the columns count characters from 1.
  let line: Int
  let column: Int

  /// What kind of value it is, for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
