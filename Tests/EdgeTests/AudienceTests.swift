import BSON
import Query
import Schema
import TestSupport
import Testing
import Time

@testable import Edge

/// A field that an asker may not see does not exist for them: by name, by former name, by stored key,
/// in answers, filters, sorts and selections.
@Suite struct AudienceTests {
  private struct NoteFields: Fields {
    let text = Field("text", String.self, visibleTo: .athleteAndCoaches, "The text in words.")
    let weight = Field(
      "weight", formerly: ["mass"], Int64.self, storedAs: "wKg", visibleTo: .service,
      "A weight on a scale.")
    let day = Field("day", Int64.self, "A day.")
    static let declared = Declared(NoteFields(), rules: [.order(\.weight, .before, \.day)])
  }

  private struct SampleFields: Fields {
    let name = Field("name", String.self, "A name.")
    let notes = Listed("notes", NoteFields.self, "Notes.")
    let note = Nested("note", NoteFields.self, "A note.")
    let hidden = Nested("hidden", NoteFields.self, visibleTo: .service, "All of it.")
    static let declared = Declared(SampleFields())
  }

  private static let document: BSONDocument = [
    "name": "A", "note": ["text": "t", "wKg": 5, "day": 1, "other": 2],
    "notes": [["wKg": 6, "day": 3]], "hidden": ["day": 7],
  ]

  private func shown(to audience: Audience) -> String {
    let writer = DocumentWriter(for: Viewer(audience: audience))
    return String(decoding: writer.json(Document<SampleFields>(Self.document)), as: UTF8.self)
  }

  private func asked(by audience: Audience) -> FilterText {
    FilterText(SampleFields.declared.shape, for: Viewer(audience: audience), zone: { ZoneID($0) })
  }

  @Test func anAnswerHasOnlyWhatItsReaderMaySee() {
    #expect(
      shown(to: .everyone)
        == #"{"name":"A","note":{"day":1,"other":2},"notes":[{"day":3}]}"#)
    #expect(
      shown(to: .athleteAndCoaches)
        == #"{"name":"A","note":{"text":"t","day":1,"other":2},"notes":[{"day":3}]}"#)
    #expect(shown(to: .service).contains(#""weight":6"#))
    #expect(shown(to: .service).contains(#""hidden":{"day":7}"#))
  }

  @Test(arguments: [
    "note.weight", "note.wKg", "note.mass", "note.`wKg`", "notes.weight", "notes.wKg",
    "notes.0.wKg", "hidden.day", "hidden.x",
  ])
  func aFilterByAHiddenFieldIsOneByAFieldThatNobodyHas(name: String) throws {
    let name = name.replacing("`", with: "\"")
    let filters = ["= 5", "= 6", "> 0", "< 9", ":*", "= null", "!= 5", "!= null"]
    let found = try filters.map { filter in
      try asked(by: .everyone).condition("\(name)\(filter)").matches(Self.document)
    }
    #expect(found == [false, false, false, false, false, true, true, false])
  }

  @Test func whoMaySeeTheFieldCanAskForIt() throws {
    for filter in ["note.weight = 5", "notes.weight > 5", "hidden.day = 7", "notes.0.weight = 6"] {
      #expect(try asked(by: .service).condition(filter).matches(Self.document), "\(filter)")
    }
  }

  @Test func aHiddenFieldNeitherSortsNorIsSelectedNorIsAHint() throws {
    let text = asked(by: .everyone)
    for name in ["note.wKg", "note.weight", "note.nowhere"] {
      let fault = #expect(throws: FilterFault.self) { try text.order(name) }
      #expect(fault?.hint == "Only declared fields can be sorted by.")
    }
    #expect(try text.selection("name,note.weight,hidden").paths.map(\.text) == ["name"])
    #expect(try text.condition("note.weigt = 1").matches([:]) == false)
  }

  /// Nothing tells a hidden name from one that nobody declared.
  @Test(arguments: ["weight", "wKg", "mass"])
  func aHiddenNameIsRefusedAsOneThatNobodyDeclared(name: String) throws {
    func said(_ name: String, _ handling: DocumentReader.Handling) -> String {
      do throws(Faults) {
        _ = try DocumentReader(zone: { ZoneID($0) }).read(
          Array(#"{"note":{"\#(name)":1}}"#.utf8), as: SampleFields.declared.shape, for: .patch,
          handling: handling)
        return ""
      } catch {
        return "\(error.all)".replacing(name, with: "NAME")
      }
    }
    #expect(said(name, .strict) == said("unheardOf", .strict))
    #expect(said(name, .lenient) == said(name, .strict))
    #expect(!said(name, .strict).isEmpty)
  }

  /// Of every declaration with a field for some only: who may not see it finds nothing of it.
  @Test(arguments: [SampleFields.declared.shape, EveryShapeFields.declared.shape])
  func whatAnAudienceMayNotSeeIsNowhere(shape: ObjectShape) throws {
    var found = 0
    for audience in Audience.allCases {
      let text = FilterText(shape, for: Viewer(audience: audience), zone: { ZoneID($0) })
      let schema = String(decoding: JSONSchema(of: shape, for: audience).json, as: UTF8.self)
      let everything = String(decoding: JSONSchema(of: shape, for: .service).json, as: UTF8.self)
      for field in Self.hidden(in: shape, from: audience) {
        found += 1
        let path = field.path
        #expect(try text.condition("\(path):*").matches(field.holding) == false, "\(path)")
        #expect(try text.condition("\(path) = null").matches(field.holding), "\(path)")
        #expect(throws: FilterFault.self) { try text.order(path) }
        #expect(try text.selection(path).paths.isEmpty, "\(path)")
        #expect(!schema.contains(field.about), "\(path)")
        #expect(everything.contains(field.about), "\(path)")
      }
    }
    #expect(found > 0)
  }

  private struct HiddenField {
    /// Names with dots between them.
    var path: String
    let about: String
    /// A document that has it.
    var holding: BSONDocument
  }

  private static func hidden(in shape: ObjectShape, from audience: Audience) -> [HiddenField] {
    shape.fields.flatMap { field -> [HiddenField] in
      guard field.visibleTo <= audience else {
        return [
          HiddenField(path: field.name, about: field.about, holding: [field.storedKey: 1])
        ]
      }
      guard case .object(let inner) = field.shape else { return [] }
      return hidden(in: inner, from: audience).map { hidden in
        HiddenField(
          path: "\(field.name).\(hidden.path)", about: hidden.about,
          holding: [field.storedKey: .document(hidden.holding)])
      }
    }
  }

  @Test(arguments: [#"{"note":{"weight":1}}"#, #"{"note":{"wKg":1}}"#, #"{"hidden":{"day":1}}"#])
  func nobodyWritesWhatTheyMayNotSee(json: String) throws {
    for purpose in [DocumentReader.Purpose.whole, .patch] {
      let faults = #expect(throws: Faults.self) {
        try DocumentReader(zone: { ZoneID($0) }).read(
          Array(json.utf8), as: SampleFields.declared.shape, for: purpose)
      }
      #expect(faults?.all.count == 1)
    }
  }
}
