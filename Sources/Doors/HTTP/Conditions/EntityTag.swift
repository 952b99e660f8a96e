/// The name of one version of what a path stands for (RFC 9110, 8.8.3): `"7"`, `W/"7"`.
///
/// What stands between the quotes is compared byte by byte and never looked into: `"07"` is another
/// version than `"7"`.
package struct EntityTag: Sendable, CustomStringConvertible {
  /// Without the quotes.
  package let opaque: String
  package let isWeak: Bool

  private init(unchecked opaque: String, isWeak: Bool) {
    self.opaque = opaque
    self.isWeak = isWeak
  }

  /// The strong tag of a version that is counted.
  package init(_ number: Int64) {
    self.init(unchecked: String(number), isWeak: false)
  }

  /// A tag at the start of a text, which is cut off; nil when there is none.
  init?(takenFrom text: inout Substring.UTF8View) {
    var rest = text
    let isWeak = rest.starts(with: "W/".utf8)
    if isWeak { rest = rest.dropFirst(2) }
    guard rest.popFirst() == Self.quote, let end = rest.firstIndex(of: Self.quote),
      rest[..<end].allSatisfy(\.isTagByte)
    else { return nil }
    self.init(unchecked: String(Substring(rest[..<end])), isWeak: isWeak)
    text = rest[rest.index(after: end)...]
  }

  /// As a header holds it.
  package var description: String { (isWeak ? "W/" : "") + "\"\(opaque)\"" }

  /// RFC 9110, 8.8.3.2.
  package enum Comparison: Hashable, Sendable {
    /// A weak tag is like none, not even itself.
    case strong
    case weak
  }

  package func matches(_ other: EntityTag, by comparison: Comparison) -> Bool {
    guard comparison == .weak || !(isWeak || other.isWeak) else { return false }
    return opaque.utf8.elementsEqual(other.opaque.utf8)
  }

  private static let quote = UInt8(ascii: "\"")
}

extension UInt8 {
  /// A comma is, a space is not.
  fileprivate var isTagByte: Bool { isVisible || self >= 0x80 }
}
