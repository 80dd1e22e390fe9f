import Testing

@testable import Takst

/// The schemas that editors use and the readers know the same keys, the same required keys and the same words.
///
/// The full examples are walked along their schema; at every object a key is added or taken away and at every word
/// another is put, and the reader must say what the schema says.
@Suite struct SchemaTests {
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case tariff, amendment, scenario, crosswalk, work, behaviour, map, layout, manifest

    var testDescription: String { rawValue }

    func problems(of tree: JSONTree) throws -> [Diagnostic] {
      do {
        switch self {
        case .tariff: _ = try TariffReader.read(Array(tree.text.utf8), file: "f.json")
        case .amendment:
          let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
          _ = try AmendmentReader.read(Array(tree.text.utf8), file: "f.json", for: tariff)
        case .scenario:
          let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
          _ = try ScenarioReader.read(Array(tree.text.utf8), file: "f.json", for: tariff, ScenarioReaderTests.library)
        case .crosswalk:
          let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
          _ = try CrosswalkReader.read(Array(tree.text.utf8), file: "f.json", for: tariff)
        case .work:
          let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
          _ = try WorkReader.read(Array(tree.text.utf8), file: "f.json", for: tariff)
        case .behaviour:
          let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
          _ = try BehaviourReader.read(Array(tree.text.utf8), file: "f.json", for: tariff)
        case .layout: _ = try LayoutReader.read(Array(tree.text.utf8), file: "f.json")
        case .manifest: _ = try ManifestReader.read(Array(tree.text.utf8), file: "f.json")
        case .map: _ = try ColumnMapReader.read(Array(tree.text.utf8), file: "f.json")
        }
        return []
      } catch let problems as Diagnostics {
        return problems.all
      }
    }

    /// The files that together use every key; what is for some payers cannot stand beside rules.
    var examples: [String] {
      switch self {
      case .tariff: ["tariff"]
      case .amendment: ["amendment", "amendment-payers"]
      case .scenario: ["scenario"]
      case .crosswalk: ["crosswalk"]
      case .work: ["work"]
      case .map: ["map"]
      case .layout: ["layout"]
      case .manifest: ["manifest"]
      case .behaviour: ["behaviour", "behaviour-roles", "behaviour-moves", "behaviour-uptake"]
      }
    }

