public import BSON
public import Time

/// The least and the most that a stored value may be, both included; nil where there is no end.
public struct Bounds: Sendable {
  public let lower: BSONValue?
  public let upper: BSONValue?

  public func contains(_ value: BSONValue) -> Bool {
    !(lower.map { value.isOrdered(before: $0) } ?? false)
      && !(upper.map { $0.isOrdered(before: value) } ?? false)
  }
}

/// A type whose stored values are in the same order as its own.
public protocol Bounded: FieldValue, Comparable {
  /// The value as it is stored.
  var bound: BSONValue { get }
}

extension Int64: Bounded { public var bound: BSONValue { .int64(self) } }
extension Double: Bounded { public var bound: BSONValue { .double(self) } }
extension Instant: Bounded {
  public var bound: BSONValue { .datetime(milliseconds: milliseconds) }
}
extension PlainTime: Bounded { public var bound: BSONValue { .int32(millisecondOfDay) } }
// Years have four digits, so the texts are in the order of time.
extension PlainDate: Bounded { public var bound: BSONValue { .string(description) } }
extension PlainDateTime: Bounded { public var bound: BSONValue { .string(description) } }
