package import Schema
package import Time
package import Units

/// A declaration with every shape and every constraint.
package struct EveryShapeFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The id.")
  package let name = Field(
    "name", formerly: ["title"], String.self, with: [.length(1...8)], examples: ["Ann"], "A name.")
  package let code = Field(
    "code", String.self, with: [.pattern(#"[a-f\-]{2}_?[0-9]{1,3}\.x*"#)],
    examples: ["ab_12.", "--0.xxx"], "A code.")
  package let tags = Field(
    "tags", [String].self, with: [.count(0...3), .each([.length(1...4)])], "Words.")
  package let gaps = Field("gaps", [Int64?].self, "Numbers, or null.")
  package let grid = Field("grid", [[Instant]].self, "Moments in lists in a list.")
  package let grades = Field(
    "grades", [String: Int64].self, with: [.count(0...2), .each([.within(1...5)])], "Grades.")
  package let color = Field("color", Color.self, "A colour.")
  package let isOn = Field("isOn", Bool.self, "Whether it is on.")
  package let steps = Field("steps", in: -1...10, "Steps.")
  package let whole = Field("whole", Int64.self, with: [.within((-5)...)], "A whole number.")
  package let score = Field("score", Double.self, "A number.")
  package let share = Field("share", Double.self, with: [.within(0...1)], "A share.")
  package let at = Field("at", Instant.self, "A moment.")
  package let until = Field("until", Instant.self, with: [.within(...Instant.latest)], "A moment.")
  package let moments = Field("moments", [Instant].self, "Moments.")
  package let day = Field("day", PlainDate.self, "A day.")
  package let wakeAt = Field("wakeAt", PlainTime.self, storedAs: "ms", "A time of day.")
  package let local = Field("local", PlainDateTime.self, "A local time.")
  package let zone = Field("zone", ZoneID.self, "A zone.")
  package let mass = Field(
    "mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), examples: [.kilograms(62.5)],
    "A mass.")
  package let distance = Field("distance", Length.self, storedIn: .meters, "A distance.")
  package let value = Field("value", AnyQuantity.self, is: .assigned, "Any quantity.")
  package let words = Field("words", Sentence.self, is: .assigned, "Words.")
  package let weekdays = Field("weekdays", Weekdays.self, storedAs: "days", "Days of the week.")
  package let span = Nested("span", SpanFields.self, "A stretch of time.")
  package let spans = Listed("spans", SpanFields.self, count: 0...3, "Stretches of time.")
  package let alarm = Nested("alarm", AlarmFields.self, "A time of day that a text can be.")
  package let secret = Field("secret", String.self, visibleTo: .service, "Not for others.")

  package static let declared = Declared(EveryShapeFields())
}

package enum Color: String, CaseIterable, FieldValue {
  case red
  case green
}

package struct SpanFields: Fields {
  package let start = Field("start", Instant.self, is: .required, "The beginning.")
  package let end = Field("end", Instant.self, "The end.")
  package let low = Field("low", Int64.self, "The lower end.")
  package let high = Field("high", Int64.self, "The upper end.")

  package static let declared = Declared(
    SpanFields(), rules: [.order(\.start, .notAfter, \.end), .order(\.low, .before, \.high)])
}

package struct AlarmFields: Fields {
  package let time = Field("time", PlainTime.self, is: .required, "When.")
  package let label = Field("label", String.self, "A word.")

  package static let declared = Declared(AlarmFields(), writtenAs: \.time)
}

/// Documents of two kinds.
package struct KindFields: Fields {
  package let kind = Field("kind", Kind.self, "The kind.")
  package let at = Field("at", Instant.self, "When.")

  package static let declared = Declared(KindFields(), varyingBy: \.kind) { $0.shape }
}

package enum Kind: String, CaseIterable, FieldValue {
  case run
  case rest

  var shape: ObjectShape {
    switch self {
    case .run: RunFields.declared.shape
    case .rest: RestFields.declared.shape
    }
  }
}

package struct RunFields: Fields {
  package let envelope = KindFields()
  package let speed = Field("speed", Speed.self, is: .required, "The speed.")
  package let until = Field("until", Instant.self, "The end.")

  package static let declared = Declared(RunFields())
}

package struct RestFields: Fields {
  package let envelope = KindFields()
  package let spans = Listed("spans", SpanFields.self, "Stretches of time.")
  package let speed = Field("speed", String.self, "A word.")

  package static let declared = Declared(RestFields())
}
