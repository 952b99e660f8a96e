public import BSON
public import Schema

/// Which documents of a type are asked for: a value that is sent to the server, or matched in process
/// with the same meaning.
///
/// ```swift
/// let lean: Filter<AthleteFields> = \.sport == .cycling && \.mass < .kilograms(60)
/// try lean.rendered()     // {sport: "cycling", massKg: {$lt: 60}}
/// lean.matches(athlete)   // in process
/// ```
///
/// Where several conditions must hold, functions take them as a list: `find(\.sport == .cycling,
/// \.mass < .kilograms(60))`. It compiles faster than a chain of `&&`, and an error in it stands at the
/// condition that is wrong.
///
/// A field that is missing is not equal to any value, so `!=` holds for it; it is neither less nor
/// greater. What null and repeated keys mean stands at `Fields`.
public struct Filter<F: Fields>: Hashable, Sendable {
  /// The same without the declaration's types.
  public let condition: Condition

  /// A condition whose paths and values nobody has compared with the declaration.
  @inlinable
  public init(_ condition: Condition) {
    self.condition = condition
  }

  /// All of the conditions hold; without one, every document is asked for.
  @inlinable
  public init(all filters: some Sequence<Filter>) {
    let conditions = filters.map(\.condition)
    condition = conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  /// As the server is sent it.
  ///
  /// - Throws: `BSONError` for a filter that is larger or deeper than a document may be.
  public func rendered() throws(BSONError) -> BSONDocument { try condition.rendered() }

  /// Whether the document is one of those that are asked for, as MongoDB 6.0 would say.
  public func matches(_ document: Document<F>) -> Bool { condition.matches(document.bson) }
}

extension Filter {
  /// Every document.
  ///
  ///     {}
  public static var always: Filter { Filter(.always) }

  /// No document.
  ///
  ///     {$nor: [{}]}
  @inlinable public static var never: Filter { Filter(.never) }

  /// Both hold.
  ///
  ///     {sport: "cycling", massKg: {$lt: 60}}
  @inlinable
  public static func && (left: Filter, right: Filter) -> Filter {
    Filter(.all([left.condition, right.condition]))
  }

  /// At least one holds.
  ///
  ///     {$or: [{sport: "cycling"}, {massKg: {$lt: 60}}]}
  @inlinable
  public static func || (left: Filter, right: Filter) -> Filter {
    Filter(.any([left.condition, right.condition]))
  }

  /// The condition does not hold: also where a field is missing that it asks about.
  ///
  ///     {sport: {$ne: "cycling"}}
  ///     {$nor: [{sport: "cycling", races: {$gt: 3}}]}
  @inlinable
  public static prefix func ! (filter: Filter) -> Filter { Filter(filter.condition.negated) }
}
