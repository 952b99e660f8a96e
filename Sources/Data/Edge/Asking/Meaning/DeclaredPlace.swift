import Query
import Schema

/// Where a declared field is stored, and what it holds.
struct DeclaredPlace {
  /// The stored keys from the document to the field; where a position of a list was named, that, too.
  private(set) var keys: [String] = []
  private(set) var shape: Shape
  /// How many of the keys lead to the innermost list whose elements are asked; nil without one.
  private var listDepth: Int?

  init(_ shape: ObjectShape) { self.shape = .object(shape) }

  var path: FieldPath { FieldPath(keys.joined(separator: ".")) }

  /// The same for what a list holds; itself where there is no list.
  var element: DeclaredPlace {
    guard case .list(let element) = shape else { return self }
    var place = self
    place.listDepth = keys.count
    place.shape = element
    return place
  }

  mutating func enter(_ field: FieldOutline) {
    self = element
    keys.append(field.storedKey)
    shape = field.shape
  }

  /// Goes to one element of a list, by its position; false where there is no list, or no position.
  mutating func enterElement(at name: FilterToken.Name) -> Bool {
    guard case .list(let element) = shape, !name.isQuoted,
      name.text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    keys.append(name.text)
    shape = element
    return true
  }

  var isMap: Bool { if case .map = shape { true } else { false } }

  /// Goes to what stands under a key of a map; stays where there is none.
  mutating func enterEntry(_ key: String) {
    guard case .map(let element) = shape else { return }
    keys.append(key)
    shape = element
  }

  /// What is meant by an object in a comparison: the field that a text in its place sets.
  var compared: DeclaredPlace {
    guard case .object(let object) = shape, let field = object.shorthand else { return self }
    var place = self
    place.enter(field)
    return place
  }

  /// One value passes all the tests: of a list, one element passes them all.
  func passes(_ tests: [FieldTest]) -> Condition {
    guard let listDepth else { return .all(tests.map { .field(path, $0) }) }
    let list = FieldPath(keys[..<listDepth].joined(separator: "."))
    guard listDepth < keys.count else { return .field(list, .anyElement(tests)) }
    let inside = FieldPath(keys[listDepth...].joined(separator: "."))
    return .field(list, .anyDocument(.all(tests.map { .field(inside, $0) })))
  }
}
