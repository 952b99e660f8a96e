/// One thing that the values of a field must keep to.
///
/// ```swift
/// let tags = Field(
///   "tags", [String].self, with: [.count(0...20), .each([.length(1...40)])], "Words to find it by.")
/// ```
public struct Constraint<Value> {
  let apply: (inout Constraints) -> Void
}

@available(*, unavailable)
extension Constraint: Sendable {}

extension Constraint where Value == String {
  /// How long the text is, in code points.
  public static func length(_ range: ClosedRange<Int>) -> Constraint {
    Constraint { $0.length = range }
  }

  /// The form of the whole text.
  public static func pattern(_ pattern: Pattern) -> Constraint {
    Constraint { $0.pattern = pattern }
  }
}

extension Constraint where Value: Bounded {
  /// The least and the greatest value.
  public static func within(_ range: ClosedRange<Value>) -> Constraint {
    Constraint { $0.bounds = Bounds(lower: range.lowerBound.bound, upper: range.upperBound.bound) }
  }

  /// The least value.
  public static func within(_ range: PartialRangeFrom<Value>) -> Constraint {
    Constraint { $0.bounds = Bounds(lower: range.lowerBound.bound, upper: nil) }
  }

  /// The greatest value.
  public static func within(_ range: PartialRangeThrough<Value>) -> Constraint {
    Constraint { $0.bounds = Bounds(lower: nil, upper: range.upperBound.bound) }
  }
}

extension Constraint {
  /// How many items the list has.
  public static func count<Item>(_ range: ClosedRange<Int>) -> Constraint where Value == [Item] {
    Constraint { $0.count = range }
  }

  /// How many keys the map has.
  public static func count<Item>(_ range: ClosedRange<Int>) -> Constraint
  where Value == [String: Item] {
    Constraint { $0.count = range }
  }

  /// What each item of the list must keep to.
  public static func each<Item>(_ items: [Constraint<Item>]) -> Constraint where Value == [Item] {
    Constraint { constraints in for item in items { item.apply(&constraints.ofItems) } }
  }

  /// What each value of the map must keep to.
  public static func each<Item>(_ values: [Constraint<Item>]) -> Constraint
  where Value == [String: Item] {
    Constraint { constraints in for value in values { value.apply(&constraints.ofItems) } }
  }
}
