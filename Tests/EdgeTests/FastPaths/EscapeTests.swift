import BSON
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

/// Escapes are resolved where they stand in the text, and nothing else of it is changed.
@Suite struct EscapeTests {
  private struct BottleFields: Fields {
    let volume = Field("volume", Volume.self, "How much it holds.")
    let bought = Field("bought", Instant.self, "When it was bought.")
    let name = Field("name", String.self, "What it is called.")
    static let declared = Declared(BottleFields())
  }

  private func read(_ json: String) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: BottleFields.declared.shape)
  }

  @Test(arguments: UInt64(1)...50)
  func aTextIsTheSameHoweverItIsWritten(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let pairs = (0..<4).map { ("\($0)" + random.scalars(), random.scalars()) }
      let members = pairs.map { "\"\(random.written($0))\": \"\(random.written($1))\"" }
      let expected = try BSONDocument(pairs.map { ($0, .string($1)) })
      #expect(try read("{\(members.joined(separator: ","))}") == expected, "\(members)")
    }
  }

  @Test func declaredNamesAndValuesMayBeWrittenWithEscapes() throws {
    let json = #"{"volum\u0065": "1 \u006C", "bought": "2026-01-01T00:00:00\u005a", "n": "\u005C"}"#
    #expect(
      try read(json) == [
        "volumeML": 1000.0, "bought": .datetime(milliseconds: 1_767_225_600_000), "n": "\\",
      ])
  }

  @Test func aQuantityMayBeWrittenWithEscapesWithinAndAroundIt() throws {
    let json = #"{"\u006e": "\n", "volume": {"valu\u0065": 2, "unit": "\u004c"}, "name": "\t"}"#
    #expect(try read(json) == ["n": "\n", "volumeML": 2000.0, "name": "\t"])
  }

  /// A message shows what was sent, not what was made of it.
  @Test func whatIsNoJSONBehindEscapesIsShownAsItWasSent() throws {
    let faults = #expect(throws: Faults.self) { try read(#"{"a": "\u0041\n", "b": tru}"#) }
    #expect(faults?.all.map(\.got) == ["tru}"])
    #expect(faults?.all.first?.message == "The body is not JSON at byte 23.")
  }

  @Test func theSameKeyIsFoundHoweverItIsWritten() throws {
    for first in ["ab", #"\u0061b"#, #"a\u0062"#] {
      for second in ["ab", #"\u0061b"#, #"a\u0062"#] {
        let faults = #expect(throws: Faults.self) { try read("{\"\(first)\":1,\"\(second)\":2}") }
        #expect(faults?.all.map(\.pointer) == ["/ab"])
      }
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func scalars() -> String {
    let some: [Unicode.Scalar] = [
      "a", "b", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{1F}", "\u{7F}", "é", "€",
      "👟", "\u{301}", " ", "{", "\u{FFFF}", "\u{10FFFF}",
    ]
    var text = ""
    for _ in 0..<below(20) { text.unicodeScalars.append(some[below(some.count)]) }
    return text
  }

  /// The text between quotation marks, each scalar by one of its spellings.
  fileprivate mutating func written(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let mustBeEscaped = scalar < " " || scalar == "\"" || scalar == "\\"
      guard mustBeEscaped || chance(1, in: 3) else { return String(scalar) }
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\r": "\\r", "\t": "\\t",
        "\u{8}": "\\b", "\u{C}": "\\f",
      ]
      if let escape = short[scalar], chance(1, in: 2) { return escape }
      return String(scalar).utf16.map { unit in
        let hex = String(unit, radix: 16, uppercase: chance(1, in: 2))
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }.joined()
    }.joined()
  }
}
