/// A text in several languages.
///
/// ```swift
/// let name = LocalizedText(["da": "Konsultation", "en": "Consultation"])
/// name.text(in: "da")  // "Konsultation"
/// name.text(in: "nl")  // "Consultation", as there is no Dutch text
/// ```
public struct LocalizedText: Hashable, Sendable {
  /// The texts by ISO 639-1 language code.
  public var texts: [String: String]

  /// Creates a text.
  ///
  /// - Parameter texts: The texts by language code.
  public init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The text in a language, else in English, else in the first language there is.
  ///
  /// - Parameter language: An ISO 639-1 code.
  /// - Returns: The best text; empty when there is none.
  public func text(in language: String) -> String {
    texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }
}
