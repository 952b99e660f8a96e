/// A text with quantities in it, which can be shown in the units of any reader.
///
/// ```swift
/// let sentence: Sentence = "You lost \(Mass.kilograms(1.5))."
/// sentence.text(for: .usCustomary)  // "You lost 3.3 lb."
/// ```
public struct Sentence: Hashable, Sendable {
  /// The parts in reading order. No spaces are added between them.
  public let parts: [Part]

  /// Joins parts in reading order.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// A text without quantities.
  public init(_ words: String) {
    parts = [.words(words)]
  }

  /// A piece of a sentence.
  public enum Part: Sendable {
    /// Text that is the same for every reader.
    case words(String)
    /// A quantity, shown in the reader's units.
    case quantity(any Measured)
  }
}

extension Sentence {
  /// The text, with each quantity as readers of a unit system expect it.
  public func text(for system: UnitSystem) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .quantity(let quantity): quantity.formatted(for: system)
      }
    }.joined()
  }

  /// Joins two sentences without a space between them.
  public static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(left.parts + right.parts)
  }
}

extension Sentence: CustomStringConvertible {
  /// The words, with a placeholder for each quantity, because a log must not contain an athlete's
  /// data.
  public var description: String {
    parts.map { part in if case .words(let words) = part { words } else { "…" } }.joined()
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// A text without quantities.
  public init(stringLiteral words: String) {
    self.init(words)
  }

  /// `"You lost \(mass)."`
  public init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  /// Collects the parts of an interpolated literal.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var parts: [Part] = []

    /// Starts empty.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds literal text.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    /// Adds a quantity, which is shown in the reader's units.
    public mutating func appendInterpolation(_ quantity: any Measured) {
      parts.append(.quantity(quantity))
    }

    /// Adds another sentence with its quantities.
    public mutating func appendInterpolation(_ sentence: Sentence) {
      parts += sentence.parts
    }

    /// Adds any other value as its description.
    public mutating func appendInterpolation<Value>(_ value: Value) {
      appendLiteral("\(value)")
    }
  }

  /// The collector for interpolated literals.
  public typealias StringInterpolation = Interpolation
}

extension Sentence.Part: Hashable {
  /// Whether both have the same words, or the same quantity of the same dimension.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.words(let left), .words(let right)): left == right
    case (.quantity(let left), .quantity(let right)): AnyHashable(left) == AnyHashable(right)
    default: false
    }
  }

  /// Hashes the words or the quantity.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .words(let words): hasher.combine(words)
    case .quantity(let quantity): hasher.combine(AnyHashable(quantity))
    }
  }
}
