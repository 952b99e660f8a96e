/// An endless stream of random numbers that is the same on every machine: SplitMix64 (Steele, Lea,
/// Flood, OOPSLA 2014).
///
/// Streams form a tree. A child follows from its parent's seed and its own name alone, whatever was
/// drawn from either, so that athlete 7 is the same person among 10 and among 100,000:
///
/// ```swift
/// var sleep = RandomStream(seed: 7)["athlete", 12]["sleep", 280]
/// let hours = sleep.normal(mean: 7.4, sd: 0.8)
/// ```
package struct RandomStream: Sendable {
  private let seed: UInt64
  private var state: UInt64

  package init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// The stream of a part of what this one is for.
  package subscript(name: String, number: Int) -> RandomStream {
    var mixed = Self.mixed(seed ^ 0x6A09_E667_F3BC_C908)
    for byte in name.utf8 { mixed = Self.mixed(mixed ^ UInt64(byte)) }
    return RandomStream(seed: Self.mixed(mixed ^ UInt64(bitPattern: Int64(number))))
  }

  package subscript(name: String) -> RandomStream { self[name, 0] }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
