import Testing

@testable import BSON

/// Keys that come before their values, as bytes.
@Suite struct BSONBuilderKeyTests {
  @Test func aValueGoesUnderTheKeyBeforeIt() throws {
    var builder = BSONBuilder()
    builder.add(key: "a".utf8.span)
    builder.add(text: "é".utf8.span)
    builder.add(key: "b".utf8.span)
    builder.beginNextArray()
    builder.add(integer: 1)
    builder.add(double: 1.5)
    builder.beginNextDocument()
    builder.add(key: "c".utf8.span)
    builder.add(.null)
    builder.endDocument()
    builder.endArray()
    let document = try builder.finish()
    #expect(document == ["a": "é", "b": [.int64(1), 1.5, ["c": nil]]])
    #expect(throws: Never.self) { try BSONDocument(validating: document.bytes) }
  }

  @Test func aKeyWithoutAValueIsTakenBack() throws {
    var builder = BSONBuilder()
    builder.add(key: "a".utf8.span)
    builder.add(.bool(true))
    builder.dropOpenKey()
    builder.add(key: "b".utf8.span)
    builder.dropOpenKey()
    #expect(try builder.finish() == ["a": true])
  }

  @Test(arguments: 0..<40)
  func aNULIsFoundWhereverItStandsInAKey(length: Int) {
    var key = (0..<length).map { _ in UInt8(ascii: "k") }
    #expect(throws: Never.self) { try document(under: key) }
    for place in 0..<length {
      key[place] = 0
      #expect(throws: BSONError.self) { try document(under: key) }
      key[place] = 0xC3
      #expect(throws: Never.self) { try document(under: key) }
      key[place] = 1
    }
  }

  private func document(under key: [UInt8]) throws -> BSONDocument {
    var builder = BSONBuilder()
    builder.add(key: key.span)
    builder.add(.null)
    return try builder.finish()
  }

  @Test func aWalkFindsTheElementsOfADocument() {
    let document: BSONDocument = ["a": 1.5, "b": "text", "c": [.int32(7), true], "d": .int64(-1)]
    var (keys, types) = ([String](), [BSONType]())
    document.withStorage { bytes, range in
      var elements = StoredElements(of: range)
      while let element = elements.next(in: bytes) {
        keys.append(bytes.bytes.repairedText(in: element.key))
        types.append(element.type)
        #expect(document.value(of: element) == document[keys[keys.count - 1]])
      }
    }
    #expect(keys == ["a", "b", "c", "d"])
    #expect(types == [.double, .string, .array, .int64])
  }
}
