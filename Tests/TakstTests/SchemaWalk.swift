import Foundation

@testable import Takst

/// A JSON value that tests take apart and put together again.
enum JSONTree {
  case object([(key: String, value: JSONTree)])
  case list([JSONTree])
  /// Anything else, as it is written.
  case scalar(String)

  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  init(_ bytes: [UInt8]) throws {
    self.init(try JSONReader.read(bytes, file: "test.json"))
  }

  init(_ json: JSON) {
    switch json.value {
    case .object(let members): self = .object(members.map { ($0.key, JSONTree($0.value)) })
    case .list(let entries): self = .list(entries.map { JSONTree($0) })
    case .null: self = .scalar("null")
    case .bool(let bool): self = .scalar("\(bool)")
    case .number(let number): self = .scalar(number)
    case .text(let text):
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      self = .scalar("\"\(escaped)\"")
    }
  }

  var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }

  var elements: [JSONTree] {
    if case .list(let entries) = self { entries } else { [] }
  }

  /// The text without its quotes.
  var string: String {
    if case .scalar(let text) = self, text.hasPrefix("\"") { String(text.dropFirst().dropLast()) } else { "" }
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  func setting(_ key: String, _ value: JSONTree) -> JSONTree {
    guard case .object(let members) = removing(key) else { return self }
    return .object(members + [(key, value)])
  }

  func removing(_ key: String) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }

  /// The value with another in one place.
  func replacing(at path: [Step], with change: (JSONTree) -> JSONTree) -> JSONTree {
    guard let step = path.first else { return change(self) }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.object(let members), .key(let key)):
      return .object(members.map { ($0.key, $0.key == key ? $0.value.replacing(at: rest, with: change) : $0.value) })
    case (.list(var entries), .index(let index)):
      entries[index] = entries[index].replacing(at: rest, with: change)
      return .list(entries)
    default: return self
    }
  }

  /// The value as JSON.
  var text: String {
    switch self {
    case .object(let members): "{" + members.map { "\"\($0.key)\":\($0.value.text)" }.joined(separator: ",") + "}"
    case .list(let entries): "[" + entries.map(\.text).joined(separator: ",") + "]"
    case .scalar(let text): text
    }
  }
}

/// Goes through an example along its schema and notes which part of the schema speaks of which value.
struct SchemaWalk {
  struct Visit {
    /// The place in the schema.
    let name: String
    let schema: JSONTree
    let instance: JSONTree
    let path: [JSONTree.Step]
  }

  private let schemas: [String: JSONTree]
  private let root: String
  private(set) var visits: [Visit] = []

  init(root: String) throws {
    self.root = root
    let folder = Fixture.folder.appending(path: "../../../Tariffs/schema").standardized
    var schemas: [String: JSONTree] = [:]
    for name in ["tariff", "amendment", "scenario", "crosswalk", "work", "behaviour", "map", "layout", "manifest"] {
      schemas[name] = try JSONTree([UInt8](Data(contentsOf: folder.appending(path: "\(name).schema.json"))))
    }
    self.schemas = schemas
  }

  func schema(_ name: String) -> JSONTree { schemas[name]! }

  mutating func visit(_ instance: JSONTree, _ schema: JSONTree, _ name: String, _ path: [JSONTree.Step]) {
    if let reference = schema["$ref"]?.string {
      let (resolved, name) = resolve(reference, in: name)
      return visit(instance, resolved, name, path)
    }
    if schema["properties"] == nil, let variants = schema["oneOf"] ?? schema["anyOf"] {
      for variant in variants.elements {
        let (resolved, variantName) =
          variant["$ref"].map { resolve($0.string, in: name) } ?? (variant, name + "/variant")
        if speaks(resolved, of: instance) { return visit(instance, resolved, variantName, path) }
      }
    }
    visits.append(Visit(name: name, schema: schema, instance: instance, path: path))
    for key in schema["properties"]?.keys ?? [] {
      guard let value = instance[key] else { continue }
      visit(value, schema["properties"]![key]!, "\(name)/\(key)", path + [.key(key)])
    }
    if let items = schema["items"] {
      for (index, entry) in instance.elements.enumerated() {
        visit(entry, items, "\(name)/items", path + [.index(index)])
      }
    }
  }

  /// The schema that a reference means, and its name with its file.
  private func resolve(_ reference: String, in name: String) -> (JSONTree, String) {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    let other = parts[0].split(separator: ".").first.map(String.init)
    let file = other ?? (name.contains(":") ? String(name.prefix { $0 != ":" }) : root)
    let definition = String(parts[1].split(separator: "/").last!)
    return (schemas[file]!["$defs"]![definition]!, "\(file):\(definition)")
  }

  /// Whether a variant of a schema is the one for a value: by its kind, or by being an object or a word.
  private func speaks(_ schema: JSONTree, of instance: JSONTree) -> Bool {
    guard case .object = instance else {
      if let constant = schema["const"] { return constant.text == instance.text }
      return schema["properties"] == nil && schema["type"]?.string != "integer" || instance.string.isEmpty
    }
    guard let properties = schema["properties"] else { return false }
    guard let kind = properties["kind"]?["const"] else { return true }
    return kind.text == instance["kind"]?.text
  }
}
