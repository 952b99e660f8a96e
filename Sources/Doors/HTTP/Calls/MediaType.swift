/// What kind of bytes a body is (RFC 9110, 8.3), such as `application/json; charset=utf-8`.
package struct MediaType: Hashable, Sendable, CustomStringConvertible {
  /// Type and subtype in lower case, without parameters: what endpoints compare.
  package let essence: String
  /// The charset in lower case; nil when none is named.
  package let charset: String?

  package init(_ essence: String, charset: String? = nil) {
    self.essence = essence
    self.charset = charset
  }

  /// Nil when the text is not `type/subtype` with optional parameters.
  package init?(parsing text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
    let essence = parts.first?.lowercased() ?? ""
    let halves = essence.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy(Self.isToken) else { return nil }
    self.init(essence, charset: parts.dropFirst().lazy.compactMap(Self.charset).first)
  }

  package var description: String {
    charset.map { "\(essence); charset=\($0)" } ?? essence
  }

  /// Every text that we read is UTF-8; a body that says otherwise would be misread.
  var isUTF8: Bool {
    charset.map { ["utf-8", "utf8", "us-ascii"].contains($0) } ?? true
  }

  private static func charset(_ parameter: String) -> String? {
    let halves = parameter.split(separator: "=", maxSplits: 1).map { trimmed($0).lowercased() }
    guard let name = halves.first, name == "charset", let value = halves.dropFirst().first else {
      return nil
    }
    return value.filter { $0 != "\"" }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let start = text.drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
  }

  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$&-^_.+".utf8.contains(byte)
        }
      }
  }
}

extension MediaType {
  package static let json = MediaType("application/json")
  /// RFC 7396.
  package static let mergePatch = MediaType("application/merge-patch+json")
  /// RFC 9457.
  package static let problem = MediaType("application/problem+json")
  package static let text = MediaType("text/plain", charset: "utf-8")
  package static let bytes = MediaType("application/octet-stream")
  /// The type that Garmin's own tools send FIT files with.
  package static let fit = MediaType("application/vnd.ant.fit")
  package static let gzip = MediaType("application/gzip")
  package static let zip = MediaType("application/zip")
}
