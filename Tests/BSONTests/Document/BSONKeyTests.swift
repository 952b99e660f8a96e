import BSON
import Testing

/// Keys are compared in overlapping words, so every length, and every byte in it, is tested.
@Suite struct BSONKeyTests {
  @Test(arguments: 0...25)
  func aKeyIsFoundByAllOfItsBytesOnly(_ count: Int) throws {
    let key = String(repeating: "k", count: count)
    for filler in 0...8 {
      let inner: BSONDocument = [key: 1, "other": 2]
      let first = String(repeating: "f", count: filler)
      let document: BSONDocument = [first: nil, "inner": .document(inner)]
      #expect(try read(key, document) == [1, 2])
      for wrong in neighbours(of: key) {
        #expect(inner[wrong] == nil)
        #expect(try read(wrong, document) == [nil, 2])
      }
    }
  }

  /// The document contains all bytes of the longer key, with its 0, spread over a key, a value and
  /// the terminator.
  @Test(arguments: 0...25)
  func aKeyDoesNotReachBeyondIts0(_ count: Int) throws {
    let key = String(repeating: "k", count: count)
    for filler in 0...8 {
      let value = BSONValue.datetime(milliseconds: 0x6867_6665_6463_6261)
      let inner: BSONDocument = [key: value]
      let first = String(repeating: "f", count: filler)
      let document: BSONDocument = [first: nil, "inner": .document(inner)]
      #expect(try read(key + "\0abcdefgh", document) == [nil, nil])
      #expect(inner[key + "\0abcdefgh"] == nil)
    }
  }

  @Test(arguments: 1...25)
  func aBuilderRefusesA0AnywhereInAKey(_ count: Int) {
    for place in 0..<count {
      var builder = BSONBuilder()
      builder.append(String(repeating: "k", count: count).with(0, at: place), 1)
      #expect(throws: BSONError.self) { try builder.finish() }
    }
  }

  /// After the key's 0 there are bytes that a search by words could mistake for a 0 or a letter.
  @Test(arguments: 1...20, [[], [0x01, 0x80], [0x80, 0xFF], [0x01, 0x01]] as [[UInt8]])
  func aWrongLetterIsFoundWhereverInAKeyItStands(_ count: Int, _ next: [UInt8]) throws {
    let key = [UInt8](repeating: 0x6B, count: count)
    #expect(throws: Never.self) { try BSONDocument(validating: document(key, next)) }
    for place in 0..<count {
      var wrong = key
      wrong[place] = 0x80
      let error = try #require(throws: BSONError.self) {
        try BSONDocument(validating: document(wrong, next))
      }
      #expect(error.offset == 5 + place)
    }
  }

  /// A document of one key with an int32 that begins with these bytes, or with null for none.
  private func document(_ key: [UInt8], _ next: [UInt8]) -> [UInt8] {
    let value = next.isEmpty ? [] : next + [0, 0]
    let element = [next.isEmpty ? 0x0A : 0x10] + key + [0] + value
    return [UInt8(element.count + 5), 0, 0, 0] + element + [0]
  }

  /// The values under the key and under `other`, read by a type.
  private func read(_ key: String, _ document: BSONDocument) throws -> [Int?] {
    let name = try #require(CodingUserInfoKey(rawValue: "keys"))
    let decoder = BSONDecoder(userInfo: [name: [key, "other"]])
    return try decoder.decode(Outer.self, from: document).inner.found
  }

  private func neighbours(of key: String) -> [String] {
    let longer = [key + "k", key + "\0", "\0" + key]
    let other = (0..<key.utf8.count).flatMap { place in
      [key.with(0, at: place), key.with(0x6A, at: place)]
    }
    return longer + other + (key.isEmpty ? [] : [String(key.dropLast())])
  }
}

extension String {
  fileprivate func with(_ byte: UInt8, at place: Int) -> String {
    var bytes = Array(utf8)
    bytes[place] = byte
    return String(decoding: bytes, as: UTF8.self)
  }
}

private struct Outer: Decodable {
  let inner: Asked
}

/// Asks for the keys that the decoding names.
private struct Asked: Decodable {
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private(set) var found: [Int?] = []

  init(from decoder: any Decoder) throws {
    let keys = decoder.userInfo.values.first as? [String] ?? []
    let fields = try decoder.container(keyedBy: Key.self)
    for key in keys.map(Key.init(stringValue:)) {
      let number = try fields.decodeIfPresent(Int.self, forKey: key)
      #expect(fields.contains(key) == (number != nil))
      found.append(number)
    }
  }
}
