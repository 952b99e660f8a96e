package import Units

/// Everything wrong with what was sent; never empty.
package struct Faults: Error, Hashable, Sendable {
  package let all: [Fault]
  /// Whether what was sent could not even be read as JSON.
  package let isMalformed: Bool

  package init(_ first: Fault, _ rest: [Fault] = [], isMalformed: Bool = false) {
    all = [first] + rest
    self.isMalformed = isMalformed
  }

  /// Nil when there is nothing wrong.
  package init?(_ faults: [Fault], isMalformed: Bool = false) {
    guard let first = faults.first else { return nil }
    self.init(first, Array(faults.dropFirst()), isMalformed: isMalformed)
  }
}

extension Faults {
  /// The same with their numbers in a reader's units.
  package func inUnits(of system: UnitSystem) -> Faults {
    Faults(all.map { $0.inUnits(of: system) }, isMalformed: isMalformed) ?? self
  }
}
