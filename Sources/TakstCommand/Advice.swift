internal import Takst

/// What to do about a word that is not known: the one that was probably meant, else a hint.
func advice(_ word: String, _ known: some Sequence<String>, otherwise hint: String) -> String {
  Suggestion.closest(to: word, in: known).map { "did you mean \($0)?" } ?? hint
}
