import Testing

@testable import Takst

@Suite struct JSONReaderTests {
  /// Texts of the grammar and what they say, in a notation that shows the kind of every value.
  static let accepted: [(json: String, value: String)] = [
    // Values alone.
    ("null", "null"), ("true", "true"), ("false", "false"), ("\"\"", "''"), ("\"a\"", "'a'"), ("[]", "[]"),
    ("{}", "{}"),
    ("0", "#0"), ("42", "#42"),
    // White space.
    (" 1 ", "#1"), ("\t1\t", "#1"), ("\n1\n", "#1"), ("\r1\r", "#1"), ("\r\n1\r\n", "#1"), ("[ ]", "[]"),
    ("[\n]", "[]"),
    ("{ \t\n\r }", "{}"), ("[1 , 2]", "[#1,#2]"), ("{\"a\" : 1}", "{a:#1}"), ("\n\n[\n1\n,\n2\n]\n", "[#1,#2]"),
    ("\u{FEFF}[1]", "[#1]"), ("\u{FEFF} {}", "{}"),
    // Numbers, kept as they are written.
    ("-0", "#-0"), ("-1", "#-1"), ("0.0", "#0.0"), ("-0.0", "#-0.0"), ("1.50", "#1.50"), ("10", "#10"), ("1e1", "#1e1"),
    ("1E1", "#1E1"), ("1e+1", "#1e+1"), ("1E+2", "#1E+2"), ("1e-1", "#1e-1"), ("1E-2", "#1E-2"), ("0e1", "#0e1"),
    ("0e+1", "#0e+1"), ("0.1e01", "#0.1e01"), ("1e00", "#1e00"), ("123.456e78", "#123.456e78"),
    ("123456789012345678901234567890", "#123456789012345678901234567890"),
    ("0.0000000000000000000000000001", "#0.0000000000000000000000000001"), ("1e9999", "#1e9999"), ("[-1]", "[#-1]"),
    // Texts.
    ("\"\\\"\"", "'\"'"), ("\"\\\\\"", "'\\'"), ("\"\\/\"", "'/'"), ("\"/\"", "'/'"), ("\"\\b\"", "'\u{8}'"),
    ("\"\\f\"", "'\u{C}'"), ("\"\\n\"", "'\n'"), ("\"\\r\"", "'\r'"), ("\"\\t\"", "'\t'"), ("\"\\u0041\"", "'A'"),
    ("\"\\u00e5\"", "'å'"), ("\"\\u00E5\"", "'å'"), ("\"\\u0000\"", "'\u{0}'"), ("\"\\u001f\"", "'\u{1F}'"),
    ("\"\\u20ac\"", "'€'"), ("\"\\ud834\\udd1e\"", "'𝄞'"), ("\"\\uD834\\uDD1E\"", "'𝄞'"),
    ("\"\\udbff\\udfff\"", "'\u{10FFFF}'"),
    ("\"\\ud800\\udc00\"", "'\u{10000}'"), ("\"\\ufffe\"", "'\u{FFFE}'"), ("\"\\uffff\"", "'\u{FFFF}'"),
    ("\"\\ue000\"", "'\u{E000}'"), ("\"\\ud7ff\"", "'\u{D7FF}'"), ("\"\\u2028\"", "'\u{2028}'"),
    ("\"\\\\u0041\"", "'\\u0041'"), ("\"a\\nb\\tc\"", "'a\nb\tc'"), ("\"\\u0061\\u0062\"", "'ab'"),
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "'\"\\/\u{8}\u{C}\n\r\t'"), ("\"æøå ÆØÅ\"", "'æøå ÆØÅ'"), ("\"€\"", "'€'"),
    ("\"𝄞\"", "'𝄞'"),
    ("\"\u{7F}\"", "'\u{7F}'"), ("\"\u{80}\"", "'\u{80}'"), ("\"\u{7FF}\"", "'\u{7FF}'"), ("\"\u{800}\"", "'\u{800}'"),
    ("\"\u{FFFD}\"", "'\u{FFFD}'"), ("\"\u{FFFF}\"", "'\u{FFFF}'"), ("\"\u{10FFFF}\"", "'\u{10FFFF}'"),
    ("\"\u{2028}\u{2029}\"", "'\u{2028}\u{2029}'"), ("\"\u{FEFF}\"", "'\u{FEFF}'"),
    ("\"// no comment\"", "'// no comment'"),
    ("\"å\\u00e5å\"", "'ååå'"), ("\"'\"", "'''"), ("\" \"", "' '"),
    // Lists and objects.
    ("[null]", "[null]"), ("[1,2,3]", "[#1,#2,#3]"), ("[[]]", "[[]]"), ("[[],[[]]]", "[[],[[]]]"),
    ("[true,false,null,1,\"a\",[],{}]", "[true,false,null,#1,'a',[],{}]"), ("{\"a\":1}", "{a:#1}"),
    ("{\"\":0}", "{:#0}"), ("{\"a\":1,\"b\":2}", "{a:#1,b:#2}"), ("{\"b\":2,\"a\":1}", "{b:#2,a:#1}"),
    ("{\"a\":{\"a\":{\"a\":1}}}", "{a:{a:{a:#1}}}"), ("{\"A\":1,\"a\":2}", "{A:#1,a:#2}"),
    ("{\"\\u0061\":1}", "{a:#1}"), ("{\"a\\\"b\":1}", "{a\"b:#1}"), ("[{\"a\":1},{\"a\":2}]", "[{a:#1},{a:#2}]"),
    ("{\"\\u0000\":1}", "{\u{0}:#1}"),
  ]

  @Test(arguments: accepted) func accepts(json: String, value: String) throws {
    #expect(try JSONReader.read(Array(json.utf8), file: "f.json").notation == value)
  }

  /// Texts outside the grammar and the whole message.
  static let rejected: [(json: String, message: String)] = [
    // Nothing.
    ("", "f.json: the file is empty: it must hold a JSON object"),
    (" \n", "f.json: the file is empty: it must hold a JSON object"),
    ("\u{FEFF}", "f.json: the file is empty: it must hold a JSON object"),
    // More than one value.
    ("1 2", "f.json:1:3: the file goes on after its value ends: remove \"2\""),
    ("{}}", "f.json:1:3: the file goes on after its value ends: remove \"}\""),
    ("[]]", "f.json:1:3: the file goes on after its value ends: remove \"]\""),
    ("[1],", "f.json:1:4: the file goes on after its value ends: remove \",\""),
    ("\"a\" \"b\"", "f.json:1:5: the file goes on after its value ends: remove a text"),
    ("{}\n#", "f.json:2:1: the file goes on after its value ends: remove \"#\""),
    ("nullx", "f.json:1:1: \"nullx\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    // Unclosed.
    ("[", "f.json:1:1: the file ends inside this list: add ]"),
    ("{", "f.json:1:1: the file ends inside this object: add }"),
    ("[1", "f.json:1:1: the file ends inside this list: add ]"),
    ("[1,", "f.json:1:1: the file ends inside this list: add ]"),
    ("[[1]", "f.json:1:1: the file ends inside this list: add ]"),
    ("[\n  [1", "f.json:2:3: the file ends inside this list: add ]"),
    ("{\"a\":1", "f.json:1:1: the file ends inside this object: add }"),
    ("{\"a\":1,", "f.json:1:1: the file ends inside this object: add }"),
    ("{\"a\"", "f.json:1:5: expected a colon after the key \"a\", found the end of the file"),
    ("{\"a\":", "f.json:1:6: expected a value, found the end of the file"),
    ("\"", "f.json:1:1: the file ends inside this text: add a double quote"),
    ("\"a", "f.json:1:1: the file ends inside this text: add a double quote"),
    ("\"\\n", "f.json:1:1: the file ends inside this text: add a double quote"),
    ("[\"a]", "f.json:1:2: the file ends inside this text: add a double quote"),
    ("\"\\", "f.json:1:2: a backslash is followed by the end of the file: write \\\\ for a backslash"),
    // Brackets and commas.
    ("]", "f.json:1:1: expected a value, found \"]\""), ("}", "f.json:1:1: expected a value, found \"}\""),
    ("[1}", "f.json:1:3: expected a comma or ], found \"}\""),
    ("{\"a\":1]", "f.json:1:7: expected a comma or }, found \"]\""),
    ("[}", "f.json:1:2: expected a value, found \"}\""),
    ("{]", "f.json:1:2: expected a key in double quotes, found \"]\""),
    ("[1,]", "f.json:1:3: there is a comma before ]: remove it"),
    ("[1,\n]", "f.json:1:3: there is a comma before ]: remove it"),
    ("{\"a\":1,}", "f.json:1:7: there is a comma before }: remove it"),
    ("[,1]", "f.json:1:2: expected a value, found \",\""), ("[,]", "f.json:1:2: expected a value, found \",\""),
    ("[1,,2]", "f.json:1:4: expected a value, found \",\""),
    ("{,}", "f.json:1:2: expected a key in double quotes, found \",\""),
    ("{\"a\":1,,\"b\":2}", "f.json:1:8: expected a key in double quotes, found \",\""),
    ("[1 2]", "f.json:1:4: expected a comma or ], found \"2\""),
    ("[\"a\" \"b\"]", "f.json:1:6: expected a comma or ], found a text"),
    ("[\"a\":1]", "f.json:1:5: expected a comma or ], found \":\""),
    ("{\"a\":1 \"b\":2}", "f.json:1:8: expected a comma or }, found a text"),
    ("[1;2]", "f.json:1:3: expected a comma or ], found \";\""), (",", "f.json:1:1: expected a value, found \",\""),
    (":", "f.json:1:1: expected a value, found \":\""), ("(1)", "f.json:1:1: expected a value, found \"(\""),
    // Keys.
    ("{a:1}", "f.json:1:2: expected a key in double quotes, found \"a\""),
    ("{'a':1}", "f.json:1:2: expected a key in double quotes, found \"'\""),
    ("{1:1}", "f.json:1:2: expected a key in double quotes, found \"1\""),
    ("{null:1}", "f.json:1:2: expected a key in double quotes, found \"n\""),
    ("{[]:1}", "f.json:1:2: expected a key in double quotes, found \"[\""),
    ("{\"a\"}", "f.json:1:5: expected a colon after the key \"a\", found \"}\""),
    ("{\"a\" 1}", "f.json:1:6: expected a colon after the key \"a\", found \"1\""),
    ("{\"a\",1}", "f.json:1:5: expected a colon after the key \"a\", found \",\""),
    ("{\"a\"=1}", "f.json:1:5: expected a colon after the key \"a\", found \"=\""),
    ("{\"a\"::1}", "f.json:1:6: expected a value, found \":\""),
    ("{\"a\":}", "f.json:1:6: expected a value, found \"}\""),
    ("{\"a\":,}", "f.json:1:6: expected a value, found \",\""),
    ("{:1}", "f.json:1:2: expected a key in double quotes, found \":\""),
    ("{\"a\":1,\"a\":2}", "f.json:1:8: the key \"a\" stands twice in one object, first on line 1: remove one"),
    ("{\"a\":1,\n\"\\u0061\":1}", "f.json:2:1: the key \"a\" stands twice in one object, first on line 1: remove one"),
    ("{\"\":1,\"\":1}", "f.json:1:7: the key \"\" stands twice in one object, first on line 1: remove one"),
    // Words.
    ("True", "f.json:1:1: \"True\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    ("NULL", "f.json:1:1: \"NULL\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    ("nul", "f.json:1:1: \"nul\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    ("tru", "f.json:1:1: \"tru\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    ("fals", "f.json:1:1: \"fals\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    ("[NaN]", "f.json:1:2: \"NaN\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    (
      "Infinity",
      "f.json:1:1: \"Infinity\" is no JSON value: write a text in double quotes, a number, true, false or null"
    ),
    (
      "undefined",
      "f.json:1:1: \"undefined\" is no JSON value: write a text in double quotes, a number, true, false or null"
    ),
    ("[a]", "f.json:1:2: \"a\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    (
      "truefalse",
      "f.json:1:1: \"truefalse\" is no JSON value: write a text in double quotes, a number, true, false or null"
    ),
    ("true1", "f.json:1:1: \"true1\" is no JSON value: write a text in double quotes, a number, true, false or null"),
    ("*", "f.json:1:1: expected a value, found \"*\""), ("$1", "f.json:1:1: expected a value, found \"$\""),
    ("å", "f.json:1:1: expected a value, found \"å\""), ("＂a＂", "f.json:1:1: expected a value, found \"＂\""),
    ("“a”", "f.json:1:1: expected a value, found \"“\""),
    ("[\u{A0}1]", "f.json:1:2: expected a value, found \"\u{A0}\""),
    ("[\u{2060}1]", "f.json:1:2: expected a value, found \"\u{2060}\""),
    ("\u{B}1", "f.json:1:1: expected a value, found \"U+000B\""),
    ("\u{C}1", "f.json:1:1: expected a value, found \"U+000C\""),
    ("[\u{0}]", "f.json:1:2: expected a value, found \"U+0000\""),
    ("[\u{FEFF}1]", "f.json:1:2: expected a value, found \"U+FEFF\""),
    ("<a>", "f.json:1:1: expected a value, found \"<\""),
    // Comments and quotes.
    ("// a\n1", "f.json:1:1: JSON has no comments: use a key named \"comment\""),
    ("[/* a */1]", "f.json:1:2: JSON has no comments: use a key named \"comment\""),
    ("# a\n1", "f.json:1:1: JSON has no comments: use a key named \"comment\""),
    ("1 // a", "f.json:1:3: the file goes on after its value ends: remove \"/\""),
    ("['a']", "f.json:1:2: a text stands in double quotes: replace the single quotes"),
    ("`a`", "f.json:1:1: expected a value, found \"`\""),
    // Numbers.
    ("01", "f.json:1:1: a number has no leading zero: remove it, or write a code as a text in double quotes"),
    ("[0101]", "f.json:1:2: a number has no leading zero: remove it, or write a code as a text in double quotes"),
    ("-01", "f.json:1:1: a number has no leading zero: remove it, or write a code as a text in double quotes"),
    ("00", "f.json:1:1: a number has no leading zero: remove it, or write a code as a text in double quotes"),
    ("-00.5", "f.json:1:1: a number has no leading zero: remove it, or write a code as a text in double quotes"),
    ("+1", "f.json:1:1: a number has no plus sign: remove it"),
    ("[.5]", "f.json:1:2: a number starts with a digit: write a zero before the point"),
    ("-", "f.json:1:2: a minus sign needs a digit after it, found the end of the file"),
    ("[-]", "f.json:1:3: a minus sign needs a digit after it, found \"]\""),
    ("--1", "f.json:1:2: a minus sign needs a digit after it, found \"-\""),
    ("-.5", "f.json:1:2: a minus sign needs a digit after it, found \".\""),
    ("-a", "f.json:1:2: a minus sign needs a digit after it, found \"a\""),
    ("-Infinity", "f.json:1:2: a minus sign needs a digit after it, found \"I\""),
    ("- 1", "f.json:1:2: a minus sign needs a digit after it, found \" \""),
    ("1.", "f.json:1:3: a decimal point needs a digit after it, found the end of the file"),
    ("[1.]", "f.json:1:4: a decimal point needs a digit after it, found \"]\""),
    ("1.e1", "f.json:1:3: a decimal point needs a digit after it, found \"e\""),
    ("1..2", "f.json:1:3: a decimal point needs a digit after it, found \".\""),
    ("1.-2", "f.json:1:3: a decimal point needs a digit after it, found \"-\""),
    ("1e", "f.json:1:3: an exponent needs a digit, found the end of the file"),
    ("1e+", "f.json:1:4: an exponent needs a digit, found the end of the file"),
    ("[1E-]", "f.json:1:5: an exponent needs a digit, found \"]\""),
    ("1ee1", "f.json:1:3: an exponent needs a digit, found \"e\""),
    ("1e+-1", "f.json:1:4: an exponent needs a digit, found \"-\""),
    ("1eE2", "f.json:1:3: an exponent needs a digit, found \"E\""),
    ("1e1.5", "f.json:1:4: the file goes on after its value ends: remove \".\""),
    ("[1.2.3]", "f.json:1:5: expected a comma or ], found \".\""),
    ("[0x1]", "f.json:1:3: expected a comma or ], found \"x\""),
    ("[1,000.5]", "f.json:1:4: a number has no leading zero: remove it, or write a code as a text in double quotes"),
    ("[1_000]", "f.json:1:3: expected a comma or ], found \"_\""),
    ("[1a]", "f.json:1:3: expected a comma or ], found \"a\""),
    ("[１]", "f.json:1:2: expected a value, found \"１\""), ("[1+2]", "f.json:1:3: expected a comma or ], found \"+\""),
    ("[2n]", "f.json:1:3: expected a comma or ], found \"n\""),
    ("0e", "f.json:1:3: an exponent needs a digit, found the end of the file"),
    // Escapes.
    ("\"\\x41\"", "f.json:1:2: a backslash is followed by \"x\": write \\\\ for a backslash"),
    ("\"\\'\"", "f.json:1:2: a backslash is followed by \"'\": write \\\\ for a backslash"),
    ("\"\\a\"", "f.json:1:2: a backslash is followed by \"a\": write \\\\ for a backslash"),
    ("\"\\0\"", "f.json:1:2: a backslash is followed by \"0\": write \\\\ for a backslash"),
    ("\"\\U0041\"", "f.json:1:2: a backslash is followed by \"U\": write \\\\ for a backslash"),
    ("\"C:\\Data\"", "f.json:1:4: a backslash is followed by \"D\": write \\\\ for a backslash"),
    ("\"\\å\"", "f.json:1:2: a backslash is followed by \"å\": write \\\\ for a backslash"),
    ("\"\\\u{0}\"", "f.json:1:2: a backslash is followed by \"U+0000\": write \\\\ for a backslash"),
    ("\"\\ \"", "f.json:1:2: a backslash is followed by \" \": write \\\\ for a backslash"),
    ("\"\\\n\"", "f.json:1:2: a backslash is followed by \"U+000A\": write \\\\ for a backslash"),
    ("\"\\u\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\u00\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\u00e\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\u00g0\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\u{41}\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\u+041\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\u00", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    // Halves of surrogate pairs.
    ("\"\\ud800\"", "f.json:1:2: \\ud800 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\udc00\"", "f.json:1:2: \\udc00 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\uDFFF\"", "f.json:1:2: \\uDFFF is half a surrogate pair: write both halves, or the character itself"),
    ("\"a\\ud834b\"", "f.json:1:3: \\ud834 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\ud834\\n\"", "f.json:1:2: \\ud834 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\ud834\\u0041\"", "f.json:1:2: \\ud834 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\ud834\\ud834\"", "f.json:1:2: \\ud834 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\udd1e\\ud834\"", "f.json:1:2: \\udd1e is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\ud834\\u\"", "f.json:1:2: \\u needs four hexadecimal digits, as in \\u00e5"),
    ("\"\\ud834", "f.json:1:2: \\ud834 is half a surrogate pair: write both halves, or the character itself"),
    ("\"\\ud834\\", "f.json:1:2: \\ud834 is half a surrogate pair: write both halves, or the character itself"),
    // Control characters.
    ("\"a\tb\"", "f.json:1:3: a text holds the control character U+0009: write \\t"),
    ("\"\u{0}\"", "f.json:1:2: a text holds the control character U+0000: remove it"),
    ("\"\u{1F}\"", "f.json:1:2: a text holds the control character U+001F: remove it"),
    ("\"\\n\u{8}\"", "f.json:1:4: a text holds the control character U+0008: remove it"),
    ("{\"a\u{1}\":1}", "f.json:1:4: a text holds the control character U+0001: remove it"),
    (
      "[\n \"a\nb\"]",
      "f.json:2:2: this text is not closed on its line: add a double quote, or write a line break as \\n"
    ),
    ("\"a\rb\"", "f.json:1:1: this text is not closed on its line: add a double quote, or write a line break as \\n"),
  ]

  @Test(arguments: rejected) func rejects(json: String, message: String) {
    #expect(JSONReaderTests.message(Array(json.utf8)) == message)
  }

  /// Bytes that are no UTF-8, put into `["å…"]` after the å.
  static let notUTF8: [[UInt8]] = [
    [0x80], [0xBF], [0xE5], [0xC3], [0xC3, 0x28], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
    [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0xAF],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9D, 0x84], [0xF0, 0x9D, 0x28, 0x9E], [0xF0, 0x9D, 0x84, 0x28],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC], [0xFE], [0xFF],
  ]

  @Test(arguments: notUTF8) func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    let inText = Array("[\"å".utf8) + bytes + Array("\"]".utf8)
    let message = "f.json:1:4: the bytes here are not UTF-8: save the file as UTF-8"
    #expect(JSONReaderTests.message(inText) == message)
    #expect(JSONReaderTests.message(Array("[\"å".utf8) + bytes) == message)
    let afterEscape = Array("[\"\\n".utf8) + bytes + Array("\"]".utf8)
    #expect(JSONReaderTests.message(afterEscape) == "f.json:1:5: the bytes here are not UTF-8: save the file as UTF-8")
    let outside = Array("[".utf8) + bytes + Array("]".utf8)
    #expect(JSONReaderTests.message(outside) == "f.json:1:2: the bytes here are not UTF-8: save the file as UTF-8")
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x5B, 0, 0x5D, 0], [0xFE, 0xFF, 0, 0x5B, 0, 0x5D], [0x5B, 0, 0x5D, 0], [0, 0x5B, 0, 0x5D],
    ] as [[UInt8]])
  func refusesUTF16(bytes: [UInt8]) {
    #expect(JSONReaderTests.message(bytes) == "f.json: the file is in UTF-16: save it as UTF-8")
  }

  @Test func refusesNestingBeyondTheLimit() throws {
    let limit = JSONReader.depthLimit
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONReader.read(nested(limit), file: "f.json") }
    let message = "f.json:1:65: lists and objects are nested more than 64 deep: make the file flatter"
    #expect(JSONReaderTests.message(nested(limit + 1)) == message)
    #expect(JSONReaderTests.message(Array(String(repeating: "[", count: 100_000).utf8)) == message)
    #expect(
      JSONReaderTests.message(Array(String(repeating: "{\"a\":", count: 100_000).utf8))
        == "f.json:1:321: lists and objects are nested more than 64 deep: make the file flatter")
    // Closed lists do not count.
    #expect(throws: Never.self) {
      try JSONReader.read(Array(("[" + String(repeating: "[],", count: 1000) + "[]]").utf8), file: "f.json")
    }
  }

  @Test func placesCountCharacters() throws {
    let text = "\u{FEFF}{\r\n  \"æ\": \"𝄞\", \"é\": [1,\r\"\\u00e5\", 2],\n\t\"b\": null}"
    guard case .object(let members) = try JSONReader.read(Array(text.utf8), file: "f.json").value else {
      Issue.record("no object")
      return
    }
    #expect(members.map { [$0.line, $0.column] } == [[2, 3], [2, 13], [4, 2]])
    #expect(members.map { [$0.value.line, $0.value.column] } == [[2, 8], [2, 18], [4, 7]])
    guard case .list(let entries) = members[1].value.value else {
      Issue.record("no list")
      return
    }
    #expect(entries.map { [$0.line, $0.column] } == [[2, 19], [3, 1], [3, 11]])
  }

  @Test func codesTellTheKindsOfProblemApart() {
    func code(_ text: String) -> DiagnosticCode? {
      do { _ = try JSONReader.read(Array(text.utf8), file: "f.json") } catch { return error.code }
      return nil
    }
    #expect(code("[") == .jsonSyntax)
    #expect(code("") == .emptyFile)
    #expect(code("{\"a\":1,\"a\":1}") == .duplicateKey)
    #expect(code(String(repeating: "[", count: 65)) == .jsonDepth)
  }

  @Test func longNamesAreCutShortInMessages() {
    let key = String(repeating: "x", count: 1000)
    #expect(
      JSONReaderTests.message(Array("{\"\(key)\"}".utf8))
        == "f.json:1:1004: expected a colon after the key \"\(String(repeating: "x", count: 60))…\", found \"}\"")
  }

  private static func message(_ bytes: [UInt8]) -> String? {
    do { _ = try JSONReader.read(bytes, file: "f.json") } catch { return error.description }
    return nil
  }
}

extension JSON {
  /// The value in a notation that shows its kinds.
  var notation: String {
    switch value {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): "#" + number
    case .text(let text): "'" + text + "'"
    case .list(let entries): "[" + entries.map(\.notation).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { $0.key + ":" + $0.value.notation }.joined(separator: ",") + "}"
    }
  }
}
