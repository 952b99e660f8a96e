import Testing

/// A document that the edge refuses, and the expected place of the fault.
struct RefusedDocument: Sendable, CustomTestStringConvertible {
  let rule: String
  let json: String
  let pointer: String
  /// Part of the hint or the message.
  var says = ""
  var isStrict = false

  var testDescription: String { rule }
}

extension RefusedDocument {
  static let all: [RefusedDocument] = [
    .init(rule: "a list instead of an object", json: "[]", pointer: ""),
    .init(rule: "duplicate key", json: #"{"a":{"b":1,"b":2}}"#, pointer: "/a/b", says: "twice"),
    .init(rule: "duplicate key, spelt with an escape", json: #"{"a":1,"\u0061":2}"#, pointer: "/a"),
    .init(rule: "empty key", json: #"{"a":[{"":1}]}"#, pointer: "/a/0/", says: "empty"),
    .init(rule: "NUL in a key", json: #"{"x\u0000y":1}"#, pointer: "/x\0y", says: "NUL"),
    .init(rule: "dot in a key", json: #"{"a/b":{"c.d":1}}"#, pointer: "/a~1b/c.d", says: "dot"),
    .init(rule: "leading dollar", json: #"{"list":[{"$set":1}]}"#, pointer: "/list/0/$set"),
    .init(
      rule: "depth over 100", json: nested(101), pointer: deepest(100), says: "too deeply"),
    .init(rule: "over 1 MB", json: #"{"a":"\#(filling)"}"#, pointer: "", says: "too large"),
    .init(
      rule: "number too precise", json: #"{"n":[1,0.1000000000000000055]}"#, pointer: "/n/1",
      says: "as a string"),
    .init(rule: "integer out of range", json: #"{"n":9223372036854775808}"#, pointer: "/n"),
    .init(rule: "number out of range", json: #"{"n":1e400}"#, pointer: "/n"),
    .init(rule: "number without unit", json: #"{"mass":70}"#, pointer: "/mass", says: "unit"),
    .init(rule: "quantity out of range", json: #"{"mass":"5 kg"}"#, pointer: "/mass"),
    .init(rule: "unit of another kind", json: #"{"mass":"3 mL"}"#, pointer: "/mass"),
    .init(
      rule: "unit code of another kind", json: #"{"mass":{"value":70,"unit":"mL"}}"#,
      pointer: "/mass/unit"),
    .init(
      rule: "near miss of a choice", json: #"{"sex":"femal"}"#, pointer: "/sex",
      says: "Did you mean \"female\"?"),
    .init(rule: "unknown zone", json: #"{"zone":"../../etc/passwd"}"#, pointer: "/zone"),
    .init(
      rule: "time of day that no clock shows", json: #"{"wakeAt":"25:00"}"#, pointer: "/wakeAt",
      says: "hours go to 23"),
    .init(
      rule: "half of the day that is none", json: #"{"wakeAt":"7:00 XM"}"#, pointer: "/wakeAt"),
    .init(
      rule: "time of day without the time", json: #"{"wakeAt":{"days":[1]}}"#,
      pointer: "/wakeAt/time"),
    .init(
      rule: "stored name of a time", json: #"{"wakeAt":{"time":"7am","ms":0}}"#,
      pointer: "/wakeAt/ms", says: "Write \"time\"."),
    .init(
      rule: "eighth day of the week", json: #"{"wakeAt":{"time":"7am","days":[1,8]}}"#,
      pointer: "/wakeAt/days/1"),
    .init(
      rule: "clock in an unknown zone", json: #"{"wakeAt":{"time":"7am","zone":"Mars/Base"}}"#,
      pointer: "/wakeAt/zone"),
    .init(
      rule: "stay in an unknown zone",
      json: #"{"itinerary":[{"from":"2026-12-05T18:00:00Z","zone":"Mars/Base"}]}"#,
      pointer: "/itinerary/0/zone"),
    .init(
      rule: "stay without its zone", json: #"{"itinerary":[{"from":"2026-12-05T18:00:00Z"}]}"#,
      pointer: "/itinerary/0/zone"),
    .init(
      rule: "stays out of order",
      json: #"{"itinerary":[\#(stay("2026-12-20")),\#(stay("2026-12-05"))]}"#,
      pointer: "/itinerary/1/from", says: "in order of time"),
    .init(
      rule: "more stays than anybody plans", json: #"{"itinerary":[\#(stays(1_001))]}"#,
      pointer: "/itinerary", says: "too long"),
    .init(rule: "empty name", json: #"{"name":""}"#, pointer: "/name", says: "too short"),
    .init(
      rule: "name of a page", json: #"{"name":"\#(String(repeating: "é", count: 201))"}"#,
      pointer: "/name", says: "too long"),
    .init(rule: "null for a declared field", json: #"{"name":null}"#, pointer: "/name"),
    .init(
      rule: "stored name of a field", json: #"{"massKg":70}"#, pointer: "/massKg",
      says: "Write \"mass\""),
    .init(rule: "field that the service sets", json: #"{"id":"x"}"#, pointer: "/id"),
    .init(
      rule: "stored name of the id", json: #"{"_id":"x"}"#, pointer: "/_id", says: "Write \"id\""),
    .init(
      rule: "undeclared field, strictly", json: #"{"mas":"70 kg"}"#, pointer: "/mas",
      says: "Did you mean \"mass\"?", isStrict: true),
  ]

  private static func stay(_ date: String) -> String {
    #"{"from":"\#(date)T18:00:00Z","zone":"Europe/Rome"}"#
  }

  private static func stays(_ count: Int) -> String {
    (0..<count).map { stay("\(3_000 + $0)-01-01") }.joined(separator: ",")
  }

  private static let filling = String(repeating: "x", count: 1_000_000)

  private static func nested(_ levels: Int) -> String {
    String(repeating: #"{"a":"#, count: levels - 1) + "{}"
      + String(repeating: "}", count: levels - 1)
  }

  private static func deepest(_ levels: Int) -> String {
    String(repeating: "/a", count: levels)
  }
}
