import Query
import Schema
import Units

/// Finds the fields that a text names.
struct FieldFinder {
  let shape: ObjectShape

  enum Found {
    case declared(FieldPath, Shape)
    /// One that no declaration names, by its stored keys.
    case dynamic(FieldPath)
    /// One that does not exist for the asker, though documents may hold it.
    case hidden(FieldPath)
  }

  /// - Throws: `FilterFault` for a name that is nearly a declared one, and for a name below a field
  ///   that holds no others.
  func find(_ names: [FilterToken.Name]) throws(FilterFault) -> Found {
    var keys: [String] = []
    var shape = Shape.object(self.shape)
    for (index, name) in names.enumerated() {
      if let element = shape.entry(name.text) {
        try checkKey(name)
        keys.append(name.text)
        shape = element
        continue
      }
      guard case .object(let object) = shape.element else {
        let before = names[..<index].map(\.text).joined(separator: ".")
        throw FilterFault(
          at: name.position, "\(before) is \(shape.expectation) and holds no fields.")
      }
      guard let field = object.field(named: name.text) else {
        if object.hides(name.text) { return .hidden(FieldPath(name.text)) }
        try check(name, in: object)
        for inner in names[index...] { try checkKey(inner) }
        return .dynamic(FieldPath((keys + names[index...].map(\.text)).joined(separator: ".")))
      }
      keys.append(field.storedKey)
      shape = field.shape
    }
    return .declared(FieldPath(keys.joined(separator: ".")), shape)
  }

  /// A name of no declared field is a key, and never an operator or several keys.
  private func checkKey(_ name: FilterToken.Name) throws(FilterFault) {
    let isKey = !name.text.isEmpty && !name.text.unicodeScalars.contains { $0 == "." || $0 == "\0" }
    guard isKey, name.text.first != "$" else {
      throw FilterFault(
        at: name.position,
        "No field has this name: names are not empty, begin with no $ and hold no dot."
      )
    }
  }

  private func check(_ name: FilterToken.Name, in object: ObjectShape) throws(FilterFault) {
    guard !name.isQuoted, let near = object.nearMatch(for: name.text) else { return }
    throw FilterFault(
      at: name.position, "There is no field \"\(name.text)\".",
      hint: "Did you mean \(near)? If not, write the name in quotes.")
  }
}

extension Shape {
  /// What stands under a key of a map, or in a place of a list; nil for other shapes and names.
  fileprivate func entry(_ name: String) -> Shape? {
    switch self {
    case .map(let element): element
    case .list(let element) where name.utf8.allSatisfy { (0x30...0x39).contains($0) }: element
    default: nil
    }
  }

  /// What a list holds, itself for what is none.
  fileprivate var element: Shape {
    if case .list(let element) = self { element } else { self }
  }
}
