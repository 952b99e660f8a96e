/// Words with quantities among them: written once, and read in anybody's units.
///
/// ```swift
/// let sentence: Sentence = "You lost \(Mass.kilograms(1.5))."
/// sentence.text(for: .usCustomary)  // "You lost 3.3 lb."
/// ```
public struct Sentence: Hashable, Sendable {
  /// In the order in which they are read; words follow on each other without a space.
  public let parts: [Part]

  /// From parts in the order in which they are read.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Words alone.
  public init(_ words: String) {
    parts = [.words(words)]
  }

  /// A stretch of a sentence.
  public enum Part: Sendable {
    /// The same for every reader.
    case words(String)
    /// In the units of whoever reads.
    case quantity(any Measured)
  }
}

extension Sentence {
  /// Each quantity as people of a unit system expect it.
  public func text(for system: UnitSystem) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .quantity(let quantity): quantity.formatted(for: system)
      }
    }.joined()
  }

  /// One after the other, without a space between.
  public static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(left.parts + right.parts)
  }
}

extension Sentence: CustomStringConvertible {
  /// The words, with a gap for each quantity: what an athlete weighs has no business in a log.
  public var description: String {
    parts.map { part in if case .words(let words) = part { words } else { "…" } }.joined()
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// Words alone.
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

    /// Empty.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// The words between.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    /// A quantity, for the reader's units.
    public mutating func appendInterpolation(_ quantity: any Measured) {
      parts.append(.quantity(quantity))
    }

    /// Another sentence, with its quantities.
    public mutating func appendInterpolation(_ sentence: Sentence) {
      parts += sentence.parts
    }

    /// Anything else in its own words.
    public mutating func appendInterpolation<Value>(_ value: Value) {
      appendLiteral("\(value)")
    }
  }

  /// What interpolated literals are collected in.
  public typealias StringInterpolation = Interpolation
}

extension Sentence.Part: Hashable {
  /// The same words, or the same quantity of the same dimension.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.words(let left), .words(let right)): left == right
    case (.quantity(let left), .quantity(let right)): AnyHashable(left) == AnyHashable(right)
    default: false
    }
  }

  /// Over the words or the quantity.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .words(let words): hasher.combine(words)
    case .quantity(let quantity): hasher.combine(AnyHashable(quantity))
    }
  }
}