    func visits() throws -> [(example: JSONTree, visits: [SchemaWalk.Visit])] {
      try examples.map { name in
        let example = try JSONTree(Fixture.bytes("Full/\(name).json"))
        var walk = try SchemaWalk(root: rawValue)
        walk.visit(example, walk.schema(rawValue), "#", [])
        return (example, walk.visits)
      }
    }
  }

  @Test(arguments: Kind.allCases) func everyKeyOfTheSchemaStandsInTheExampleAndIsAccepted(kind: Kind) throws {
    let examples = try kind.visits()
    for (example, _) in examples { #expect(try kind.problems(of: example) == []) }
    let visits = examples.flatMap(\.visits)
    for (name, group) in Dictionary(grouping: visits.filter { $0.schema["properties"] != nil }, by: \.name) {
      let stated = Set(group.flatMap { $0.instance.keys })
      let inSchema = Set(group[0].schema["properties"]!.keys)
      // What amendments and crosswalks borrow from tariffs need not be complete again.
      if kind != .tariff, name.hasPrefix("tariff:") { continue }
      #expect(inSchema.subtracting(stated) == [], "keys of \(name) that the example lacks")
      #expect(stated.subtracting(inSchema).filter { $0 != "comment" && !$0.hasPrefix("$") } == [], "\(name)")
    }
  }

  @Test(arguments: Kind.allCases) func theReaderKnowsExactlyTheKeysOfTheSchema(kind: Kind) throws {
    for (example, visit) in try kind.visits().flatMap({ example, visits in visits.map { (example, $0) } }) {
      guard let properties = visit.schema["properties"] else { continue }
      #expect(visit.schema["additionalProperties"]?.text == "false", "\(visit.name)")
      let spoiled = example.replacing(at: visit.path) { $0.setting("qqqqqqqqqq", .scalar("1")) }
      let message = try kind.problems(of: spoiled).first { $0.code == .unknownKey }?.message ?? ""
      let known = SchemaTests.quoted(in: message).filter { $0 != "qqqqqqqqqq" }
      // What stands before "use one of" names the object.
      let listed = Set(known.suffix(properties.keys.count))
      #expect(message.contains("use one of"), "\(visit.name): \(message)")
      #expect(listed == Set(properties.keys), "\(visit.name): \(message)")
    }
  }

  @Test(arguments: Kind.allCases) func theReaderRequiresExactlyTheKeysTheSchemaRequires(kind: Kind) throws {
    for (example, visit) in try kind.visits().flatMap({ example, visits in visits.map { (example, $0) } })
    where visit.schema["properties"] != nil {
      let required = Set(visit.schema["required"]?.elements.map(\.string) ?? [])
      for key in visit.instance.keys where key != "comment" && !key.hasPrefix("$") {
        let problems = try kind.problems(of: example.replacing(at: visit.path) { $0.removing(key) })
        let isMissed = problems.contains { problem in
          (problem.code == .missingKey && problem.message.contains("lacks \"\(key)\""))
            || (problem.code == .missingSource && key == "source" && required.contains(key))
        }
        // An amount depends on the kind of price, which "anyOf" says.
        let isConditional = key == "amount" && visit.schema["anyOf"] != nil
        #expect(isMissed == (required.contains(key) || isConditional), "\(visit.name) without \(key): \(problems)")
      }
    }
  }

  @Test(arguments: Kind.allCases) func theReaderKnowsExactlyTheWordsOfTheSchema(kind: Kind) throws {
    var count = 0
    for (example, visit) in try kind.visits().flatMap({ example, visits in visits.map { (example, $0) } }) {
      guard let words = visit.schema["enum"]?.elements.map(\.string) else { continue }
      count += 1
      let spoiled = example.replacing(at: visit.path) { _ in .scalar("\"qqqqqqqqqq\"") }
      let problems = try kind.problems(of: spoiled)
      let message = problems.first { $0.message.contains("qqqqqqqqqq") }?.message ?? ""
      let known = SchemaTests.quoted(in: message.split(separator: "use one of ").last.map(String.init) ?? "")
      #expect(known == words, "\(visit.name): \(problems)")
    }
    // Maps and manifests have names of the user's own only.
    if kind == .map || kind == .manifest { return }
    #expect(count > ([.crosswalk, .work, .scenario, .behaviour, .layout].contains(kind) ? 0 : 5))
  }

  @Test func everyKindOfUnitAndRuleHasItsSchema() throws {
    let schema = try SchemaWalk(root: "tariff").schema("tariff")
    func kinds(_ name: String) -> [String] {
      (schema["$defs"]?[name]?["oneOf"]?.elements ?? []).compactMap { variant in
        guard let reference = variant["$ref"]?.string.split(separator: "/").last else { return nil }
        return schema["$defs"]?[String(reference)]?["properties"]?["kind"]?["const"]?.string
      }
    }
    #expect(kinds("unit") == UnitKind.allCases.map(\.rawValue))
    #expect(kinds("rule") == RuleKind.allCases.map(\.rawValue))
  }

  @Test(arguments: Kind.allCases) func everyKeyIsDescribed(kind: Kind) throws {
    let schema = try SchemaWalk(root: kind.rawValue).schema(kind.rawValue)
    func check(_ tree: JSONTree, _ path: String) {
      for key in tree["properties"]?.keys ?? [] {
        let property = tree["properties"]![key]!
        // What a price of kind "free" may lack is no description of a key.
        if property.keys == ["const"] { continue }
        #expect(property["description"]?.string.isEmpty == false, "\(path)/\(key)")
      }
      switch tree {
      case .object(let members): for (key, value) in members { check(value, path + "/" + key) }
      case .list(let entries): for entry in entries { check(entry, path) }
      case .scalar: break
      }
    }
    check(schema, kind.rawValue)
  }

  /// The parts of a message between double quotes.
  private static func quoted(in message: String) -> [String] {
    message.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
