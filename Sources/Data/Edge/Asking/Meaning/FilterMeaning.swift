import Query
import Schema
import Time
import Units

/// Makes a condition of a filter's tree, for documents or objects of one shape.
struct FilterMeaning {
  let shape: ObjectShape
  let viewer: Viewer
  let zone: @Sendable (String) -> ZoneID?

  func condition(_ tree: FilterTree) throws(FilterFault) -> Condition {
    switch tree {
    case .all(let trees):
      .all(try trees.map { tree throws(FilterFault) in try condition(tree) })
    case .any(let trees):
      .any(try trees.map { tree throws(FilterFault) in try condition(tree) })
    case .not(let tree): try condition(tree).negated
    case .test(let test):
      try FilterTyping(test: test, viewer: viewer, zone: zone).condition(
        FieldFinder(shape: shape).find(test.field))
    case .anyObject(let test): try anyObject(test)
    }
  }

  /// One object of the list satisfies the whole condition.
  private func anyObject(_ test: ObjectTest) throws(FilterFault) -> Condition {
    switch try FieldFinder(shape: shape).find(test.list) {
    case .declared(let place):
      guard case .list(.object(let object)) = place.shape else {
        throw isNoListOfObjects(test, place.shape)
      }
      return .field(place.path, .anyDocument(try inside(object).condition(test.condition)))
    case .dynamic(let path):
      return .field(path, .anyDocument(try inside(.undeclared).condition(test.condition)))
    case .hidden:
      // Read all the same, so that mistakes in it are told as for a field that nobody has.
      _ = try inside(.undeclared).condition(test.condition)
      return .never
    }
  }

  private func inside(_ object: ObjectShape) -> FilterMeaning {
    FilterMeaning(shape: object, viewer: viewer, zone: zone)
  }

  private func isNoListOfObjects(_ test: ObjectTest, _ shape: Shape) -> FilterFault {
    let name = test.list.map(\.text).joined(separator: ".")
    var hint: String?
    if case .list = shape { hint = "Write \(name):… for what it holds." }
    return FilterFault(
      at: test.comparatorPosition, "\(name) is \(shape.expectation), and no list of objects.",
      hint: hint)
  }
}

extension ObjectShape {
  /// Of objects without declared fields.
  fileprivate static let undeclared = ObjectShape(fields: [])
}
