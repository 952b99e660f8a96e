package import BSON
package import Schema

/// Stored documents of a declaration: its fields in any order, with others between them.
extension SeededGenerator {
  /// - Parameter wrong: how often something is wrong, unusual or null. At 0 nothing is: the document is
  ///   one that came in through the edge, though rules across its fields may be broken.
  package mutating func stored(_ shape: ObjectShape, wrong: Int = 0) throws -> BSONDocument {
    var shape = shape
    var pairs: [(String, BSONValue)] = []
    if let variants = shape.variants {
      let word = pick(variants.kinds)
      shape = variants.shape(word) ?? shape
      if !chance(1, in: 10) { pairs.append((variants.tag, .string(word))) }
    }
    for field in shape.fields where !pairs.contains(where: { $0.0 == field.storedKey }) {
      let isWanted = field.presence == .required ? !chance(wrong, in: 80) : chance(1, in: 2)
      if isWanted { pairs.append((field.storedKey, try stored(field, wrong: wrong))) }
      if chance(1, in: 12) {
        pairs.append(("x\(pairs.count)", wrong == 0 ? fromJSON(levels: 2) : value(levels: 2)))
      }
    }
    return try BSONDocument(pairs.shuffled(using: &self))
  }

  private mutating func stored(_ field: FieldOutline, wrong: Int) throws -> BSONValue {
    if chance(wrong, in: 30) { return .null }
    let isWritten = field.constraints.pattern != nil || chance(1, in: 2)
    if isWritten, !field.examples.isEmpty, !chance(wrong, in: 30) { return pick(field.examples) }
    return try stored(field.shape, field.constraints, wrong: wrong)
  }

  private mutating func stored(
    _ shape: Shape, _ constraints: Constraints, wrong: Int
  ) throws -> BSONValue {
    if chance(wrong, in: 80) {
      return chance(1, in: 2) ? value(levels: 2) : awkwardValue(levels: 1)
    }
    if chance(wrong, in: 15) { return pick(shape.nearValues) }
    if constraints.mayBeNull, chance(1, in: 4) { return .null }
    switch shape {
    case .object(let object): return .document(try stored(object, wrong: wrong))
    case .list(let element):
      let items = try (0..<size(constraints.count)).map { _ in
        try stored(element, constraints.ofItems, wrong: wrong)
      }
      return .array(try BSONArray(items))
    case .map(let element):
      let pairs = try (0..<size(constraints.count)).map { index in
        let key = "\(pick(["é", "key", "0"]))\(index)"
        return (key, try stored(element, constraints.ofItems, wrong: wrong))
      }
      return .document(try BSONDocument(pairs))
    default: return rightValue(of: shape, constraints)
    }
  }

  private mutating func size(_ count: ClosedRange<Int>?) -> Int {
    .random(in: count ?? 0...3, using: &self)
  }

  /// What the edge keeps of fields that nobody declared: integers of 64 bits, doubles, no dates. Null
  /// stands in lists alone, since in a patch it takes a field away.
  private mutating func fromJSON(levels: Int) -> BSONValue {
    switch below(levels > 0 ? 6 : 4) {
    case 0: return .string(text())
    case 1: return .int64(Int64(bitPattern: next()))
    case 2: return .double(finite())
    case 3: return .bool(chance(1, in: 2))
    case 4: return ["k0": fromJSON(levels: levels - 1), "k1": fromJSON(levels: levels - 1)]
    default: return [.null, fromJSON(levels: levels - 1)]
    }
  }

  mutating func finite() -> Double {
    let double = Double(bitPattern: next())
    return double.isNormal ? double : pick([0, -0.0, 5, 0.1])
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
