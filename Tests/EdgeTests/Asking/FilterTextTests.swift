import BSON
import Edge
import Query
import Schema
import TestSupport
import Testing
import Time
import Units
import ZoneFiles

/// Filters as people write them, and what they ask the server for.
@Suite struct FilterTextTests {
  private struct HomeFields: Fields {
    let zone = Field("zone", ZoneID.self, "The time zone.")
    let wake = Field("wake", PlainTime.self, "When the day begins.")
    static let declared = Declared(HomeFields())
  }

  private enum Sport: String, CaseIterable, FieldValue { case running, cycling }

  private struct BodyFields: Fields {
    let name = Field("name", String.self, "What it is called.")
    let sport = Field("sport", Sport.self, "The sport.")
    let mass = Field(
      "mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Body mass.")
    let races = Field("races", in: 0...100, "How many.")
    let score = Field("score", Double.self, "How good.")
    let active = Field("active", Bool.self, "Whether it trains.")
    let born = Field("born", PlainDate.self, "The day of birth.")
    let updatedAt = Field("updatedAt", Instant.self, "When it changed.")
    let tags = Field("tags", [String].self, "Words.")
    let stamps = Field("stamps", [Instant].self, "Moments.")
    let home = Nested("home", HomeFields.self, "Where it lives.")
    let stays = Listed("stays", HomeFields.self, "Where it was.")
    static let declared = Declared(BodyFields())
  }

  private static func text(_ zone: Zone = .utc) -> FilterText {
    FilterText(BodyFields.declared.shape, for: Viewer(zone: zone)) { name in
      name == "Europe/Roma" ? nil : ZoneID(name)
    }
  }

  private static func sent(_ text: String, _ zone: Zone = .utc) throws -> String {
    try Self.text(zone).condition(text).rendered().extendedJSON(.relaxed)
  }

