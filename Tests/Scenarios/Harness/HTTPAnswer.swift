import TestSupport

/// An HTTP/1.1 answer.
struct HTTPAnswer: Sendable {
  let status: Int
  /// Lines of the head after the first.
  let head: [String]
  let body: [UInt8]

  struct NotHTTP: Error {
    let text: String
  }

  init(_ bytes: [UInt8]) throws(NotHTTP) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw NotHTTP(text: String(decoding: bytes, as: UTF8.self))
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw NotHTTP(text: lines.first ?? "") }
    self.status = status
    head = Array(lines.dropFirst())
    body = Array(bytes[end.upperBound...])
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// Throws when the body is no JSON.
  var json: JSONTree { get throws { try JSONTree(body) } }

  /// A header field's value; nil when there is none.
  subscript(name: String) -> String? {
    let line = head.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
    return line.map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
  }
}
