import Ground
import Testing

/// The result of calls with conditions on the revision, for a document at revision 7.
struct RevisionConditionTests {
  private func has(
    ifMatch: RevisionCondition? = nil, ifNoneMatch: RevisionCondition? = nil
  ) throws -> Bool {
    try RevisionConditions(ifMatch: ifMatch, ifNoneMatch: ifNoneMatch).readerHas(7)
  }

  private func change(
    ifMatch: RevisionCondition? = nil, ifNoneMatch: RevisionCondition? = nil
  ) throws {
    try RevisionConditions(ifMatch: ifMatch, ifNoneMatch: ifNoneMatch).requireForChange(7)
  }

  @Test func aReaderWhoHasItIsToldSo() throws {
    #expect(try !has())
    #expect(try has(ifNoneMatch: .oneOf([6, 7])))
    #expect(try has(ifNoneMatch: .any))
    #expect(try !has(ifNoneMatch: .oneOf([8])))
  }

  @Test func aReaderOfAnotherRevisionIsRefused() throws {
    #expect(try !has(ifMatch: .oneOf([7])))
    #expect(throws: RevisionRefusal.self) { try has(ifMatch: .oneOf([8])) }
    #expect(throws: RevisionRefusal.self) { try has(ifMatch: .oneOf([]), ifNoneMatch: .any) }
  }

  @Test func aChangeIsMadeForARevision() throws {
    try change(ifMatch: .any)
    try change(ifMatch: .oneOf([7]))
    try change(ifMatch: .oneOf([7]), ifNoneMatch: .oneOf([6]))
    #expect(throws: RevisionRefusal.self) { try change(ifMatch: .oneOf([6])) }
    #expect(throws: RevisionRefusal.self) { try change(ifMatch: .any, ifNoneMatch: .any) }
  }

  @Test func aChangeForNoRevisionIsRefusedAsSuch() {
    #expect {
      try change()
    } throws: { error in
      guard case RevisionRefusal.conditionMissing(current: 7) = error else { return false }
      return true
    }
  }
}
