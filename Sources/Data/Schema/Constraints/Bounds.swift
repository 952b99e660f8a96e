public import BSON
public import Time

/// The least and the most that a stored value may be, both included; nil where there is no end.
package struct Bounds: Sendable {
  package let lower: BSONValue?
  package let upper: BSONValue?

  package func contains(_ value: BSONValue) -> Bool {
    !(lower.map { value.isOrdered(before: $0) } ?? false)
      && !(upper.map { $0.isOrdered(before: value) } ?? false)
  }
}

/// A type whose stored values are in the same order as its own.
public protocol Bounded: FieldValue, Comparable {
  /// The value as it is stored.
  var bound: BSONValue { get }
}

extension Int64: Bounded {
  /// An int64.
  public var bound: BSONValue { .int64(self) }
}

extension Double: Bounded {
  /// A BSON double.
  public var bound: BSONValue { .double(self) }
}

extension Instant: Bounded {
  /// A BSON date.
  public var bound: BSONValue { .datetime(milliseconds: milliseconds) }
}

extension PlainTime: Bounded {
  /// Milliseconds since midnight, as int32.
  public var bound: BSONValue { .int32(millisecondOfDay) }
}

// Years have four digits, so the texts are in the order of time.
extension PlainDate: Bounded {
  /// A text such as `2026-07-01`.
  public var bound: BSONValue { .string(description) }
}

extension PlainDateTime: Bounded {
  /// A text such as `2026-12-01T07:00:00`.
  public var bound: BSONValue { .string(description) }
}
