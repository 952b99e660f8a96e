/// The only place that makes random ids.
enum RandomID {
  /// 96 random bits, 24 hexadecimal digits.
  @Sendable static func next() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<3).map { _ in
      let part = String(UInt32.random(in: 0...UInt32.max, using: &generator), radix: 16)
      return String(repeating: "0", count: 8 - part.count) + part
    }.joined()
  }
}
