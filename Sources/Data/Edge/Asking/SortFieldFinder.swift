import Query
import Schema
import Units

/// Finds the fields that a text sorts by.
///
/// They are declared and hold one value at most, so that each document has one place in the order.
struct SortFieldFinder {
  let shape: ObjectShape

  /// - Throws: `FilterFault` for lists, objects and what lies in lists, and for undeclared names.
  func find(_ names: [FilterToken.Name]) throws(FilterFault) -> FieldPath {
    var keys: [String] = []
    var shape = Shape.object(self.shape)
    for (index, name) in names.enumerated() {
      let text = names[...index].map(\.text).joined(separator: ".")
      guard case .object(let object) = shape, let field = object.field(named: name.text) else {
        throw unknown(name, text, in: shape)
      }
      (keys, shape) = (keys + [field.storedKey], field.shape)
      guard shape.isSingle || (shape.isObject && index < names.count - 1) else {
        throw FilterFault(
          at: name.position, "\(text) is \(shape.expectation), which has no one place in an order.",
          hint: "Sort by a field that holds one value.")
      }
    }
    return FieldPath(keys.joined(separator: "."))
  }

  private func unknown(
    _ name: FilterToken.Name, _ text: String, in shape: Shape
  ) -> FilterFault {
    var near: String?
    if case .object(let object) = shape { near = object.nearMatch(for: name.text) }
    return FilterFault(
      at: name.position, "There is no declared field \"\(text)\".",
      hint: near.map { "Did you mean \($0)?" } ?? "Only declared fields can be sorted by.")
  }
}

extension Shape {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }

  /// Whether it is one value, and is stored as one.
  fileprivate var isSingle: Bool {
    switch self {
    case .text, .choice, .flag, .integer, .number, .instant, .date, .time, .dateTime, .zone,
      .measure:
      true
    default: false
    }
  }
}
