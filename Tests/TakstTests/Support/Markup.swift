/// A small, strict reader of HTML: says what is wrong with a page, in the order in which it stands.
///
/// Elements must be closed in order, attributes quoted and given once, ids unique, references must lead somewhere, and no text may hold
/// a mark that should have been escaped.
struct Markup {
  private(set) var problems: [String] = []
  private(set) var elements: [String] = []
  private(set) var texts: [String] = []
  private var ids: Set<String> = []
  private var references: [String] = []

  private static let empty: Set<String> = ["meta", "br"]
  private static let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#160;"]

  init(_ page: String, isPage: Bool = true) {
    var open: [String] = []
    var rest = Substring(page)
    if isPage {
      if !rest.hasPrefix("<!DOCTYPE html>\n<html lang=\"") { problems.append("no doctype and language") }
      rest = rest.dropFirst("<!DOCTYPE html>".count)
    }
    while let start = rest.firstIndex(of: "<") {
      read(text: rest[..<start], in: open.last)
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("a tag without an end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.last != name { problems.append("</\(name)> closes \(open.last ?? "nothing")") }
        _ = open.popLast()
        continue
      }
      let name = read(tag: tag)
      if tag.hasSuffix("/") || Markup.empty.contains(name) { continue }
      open.append(name)
    }
    read(text: rest, in: open.last)
    problems += open.map { "<\($0)> is not closed" }
    problems += references.filter { !ids.contains($0) }.map { "nothing has the id \($0)" }
  }

  private mutating func read(text: Substring, in element: String?) {
    if element == "style" { return }
    texts.append(String(text))
    if text.contains(">") { problems.append("a bare > in \(text)") }
    read(entitiesOf: text)
  }

  private mutating func read(entitiesOf text: Substring) {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let entity = "&" + part.prefix { $0 != ";" } + ";"
      if !Markup.entities.contains(entity) { problems.append("a bare & in \(text)") }
    }
  }

  /// Reads what stands between `<` and `>`; gives the element's name.
  private mutating func read(tag: Substring) -> String {
    var rest = tag.hasSuffix("/") ? tag.dropLast() : tag
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    rest = rest.dropFirst(name.count)
    if name.isEmpty { problems.append("a tag without a name: \(tag)") }
    elements.append(name)
    var names: Set<String> = []
    while let first = rest.first {
      guard first == " ", let equals = rest.firstIndex(of: "=") else {
        problems.append("no attribute: \(rest)")
        break
      }
      let key = String(rest[..<equals].dropFirst())
      let value = rest[rest.index(after: equals)...].dropFirst().prefix { $0 != "\"" }
      if rest[rest.index(after: equals)...].first != "\"" { problems.append("\(key) is not quoted") }
      if !names.insert(key).inserted { problems.append("\(key) is given twice") }
      if key.hasPrefix("on") || key == "style" { problems.append("\(key) in <\(name)>") }
      if value.contains("<") { problems.append("a bare < in \(key)") }
      read(entitiesOf: value)
      note(key, String(value))
      rest = rest[value.endIndex...].dropFirst()
    }
    return name
  }

  private mutating func note(_ key: String, _ value: String) {
    switch key {
    case "id":
      if !ids.insert(value).inserted { problems.append("the id \(value) is given twice") }
    case "aria-labelledby": references += value.split(separator: " ").map(String.init)
    case "href":
      if value.hasPrefix("#") {
        references.append(String(value.dropFirst()))
      } else if !value.hasPrefix("https://"), !value.hasPrefix("http://") {
        problems.append("an address of no page: \(value)")
      }
    case "fill":
      if value.hasPrefix("url(#") { references.append(String(value.dropFirst(5).dropLast())) }
    default: break
    }
  }
}