  static let examples: [(String, String)] = [
    ("", "{}"),
    ("  ", "{}"),
    ("sport = running", #"{"sport":"running"}"#),
    ("sport=running", #"{"sport":"running"}"#),
    (#"name = "New York""#, #"{"name":"New York"}"#),
    (#"name = "a \"b\" \\ \*""#, #"{"name":"a \"b\" \\ *"}"#),
    (#"name = "An*""#, #"{"name":{"$regex":"^An"}}"#),
    ("name != An*", #"{"name":{"$not":{"$regex":"^An"}}}"#),
    ("mass > 60kg", #"{"massKg":{"$gt":60.0}}"#),
    (#"mass <= "132 lb""#, #"{"massKg":{"$lte":59.87419284}}"#),
    ("mass < 1000kg", #"{"massKg":{"$lt":1000.0}}"#),
    ("races >= 3", #"{"races":{"$gte":3}}"#),
    ("races >= 1000", #"{"races":{"$gte":1000}}"#),
    ("score = 1.5", #"{"score":1.5}"#),
    ("active = true", #"{"active":true}"#),
    ("born < 1990-05-17", #"{"born":{"$lt":"1990-05-17"}}"#),
    ("home.zone = Europe/Rome", #"{"home.zone":"Europe/Rome"}"#),
    ("home.zone = Europe/*", #"{"home.zone":{"$regex":"^Europe\\/"}}"#),
    ("home.wake < 07:00", #"{"home.wake":{"$lt":25200000}}"#),
    ("stays.zone = Europe/Rome", #"{"stays.zone":"Europe/Rome"}"#),
    ("tags:race", #"{"tags":"race"}"#),
    ("tags:ra*", #"{"tags":{"$regex":"^ra"}}"#),
    ("NOT tags:race", #"{"tags":{"$ne":"race"}}"#),
    ("-tags:race", #"{"tags":{"$ne":"race"}}"#),
    ("mass:*", #"{"massKg":{"$ne":null}}"#),
    ("mass = null", #"{"massKg":null}"#),
    ("mass != null", #"{"massKg":{"$ne":null}}"#),
    (#"name = "null""#, #"{"name":"null"}"#),
    ("stays:*", #"{"stays":{"$ne":null}}"#),
    (
      "updatedAt = 2026-07-01T07:00:00+02:00",
      #"{"updatedAt":{"$date":"2026-07-01T05:00:00Z"}}"#
    ),
    ("shoe.brand = Nike", #"{"shoe.brand":"Nike"}"#),
    ("shoe.size > 42", #"{"shoe.size":{"$gt":42}}"#),
    ("shoe.size > 42.5", #"{"shoe.size":{"$gt":42.5}}"#),
    (#"shoe.size = "42""#, #"{"shoe.size":"42"}"#),
    ("shoe.new = false", #"{"shoe.new":false}"#),
    (#""mas" = 5"#, #"{"mas":5}"#),
    (#"shoe."the size" = 5"#, #"{"shoe.the size":5}"#),
    (
      "sport = running AND mass > 60kg AND NOT tags:race",
      #"{"sport":"running","massKg":{"$gt":60.0},"tags":{"$ne":"race"}}"#
    ),
    (
      "sport = running AND (mass > 60kg OR races > 3)",
      #"{"sport":"running","$or":[{"massKg":{"$gt":60.0}},{"races":{"$gt":3}}]}"#
    ),
    ("((sport = running))", #"{"sport":"running"}"#),
    ("NOT NOT sport = running", #"{"sport":"running"}"#),
    ("name = true", #"{"name":"true"}"#),
    ("name = 2026-07-01", #"{"name":"2026-07-01"}"#),
    ("score = 2", #"{"score":2.0}"#),
    ("born = 1990-05-17", #"{"born":"1990-05-17"}"#),
    ("born = 1990-05", #"{"born":{"$gte":"1990-05-01","$lt":"1990-06-01"}}"#),
    ("born > 1990", #"{"born":{"$gte":"1991-01-01"}}"#),
    ("updatedAt < 2026-07-01T07:00", #"{"updatedAt":{"$lt":{"$date":"2026-07-01T07:00:00Z"}}}"#),
    ("stays.0.zone = Europe/Rome", #"{"stays.0.zone":"Europe/Rome"}"#),
    ("stays.0.home > 5", #"{"stays.0.home":{"$gt":5}}"#),
    ("shoe.size = 0x10", #"{"shoe.size":"0x10"}"#),
    ("shoe.code = 12A", #"{"shoe.code":"12A"}"#),
    ("shoe.version = 1.2.3", #"{"shoe.version":"1.2.3"}"#),
    ("shoe.bought > 2026-01", #"{"shoe.bought":{"$gt":"2026-01"}}"#),
    ("shoe.laced > 07:00", #"{"shoe.laced":{"$gt":"07:00"}}"#),
  ]

  @Test(arguments: examples) func asksFor(_ text: String, _ sent: String) throws {
    #expect(try Self.sent(text) == sent)
  }

  /// A day in Rome begins at 22:00 UTC of the day before it in summer.
  @Test(arguments: [
    (
      "=",
      #"{"updatedAt":{"$gte":{"$date":"2026-06-30T22:00:00Z"},"$lt":{"$date":"2026-07-01T22:00:00Z"}}}"#
    ),
    (">", #"{"updatedAt":{"$gte":{"$date":"2026-07-01T22:00:00Z"}}}"#),
    (">=", #"{"updatedAt":{"$gte":{"$date":"2026-06-30T22:00:00Z"}}}"#),
    ("<", #"{"updatedAt":{"$lt":{"$date":"2026-06-30T22:00:00Z"}}}"#),
    ("<=", #"{"updatedAt":{"$lt":{"$date":"2026-07-01T22:00:00Z"}}}"#),
    (
      "!=",
      #"{"$nor":[{"updatedAt":{"$gte":{"$date":"2026-06-30T22:00:00Z"},"$lt":{"$date":"2026-07-01T22:00:00Z"}}}]}"#
    ),
  ]) func aDayIsTheAskers(_ comparator: String, _ sent: String) throws {
    let rome = try ZoneDirectory().zone("Europe/Rome")
    #expect(try Self.sent("updatedAt \(comparator) 2026-07-01", rome) == sent)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let position: Int
    let says: String
    var testDescription: String { text }
    init(_ text: String, at position: Int, _ says: String) {
      self.text = text
      self.position = position
      self.says = says
    }
  }

  static let refused: [Refused] = [
    Refused("mas > 60kg", at: 0, "Did you mean mass?"),
    Refused("home.zon = Europe/Rome", at: 5, "Did you mean zone?"),
    Refused("mass.x > 5", at: 5, "holds no fields"),
    Refused("mass > 60", at: 7, "unit"),
    Refused("mass > 60 kg", at: 10, "in quotes"),
    Refused("sport = runing", at: 8, #"Did you mean "running"?"#),
    Refused("sport > running", at: 6, "has no order"),
    Refused("sport == running", at: 7, "one ="),
    Refused("sport", at: 5, "= != < <= > >= :"),
    Refused("sport =", at: 7, "A value"),
    Refused("sport = running and mass > 60kg", at: 16, "AND in capitals"),
    Refused("not sport = running", at: 4, "NOT in capitals"),
    Refused("(sport = running", at: 16, "closing parenthesis"),
    Refused("sport = running)", at: 15, "AND, OR or the end"),
    Refused("AND sport = running", at: 0, "name is expected"),
    Refused(#"name = "An"#, at: 7, "does not end"),
    Refused("name = A*n", at: 8, "star"),
    Refused("mass > 6*", at: 7, "star"),
    Refused("tags = race", at: 5, "tags:"),
    Refused("name:An", at: 4, "no list"),
    Refused("home = 5", at: 5, "home:*"),
    Refused("races > many", at: 8, "whole number"),
    Refused("races > 1.5", at: 8, "whole number"),
    Refused("races = 007", at: 8, "whole number"),
    Refused("score = 0x10", at: 8, "as in JSON"),
    Refused("score = 1,5", at: 8, "as in JSON"),
    Refused("shoe.size = 42,5", at: 12, "nearly a number"),
    Refused("shoe.size > 300g", at: 12, "without a unit"),
    Refused("shoe.size > 1e400", at: 12, "nearly a number"),
    Refused("tags != race", at: 5, "NOT tags:"),
    Refused("stays:Rome", at: 5, "stays.zone"),
    Refused("stays = Rome", at: 6, "stays.zone"),
    Refused("name = *", at: 7, "name:*"),
    Refused("name > A*", at: 7, "= or !="),
    Refused("massKg > 60", at: 0, "Write mass."),
    Refused("updatedAt > 9999-12-31T23:59:60", at: 12, "RFC 3339"),
    Refused("sport <> running", at: 7, "!="),
    Refused("sport like run*", at: 6, "begins with"),
    Refused("$\u{308}where = 1", at: 0, "dollar sign"),
    Refused("a.\u{308}b = 1", at: 0, "a dot"),
    Refused("stays.x\0 = 1", at: 6, "NUL"),
    Refused("active = yes", at: 9, "true or false"),
    Refused("updatedAt > soon", at: 12, "RFC 3339"),
    Refused("home.zone = Europe/Roma", at: 12, "Europe/Rome"),
    Refused("$where = 1", at: 0, "dollar sign"),
    Refused("home.$where = 1", at: 5, "dollar sign"),
    Refused(#"shoe."a.b" = 1"#, at: 5, "a dot"),
    Refused("a..b = 1", at: 2, "name is expected"),
  ]

  @Test(arguments: refused) func refuses(_ example: Refused) throws {
    let fault = #expect(throws: FilterFault.self) { try Self.text().condition(example.text) }
    #expect(fault?.position == example.position)
    let words = [fault?.message(in: .metric), fault?.hint].compactMap(\.self).joined(separator: " ")
    #expect(words.contains(example.says), "\(words)")
  }

  /// A day is one comparison: two elements, one before its end and one after its start, do not meet it
  /// together.
  @Test func aDayIsMetByOneElementOfAList() throws {
    let asked = try Self.text().condition("stamps:2026-07-01")
    #expect(asked.matches(["stamps": try Self.stamps("2026-07-01T12:00:00Z")]))
    let around = try Self.stamps("2026-06-01T00:00:00Z", "2026-08-01T00:00:00Z")
    #expect(!asked.matches(["stamps": around]))
    #expect(asked.negated.matches(["stamps": around]))
  }

  private static func stamps(_ texts: String...) throws -> BSONValue {
    .array(
      try BSONArray(
        try texts.map { .datetime(milliseconds: try Instant(rfc3339: $0).milliseconds) }))
  }

  @Test func asksWhichReadingIsMeant() {
    let fault = #expect(throws: FilterFault.self) {
      try Self.text().condition("races = 1 AND races = 2 OR races = 3")
    }
    #expect(fault?.position == 24)
    #expect(
      fault?.hint == """
        Write (races = 1 AND races = 2) OR races = 3 or races = 1 AND (races = 2 OR races = 3).
        """)
  }

  @Test func boundsWhatOneFilterMayHave() {
    let hostile = [
      String(repeating: "(", count: 4_000), String(repeating: "NOT ", count: 1_000) + "races = 1",
      String(repeating: "races = 1 OR ", count: 300) + "races = 1",
      "name = \"" + String(repeating: "a", count: 5_000) + "\"",
    ]
    for text in hostile {
      #expect(throws: FilterFault.self) { try Self.text().condition(text) }
    }
  }

  @Test func readsOrders() throws {
    let order = try Self.text().order("-mass, name,home.zone")
    #expect(try order.rendered().extendedJSON(.relaxed) == #"{"massKg":-1,"name":1,"home.zone":1}"#)
    let fault = #expect(throws: FilterFault.self) { try Self.text().order("name,-mas") }
    #expect(fault?.position == 6)
    for text in ["", "name,", "name mass", "name = 5", "home", "name,-name", "--name", ",name"] {
      #expect(throws: FilterFault.self) { try Self.text().order(text) }
    }
  }

  /// Of a list a document has several values, of an object none that has a place among others.
  @Test(arguments: [
    ("shoe.size", 0), ("name,tags", 5), ("-home", 1), ("stays.zone", 0), ("\"nam\"", 0),
    ("home.shoe", 5),
  ])
  func sortsOnlyByDeclaredFieldsOfOneValue(text: String, position: Int) {
    let fault = #expect(throws: FilterFault.self) { try Self.text().order(text) }
    #expect(fault?.position == position)
    #expect(fault?.hint != nil)
  }

  @Test func readsSelections() throws {
    let fields = try Self.text().selection("name,home.zone")
    #expect(try fields.rendered().extendedJSON(.relaxed) == #"{"name":1,"home.zone":1}"#)
    let named = try Self.text().selection(#""a,b", "c d".e"#)
    #expect(try named.rendered().extendedJSON(.relaxed) == #"{"a,b":1,"c d.e":1}"#)
  }
}
