/// An HTTP/1.1 answer, split.
struct RawAnswer: Sendable {
  let status: Int
  /// The status line and the header lines.
  let head: [String]
  let body: String

  /// A text that holds one answer.
  init(_ text: String) {
    let end = text.firstRange(of: "\r\n\r\n")
    self.init(
      head: text[..<(end?.lowerBound ?? text.endIndex)],
      body: end.map { text[$0.upperBound...] } ?? "")
  }

  private init(head: Substring, body: Substring) {
    self.head = head.split(separator: "\r\n").map(String.init)
    self.body = String(body)
    status = Int(self.head.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
  }

  func header(_ name: String) -> String? {
    let line = head.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
    return line.map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
  }

  /// The responses in a text. A response to HEAD announces a body that does not follow, so a status
  /// line in the place of a body starts the next response.
  static func all(in text: String) -> [RawAnswer] {
    var answers: [RawAnswer] = []
    var rest = text[...]
    while let end = rest.firstRange(of: "\r\n\r\n") {
      let head = RawAnswer(head: rest[..<end.lowerBound], body: "")
      rest = rest[end.upperBound...]
      let length = head.header("Content-Length").flatMap { Int($0) } ?? 0
      let body = rest.hasPrefix("HTTP/1.") ? rest.utf8.prefix(0) : rest.utf8.prefix(length)
      answers.append(
        RawAnswer(head: head.head.joined(separator: "\r\n")[...], body: Substring(body)))
      rest = rest[body.endIndex...]
    }
    return answers
  }

  /// Whether the status is not 1xx. Each request has exactly one final response.
  var isFinal: Bool { status >= 200 }
}
