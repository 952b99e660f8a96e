/// A regular expression: a pattern in the syntax of the server's PCRE, and its options.
public struct BSONRegularExpression: Sendable {
  /// The pattern, without slashes.
  public let pattern: String

  /// The options, one letter each, in alphabetical order, such as `im`.
  public let options: String

  /// Sorts the options; throws `nulInKey` when either text contains U+0000.
  /// O(pattern), and O(n log n) for n options.
  public init(pattern: String, options: String = "") throws(BSONError) {
    if let offset = (pattern.utf8.firstOffset(of: 0) ?? options.utf8.firstOffset(of: 0)) {
      throw BSONError(.nulInKey, at: offset)
    }
    self.init(valid: pattern, options)
  }

  init(in bytes: RawSpan, at start: Int) {
    let patternEnd = bytes.terminator(from: start, before: bytes.byteCount) ?? start
    let optionsEnd = bytes.terminator(from: patternEnd + 1, before: bytes.byteCount) ?? start
    self.init(
      valid: bytes.repairedText(in: start..<patternEnd),
      bytes.repairedText(in: (patternEnd + 1)..<max(optionsEnd, patternEnd + 1)))
  }

  private init(valid pattern: String, _ options: String) {
    self.pattern = pattern
    self.options = String(String.UnicodeScalarView(options.unicodeScalars.sorted()))
  }
}

extension BSONRegularExpression: Hashable {
  /// Whether pattern and options have the same bytes. O(bytes).
  public static func == (left: BSONRegularExpression, right: BSONRegularExpression) -> Bool {
    left.pattern.hasSameBytes(as: right.pattern) && left.options.hasSameBytes(as: right.options)
  }
}

extension BSONRegularExpression: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Always `BSONRegularExpression`, because a pattern may contain private text. O(1).
  public var description: String { "BSONRegularExpression" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension String.UTF8View {
  func firstOffset(of byte: UInt8) -> Int? {
    enumerated().first { $0.element == byte }?.offset
  }
}
