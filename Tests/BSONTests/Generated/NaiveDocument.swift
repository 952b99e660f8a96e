import BSON

/// A document as a simple array of pairs, to compare the real one with.
struct NaiveDocument {
  var pairs: [(key: String, value: BSONValue)]

  private func index(of key: String) -> Int? {
    pairs.firstIndex { Array($0.key.utf8) == Array(key.utf8) }
  }

  subscript(key: String) -> BSONValue? { index(of: key).map { pairs[$0].value } }

  mutating func set(_ key: String, _ value: BSONValue) {
    if let index = index(of: key) {
      pairs[index].value = value
    } else {
      pairs.append((key, value))
    }
  }

  mutating func remove(_ key: String) {
    pairs.removeAll { Array($0.key.utf8) == Array(key.utf8) }
  }

  mutating func rename(_ key: String, to newKey: String) {
    if let index = index(of: key) { pairs[index].key = newKey }
  }

  func agrees(with document: BSONDocument) -> Bool {
    let real = Array(document)
    return real.count == pairs.count
      && zip(real, pairs).allSatisfy {
        Array($0.key.utf8) == Array($1.key.utf8) && $0.value == $1.value
      }
  }
}
