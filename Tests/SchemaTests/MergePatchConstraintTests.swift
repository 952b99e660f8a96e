import BSON
import Schema
import TestSupport
import Testing

/// A patch is held to constraints and rules by what the document becomes.
@Suite struct MergePatchConstraintTests {
  private func pointers(_ patch: BSONDocument, to document: BSONDocument) -> [String] {
    do throws(Faults) {
      _ = try MergePatch.apply(patch, to: document, as: EveryShapeFields.declared.shape)
      return []
    } catch {
      return error.all.map(\.pointer)
    }
  }

  private let document: BSONDocument = [
    "name": "much too long", "grades": ["a": 1, "b": 2],
    "span": ["start": .datetime(milliseconds: 5), "end": .datetime(milliseconds: 9)],
  ]

  @Test func aRuleIsAboutTheWholeObject() {
    #expect(
      pointers(["span": ["end": .datetime(milliseconds: 4)]], to: document) == ["/span/end"])
    #expect(
      pointers(
        ["span": ["start": .datetime(milliseconds: 1), "end": .datetime(milliseconds: 4)]],
        to: document) == [])
  }

  @Test func whatWasWrongBeforeIsNoReasonToRefuse() {
    #expect(pointers(["isOn": true], to: document) == [])
    #expect(pointers(["name": "as long as before"], to: document) == ["/name"])
  }

  @Test func aMapIsCountedAfterItsMerge() {
    #expect(pointers(["grades": ["c": .int64(3)]], to: document) == ["/grades"])
    #expect(pointers(["grades": ["a": nil, "c": .int64(3)]], to: document) == [])
  }
}
