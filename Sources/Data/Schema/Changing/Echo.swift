package import BSON

/// Recognizes values that a client only sends back. Readers see quantities rounded, in their own units;
/// such a value, sent back, keeps the stored one.
package enum Echo {
  /// A patch, or a document in place of the stored one, with the stored value in place of each
  /// quantity that echoes it.
  package static func restoring(
    _ patch: BSONDocument, from stored: BSONDocument, as shape: ObjectShape
  ) throws(BSONError) -> BSONDocument {
    guard shape.holdsQuantities else { return patch }
    var restored = BSONBuilder(minimumCapacity: patch.byteCount)
    for element in patch.elements {
      let key = element.key
      if let field = shape.field(storedAs: key), field.shape.holdsQuantities,
        let former = stored[key]
      {
        restored.append(key, try value(element.value, from: former, as: field.shape))
      } else {
        restored.append(element)
      }
    }
    return try restored.finish()
  }

  private static func value(
    _ sent: BSONValue, from stored: BSONValue, as shape: Shape
  ) throws(BSONError) -> BSONValue {
    switch (shape, sent, stored) {
    case (.measure(let measure), .double(let number), .double(let former)):
      measure.isEcho(number, of: former) ? stored : sent
    case (.object(let fields), .document(let object), .document(let former)):
      .document(try restoring(object, from: former, as: fields))
    case (.list(let element), .array(let items), .array(let former)):
      .array(try list(Array(items), from: Array(former), of: element))
    case (.map(let element), .document(let map), .document(let former)):
      .document(try restoring(map, from: former, of: element))
    default: sent
    }
  }

  private static func restoring(
    _ map: BSONDocument, from stored: BSONDocument, of element: Shape
  ) throws(BSONError) -> BSONDocument {
    var restored = BSONBuilder(minimumCapacity: map.byteCount)
    for (key, sent) in map {
      restored.append(
        key,
        try stored[key].map { former throws(BSONError) in
          try value(sent, from: former, as: element)
        } ?? sent)
    }
    return try restored.finish()
  }

  private static func list(
    _ sent: [BSONValue], from stored: [BSONValue], of element: Shape
  ) throws(BSONError) -> BSONArray {
    var items: [BSONValue] = []
    for (index, item) in sent.enumerated() {
      items.append(try self.item(item, at: index, from: stored, of: element))
    }
    return try BSONArray(items)
  }

  /// By the item in its place, unless it echoes another one whole: others were then added before
  /// it, or taken away.
  private static func item(
    _ sent: BSONValue, at index: Int, from stored: [BSONValue], of element: Shape
  ) throws(BSONError) -> BSONValue {
    var inPlace = sent
    if stored.indices.contains(index) {
      inPlace = try value(sent, from: stored[index], as: element)
      if inPlace == stored[index] { return inPlace }
    }
    guard stored.count <= longestSearch else { return inPlace }
    for other in stored where try value(sent, from: other, as: element) == other { return other }
    return inPlace
  }

  /// Items; searching a longer list for each of its items would take long.
  private static let longestSearch = 200
}

extension Shape {
  /// Whether a quantity may stand in it, however deep.
  fileprivate var holdsQuantities: Bool {
    switch self {
    case .measure: true
    case .object(let fields): fields.holdsQuantities
    case .list(let element), .map(let element): element.holdsQuantities
    default: false
    }
  }
}

extension ObjectShape {
  fileprivate var holdsQuantities: Bool { fields.contains { $0.shape.holdsQuantities } }
}
