/// What a field's value must keep to beyond its shape.
public struct Constraints: Sendable {
  /// Of a text, in code points (Unicode scalars), as JSON Schema and MongoDB count.
  public var length: ClosedRange<Int>?
  public var pattern: Pattern?
  /// Of a list's items or a map's keys.
  public var count: ClosedRange<Int>?
  public var bounds: Bounds?
  /// Whether it may be null where it stands in a list or a map.
  public var mayBeNull = false
  private var inner: [Constraints] = []

  /// Those of each item of a list and each value of a map.
  public var ofItems: Constraints {
    get { inner.first ?? Constraints() }
    set { inner = newValue.isEmpty ? [] : [newValue] }
  }

  public init() {}

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
  public var isEmpty: Bool { !restricts && !mayBeNull && inner.isEmpty }

  /// Whether a value of the right shape can break any.
  public var restricts: Bool {
    length != nil || pattern != nil || count != nil || bounds != nil || ofItemsRestrict
  }

  private var ofItemsRestrict: Bool { inner.first?.restricts ?? false }
}
