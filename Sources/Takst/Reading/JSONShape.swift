/// How a JSON value becomes a value of the model: a small parser that reports what is wrong and then gives nil.
struct JSONShape<Value> {
  /// Reads a value; the label names it in messages.
  let read: (_ json: JSON, _ label: JSONLabel, _ reading: TariffReading) -> Value?

  /// An object, read key by key; nil when anything in it is wrong.
  static func object(_ read: @escaping (inout JSONFields) -> Value?) -> JSONShape {
    JSONShape { json, label, reading in
      guard case .object(let members) = json.value else {
        return reading.wrongType(json, label, "an object")
      }
      let problemsBefore = reading.problemCount
      var fields = JSONFields(members, at: reading.place(of: json), label: label, reading: reading)
      let value = read(&fields)
      fields.reportUnknownKeys()
      return reading.problemCount == problemsBefore ? value : nil
    }
  }

  /// A list; entries with problems are left out of it.
  static func list<Entry>(of shape: JSONShape<Entry>, atLeast least: Int = 0) -> JSONShape where Value == [Entry] {
    JSONShape { json, label, reading in
      guard case .list(let entries) = json.value else { return reading.wrongType(json, label, "a list") }
      if entries.count < least {
        return reading.badValue(json, "\(label) is an empty list: add an entry, or leave it out")
      }
      return entries.compactMap { shape.read($0, label.entry, reading) }
    }
  }

  /// A text that is one of a model's cases.
  static func choice(_ cases: [Value], _ name: @escaping (Value) -> String) -> JSONShape {
    JSONShape { json, label, reading in
      guard let text = JSONShape<String>.text.read(json, label, reading) else { return nil }
      if let value = cases.first(where: { name($0) == text }) { return value }
      let names = cases.map(name)
      let help =
        reading.suggestion(for: text, in: names).map { "did you mean \($0.quoted)?" }
        ?? "use one of \(names.map(\.quoted).joined(separator: ", "))"
      return reading.badValue(json, "\(label) is \(text.quoted), which is not known: \(help)")
    }
  }

  /// A text that a parser accepts.
  static func parsed(_ help: String, _ parse: @escaping (String) -> Value?) -> JSONShape {
    JSONShape { json, label, reading in
      guard let text = JSONShape<String>.text.read(json, label, reading) else { return nil }
      return parse(text) ?? reading.badValue(json, "\(label) is \(text.quoted), which is \(help)")
    }
  }
}

extension JSONShape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// A text that is one of the cases' names.
  static var choice: JSONShape { choice(Array(Value.allCases), \.rawValue) }
}

extension JSONShape<String> {
  /// A text that is not empty.
  static var text: JSONShape {
    JSONShape { json, label, reading in
      guard case .text(let text) = json.value else { return reading.wrongType(json, label, "a text in double quotes") }
      return text.isEmpty ? reading.badValue(json, "\(label) is empty: fill it in, or leave it out") : text
    }
  }
}

extension JSONShape<[String]> {
  /// A list of at least one text.
  static var texts: JSONShape { .list(of: .text, atLeast: 1) }
}

extension JSONShape<Bool> {
  /// True or false.
  static var bool: JSONShape {
    JSONShape { json, label, reading in
      guard case .bool(let bool) = json.value else { return reading.wrongType(json, label, "true or false") }
      return bool
    }
  }
}

