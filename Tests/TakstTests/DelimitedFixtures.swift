import Takst

/// Readers of delimited text by the name that files for them begin with.
enum DelimitedKind: String, CaseIterable {
  case activity
  case population
  case practices
  case indicators
  case fees

  /// The options the fixtures are read with.
  static let options = ReadingOptions(currency: .dkk)

  /// A tariff with three codes.
  static let tariff = {
    var tariff = Tariff(id: "tiny", names: LocalizedText(["en": "Tiny"]), currency: .dkk)
    tariff.codeWidth = 4
    tariff.items = ["0101", "0120", "2101"].map { code in
      Item(code: code, names: LocalizedText(["en": code]), segment: "services")
    }
    return tariff
  }()

  /// What a reader made of a file: rows read, rows kept out, and all that is said.
  struct Outcome {
    var rows: Int?
    var malformed: Int?
    var messages: [String]

    var text: String { messages.map { $0 + "\n" }.joined() }
  }

  func read(_ bytes: [UInt8], file: String, options: ReadingOptions = options) -> Outcome {
    do throws(Diagnostics) {
      switch self {
      case .activity: return outcome(try ActivityReader.read(bytes, file: file, options: options)) { $0.count }
      case .population:
        return outcome(try PopulationReader.read(bytes, file: file, options: options)) {
          $0.people.count + $0.groups.count
        }
      case .practices: return outcome(try PracticesReader.read(bytes, file: file, options: options)) { $0.count }
      case .indicators: return outcome(try IndicatorsReader.read(bytes, file: file, options: options)) { $0.count }
      case .fees:
        let tariff = DelimitedKind.tariff
        return outcome(try FeesReader.read(bytes, file: file, tariff: tariff, options: options)) { $0.changes.count }
      }
    } catch {
      return Outcome(rows: nil, malformed: nil, messages: error.all.map(\.description))
    }
  }

  private func outcome<Value>(_ reading: Reading<Value>, _ rows: (Value) -> Int) -> Outcome {
    Outcome(
      rows: rows(reading.value), malformed: reading.errors.count,
      messages: (reading.notes + reading.errors).map(\.description))
  }
}
