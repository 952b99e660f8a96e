/// The codings that are read.
struct ContentCodings: Sendable {
  private let known: [ContentCoding]

  /// Each is undone in full, so that a long list would be much work for few bytes.
  private static let most = 2

  init(_ known: [ContentCoding]) {
    self.known = known
  }

  /// `identity` says that a body is as it is.
  var names: [String] { known.map(\.name) + ["identity"] }

  /// For Accept-Encoding (RFC 9110, 12.5.3).
  var list: String { names.joined(separator: ", ") }

  /// The codings that a body was sent in, the first applied first; nil when one is not known, or
  /// when they are more than anyone needs.
  func named(in headers: Headers) -> [ContentCoding]? {
    let names = headers.list("Content-Encoding").map { $0.lowercased() }
      .filter { $0 != "identity" }
    let codings = names.compactMap { name in
      // Old names of the same (RFC 9110, 8.4.1).
      known.first { $0.name == name || "x-\($0.name)" == name }
    }
    return codings.count == names.count && names.count <= Self.most ? codings : nil
  }
}
