extension Call {
  /// The call's path and query with another value of one parameter, for links (RFC 3986). The
  /// parameters are in order of their names.
  package func targetWithQuery(setting name: String, to value: String) -> String {
    var items = query
    items[name] = value
    let pairs = items.sorted { $0.key < $1.key }.map { "\($0.key.encoded)=\($0.value.encoded)" }
    return "\(target)?\(pairs.joined(separator: "&"))"
  }
}

extension String {
  /// With every byte percent-encoded that is not unreserved (RFC 3986, 2.3).
  fileprivate var encoded: String {
    utf8.map { byte in
      if byte.isUnreserved { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + String(repeating: "0", count: 2 - digits.count) + digits
    }.joined()
  }
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
