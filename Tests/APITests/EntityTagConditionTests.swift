import Ground
import Testing

@testable import API

/// If-Match and If-None-Match as RFC 9110 has them.
@Suite struct EntityTagConditionTests {
  @Test(arguments: [
    ("\"7\"", true, true), ("\"8\"", false, false), ("W/\"7\"", false, true),
    ("\"1\", \"7\"", true, true), ("\"abc\"", false, false), ("*", true, true),
    ("\"abc\" , W/\"7\"", false, true),
  ])
  func aConditionHoldsForRevisionSeven(text: String, strongly: Bool, weakly: Bool) throws {
    let condition = try #require(EntityTagCondition(parsing: text))
    #expect(condition.revisions(comparing: .strongly).holds(for: 7) == strongly)
    #expect(condition.revisions(comparing: .weakly).holds(for: 7) == weakly)
  }

  @Test(arguments: ["7", "\"7", "", "\"7\",", "W/7", "**"])
  func whatIsNoTagIsRefused(text: String) {
    #expect(EntityTagCondition(parsing: text) == nil)
  }
}
