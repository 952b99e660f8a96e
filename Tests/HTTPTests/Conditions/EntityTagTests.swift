import Testing

@testable import HTTP

/// If-Match and If-None-Match as RFC 9110 has them.
@Suite struct EntityTagTests {
  @Test(arguments: [
    ("\"7\"", true, true), ("\"8\"", false, false), ("W/\"7\"", false, true),
    ("\"1\", \"7\"", true, true), ("\"abc\"", false, false), ("*", true, true), (" * ", true, true),
    ("\"abc\" , W/\"7\"", false, true), ("\"07\"", false, false), ("\"+7\"", false, false),
    ("\"7,8\"", false, false), ("\"7,8\",\"7\"", true, true),
    (", ,\"7\",,", true, true), ("\"7\"\t,\t\"8\"", true, true), ("\"\"", false, false),
    ("\"W/7\"", false, false), ("\"a\\\", \"7\"", true, true), ("\"é\"", false, false),
  ])
  func aConditionHoldsForTagSeven(text: String, strong: Bool, weak: Bool) throws {
    let condition = try #require(EntityTagCondition(parsing: text))
    #expect(condition.holds(for: EntityTag(7), by: .strong) == strong)
    #expect(condition.holds(for: EntityTag(7), by: .weak) == weak)
  }

  @Test(arguments: [
    "7", "\"7", "7\"", "", " ", ",", "W/7", "w/\"7\"", "**", "*, *", "*, \"7\"", "\"7\", *",
    "\"7\" \"8\"", "\"7\"\"8\"", "\"7\";", "\"7 8\"", "\"7\u{1}\"", "W/ \"7\"",
  ])
  func whatIsNoTagIsRefused(text: String) {
    #expect(EntityTagCondition(parsing: text) == nil)
  }

  @Test func tagsAreComparedByteByByte() throws {
    let composed = try #require(EntityTagCondition(parsing: "\"\u{E9}\""))
    var text = Substring("\"e\u{301}\"").utf8
    let decomposed = try #require(EntityTag(takenFrom: &text))
    #expect(!composed.holds(for: decomposed, by: .weak))
  }

  @Test func aWeakTagIsNeverStronglyTheSame() throws {
    var text = Substring("W/\"7\"").utf8
    let weak = try #require(EntityTag(takenFrom: &text))
    #expect(weak.description == "W/\"7\"")
    #expect(!weak.matches(weak, by: .strong))
    #expect(weak.matches(EntityTag(7), by: .weak))
  }
}
