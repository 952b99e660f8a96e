package import Units

/// One quantity from which a result was calculated.
package struct Input: Sendable {
  /// The name of its field in requests and responses: `drunk`, `sweatRate`.
  package let name: String
  package let value: any Measured
  package let origin: Origin

  package enum Origin: Hashable, Sendable {
    /// Somebody measured it or entered it for this.
    case given
    /// Nobody gave it for this; it is from the scale, before the workout of a sweat test.
    case weighIn
    /// It was worked out, and has inputs of its own.
    case computed
    /// Only a device said it: it measured or estimated it, and nobody looked.
    case device
    /// It was not given. The citation says where the value comes from.
    case assumed(Citation)
  }

  package init(_ name: String, _ value: any Measured, _ origin: Origin) {
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
