/// The kind of an exercise, by its name in the FIT profile: `running`, `cycling`.
///
/// Any name is allowed and kept as the source gave it, because future devices will have sports that
/// are not listed here. A number without a name is kept as its decimal digits.
package struct Sport: RawRepresentable, Hashable, Sendable {
  /// The name in `snake_case`, as the FIT profile spells it.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Sport {
  package static let generic = Sport(rawValue: "generic")
  package static let running = Sport(rawValue: "running")
  package static let cycling = Sport(rawValue: "cycling")
  package static let swimming = Sport(rawValue: "swimming")
  package static let rowing = Sport(rawValue: "rowing")
  package static let walking = Sport(rawValue: "walking")
  package static let hiking = Sport(rawValue: "hiking")
  package static let training = Sport(rawValue: "training")
  package static let fitnessEquipment = Sport(rawValue: "fitness_equipment")

  /// The change of shoes or bicycle between two legs of a triathlon.
  package static let transition = Sport(rawValue: "transition")
}

extension Sport: CustomStringConvertible {
  package var description: String { rawValue }
}
