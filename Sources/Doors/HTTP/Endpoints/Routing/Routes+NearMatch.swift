import Schema

extension Routes {
  /// The path that a misspelt one was probably meant to be; nil when there is none that the method
  /// would find something at.
  func nearest(to path: [String], for method: Method?) -> String? {
    let texts = path.filter { !$0.isEmpty }
    let paths = endpoints.compactMap { $0.path.respelling(texts) }
    let answering = paths.filter { path in
      endpoints(at: path).contains { $0.answers(method, at: path) }
    }
    return answering.min { Self.changes($0, texts) < Self.changes($1, texts) }
      .map { $0.map { "/" + $0.percentEncoded }.joined() }
  }

  private static func changes(_ path: [String], _ texts: [String]) -> Int {
    zip(path, texts).count { $0 != $1 }
  }
}

extension PathTemplate {
  /// The path that the texts were meant to be, if each is nearly the literal at its place: with the
  /// literals as they should be, and the caller's own texts in the holes.
  fileprivate func respelling(_ texts: [String]) -> [String]? {
    guard texts.count == segments.count else { return nil }
    let respelt = zip(segments, texts).compactMap { segment, text in
      switch segment {
      case .literal(let literal): NearMatch.of(text, among: [literal])
      case .parameter(_, let suffix): Self.respelling(text, endingWith: suffix)
      }
    }
    return respelt.count == texts.count ? respelt : nil
  }

  /// Nil when the text does not end with anything near the suffix.
  private static func respelling(_ text: String, endingWith suffix: String) -> String? {
    guard let mark = suffix.first else { return text }
    guard let end = text.lastIndex(of: mark) else { return nil }
    return NearMatch.of(String(text[end...]), among: [suffix]).map { text[..<end] + $0 }
  }
}

extension Endpoint {
  /// Whether a request would get beyond its path and method.
  fileprivate func answers(_ method: Method?, at path: [String]) -> Bool {
    guard method == nil || method == self.method, let values = self.path.match(path) else {
      return false
    }
    return parameters.filter { $0.place == .path }.allSatisfy { $0.admits(values[$0.name]) }
  }
}

extension String {
  /// As it stands in a path (RFC 3986, 3.3).
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      let isPlain = byte.isDigit || byte.isLetter || "-._~!$&'()*+,;=:@".utf8.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%\(byte.hexDigits)"
    }.joined()
  }
}

extension UInt8 {
  fileprivate var hexDigits: String {
    String(self >> 4, radix: 16, uppercase: true) + String(self & 15, radix: 16, uppercase: true)
  }
}
