import BSON
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

@Suite struct JSONSchemaTests {
  private struct SampleFields: Fields {
    let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The id.")
    let name = Field(
      "name", formerly: ["title"], String.self, with: [.length(1...9)], is: .required,
      examples: ["Ann"], "A name.")
    let secret = Field("secret", Bool.self, visibleTo: .service, "Not for all.")
    static let declared = Declared(SampleFields())
  }

  @Test func theSchemaIsThatOfTheWrittenNames() {
    let json = String(decoding: JSONSchema(of: SampleFields.declared.shape).json, as: UTF8.self)
    let name = #""type":"string","minLength":1,"maxLength":9,"examples":["Ann"]}"#
    #expect(
      json
        == #"{"type":"object","properties":{"id":{"description":"The id.","readOnly":true,"#
        + #""type":["string","null"]},"name":{"description":"A name.","# + name
        + #","title":{"description":"Another name of \"name\".","deprecated":true,"# + name
        + #"},"allOf":[{"anyOf":[{"required":["name"]},{"required":["title"]}]}]}"#)
  }

  @Test(arguments: [EveryShapeFields.declared.shape, KindFields.declared.shape])
  func whatBrineWritesValidates(shape: ObjectShape) async throws {
    let verdict = SchemaVerdict(by: try JSONTree(JSONSchema(of: shape).json))
    var random = SeededGenerator(seed: 41)
    var count = 0
    for await _ in (0..<GeneratedCount.times(2_000)).givingWay {
      let document = try random.stored(shape, wrong: 1)
      guard shape.faults(in: document).isEmpty else { continue }
      count += 1
      let json = Self.written(document, shape)
      let refused = try verdict.refused(JSONTree(json))
      #expect(refused.isEmpty, "\(refused) \(String(decoding: json, as: UTF8.self))")
    }
    #expect(count > 200)
  }

  @Test(arguments: [EveryShapeFields.declared.shape, KindFields.declared.shape])
  func whatTheSchemaRefusesBrineRefuses(shape: ObjectShape) async throws {
    let verdict = SchemaVerdict(by: try JSONTree(JSONSchema(of: shape).json))
    var random = SeededGenerator(seed: 42)
    var refusals = 0
    for await _ in (0..<GeneratedCount.times(2_000)).givingWay {
      var document = try random.stored(shape, wrong: 4)
      for field in shape.fields where field.presence == .assigned {
        document = document.removing(field.storedKey)
      }
      let json = Self.written(document, shape)
      let refused = try verdict.refused(JSONTree(json))
      guard !refused.isEmpty else { continue }
      refusals += 1
      #expect(throws: Faults.self, "\(refused) \(String(decoding: json, as: UTF8.self))") {
        try DocumentReader(zone: { ZoneID($0) }).read(json, as: Self.reading(document, shape))
      }
    }
    #expect(refusals > 200)
  }

  /// A document of a kind is read as one of its kind.
  private static func reading(_ document: BSONDocument, _ shape: ObjectShape) -> ObjectShape {
    shape.variant(of: document)
  }

  private static func written(_ document: BSONDocument, _ shape: ObjectShape) -> [UInt8] {
    var writer = JSONWriter()
    let documents = DocumentWriter(for: Viewer(units: .usCustomary))
    documents.write(.document(document), as: .object(shape.narrowed(to: .everyone)), to: &writer)
    return writer.bytes
  }

  @Test func aWholeNumberThatAnotherProgramStoredIsShownByItsDeclaration() {
    let shape = EveryShapeFields.declared.shape
    for (mass, time): (BSONValue, BSONValue) in [(.int32(80), .int32(5)), (.int64(80), .int64(5))] {
      let json = Self.written(["massKg": mass, "ms": time], shape)
      #expect(
        String(decoding: json, as: UTF8.self)
          == #"{"mass":{"value":176.4,"unit":"[lb_av]"},"wakeAt":"00:00:00.005"}"#)
    }
  }

  @Test func whatOnlyTheEdgeChecksIsAList() {
    #expect(
      JSONSchema(of: KindFields.declared.shape).onlyAtTheEdge == [
        "at: that it is an RFC 3339 instant such as \"2026-07-01T07:00:00+02:00\"",
        "speed: that it is a length per time with its unit (km/h, mph, kn, m/s, …)",
        "until: that it is an RFC 3339 instant such as \"2026-07-01T07:00:00+02:00\"",
        "spans[].start: that it is an RFC 3339 instant such as \"2026-07-01T07:00:00+02:00\"",
        "spans[].end: that it is an RFC 3339 instant such as \"2026-07-01T07:00:00+02:00\"",
        "spans[].end: that \"start\" is not after \"end\"",
        "spans[].high: that \"low\" is before \"high\"",
      ])
  }
}
