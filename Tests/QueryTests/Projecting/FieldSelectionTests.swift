import BSON
import Query
import Testing

@Suite struct FieldSelectionTests {
  /// BSON tells the two keys apart, which Swift calls equal.
  @Test func keysAreTheSameWhenTheirBytesAre() throws {
    let document: BSONDocument = ["é": 1, "e\u{301}": ["a": 2]]
    let first: BSONDocument = ["é": 1]
    let only = FieldSelection(.only, [FieldPath("é")], hasID: false)
    #expect(try only.applied(to: document) == first)
    let without = FieldSelection(.without, [FieldPath("e\u{301}"), FieldPath("é.a")])
    #expect(without.paths.count == 2)
    #expect(try without.applied(to: document) == first)
  }
}
