/// The form of a whole text, in a part of regular expressions that means the same everywhere: in
/// MongoDB (PCRE), in JSON Schema (ECMA-262, with the flag `u`), and here.
///
/// A pattern is a row of characters, each with an optional count behind it:
///
/// - a letter, a digit, a space or one of `-_:;,@#%&='"!<>~` and the backtick stands for itself;
/// - `\` before one of `^$\.*+?()[]{}|/` makes that character stand for itself;
/// - `[a-z0-9_]` is one of the characters and ranges in it; `-`, `\`, `]` and `^` have a `\` in front;
/// - `?`, `*`, `+`, `{3}`, `{2,}` and `{2,5}` say how often what is before them is there, at most
///   1,000 times.
///
/// The text is matched from its beginning to its end. All characters are ASCII. There are no groups,
/// no alternatives, no `.` and no `[^…]`: the dialects differ in those, or need more than one pass over
/// the text.
public struct Pattern: Hashable, Sendable {
  /// As it was written, without anchors.
  public let text: String
  let steps: [Step]

  /// Characters, and how often they are there.
  struct Step: Hashable, Sendable {
    /// ASCII codes.
    var characters: Set<UInt8>
    var least = 1
    /// Nil for any number.
    var most: Int? = 1
  }

  /// The pattern that a text writes.
  ///
  /// - Throws: `PatternFault` for what is not in the subset.
  public init(_ text: String) throws(PatternFault) {
    var parser = PatternParser(text)
    steps = try parser.steps()
    self.text = text
  }
}

extension Pattern: ExpressibleByStringLiteral {
  /// For declarations. A literal outside the subset stops the program where it is declared.
  public init(stringLiteral text: String) {
    do throws(PatternFault) {
      try self.init(text)
    } catch {
      // Only source code calls this, so the pattern's author sees it at the first start.
      preconditionFailure("the pattern \"\(text)\" is not allowed: \(error)")
    }
  }
}

extension Pattern {
  /// For JSON Schema. In ECMA-262 `$` is the very end of the text.
  package var ecma: String { "^\(text)$" }

  /// For MongoDB. In PCRE `$` also stands before a line feed at the end, `\z` does not.
  var pcre: String { "^\(text)\\z" }
}

/// Why a text is no pattern of the subset.
public struct PatternFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The byte at which the fault is, from 0.
  public let offset: Int
  /// What is wrong there, as a part of a sentence.
  public let message: String

  /// The message and its place.
  public var description: String { "at byte \(offset): \(message)" }
}
