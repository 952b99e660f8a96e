package import BSON
import Units

/// RFC 7396 over documents: what a patch names is replaced or taken away, all else stays.
///
/// It works on stored documents, so a patch must have been read for the same declaration.
package enum MergePatch {
  /// Applies a patch and checks that the whole still holds.
  ///
  /// What the patch only says back changes nothing: a quantity as a read shows it in any units, and
  /// the fields that the service sets. What the writer may not see stays as it is.
  ///
  /// - Parameter audience: that of who wrote the patch.
  /// - Throws: the faults of the result: a field of the service's that would change, a required one
  ///   that is not there, a constraint or rule that the patch breaks, or too large a document.
  package static func apply(
    _ patch: BSONDocument, to document: BSONDocument, as shape: ObjectShape,
    by audience: Audience = .service
  ) throws(Faults) -> BSONDocument {
    let visible = shape.narrowed(to: audience)
    let (restored, merged): (BSONDocument, BSONDocument)
    do {
      let seen = try HiddenFields.removed(from: document, as: visible)
      let echoed = try Echo.restoring(patch, from: seen, as: visible)
      restored = try HiddenFields.kept(from: document, inPatch: echoed, as: visible)
      merged = try merge(restored, into: document)
    } catch {
      throw Faults(
        Fault(
          pointer: "", "The document would not fit: \(error)", got: "\(error)",
          expected: "a document that BSON can hold"))
    }
    let assigned = assigned(in: document, as: visible, changedBy: restored, at: [])
    let missing = missing(in: merged, as: visible, changedBy: patch, at: [])
    let tooLarge = DocumentLimits.fault(of: merged).map { [$0] } ?? []
    let breaches = breaches(in: merged, before: document, as: shape, seenAs: visible)
    if let faults = Faults(assigned + missing + breaches + tooLarge) { throw faults }
    return merged
  }

  /// Not what was so before: a document from before a constraint was declared can still be changed
  /// elsewhere.
  private static func breaches(
    in merged: BSONDocument, before document: BSONDocument, as shape: ObjectShape,
    seenAs visible: ObjectShape
  ) -> [Fault] {
    let breaches = shape.breaches(in: merged)
    guard !breaches.isEmpty else { return [] }
    let former = Set(shape.breaches(in: document))
    let new = breaches.filter { !former.contains($0) }
    guard visible !== shape else { return new }
    // A breach that tells of a field that the writer may not see is told without its name.
    let told = Set(visible.breaches(in: merged))
    return new.filter(told.contains) + (new.allSatisfy(told.contains) ? [] : [.unfit])
  }

  /// The fields of the service's own that a patch would change, wherever it reaches.
  private static func assigned(
    in document: BSONDocument, as shape: ObjectShape, changedBy patch: BSONDocument,
    at path: [String]
  ) -> [Fault] {
    shape.fields.flatMap { field -> [Fault] in
      guard let change = patch[field.storedKey] else { return [] }
      let value = document[field.storedKey]
      if field.presence == .assigned {
        return change == value ? [] : [.assigned(JSONPointer.text(path + [field.name]), field.name)]
      }
      guard case .object(let inner) = field.shape, let change = change.documentValue else {
        return []
      }
      return assigned(
        in: value?.documentValue ?? [:], as: inner, changedBy: change, at: path + [field.name])
    }
  }

  /// The required fields that are not there, in the document and in each object that the patch
  /// reaches into.
  private static func missing(
    in document: BSONDocument, as shape: ObjectShape, changedBy patch: BSONDocument,
    at path: [String]
  ) -> [Fault] {
    shape.fields.flatMap { field -> [Fault] in
      let value = document[field.storedKey]
      if field.presence == .required, value == nil { return [.missing(field, in: path)] }
      guard case .object(let inner) = field.shape, let object = value?.documentValue,
        let change = patch[field.storedKey]?.documentValue
      else { return [] }
      return missing(in: object, as: inner, changedBy: change, at: path + [field.name])
    }
  }

  /// In one pass over both, since either may hold tens of thousands of keys.
  static func merge(
    _ patch: BSONDocument, into document: BSONDocument
  ) throws(BSONError) -> BSONDocument {
    var changes: [KeyBytes: BSONValue] = [:]
    for element in patch.elements { changes[KeyBytes(element.key)] = element.value }
    var merged = BSONBuilder(minimumCapacity: document.byteCount + patch.byteCount)
    for element in document.elements {
      if let change = changes.removeValue(forKey: KeyBytes(element.key)) {
        try apply(change, to: element.value, under: element.key, in: &merged)
      } else {
        merged.append(element)
      }
    }
    for element in patch.elements where changes[KeyBytes(element.key)] != nil {
      try apply(element.value, to: nil, under: element.key, in: &merged)
    }
    return try merged.finish()
  }

  /// Null takes away, an object changes what is there, anything else takes its place.
  private static func apply(
    _ change: BSONValue, to value: BSONValue?, under key: String, in merged: inout BSONBuilder
  ) throws(BSONError) {
    switch change {
    case .null: break
    case .document(let inner):
      merged.append(key, .document(try merge(inner, into: value?.documentValue ?? [:])))
    default: merged.append(key, change)
    }
  }
}

extension Fault {
  fileprivate static let unfit = Fault(
    pointer: "", "The change does not fit the rest of the document.", got: nil,
    expected: "values that fit what is kept with them")

  /// A field that only the service writes.
  package static func assigned(_ pointer: String, _ name: String) -> Fault {
    Fault(
      pointer: pointer, "The service sets this field itself.", got: name,
      expected: "no such field", hint: "Leave it out.")
  }

  package static func missing(_ field: FieldOutline, in path: [String]) -> Fault {
    Fault(
      pointer: JSONPointer.text(path + [field.name]), "The field is missing.", got: "nothing",
      expected: field.shape.expectation, hint: field.about)
  }
}
