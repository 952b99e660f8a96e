import BSON
import Foundation
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

/// Undeclared fields come back unchanged.
@Suite struct OpenDocumentTests {
  private struct NoFields: Fields {
    static let declared = Declared(NoFields())
  }

  private func backAndForth(_ json: String) throws -> String {
    let document = try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: NoFields.declared.shape)
    let written = DocumentWriter(for: Viewer()).json(Document<NoFields>(document))
    return String(decoding: written, as: UTF8.self)
  }

  @Test(arguments: UInt64(1)...500)
  func anyDocumentComesBackAsItCame(seed: UInt64) throws {
    var generator = GeneratedJSON(seed: seed)
    for _ in 0..<20 {
      let json = generator.object()
      #expect(Array(try backAndForth(json).utf8) == Array(json.utf8))
    }
  }

  @Test(arguments: [
    ("1e3", "1000.0"), ("-0", "-0.0"), ("1E-2", "0.01"), ("0.10", "0.1"), ("1e20", "1e+20"),
  ])
  func aNumberKeepsItsValueThoughNotItsSpelling(written: String, printed: String) throws {
    #expect(try backAndForth("{\"n\":\(written)}") == "{\"n\":\(printed)}")
  }

  /// Numbers of few digits are read in another way than those of many.
  @Test(arguments: UInt64(1)...20)
  func aNumberOfFewDigitsIsTheNearestDouble(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let digits = String(Int64.random(in: 1..<10_000_000_000_000_000, using: &generator))
      let point = Int.random(in: 1...digits.count, using: &generator)
      let written = digits.prefix(point) + "." + digits.dropFirst(point) + "5"
      guard let printed = Double(written)?.description else { continue }
      #expect(try backAndForth("{\"n\":\(written)}") == "{\"n\":\(printed)}", "\(written)")
    }
  }

  /// Some encoders always write 17 digits, although 16 or fewer give the same number.
  @Test(arguments: [
    ("62.100000000000001", "62.1"), ("0.10000000000000001", "0.1"),
    ("-2.2999999999999998", "-2.3"), ("6.2100000000000001e1", "62.1"),
    ("0.00010000000000000000479", nil), ("3.1415926535897932", "3.141592653589793"),
    ("62.100000000000001421", nil),
    ("1.7976931348623157e308", "1.7976931348623157e+308"), ("1.7976931348623159e308", nil),
    ("12345678901234567.0", "1.2345678901234568e+16"), ("4.9406564584124654e-324", nil),
    ("5e-324", "5e-324"), ("2.2250738585072014e-308", "2.2250738585072014e-308"),
    ("1.00000000000000000000", "1.0"), ("123456789012345678.5", nil),
  ])
  func aNumberOfSeventeenDigitsIsTheDoubleThatTheyMean(written: String, printed: String?) throws {
    let json = "{\"n\":\(written)}"
    guard let printed else {
      let faults = #expect(throws: Faults.self, "\(written)") { try backAndForth(json) }
      #expect(faults?.all.map(\.pointer) == ["/n"])
      return
    }
    #expect(try backAndForth(json) == "{\"n\":\(printed)}")
  }

  @Test(arguments: UInt64(1)...20)
  func anyDoubleWrittenInSeventeenDigitsIsThatDouble(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let double = Double(bitPattern: random.next())
      guard double.isNormal else { continue }
      let printed = try backAndForth("{\"n\":\(String(format: "%.16e", double))}")
      #expect(printed == "{\"n\":\(double)}")
    }
  }

  @Test func keysThatOnlyLookTheSameAreTwoKeys() throws {
    let json = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    #expect(Array(try backAndForth(json).utf8) == Array(json.utf8))
  }

  @Test func escapesAndSurrogatePairsAreRead() throws {
    #expect(try backAndForth(#"{"t":"\u00e9\ud83d\udc5f\/\b"}"#) == "{\"t\":\"é👟/\\u0008\"}")
  }

  /// Each refused form, with the pointer to the fault.
  @Test(arguments: [
    (#"{"a":{"b":1,"b":2}}"#, "/a/b"),
    (#"{"a":{"":1}}"#, "/a/"),
    (#"{"a":{"x\u0000y":1}}"#, "/a/x\0y"),
    (#"{"a.b":1}"#, "/a.b"),
    (#"{"list":[{"$set":1}]}"#, "/list/0/$set"),
    (#"{"a/b":{"~c.":1}}"#, "/a~1b/~0c."),
    (#"{"n":[1,1e400]}"#, "/n/1"),
    (#"{"n":12345678901234567890}"#, "/n"),
    (#"{"n":9223372036854775808}"#, "/n"),
    (#"{"n":0.1000000000000000055}"#, "/n"),
    (#"{"n":1e-400}"#, "/n"),
    (#"{"n":1e99999999999999999999}"#, "/n"),
    (#"{"n":1e-9223372036854775808}"#, "/n"),
    ("{\"a.\u{301}b\":1}", "/a.\u{301}b"),
    ("{\"$\u{301}x\":1}", "/$\u{301}x"),
  ])
  func aRefusedFormIsPointedAt(json: String, pointer: String) throws {
    let faults = #expect(throws: Faults.self) { try backAndForth(json) }
    #expect(faults?.all.map(\.pointer) == [pointer])
  }

  @Test func everyFaultIsFoundAtOnce() throws {
    let faults = #expect(throws: Faults.self) {
      try backAndForth(#"{"a":1,"a":2,"$b":{"c.d":3},"n":1e999}"#)
    }
    #expect(faults?.all.map(\.pointer) == ["/a", "/$b", "/$b/c.d", "/n"])
  }

  @Test func aHundredLevelsAreKeptAndOneMoreIsRefused() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "{\"a\":", count: levels - 1) + "{}"
        + String(repeating: "}", count: levels - 1)
    }
    #expect(try backAndForth(nested(100)) == nested(100))
    let faults = #expect(throws: Faults.self) { try backAndForth(nested(101)) }
    #expect(faults?.all.map(\.pointer) == [String(repeating: "/a", count: 100)])
    #expect(throws: Faults.self) { try backAndForth(String(repeating: "[", count: 1_000_000)) }
  }

  @Test func aDocumentOverAMegabyteIsRefused() throws {
    func filled(_ count: Int) -> String { "{\"a\":\"\(String(repeating: "x", count: count))\"}" }
    #expect(try backAndForth(filled(999_900)) == filled(999_900))
    let faults = #expect(throws: Faults.self) { try backAndForth(filled(1_000_000)) }
    #expect(faults?.all.first?.pointer == "")
  }

  @Test(arguments: [
    "", "{", "{}x", "{\"a\":}", "{'a':1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}",
    "{\"a\":nul}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\u{1}\"}", "{\"a\":1,}",
    "\u{FEFF}{}", "{\"a\":+1}", "{\"a\":1e}",
  ])
  func whatIsNotAJSONObjectIsRefusedWithItsOffset(text: String) throws {
    let faults = #expect(throws: Faults.self) { try backAndForth(text) }
    #expect(faults?.all.last?.message.contains("not JSON at byte") == true)
  }

  @Test func aHundredFaultsAreEnough() throws {
    let members = Array(repeating: "\"\":0", count: 10_000).joined(separator: ",")
    let faults = #expect(throws: Faults.self) { try backAndForth("{\(members)}") }
    #expect(faults?.all.count == 101)
    #expect(faults?.all.last?.message.contains("stopped") == true)
  }

  @Test func aFaultNeverCarriesALongKeyWhole() throws {
    let key = String(repeating: "k", count: 100_000)
    let faults = #expect(throws: Faults.self) { try backAndForth("{\"\(key)\":{\"$x\":1}}") }
    #expect((faults?.all.first?.pointer.utf8.count ?? .max) < 1_000)
  }

  @Test func aListIsJSONButNoDocument() throws {
    let faults = #expect(throws: Faults.self) { try backAndForth("[1]") }
    #expect(faults?.isMalformed == false)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    let bytes = Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    #expect(throws: Faults.self) {
      try DocumentReader(zone: { ZoneID($0) }).read(bytes, as: NoFields.declared.shape)
    }
  }
}
