import BSON

/// A decoded value can be encoded, and decodes to the same value again.
func checkCodable<Value: Codable & Equatable>(_ type: Value.Type, _ document: BSONDocument) {
  guard let value = decoded(type, document) else { return }
  let stored = demand("\(type) encodes what it decoded") { try BSONEncoder().encode(value) }
  let again = demand("\(type) decodes what it encoded") {
    try BSONDecoder().decode(type, from: stored)
  }
  demand(isSame(value, again, stored), "\(type) decodes to the same")
}

/// The same for a value in a `Holder`, with `Codable` and with the direct protocols, which must
/// agree.
func checkBoth<Value: Codable & Equatable & BSONDecodable & BSONEncodable>(
  _ type: Value.Type, _ document: BSONDocument
) {
  checkCodable(Holder<Value>.self, document)
  checkCodable(Holder<Value?>.self, document)
  let coded = decoded(Holder<Value>.self, document)
  let read = read(Holder<Value>.self, document)
  demand((coded == nil) == (read == nil), "\(type): both ways read it, or neither")
  guard let coded, let read else { return }
  let encoded = demand("\(type) is encoded") { try BSONEncoder().encode(coded) }
  let written = demand("\(type) is written") { try BSONDocument(writing: read) }
  demand(encoded == written, "\(type) has the same bytes both ways")
  let again = demand("\(type) reads what it wrote") { try Holder<Value>(from: written) }
  demand(isSame(read, again, written), "\(type) reads the same")
}

private func decoded<Value: Decodable>(_ type: Value.Type, _ document: BSONDocument) -> Value? {
  do {
    return try BSONDecoder().decode(type, from: document)
  } catch {
    demand(error is DecodingError, "decoding fails with a DecodingError, not with \(error)")
    return nil
  }
}

private func read<Value: BSONDecodable>(_ type: Value.Type, _ document: BSONDocument) -> Value? {
  do throws(BSONReadingError) {
    return try Value(from: document)
  } catch {
    demand(!error.description.isEmpty, "a fault has words")
    return nil
  }
}

/// Whether two values are equal, or (as NaN equals nothing) have the same bytes.
private func isSame<Value: Encodable & Equatable>(
  _ value: Value, _ other: Value, _ stored: BSONDocument
) -> Bool {
  value == other || (try? BSONEncoder().encode(other)) == stored
}
