import BSON

/// Whether two documents have the same keys in the same order, and values of the same types.
func haveOneShape(_ one: BSONElements, _ other: BSONElements) -> Bool {
  one.count == other.count
    && zip(one, other).allSatisfy { $0.key == $1.key && haveOneShape($0.value, $1.value) }
}

private func haveOneShape(_ one: BSONValue, _ other: BSONValue) -> Bool {
  switch (one, other) {
  case (.document(let one), .document(let other)): haveOneShape(one.elements, other.elements)
  case (.array(let one), .array(let other)): haveOneShape(one.elements, other.elements)
  default: one.type == other.type
  }
}
