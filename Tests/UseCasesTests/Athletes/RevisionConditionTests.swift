import Ground
import Testing
import Words

/// The result of calls with conditions on the revision, for a document at revision 7.
struct RevisionConditionTests {
  private func has(
    mustBe: RevisionCondition? = nil, mustNotBe: RevisionCondition? = nil
  ) throws -> Bool {
    try RevisionConditions(mustBe: mustBe, mustNotBe: mustNotBe).readerHas(7)
  }

  private func change(
    mustBe: RevisionCondition? = nil, mustNotBe: RevisionCondition? = nil
  ) throws {
    try RevisionConditions(mustBe: mustBe, mustNotBe: mustNotBe).requireForChange(7)
  }

  @Test func aReaderWhoHasItIsToldSo() throws {
    #expect(try !has())
    #expect(try has(mustNotBe: .oneOf([6, 7])))
    #expect(try has(mustNotBe: .any))
    #expect(try !has(mustNotBe: .oneOf([8])))
  }

  @Test func aReaderOfAnotherRevisionIsRefused() throws {
    #expect(try !has(mustBe: .oneOf([7])))
    #expect(throws: RevisionRefusal.self) { try has(mustBe: .oneOf([8])) }
    #expect(throws: RevisionRefusal.self) { try has(mustBe: .oneOf([]), mustNotBe: .any) }
  }

  @Test func aChangeIsMadeForARevision() throws {
    try change(mustBe: .any)
    try change(mustBe: .oneOf([7]))
    try change(mustBe: .oneOf([7]), mustNotBe: .oneOf([6]))
    #expect(throws: RevisionRefusal.self) { try change(mustBe: .oneOf([6])) }
    #expect(throws: RevisionRefusal.self) { try change(mustBe: .any, mustNotBe: .any) }
  }

  @Test(arguments: [RevisionRefusal.conditionMissing(current: 7), .stale(current: 7)])
  func aRefusalSpeaksOfRevisionsAndNotOfHTTP(refusal: RevisionRefusal) {
    let said = refusal.text() + refusal.type.sentence + "\(refusal.members)"
    #expect(refusal.text().contains("revision 7"))
    for word in ["If-Match", "ETag", "\"7\""] { #expect(!said.contains(word), "\(said)") }
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
