package import Units

/// One quantity that a result was computed from.
package struct Input: Sendable {
  /// The name that requests and answers have for it: `drunk`, `sweatRate`.
  package let name: String
  package let value: any Measured
  package let origin: Origin

  package enum Origin: Hashable, Sendable {
    /// Somebody measured or entered it, or it was computed from such values.
    case given
    /// Only a device said it: it measured or estimated it, and nobody looked.
    case device
    /// Neither did; this says where our value is from.
    case assumed(Citation)
  }

  package init(_ name: String, _ value: any Measured, _ origin: Origin = .given) {
    self.name = name
    self.value = value
    self.origin = origin
  }
}

extension Input: Hashable {
  package static func == (left: Input, right: Input) -> Bool {
    left.name == right.name && left.origin == right.origin
      && AnyHashable(left.value) == AnyHashable(right.value)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(origin)
    hasher.combine(AnyHashable(value))
  }
}
