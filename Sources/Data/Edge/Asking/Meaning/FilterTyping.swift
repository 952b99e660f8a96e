import BSON
import Query
import Schema
import Time
import Units

/// Makes a condition of one comparison, by what its field holds.
struct FilterTyping {
  private let test: FilterTest
  private let viewer: Viewer
  private let zone: @Sendable (String) -> ZoneID?

  init(_ test: FilterTest, viewer: Viewer, zone: @escaping @Sendable (String) -> ZoneID?) {
    self.test = test
    self.viewer = viewer
    self.zone = zone
  }

  func condition(_ found: FieldFinder.Found) throws(FilterFault) -> Condition {
    switch found {
    case .declared(let path, let shape): try declared(path, shape)
    case .dynamic(let path): try dynamic(path)
    // The same for all documents: what is true of one that does not have the field.
    case .hidden(let path): try dynamic(path).matches([:]) ? .always : Condition.always.negated
    }
  }

  private func declared(_ path: FieldPath, _ shape: Shape) throws(FilterFault) -> Condition {
    if let presence = presence(of: path) { return presence }
    switch (shape, test.comparator) {
    case (.list(let element), .has): return try compared(path, element, .equal)
    case (.list, _):
      throw FilterFault(
        at: test.comparatorPosition, "\(name) is a list.",
        hint: "Write \(name):… for what it holds.")
    case (_, .has):
      throw FilterFault(
        at: test.comparatorPosition, "\(name) is no list, and : asks what a list holds.",
        hint: "Write \(name) = …, or \(name):* for any value.")
    case (.object, _), (.quantity, _), (.sentence, _):
      throw FilterFault(
        at: test.comparatorPosition, "\(name) is \(shape.expectation), which cannot be compared.",
        hint: "Write \(name):* for any value.")
    default: return try compared(path, shape, test.comparator)
    }
  }

  private var name: String { test.field.map(\.text).joined(separator: ".") }

  /// `field:*`, `field = null` and `field != null`.
  private func presence(of path: FieldPath) -> Condition? {
    let lacks = Condition.field(path, .compares(.equal, .null))
    let value = test.value
    switch test.comparator {
    case .has where value.isPrefix && value.text.isEmpty: return lacks.negated
    case .equal where value.text == "null" && !value.isQuoted: return lacks
    case .notEqual where value.text == "null" && !value.isQuoted: return lacks.negated
    default: return nil
    }
  }
}

// MARK: - Declared fields

extension FilterTyping {
  private func compared(
    _ path: FieldPath, _ shape: Shape, _ comparator: FilterToken.Comparator
  ) throws(FilterFault) -> Condition {
    if test.value.isPrefix { return try prefix(path, shape, comparator) }
    if case .instant = shape, let day = try? PlainDate(parsing: test.value.text) {
      return try within(day, path, comparator)
    }
    guard shape.isOrdered || comparator == .equal || comparator == .notEqual else {
      throw FilterFault(
        at: test.comparatorPosition, "\(name) is \(shape.expectation), which has no order.",
        hint: "Write = or !=.")
    }
    return .standing(path, comparator, try stored(shape))
  }

  private func prefix(
    _ path: FieldPath, _ shape: Shape, _ comparator: FilterToken.Comparator
  ) throws(FilterFault) -> Condition {
    guard shape.isText, comparator == .equal || comparator == .notEqual else {
      throw FilterFault(
        at: test.valuePosition, "A star asks what a text begins with.",
        hint: "\(name) is \(shape.expectation.text(for: viewer.units)).")
    }
    let begins = Condition.field(path, .hasPrefix(test.value.text))
    return comparator == .equal ? begins : begins.negated
  }

  /// A day against instants: it begins and ends in the asker's zone.
  private func within(
    _ day: PlainDate, _ path: FieldPath, _ comparator: FilterToken.Comparator
  ) throws(FilterFault) -> Condition {
    guard let next = day.adding(days: 1), let start = try? viewer.zone.startOfDay(day),
      let end = try? viewer.zone.startOfDay(next)
    else { throw FilterFault(at: test.valuePosition, "The day is out of range.") }
    let (from, to) = (
      BSONValue.datetime(milliseconds: start.milliseconds),
      BSONValue.datetime(milliseconds: end.milliseconds)
    )
    let inside = Condition.all([
      .comparing(path, .greaterOrEqual, from), .comparing(path, .less, to),
    ])
    return switch comparator {
    case .less: .comparing(path, .less, from)
    case .lessOrEqual: .comparing(path, .less, to)
    case .greater: .comparing(path, .greaterOrEqual, to)
    case .greaterOrEqual: .comparing(path, .greaterOrEqual, from)
    case .equal, .has: inside
    case .notEqual: inside.negated
    }
  }

  private func stored(_ shape: Shape) throws(FilterFault) -> BSONValue {
    switch shape {
    case .measure(let measure): .double(try quantity(measure, shape))
    case .integer: .int64(try number(shape) { Int64($0) })
    case .number: .double(try number(shape) { Double($0).flatMap { $0.isFinite ? $0 : nil } })
    default: try scalar(shape)
    }
  }

  /// As a document's field is read.
  private func scalar(_ shape: Shape) throws(FilterFault) -> BSONValue {
    let text = test.value.text
    let isFlag = !test.value.isQuoted && (text == "true" || text == "false")
    let scalars = DeclaredScalar(zone: zone, numbers: viewer.numbers, units: viewer.units)
    do throws(Fault) {
      return try scalars.stored(isFlag ? .flag(text == "true") : .text(text), as: shape, at: "")
    } catch {
      throw misfit(shape, hint: error.hint)
    }
  }

  /// Without the field's bounds: more than any body weighs is a question, too.
  private func quantity(_ measure: Measure, _ shape: Shape) throws(FilterFault) -> Double {
    do throws(UnitParseError) {
      return try measure.parse(test.value.text, viewer.numbers)
    } catch {
      throw misfit(shape, hint: error.advice)
    }
  }

  private func number<Number>(
    _ shape: Shape, _ read: (String) -> Number?
  ) throws(FilterFault) -> Number {
    guard let number = read(test.value.text) else { throw misfit(shape, hint: nil) }
    return number
  }

  private func misfit(_ shape: Shape, hint: String?) -> FilterFault {
    FilterFault(at: test.valuePosition, "The value is not \(shape.expectation).", hint: hint)
  }
}

// MARK: - Undeclared fields

extension FilterTyping {
  private func dynamic(_ path: FieldPath) throws(FilterFault) -> Condition {
    if let presence = presence(of: path) { return presence }
    guard !test.value.isPrefix else { return try prefix(path, .text, test.comparator) }
    return .standing(path, test.comparator, valueAsItLooks)
  }

  private var valueAsItLooks: BSONValue {
    let text = test.value.text
    if test.value.isQuoted { return .string(text) }
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    switch ExactNumber(text.utf8) {
    case .integer(let integer)?: return .int64(integer)
    case .double(let double)?: return .double(double)
    case nil: return .string(text)
    }
  }
}

extension Condition {
  fileprivate static func standing(
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
