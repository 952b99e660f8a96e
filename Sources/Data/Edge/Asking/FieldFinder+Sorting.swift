import Query
import Schema
import Units

extension FieldFinder {
  /// A declared field of which each document has one value at most, so that it has one place in an
  /// order.
  ///
  /// - Throws: `FilterFault` for lists, objects and what lies in lists, and for undeclared names.
  func findSortable(_ names: [FilterToken.Name]) throws(FilterFault) -> FieldPath {
    var found = FieldPath("")
    for (index, name) in names.enumerated() {
      let text = names[...index].map(\.text).joined(separator: ".")
      guard case .declared(let path, let shape) = try find(Array(names[...index])) else {
        throw FilterFault(
          at: name.position, "There is no declared field \"\(text)\".",
          hint: "Only declared fields can be sorted by.")
      }
      guard index == names.count - 1 ? shape.isSingle : !shape.isList else {
        throw FilterFault(
          at: name.position, "\(text) is \(shape.expectation), which has no one place in an order.",
          hint: "Sort by a field that holds one value.")
      }
      found = path
    }
    return found
  }
}

extension Shape {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// Whether it is one value, and is stored as one.
  fileprivate var isSingle: Bool {
    switch self {
    case .object, .list, .quantity, .sentence: false
    default: true
    }
  }
}
