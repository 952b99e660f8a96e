import BSON
import Query
import Schema
import Units

/// A field that nobody declared holds what the value looks like.
extension FilterTyping {
  func dynamic(_ path: FieldPath) throws(FilterFault) -> Condition {
    if let presence = try presence(of: path) { return presence }
    guard !test.value.isPrefix else { return try prefix(path, .text, test.comparator) }
    return .standing(path, test.comparator, try valueAsItLooks())
  }

  private func valueAsItLooks() throws(FilterFault) -> BSONValue {
    let text = test.value.text
    if test.value.isQuoted { return .string(text) }
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    switch number {
    case .integer(let integer)?: return .int64(integer)
    case .double(let double)?: return .double(double)
    case nil where isNearlyNumber:
      throw FilterFault(
        at: test.valuePosition, "The value is nearly a number.",
        hint: "Write a number as in JSON, such as 1.5 and without a unit, or a text in quotes.")
    case nil: return .string(text)
    }
  }

  /// The value as a number of JSON; nil for what JSON does not write so, and for what cannot be kept.
  var number: ExactNumber? {
    var scanner = JSONScanner(Array(test.value.text.utf8))
    guard let literal = try? scanner.number(), (try? scanner.end()) != nil else { return nil }
    return ExactNumber(literal, from: &scanner)
  }

  /// Whether a number was probably meant that would be taken for a text: `1,5`, or `> 300g`, which no
  /// text is greater than in a useful way. Dates, times and zip codes are none.
  private var isNearlyNumber: Bool {
    let text = test.value.text
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard let first = digits.first, first.isASCII, first.isNumber else { return false }
    if digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }) {
      return text.contains(",") || !isEquality
    }
    return !isEquality && !digits.contains { $0 == "-" || $0 == ":" }
  }

  private var isEquality: Bool { [.equal, .notEqual, .has].contains(test.comparator) }
}
