package import BSON

/// What somebody may not see stays as it is when they change what is around it.
///
/// They read `{"text": "t"}` where `{text: "t", secret: 5}` is stored, and send back what they read,
/// whole or as a patch. Shapes are as they see them (`ObjectShape.narrowed`).
package enum HiddenFields {
  /// The document as they see it.
  package static func removed(
    from document: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONDocument {
    guard shape.hidesSomething else { return document }
    let shape = shape.variant(of: document)
    var seen = BSONBuilder(minimumCapacity: document.byteCount)
    for element in document.elements where !shape.hides(element.key) {
      guard let field = shape.field(storedAs: element.key), field.shape.hidesSomething else {
        seen.append(element)
        continue
      }
      seen.append(element.key, try removed(from: element.value, as: field.shape))
    }
    return try seen.finish()
  }

  static func removed(from value: BSONValue, as shape: Shape) throws(BSONError) -> BSONValue {
    switch (shape, value) {
    case (.object(let fields), .document(let document)):
      return .document(try removed(from: document, as: fields))
    case (.list(let element), .array(let items)):
      return .array(
        try BSONArray(
          items.map { item throws(BSONError) in try removed(from: item, as: element) }))
    case (.map(let element), .document(let map)):
      return .document(
        try BSONDocument(
          map.map { key, value throws(BSONError) in
            (key, try removed(from: value, as: element))
          }))
    default: return value
    }
  }

  /// What is left of an object that they take away: what they may not see. Nil when that is nothing,
  /// and when the rest would lack a field that it must have: such an object goes as a whole.
  static func left(
    of stored: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONDocument? {
    let shape = shape.variant(of: stored)
    guard shape.hidesSomething, shape.required.isEmpty else { return nil }
    var left: [(String, BSONValue)] = []
    for (key, value) in stored {
      if shape.hides(key) {
        left.append((key, value))
      } else if case .object(let inner)? = shape.field(storedAs: key)?.shape,
        let object = value.documentValue, let rest = try self.left(of: object, as: inner)
      {
        left.append((key, .document(rest)))
      }
    }
    return left.isEmpty ? nil : try BSONDocument(left)
  }
}

extension ObjectShape {
  /// Whether it has fields, however deep, that its audience may not see.
  var hidesSomething: Bool {
    !hidden.isEmpty || fields.contains { $0.shape.hidesSomething }
      || variants?.shapes.contains { $0.hidesSomething } ?? false
  }
}

extension Shape {
  var hidesSomething: Bool {
    switch self {
    case .object(let object): object.hidesSomething
    case .list(let element), .map(let element): element.hidesSomething
    default: false
    }
  }
}
