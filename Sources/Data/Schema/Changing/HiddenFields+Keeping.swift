package import BSON

extension HiddenFields {
  /// A whole document in place of a stored one, with what its writer may not see of that one.
  package static func kept(
    from stored: BSONDocument, inWhole sent: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONDocument {
    try Keeping(isPatch: false).object(sent, from: stored, as: shape)
  }

  /// A merge patch that changes nothing that its writer may not see: lists, which it replaces, hold
  /// it, and objects that it takes away are emptied of all else.
  package static func kept(
    from stored: BSONDocument, inPatch sent: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONDocument {
    try Keeping(isPatch: true).object(sent, from: stored, as: shape)
  }
}

private struct Keeping {
  let isPatch: Bool

  func object(
    _ sent: BSONDocument, from stored: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONDocument {
    guard shape.hidesSomething else { return sent }
    if !isPatch, try HiddenFields.removed(from: stored, as: shape) == sent { return stored }
    let shape = shape.variant(of: stored)
    var kept = BSONBuilder(minimumCapacity: sent.byteCount)
    for element in sent.elements {
      let key = element.key
      if let field = shape.field(storedAs: key), field.shape.hidesSomething,
        let former = stored[key]
      {
        kept.append(key, try value(element.value, from: former, as: field.shape))
      } else {
        kept.append(element)
      }
    }
    if !isPatch { try appendUnsent(of: stored, beside: sent, as: shape, to: &kept) }
    return try kept.finish()
  }

  private func appendUnsent(
    of stored: BSONDocument, beside sent: BSONDocument, as shape: ObjectShape,
    to kept: inout BSONBuilder
  ) throws(BSONError) {
    for element in stored.elements where sent[element.key] == nil {
      if shape.hides(element.key) {
        kept.append(element)
      } else if case .object(let inner)? = shape.field(storedAs: element.key)?.shape,
        let object = element.value.documentValue,
        let left = try HiddenFields.left(of: object, as: inner)
      {
        kept.append(element.key, .document(left))
      }
    }
  }

  private func value(
    _ sent: BSONValue, from stored: BSONValue, as shape: Shape
  ) throws(BSONError) -> BSONValue {
    switch (shape, sent, stored) {
    case (.object(let fields), .document(let object), .document(let former)):
      return .document(try self.object(object, from: former, as: fields))
    case (.object(let fields), .null, .document(let former)) where isPatch:
      return try emptied(former, as: fields)
    case (.list(let element), .array(let items), .array(let former)):
      return .array(try list(Array(items), from: Array(former), of: element))
    case (.map(let element), .document(let map), .document(let former)):
      return .document(
        try BSONDocument(
          map.map { key, value throws(BSONError) in
            guard let former = former[key], value != .null else { return (key, value) }
            return (key, try self.value(value, from: former, as: element))
          }))
    default: return sent
    }
  }

  /// The patch that takes away all of an object that its writer sees.
  private func emptied(
    _ stored: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONValue {
    guard try HiddenFields.left(of: stored, as: shape) != nil else { return .null }
    let shape = shape.variant(of: stored)
    var patch: [(String, BSONValue)] = []
    for (key, value) in stored where !shape.hides(key) {
      if case .object(let inner)? = shape.field(storedAs: key)?.shape,
        let object = value.documentValue
      {
        patch.append((key, try emptied(object, as: inner)))
      } else {
        patch.append((key, .null))
      }
    }
    return .document(try BSONDocument(patch))
  }

  /// An item keeps what is hidden in the stored one that it repeats, first of all the one in its place.
  /// In a list that is as long as before, an item that was changed is the one in its place. An item that
  /// is new hides nothing.
  private func list(
    _ sent: [BSONValue], from stored: [BSONValue], of element: Shape
  ) throws(BSONError) -> BSONArray {
    let seen = try stored.map { item throws(BSONError) in
      try HiddenFields.removed(from: item, as: element)
    }
    var free = Set(stored.indices)
    var source = sent.indices.map { index in
      free.contains(index) && seen[index] == sent[index] ? free.remove(index) : nil
    }
    for index in sent.indices where source[index] == nil {
      let same = free.filter { seen[$0] == sent[index] }.min()
      source[index] = same.flatMap { free.remove($0) }
    }
    for index in sent.indices where source[index] == nil && sent.count == stored.count {
      source[index] = free.remove(index)
    }
    let whole = Keeping(isPatch: false)
    var items: [BSONValue] = []
    for (item, source) in zip(sent, source) {
      items.append(
        try source.map { source throws(BSONError) in
          try whole.value(item, from: stored[source], as: element)
        } ?? item)
    }
    return try BSONArray(items)
  }
}
