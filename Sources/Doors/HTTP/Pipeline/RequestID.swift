/// The name of a request in answers and logs.
enum RequestID {
  static let header = "X-Request-Id"

  /// The caller's own id when it is well formed, so that one id follows a request through
  /// several services; otherwise a new one.
  static func of(_ headers: Headers, otherwise new: @Sendable () -> String) -> String {
    guard let given = headers[header], isWellFormed(given) else { return new() }
    return given
  }

  /// 1 to 128 letters, digits and `-_.`: nothing that could forge a log line or a header.
  static func isWellFormed(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_.".utf8.contains(byte)
        }
      }
  }
}
