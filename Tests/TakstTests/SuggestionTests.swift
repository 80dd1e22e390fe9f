import Takst
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("untill", ["from", "until"], "until"), ("unitl", ["from", "until"], "until"),
      ("UNTIL", ["from", "until"], "until"),
      ("prise", ["price", "prices"], "price"), ("pricess", ["price", "prices"], "prices"),
      ("0110", ["0101", "0201"], "0101"),
      ("101", ["0201", "0101"], "0101"), ("ydlese", ["ydelse"], "ydelse"), ("naïve", ["naive"], "naive"),
      ("colour", ["from", "until"], nil), ("a", ["b"], nil), ("", ["a"], nil), ("", [], nil), ("x", [], nil),
      ("regulering", ["regulation"], nil), ("abcdefghijkl", ["abcdefgh"], nil),
    ] as [(String, [String], String?)])
  func findsTheClosestName(name: String, names: [String], closest: String?) {
    #expect(Suggestion.closest(to: name, in: names) == closest)
  }

  @Test func takesTheFirstOfEquallyCloseNames() {
    #expect(Suggestion.closest(to: "0100", in: ["0101", "0102"]) == "0101")
    #expect(Suggestion.closest(to: "0100", in: ["0102", "0101"]) == "0102")
  }
}
