/// What a field's value must keep to beyond its shape.
package struct Constraints: Sendable {
  /// Of a text, in code points (Unicode scalars), as JSON Schema and MongoDB count.
  package var length: ClosedRange<Int>?
  package var pattern: Pattern?
  /// Of a list's items or a map's keys.
  package var count: ClosedRange<Int>?
  package var bounds: Bounds?
  /// Whether it may be null where it stands in a list or a map.
  package var mayBeNull = false
  private var inner: [Constraints] = []

  /// Those of each item of a list and each value of a map.
  package var ofItems: Constraints {
    get { inner.first ?? Constraints() }
    set { inner = newValue.isEmpty ? [] : [newValue] }
  }

  package init() {}

  /// Those of a list or a map whose values keep to these.
  static func each(_ items: Constraints) -> Constraints {
    var constraints = Constraints()
    constraints.ofItems = items
    return constraints
  }

  static func allowingNull(_ constraints: Constraints) -> Constraints {
    var constraints = constraints
    constraints.mayBeNull = true
    return constraints
  }

  /// Whether there are none.
  package var isEmpty: Bool { !restricts && !mayBeNull && inner.isEmpty }

  /// Whether a value of the right shape can break any.
  package var restricts: Bool {
    length != nil || pattern != nil || count != nil || bounds != nil || ofItemsRestrict
  }

  private var ofItemsRestrict: Bool { inner.first?.restricts ?? false }
}
