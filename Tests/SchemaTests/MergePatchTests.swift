import BSON
import Testing

@testable import Schema

@Suite struct MergePatchTests {
  /// The object cases of RFC 7396, appendix A.
  @Test(
    arguments: [
      (["a": "b"], ["a": "c"], ["a": "c"]),
      (["a": "b"], ["b": "c"], ["a": "b", "b": "c"]),
      (["a": "b"], ["a": nil], [:]),
      (["a": "b", "b": "c"], ["a": nil], ["b": "c"]),
      (["a": ["b"]], ["a": "c"], ["a": "c"]),
      (["a": "c"], ["a": ["b"]], ["a": ["b"]]),
      (["a": ["b": "c"]], ["a": ["b": "d", "c": nil]], ["a": ["b": "d"]]),
      (["a": [["b": "c"]]], ["a": [1]], ["a": [1]]),
      (["e": nil], ["a": 1], ["e": nil, "a": 1]),
      ([:], ["a": ["bb": ["ccc": nil]]], ["a": ["bb": [:]]]),
    ] as [(BSONDocument, BSONDocument, BSONDocument)])
  func followsTheRFC(document: BSONDocument, patch: BSONDocument, result: BSONDocument) throws {
    #expect(try MergePatch.merge(patch, into: document) == result)
  }

  @Test func whatThePatchDoesNotNameStaysInItsPlace() throws {
    let merged = try MergePatch.merge(["b": 20, "z": 1], into: ["a": 1, "b": 2, "c": 3])
    #expect(merged.map(\.key) == ["a", "b", "c", "z"])
  }

  private struct HomeFields: Fields {
    let zone = Field("zone", String.self, storedAs: "z", is: .required, "Where.")
    static let declared = Declared(HomeFields())
  }

  private struct PersonFields: Fields {
    let home = Nested("home", HomeFields.self, "Home.")
    static let declared = Declared(PersonFields())
  }

  @Test(
    arguments: [
      ([:], ["home": ["street": "x"]]), (["home": ["z": "UTC"]], ["home": ["z": nil]]),
      (["home": "old form"], ["home": ["street": "x"]]),
    ] as [(BSONDocument, BSONDocument)])
  func aPatchMayNotLeaveAnObjectWithoutWhatItRequires(
    document: BSONDocument, patch: BSONDocument
  ) throws {
    let faults = #expect(throws: Faults.self) {
      try MergePatch.apply(patch, to: document, as: PersonFields.declared.shape)
    }
    #expect(faults?.all.map(\.pointer) == ["/home/zone"])
  }

  @Test(
    arguments: [
      (["home": ["z": "UTC"]], ["home": ["street": "x"]]), (["home": ["z": "UTC"]], ["home": nil]),
      (["home": ["street": "x"]], ["name": "Ada"]),
    ] as [(BSONDocument, BSONDocument)])
  func whatThePatchDoesNotReachIsNotJudged(document: BSONDocument, patch: BSONDocument) throws {
    let shape = PersonFields.declared.shape
    let merged = try MergePatch.merge(patch, into: document)
    #expect(try MergePatch.apply(patch, to: document, as: shape) == merged)
  }

  @Test func patchingTwiceEqualsOnce() throws {
    let patch: BSONDocument = ["a": ["b": nil, "c": 1], "d": nil]
    let once = try MergePatch.merge(patch, into: ["a": ["b": 1], "d": 2, "e": 3])
    #expect(try MergePatch.merge(patch, into: once) == once)
  }
}
