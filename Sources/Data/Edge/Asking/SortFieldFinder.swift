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
    var place = DeclaredPlace(shape)
    for (index, name) in names.enumerated() {
      let text = names[...index].map(\.text).joined(separator: ".")
      guard case .object(let object) = place.shape,
        let field = object.fieldOfAnyKind(named: name.text)
      else { throw unknown(name, text, in: place.shape) }
      place.enter(field)
      let isOnTheWay = index < names.count - 1 && place.shape.isObject
      guard isOnTheWay || place.compared.shape.isSingle else {
        throw FilterFault(
          at: name.position,
          "\(text) is \(place.shape.expectation), which has no one place in an order.",
          hint: "Sort by a field that holds one value.")
      }
    }
    return place.compared.path
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
