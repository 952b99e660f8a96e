import BSON
import Schema
import TestSupport
import Testing
import Time
import ZoneFiles

@testable import Edge

/// What other programs may have stored is shown, whatever its type.
@Suite struct StoredTypeTests {
  private struct NoFields: Fields {
    static let declared = Declared(NoFields())
  }

  private func shown(_ document: BSONDocument, _ viewer: Viewer = Viewer()) -> String {
    String(decoding: DocumentWriter(for: viewer).json(Document<NoFields>(document)), as: UTF8.self)
  }

  @Test func eachTypeIsShown() throws {
    let id = try #require(ObjectID("6500000000000000000000ab"))
    let document: BSONDocument = [
      "a": .int32(-5), "b": .int64(.min), "c": 0.1, "d": true, "e": nil, "f": .undefined,
      "g": .objectID(id), "h": .datetime(milliseconds: 0), "i": [1.5, "x"], "j": ["k": false],
      "l": .minKey, "m": .double(.infinity), "n": .datetime(milliseconds: .max),
    ]
    #expect(
      shown(document)
        == #"{"a":-5,"b":-9223372036854775808,"c":0.1,"d":true,"e":null,"f":null,"#
        + #""g":"6500000000000000000000ab","h":"1970-01-01T00:00:00.000Z","i":[1.5,"x"],"#
        + #""j":{"k":false},"l":"{\"$minKey\":1}","m":null,"n":9223372036854775807}"#)
  }

  @Test func aMomentIsShownInTheViewersZone() throws {
    let viewer = Viewer(zone: try ZoneDirectory().zone("America/St_Johns"))
    let document: BSONDocument = ["at": .datetime(milliseconds: 1_767_225_600_000)]
    #expect(shown(document, viewer) == #"{"at":"2025-12-31T20:30:00.000-03:30"}"#)
  }

  /// A part of a larger document is written from its own beginning.
  @Test func aDocumentInsideOfAnotherIsShownAsItself() throws {
    let outer: BSONDocument = ["before": "x", "inner": ["a": "b", "c": [1.5]], "after": "y"]
    let inner = try #require(outer["inner"]?.documentValue)
    #expect(shown(inner) == #"{"a":"b","c":[1.5]}"#)
  }

  @Test(arguments: UInt64(1)...20)
  func textsAreEscapedWhereTheyMustBe(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(0x80)) }
      let text = String(decoding: bytes, as: UTF8.self)
      var writer = JSONWriter()
      writer.string(text)
      let written = String(decoding: writer.bytes, as: UTF8.self)
      #expect(try JSONTree(written).string == text)
      #expect(!written.utf8.contains { $0 < 0x20 })
    }
  }

  @Test(arguments: [0, 9, 10, -1, 100, Int64.max, Int64.min, Int64.min + 1])
  func integersAreWrittenInDigits(integer: Int64) {
    var writer = JSONWriter()
    writer.integer(integer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(integer)")
  }
}
