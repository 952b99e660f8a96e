/// A request's path and query, split and decoded (RFC 3986).
///
/// In the query `+` is a space, as every form encoder writes it. A kind whose values hold a `+`,
/// such as an instant's offset, takes a space in its place for the sake of hand-written URLs.
struct RequestTarget: Hashable, Sendable {
  /// The path as it was sent, for `instance`.
  let path: String
  /// The path's parts after the leading slash, percent-decoded.
  let segments: [String]
  /// Names and values in the order in which they came.
  let query: [Item]

  /// One `name=value` of the query.
  struct Item: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// Nil when the text is no absolute path, or its percent-encoding is broken or no UTF-8.
  init?(parsing text: String) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let rawPath = halves.first, rawPath.hasPrefix("/") else { return nil }
    let rawSegments = rawPath.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let rawItems = (halves.dropFirst().first ?? "").split(separator: "&")
    let segments = rawSegments.compactMap { Self.decoded($0, plusIsSpace: false) }
    let items = rawItems.compactMap(Self.item)
    guard segments.count == rawSegments.count, items.count == rawItems.count else { return nil }
    self.path = String(rawPath)
    self.segments = segments
    self.query = items
  }

  private static func item(_ text: Substring) -> Item? {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = halves.first.flatMap({ decoded($0, plusIsSpace: true) }),
      let value = decoded(halves.dropFirst().first ?? "", plusIsSpace: true)
    else { return nil }
    return Item(name: name, value: value)
  }

  private static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexDigit),
          let low = rest.popFirst().flatMap(hexDigit)
        else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.flatMap(UInt8.init(exactly:))
  }
}
