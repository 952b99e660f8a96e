package import BSON

/// RFC 7396 over documents: what a patch names is replaced or taken away, all else stays.
///
/// It works on stored documents, so a patch must have been read for the same declaration.
package enum MergePatch {
  /// Applies a patch and checks that the whole still holds.
  ///
  /// - Throws: the faults of the result: a required field taken away, or too large a document.
  package static func apply(
    _ patch: BSONDocument, to document: BSONDocument, as shape: ObjectShape
  ) throws(Faults) -> BSONDocument {
    let merged: BSONDocument
    do {
      merged = try merge(patch, into: document)
    } catch {
      throw Faults(Fault(pointer: "", "The document would not fit: \(error)"))
    }
    let missing = shape.fields
      .filter { $0.presence == .required && merged[$0.storedKey] == nil }
      .map { Fault.missing($0, in: []) }
    let tooLarge = DocumentLimits.fault(of: merged)
    if let faults = Faults(missing + (tooLarge.map { [$0] } ?? [])) { throw faults }
    return merged
  }

  static func merge(_ patch: BSONDocument, into document: BSONDocument) throws(BSONError)
    -> BSONDocument
  {
    var merged = document
    for (key, value) in patch {
      switch value {
      case .null:
        merged = merged.removing(key)
      case .document(let change):
        let before = merged[key]?.documentValue ?? [:]
        merged = try merged.setting(key, to: .document(try merge(change, into: before)))
      default:
        merged = try merged.setting(key, to: value)
      }
    }
    return merged
  }
}

extension Fault {
  package static func missing(_ field: FieldOutline, in path: [String]) -> Fault {
    Fault(
      pointer: JSONPointer.text(path + [field.name]), "The field is missing.",
      expected: field.shape.expectation, hint: field.about)
  }
}
