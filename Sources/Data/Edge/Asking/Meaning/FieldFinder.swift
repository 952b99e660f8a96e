import Query
import Schema
import Units

/// Finds the fields that a text names.
struct FieldFinder {
  let shape: ObjectShape

  enum Found {
    case declared(DeclaredPlace)
    /// One that no declaration names, by its stored keys.
    case dynamic(FieldPath)
    /// One that does not exist for the asker, though documents may hold it.
    case hidden(FieldPath)
  }

  /// - Throws: `FilterFault` for a name that is nearly a declared one or how one is stored, and for a
  ///   name below a field that holds no others.
  func find(_ names: [FilterToken.Name]) throws(FilterFault) -> Found {
    var place = DeclaredPlace(shape)
    for (index, name) in names.enumerated() {
      if place.enterElement(at: name) { continue }
      if place.isMap {
        place.enterEntry(try key(name))
        continue
      }
      guard case .object(let object) = place.element.shape else {
        let before = names[..<index].map(\.text).joined(separator: ".")
        throw FilterFault(
          at: name.position, "\(before) is \(place.shape.expectation) and holds no fields.")
      }
      guard let field = object.fieldOfAnyKind(named: name.text) else {
        if object.hides(name.text) { return .hidden(FieldPath(name.text)) }
        try check(name, in: object)
        let keys = try names[index...].map { name throws(FilterFault) in try key(name) }
        return .dynamic(FieldPath((place.keys + keys).joined(separator: ".")))
      }
      place.enter(field)
    }
    return .declared(place)
  }

  /// A name of no declared field is a key, and never an operator or several keys.
  private func key(_ name: FilterToken.Name) throws(FilterFault) -> String {
    guard let breach = KeyRules.breach(of: name.text.utf8.span) else { return name.text }
    throw FilterFault(
      at: name.position, "No field has this name. \(breach.message)", hint: breach.hint)
  }

  private func check(_ name: FilterToken.Name, in object: ObjectShape) throws(FilterFault) {
    if let owner = object.fieldOfAnyKind(storedAs: name.text) {
      throw FilterFault(
        at: name.position, "\(name.text) is how \(owner.name) is stored.",
        hint: "Write \(owner.name).")
    }
    guard !name.isQuoted, let near = object.nearMatch(for: name.text) else { return }
    throw FilterFault(
      at: name.position, "There is no field \"\(name.text)\".",
      hint: "Did you mean \(near)? If not, write the name in quotes.")
  }
}
