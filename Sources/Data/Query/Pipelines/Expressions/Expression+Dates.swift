import BSON
public import Schema
public import Time
public import Units

/// Days and spans. A day is a person's: it belongs to a zone, which is always said.
extension Expression where Value == PlainDate {
  /// The day of an instant in a zone.
  ///
  ///     {$dateToString: {date: "$start", format: "%Y-%m-%d", timezone: "Europe/Rome"}}
  public static func day<P: QueryField<Instant>>(
    of instant: KeyPath<F, P>, in zone: ZoneID
  ) -> Expression {
    text(of: .path(F.declared.fields[keyPath: instant].path), zone)
  }

  /// The Monday of an instant's week in a zone, as ISO 8601 counts weeks.
  ///
  ///     {$dateToString: {
  ///       date: {$dateTrunc: {
  ///         date: "$start", unit: "week", timezone: "Europe/Rome", startOfWeek: "monday"}},
  ///       format: "%Y-%m-%d", timezone: "Europe/Rome"}}
  public static func week<P: QueryField<Instant>>(
    of instant: KeyPath<F, P>, in zone: ZoneID
  ) -> Expression {
    first("week", of: F.declared.fields[keyPath: instant].path, zone)
  }

  /// The first day of an instant's month in a zone.
  ///
  ///     {$dateToString: {
  ///       date: {$dateTrunc: {
  ///         date: "$start", unit: "month", timezone: "Europe/Rome", startOfWeek: "monday"}},
  ///       format: "%Y-%m-%d", timezone: "Europe/Rome"}}
  public static func month<P: QueryField<Instant>>(
    of instant: KeyPath<F, P>, in zone: ZoneID
  ) -> Expression {
    first("month", of: F.declared.fields[keyPath: instant].path, zone)
  }

  private static func first(_ unit: BSONValue, of path: String, _ zone: ZoneID) -> Expression {
    let truncated: BSONDocument = [
      "date": .string("$" + path), "unit": unit, "timezone": .string(zone.name),
      "startOfWeek": "monday",
    ]
    return text(of: .success(.document(["$dateTrunc": .document(truncated)])), zone)
  }

  /// As dates are kept: `2026-07-01`.
  private static func text(of date: Operand, _ zone: ZoneID) -> Expression {
    let parts = date.map { date in
      BSONValue.document([
        "date": date, "format": "%Y-%m-%d", "timezone": .string(zone.name),
      ])
    }
    return Expression(.operator("$dateToString", of: parts), PlainDate.codec)
  }
}

extension Expression where Value == TimeSpan {
  /// The time from one instant to another.
  ///
  ///     {$divide: [{$subtract: ["$end", "$start"]}, 1000]}
  public static func time<P: QueryField<Instant>, Q: QueryField<Instant>>(
    from start: KeyPath<F, P>, to end: KeyPath<F, Q>
  ) -> Expression<F, TimeSpan> {
    let fields = F.declared.fields
    let milliseconds = Operand.operator(
      "$subtract", .path(fields[keyPath: end].path), .path(fields[keyPath: start].path))
    return Expression(
      .operator("$divide", milliseconds, .success(1000.0)), .inStoredUnit())
  }
}
