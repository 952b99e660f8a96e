import BSON
import Query
import Schema
import Time
import Units

/// Makes a condition of one comparison, by what its field holds.
struct FilterTyping {
  let test: FilterTest
  let viewer: Viewer
  let zone: @Sendable (String) -> ZoneID?

  func condition(_ found: FieldFinder.Found) throws(FilterFault) -> Condition {
    switch found {
    case .declared(let place): try declared(place)
    case .dynamic(let path): try dynamic(path)
    // The same for all documents: what is true of one that does not have the field.
    case .hidden(let path): try dynamic(path).matches([:]) ? .always : Condition.always.negated
    }
  }

  private func declared(_ place: DeclaredPlace) throws(FilterFault) -> Condition {
    if let presence = try presence(of: place.path) { return presence }
    switch (place.shape, test.comparator) {
    case (.list, .has): return try compared(place.element.compared, .equal)
    case (.list, _): throw isList(place.element.shape)
    case (_, .has):
      throw FilterFault(
        at: test.comparatorPosition, "\(name) is no list, and : asks what a list holds.",
        hint: "Write \(name) = …, or \(name):* for any value.")
    default: return try compared(place.compared, test.comparator)
    }
  }

  var name: String { test.field.map(\.text).joined(separator: ".") }

  /// `field:*`, `field = null` and `field != null`.
  func presence(of path: FieldPath) throws(FilterFault) -> Condition? {
    let lacks = Condition.field(path, .compares(.equal, .null))
    let value = test.value
    let isNull = value.text == "null" && !value.isQuoted && !value.isPrefix
    switch test.comparator {
    case .has where value.isPrefix && value.text.isEmpty: return lacks.negated
    case .equal where isNull: return lacks
    case .notEqual where isNull: return lacks.negated
    case _ where value.isPrefix && value.text.isEmpty:
      throw FilterFault(
        at: test.valuePosition, "A star alone is no value.",
        hint: "Write \(name):* for any value, or \(name) = null for none.")
    default: return nil
    }
  }

  func prefix(
    _ path: FieldPath, _ shape: Shape, _ comparator: FilterToken.Comparator
  ) throws(FilterFault) -> Condition {
    guard shape.isText, [.equal, .notEqual, .has].contains(comparator) else {
      throw FilterFault(
        at: test.valuePosition, "A star asks what a text begins with.",
        hint: shape.isText
          ? "Write = or !=." : "\(name) is \(shape.expectation.text(for: viewer.units)).")
    }
    let begins = Condition.field(path, .hasPrefix(test.value.text))
    return comparator == .notEqual ? begins.negated : begins
  }
}

// MARK: - Declared fields

extension FilterTyping {
  private func compared(
    _ place: DeclaredPlace, _ comparator: FilterToken.Comparator
  ) throws(FilterFault) -> Condition {
    try checkComparable(place.shape)
    if test.value.isPrefix { return try prefix(place.path, place.shape, comparator) }
    if let span = try span(as: place.shape) { return span.condition(place, comparator) }
    guard place.shape.isOrdered || comparator == .equal || comparator == .notEqual else {
      throw FilterFault(
        at: test.comparatorPosition, "\(name) is \(place.shape.expectation), which has no order.",
        hint: "Write = or !=.")
    }
    if case .measure(let measure) = place.shape {
      return StoredSpan(try quantities(measure, place.shape)).condition(place, comparator)
    }
    return .standing(place.path, comparator, try stored(place.shape))
  }

  private func isList(_ element: Shape) -> FilterFault {
    if case .object(let object) = element, object.shorthand == nil {
      return FilterFault(
        at: test.comparatorPosition, "\(name) is a list of objects.",
        hint: "Write \(name)\(object.example) …, or \(name):* for any.")
    }
    let negation = test.comparator == .notEqual ? "NOT " : ""
    return FilterFault(
      at: test.comparatorPosition, "\(name) is a list.",
      hint: "Write \(negation)\(name):… for what it holds.")
  }

  private func checkComparable(_ shape: Shape) throws(FilterFault) {
    let field: String
    switch shape {
    case .object(let object): field = object.example
    case .quantity, .sentence, .list: field = ""
    default: return
    }
    throw FilterFault(
      at: test.comparatorPosition, "\(name) is \(shape.expectation), which cannot be compared.",
      hint: field.isEmpty
        ? "Write \(name):* for any value." : "Write \(name)\(field) …, or \(name):* for any value.")
  }

  private func stored(_ shape: Shape) throws(FilterFault) -> BSONValue {
    switch shape {
    case .integer:
      guard case .integer(let integer)? = number else { throw misfit(shape) }
      return .int64(integer)
    case .number:
      switch number {
      case .integer(let integer)?: return .double(Double(integer))
      case .double(let double)?: return .double(double)
      case nil: throw misfit(shape, hint: "Write numbers as in JSON, such as 1.5.")
      }
    case .instant: return try moment(shape)
    default: return try scalar(shape)
    }
  }

  /// As a document's field is read.
  func scalar(_ shape: Shape) throws(FilterFault) -> BSONValue {
    let scalars = DeclaredScalar(zone: zone, numbers: viewer.numbers, units: viewer.units)
    do throws(Fault) {
      return try scalars.stored(written(for: shape), as: shape)
    } catch {
      throw misfit(shape, hint: error.hint)
    }
  }

  private func written(for shape: Shape) -> Written {
    guard case .flag = shape, !test.value.isQuoted else { return .text(test.value.text) }
    return switch test.value.text {
    case "true": .flag(true)
    case "false": .flag(false)
    case let text: .text(text)
    }
  }

  /// The stored numbers that the asker is shown as the text says. Without the field's bounds: more
  /// than any body weighs is a question, too.
  private func quantities(
    _ measure: Measure, _ shape: Shape
  ) throws(FilterFault) -> ClosedRange<Double> {
    do throws(UnitParseError) {
      let text = test.value.text
      let meant = try measure.parse(text, viewer.numbers)
      return measure.stored(shownAs: meant, writtenAs: text, to: viewer.units)
    } catch {
      throw misfit(shape, hint: error.advice)
    }
  }

  func misfit(_ shape: Shape, hint: String? = nil) -> FilterFault {
    FilterFault(at: test.valuePosition, "The value is not \(shape.expectation).", hint: hint)
  }
}

extension Condition {
  static func standing(
    _ path: FieldPath, _ comparator: FilterToken.Comparator, _ value: BSONValue
  ) -> Condition {
    switch comparator {
    case .equal, .has: .comparing(path, .equal, value)
    case .notEqual: Condition.comparing(path, Comparison.equal, value).negated
    case .less: .comparing(path, .less, value)
    case .lessOrEqual: .comparing(path, .lessOrEqual, value)
    case .greater: .comparing(path, .greater, value)
    case .greaterOrEqual: .comparing(path, .greaterOrEqual, value)
    }
  }
}

extension ObjectShape {
  /// The first of its fields, as it is written behind the object's own name.
  fileprivate var example: String { fields.first.map { ".\($0.name)" } ?? "" }
}

extension Shape {
  fileprivate var isOrdered: Bool {
    switch self {
    case .choice, .flag, .zone: false
    default: true
    }
  }

  fileprivate var isText: Bool {
    switch self {
    case .text, .zone: true
    default: false
    }
  }
}
