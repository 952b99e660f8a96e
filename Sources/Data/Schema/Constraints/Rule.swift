public import BSON

/// What fields of one object must be to each other: a sentence, and its meaning here and in MongoDB.
///
/// ```swift
/// Declared(IntervalFields(), rules: [.order(\.start, .notAfter, \.end)])
/// ```
public struct Rule<F: Fields> {
  let resolve: (F) -> FieldRule
}

@available(*, unavailable)
extension Rule: Sendable {}

/// How two values follow one another.
public enum FieldOrder: Sendable {
  /// The first is less than the second.
  case before
  /// The first is less than the second, or they are the same.
  case notAfter
}

/// A rule without the Swift type of its object.
package struct FieldRule: Sendable {
  /// What is so when it holds, such as `"start" is not after "end"`.
  package let sentence: String
  /// The names of the fields that it is about; a breach is told at the last one.
  package let fields: [String]
  /// Whether it holds in an object. A field that is missing, null or of another shape breaks no rule.
  package let holds: @Sendable (BSONDocument) -> Bool
  /// The same as an aggregation expression over the object at a place, such as `$home` or
  /// `$$item`.
  package let expression: @Sendable (_ place: FieldPlace) -> BSONValue
}

/// Where in a document an object stands, for expressions: `$start`, `$home.start`, `$$item0.start`.
public struct FieldPlace: Sendable {
  let prefix: String

  static let root = FieldPlace(prefix: "$")

  /// The expression that gives the field of a stored key.
  public func field(_ storedKey: String) -> BSONValue { .string(prefix + storedKey) }

  func inside(_ storedKey: String) -> FieldPlace {
    FieldPlace(prefix: prefix + storedKey + ".")
  }

  static func variable(_ name: String) -> FieldPlace { FieldPlace(prefix: "$$\(name).") }
}

extension Rule {
  /// One field's value comes before another's, or at least not after it.
  ///
  ///     {$or: [{$lte: ["$start", null]}, {$lte: ["$end", null]}, {$lte: ["$start", "$end"]}]}
  public static func order<V: Bounded>(
    _ first: KeyPath<F, Field<V>>, _ order: FieldOrder, _ second: KeyPath<F, Field<V>>
  ) -> Rule {
    Rule { fields in
      .order(fields[keyPath: first].outline, order, fields[keyPath: second].outline)
    }
  }

  /// A rule in its own words.
  ///
  /// - Parameters:
  ///   - sentence: what is so when the rule holds, for the message of a fault.
  ///   - about: the fields that it is about, the one that is to be mended last.
  ///   - holds: whether it holds in an object. One that throws breaks no rule: the misfit is a fault
  ///     already.
  ///   - expression: the same for MongoDB, over the object at the place: `place.field("startKey")`.
  public init(
    _ sentence: String, about: @escaping (F) -> [any DeclaredField],
    holds: @escaping @Sendable (Document<F>) throws(StoredMisfit) -> Bool,
    expression: @escaping @Sendable (FieldPlace) -> BSONValue
  ) {
    self.init { fields in
      FieldRule(
        sentence: sentence, fields: about(fields).map(\.outline.name),
        holds: { (try? holds(Document<F>($0))) ?? true },
        expression: expression)
    }
  }
}

extension FieldRule {
  fileprivate static func order(
    _ first: FieldOutline, _ order: FieldOrder, _ second: FieldOutline
  ) -> FieldRule {
    let (firstKey, secondKey) = (first.storedKey, second.storedKey)
    let isStrict = order == .before
    return FieldRule(
      sentence: "\"\(first.name)\" is \(isStrict ? "before" : "not after") \"\(second.name)\"",
      fields: [first.name, second.name],
      holds: { object in
        guard let one = object[firstKey], let other = object[secondKey], one != .null,
          other != .null
        else { return true }
        return isStrict ? one.isOrdered(before: other) : !other.isOrdered(before: one)
      },
      expression: { place in
        let (one, other) = (place.field(firstKey), place.field(secondKey))
        return [
          "$or": [
            ["$lte": [one, .null]], ["$lte": [other, .null]],
            [isStrict ? "$lt" : "$lte": [one, other]],
          ]
        ]
      })
  }
}
