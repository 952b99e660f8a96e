import TestSupport

extension HTTPAnswer {
  struct NotHTTP: Error {
    let text: String
  }

  /// Takes an HTTP/1.1 answer apart.
  init(_ bytes: [UInt8]) throws(NotHTTP) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw NotHTTP(text: String(decoding: bytes, as: UTF8.self))
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw NotHTTP(text: lines.first ?? "") }
    self.init(
      status, header: lines.dropFirst().map(Line.init(written:)),
      body: Array(bytes[end.upperBound...]))
  }
}

extension HTTPAnswer.Line {
  fileprivate init(written text: String) {
    let name = text.prefix { $0 != ":" }
    self.init(String(name), String(text.dropFirst(name.count + 1).drop { $0 == " " }))
  }
}
