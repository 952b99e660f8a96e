package import BSON

/// A sum over all keys and values: key lengths, numbers, lengths of texts and bytes, 1 for the
/// rest. The peers do the same, so that all are known to have read the same things.
package func fingerprint(of document: BSONDocument) -> UInt64 { sum(document.elements) }

private func sum(_ elements: BSONElements) -> UInt64 {
  var total: UInt64 = 0
  for element in elements { total &+= UInt64(element.keyBytes.count) &+ weight(element.value) }
  return total
}

private func weight(_ value: BSONValue) -> UInt64 {
  switch value {
  case .document(let document): sum(document.elements)
  case .array(let array): sum(array.elements)
  case .string(let text): UInt64(text.utf8.count)
  case .binary(let binary): UInt64(binary.count)
  case .double(let number): number.bitPattern
  case .int32(let number): UInt64(bitPattern: Int64(number))
  case .int64(let number): UInt64(bitPattern: number)
  case .bool(let flag): flag ? 1 : 0
  default: 1
  }
}
