import BSON
import Schema
import TestSupport
import Testing

/// What somebody may not see stays as it is, whatever they send.
@Suite struct HiddenFieldsTests {
  private struct NoteFields: Fields {
    let text = Field("text", String.self, "The text.")
    let secret = Field("secret", Int64.self, storedAs: "s", visibleTo: .service, "Hidden.")
    static let declared = Declared(
      NoteFields(), rules: [.order(\.secret, .before, \.limit)])
    let limit = Field("limit", Int64.self, "A limit.")
  }

  private struct DayFields: Fields {
    let day = Field("day", Int64.self, is: .required, "The day.")
    let secret = Field("secret", Int64.self, storedAs: "s", visibleTo: .service, "Hidden.")
    static let declared = Declared(DayFields())
  }

  private struct SampleFields: Fields {
    let name = Field("name", String.self, "A name.")
    let note = Nested("note", NoteFields.self, "A note.")
    let day = Nested("day", DayFields.self, "A day.")
    let notes = Listed("notes", NoteFields.self, "Notes.")
    let secret = Field("secret", Int64.self, storedAs: "s", visibleTo: .service, "Hidden.")
    let all = Nested("all", NoteFields.self, visibleTo: .athleteAndCoaches, "All of it.")
    static let declared = Declared(SampleFields())
  }

  private static let shape = SampleFields.declared.shape

  private static let stored: BSONDocument = [
    "name": "A", "s": 1, "note": ["text": "t", "s": 2], "day": ["day": 1, "s": 3],
    "notes": [["text": "a", "s": 4], ["text": "b", "s": 5], ["text": "a", "s": 6]],
    "all": ["text": "x", "s": 7], "undeclared": true,
  ]

  private func put(_ whole: BSONDocument, by audience: Audience = .everyone) throws -> BSONDocument
  {
    try Replacement.of(Self.stored, by: whole, as: Self.shape, for: audience)
  }

  private func patched(_ patch: BSONDocument) throws -> BSONDocument {
    try MergePatch.apply(patch, to: Self.stored, as: Self.shape, by: .everyone)
  }

  @Test func aReplacementKeepsWhatItsWriterMayNotSee() throws {
    #expect(
      try put(["name": "B", "note": ["text": "u"]]) == [
        "name": "B", "note": ["text": "u", "s": 2], "s": 1, "all": ["text": "x", "s": 7],
      ])
  }

  @Test func whoMaySeeAFieldReplacesIt() throws {
    #expect(try put(["name": "B"], by: .service) == ["name": "B"])
    #expect(
      try put(["name": "B"], by: .athleteAndCoaches) == [
        "name": "B", "s": 1, "note": ["s": 2], "all": ["s": 7],
      ])
  }

  @Test func anObjectThatIsTakenAwayLeavesWhatIsHiddenInIt() throws {
    #expect(try put([:])["note"] == ["s": 2])
    #expect(try patched(["note": nil])["note"] == ["s": 2])
  }

  /// What would be left lacks its day.
  @Test func anObjectThatCannotBeWithoutItsFieldsGoesAsAWhole() throws {
    #expect(try put([:])["day"] == nil)
    #expect(try patched(["day": nil])["day"] == nil)
  }

  @Test(
    arguments: [
      // As it was, with an item less, in another order, with a new item, and changed in its place.
      (["a", "b", "a"], [4, 5, 6]), (["b", "a"], [5, 4]), (["a", "a", "b"], [4, 6, 5]),
      (["a", "b", "a", "c"], [4, 5, 6, nil]), (["a", "c", "a"], [4, 5, 6]), (["c"], [nil]),
      (["a", "a", "a", "a"], [4, nil, 6, nil]),
    ] as [([String], [Int64?])])
  func anItemKeepsWhatIsHiddenInTheOneThatItRepeats(texts: [String], hidden: [Int64?]) throws {
    let items = try BSONArray(texts.map { .document(["text": .string($0)]) })
    for after in try [put(["notes": .array(items)]), patched(["notes": .array(items)])] {
      let notes = after["notes"]?.arrayValue.map(Array.init) ?? []
      #expect(notes.map { $0.documentValue?["s"]?.int64Value } == hidden)
    }
  }

  @Test func aPatchThatBreaksAHiddenRuleIsRefusedWithoutNamingTheField() throws {
    let faults = #expect(throws: Faults.self) { try patched(["note": ["limit": 1]]) }
    #expect(faults?.all.map(\.pointer) == [""])
    #expect(faults?.all.contains { "\($0)".contains("secret") } == false)
  }

  /// Whatever is stored, and whoever reads: what they see, sent back whole or as a patch, changes
  /// nothing; and all that they may see can be replaced without a change to the rest.
  @Test(arguments: Audience.allCases)
  func whatSomebodySeesAndSendsBackChangesNothing(audience: Audience) throws {
    var random = SeededGenerator(seed: 1_310)
    for shape in [Self.shape, EveryShapeFields.declared.shape, KindFields.declared.shape] {
      let visible = shape.narrowed(to: audience)
      for _ in 0..<GeneratedCount.times(500) {
        let stored = try random.stored(shape, wrong: 0)
        // Null in a patch takes away, and what nobody declared has repeated keys here.
        let text = stored.extendedJSON(.relaxed)
        if text.contains("null") || text.contains("undeclared") { continue }
        let seen = try HiddenFields.removed(from: stored, as: visible)
        let back = try Replacement.of(stored, by: seen, as: shape, for: audience)
        #expect(back == stored)
        let patched = try MergePatch.apply(seen, to: stored, as: shape, by: audience)
        #expect(
          patched == stored,
          "\(stored.extendedJSON(.canonical)) became \(patched.extendedJSON(.canonical))")
      }
    }
  }
}
