import HTTP
import Time

extension ParameterKind<Instant> {
  static var instant: Self {
    .init(
      .init("string", format: "date-time"),
      expected: "an RFC 3339 instant such as 2026-07-01T07:00:00+02:00"
    ) { text in
      (try? Instant(rfc3339: text)) ?? (try? Instant(rfc3339: text.withPlusesForSpaces))
    }
  }
}

extension String {
  /// A plus of a query that was not percent-encoded arrives as a space.
  var withPlusesForSpaces: String { replacing(" ", with: "+") }
}