extension JSONShape<Int> {
  /// A whole number in a range.
  static func whole(_ range: ClosedRange<Int>) -> JSONShape {
    JSONShape { json, label, reading in
      guard case .number(let number) = json.value else { return reading.wrongType(json, label, "a whole number") }
      if let whole = Int(number), range.contains(whole) { return whole }
      return reading.badValue(
        json, "\(label) is \(number): write a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}

extension JSONShape<Day> {
  /// A day.
  static var day: JSONShape {
    parsed("no day: write an existing day as year, month and day, as in \"2024-03-31\"") { Day($0) }
  }
}

extension JSONShape<Rate> {
  /// An exact decimal.
  static var rate: JSONShape {
    parsed("no decimal number: write digits with a decimal point and at most 18 digits, as in \"1.25\"") { Rate($0) }
  }

  /// A weight or a share.
  static var share: JSONShape {
    parsed("no decimal number from 0 to 1000: write digits with a decimal point, as in \"0.5\"") { text in
      Rate(text).flatMap { $0 >= .zero && $0 <= 1000 ? $0 : nil }
    }
  }

  /// A part of a whole.
  static var part: JSONShape {
    parsed("no decimal number from 0 to 1: write digits with a decimal point, as in \"0.5\"") { text in
      Rate(text).flatMap { $0 >= .zero && $0 <= .one ? $0 : nil }
    }
  }

  /// A percentile as a share of all.
  static var percentile: JSONShape {
    parsed("no percentile: write a decimal above 0 and up to 1, as in \"0.75\"") { text in
      Rate(text).flatMap { $0 > .zero && $0 <= .one ? $0 : nil }
    }
  }

  /// A factor that can be undone.
  static var factor: JSONShape {
    parsed("no decimal number above 0 and up to 1000: write digits with a decimal point, as in \"1.25\"") { text in
      Rate(text).flatMap { $0 > .zero && $0 <= 1000 ? $0 : nil }
    }
  }
}

extension JSONShape<Quantity> {
  /// A measured value.
  static var quantity: JSONShape {
    parsed("no quantity: write digits of zero or more with at most 3 decimal places, as in \"2.5\"") { text in
      Quantity(text).flatMap { $0 < .zero ? nil : $0 }
    }
  }
}

extension JSONShape<TimeOfDay> {
  /// A time of day; 24:00 is the end of the day.
  static var time: JSONShape {
    parsed("no time of day: write hours and minutes, as in \"16:30\"") { text in
      TimeOfDay(text).flatMap { $0.description == text ? $0 : nil }
    }
  }
}

extension JSONShape<Money> {
  /// An amount per unit in the tariff's currency, up to a billion: any quantity of it still fits 64 bits.
  static var amount: JSONShape { amount(upTo: 1_000_000_000, "a billion") }

  /// The amount of a budget in the tariff's currency.
  static var sum: JSONShape { amount(upTo: 1_000_000_000_000, "a thousand billion") }

  private static func amount(upTo greatest: Int64, _ inWords: String) -> JSONShape {
    JSONShape { json, label, reading in
      guard case .text(let text) = json.value else {
        return reading.wrongType(json, label, "a text such as \"153.61\"")
      }
      let places = reading.currency.minorDigits
      guard let money = Money(text, reading.currency) else {
        let help =
          places == 0
          ? "digits without decimal places" : "digits with a decimal point and at most \(places) places"
        return reading.badValue(json, "\(label) is \(text.quoted), which is no amount: write \(help)")
      }
      if money.minorUnits.magnitude > UInt64(greatest * Rate.powersOfTen[places]) {
        return reading.badValue(json, "\(label) is \(text.quoted), which is beyond \(inWords): correct it")
      }
      return money
    }
  }
}

extension JSONShape<LocalizedText> {
  /// A text per language.
  static var names: JSONShape {
    .object { fields in
      var texts: [String: String] = [:]
      for member in fields.dataMembers() {
        let isLanguage =
          member.key.utf8.count == 2
          && member.key.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        if !isLanguage {
          fields.reading.report(
            .unknownKey, "\(member.key.quoted) is no language: write its two letters, as in \"en\"",
            at: Place(file: fields.reading.file, line: member.line, column: member.column))
        }
        texts[member.key] = JSONShape<String>.text.read(member.value, .key(member.key), fields.reading)
      }
      if texts.isEmpty {
        fields.reading.report(.badValue, "\(fields.label) names no language: add one, as in \"en\"", at: fields.place)
      }
      return LocalizedText(texts)
    }
  }
}
