public import Units

/// Everything wrong with what was sent; never empty.
public struct Faults: Error, Hashable, Sendable {
  public let all: [Fault]
  /// Whether what was sent could not even be read as JSON.
  public let isMalformed: Bool

  public init(_ first: Fault, _ rest: [Fault] = [], isMalformed: Bool = false) {
    all = [first] + rest
    self.isMalformed = isMalformed
  }

  /// Nil when there is nothing wrong.
  public init?(_ faults: [Fault], isMalformed: Bool = false) {
    guard let first = faults.first else { return nil }
    self.init(first, Array(faults.dropFirst()), isMalformed: isMalformed)
  }
}

extension Faults {
  /// The same with their numbers in a reader's units.
  public func inUnits(of system: UnitSystem) -> Faults {
    Faults(all.map { $0.inUnits(of: system) }, isMalformed: isMalformed) ?? self
  }
}
