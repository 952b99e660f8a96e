/// How the bytes of a message's body were packed for the way (RFC 9110, 8.4.1).
package enum ContentCoding: String, CaseIterable, Sendable {
  case gzip

  /// The coding of a name, in any case; `nil` for one that is not read. `x-gzip` is another name
  /// of `gzip`.
  package init?(name: String) {
    let name = name.lowercased()
    self.init(rawValue: name == "x-gzip" ? "gzip" : name)
  }

  /// The body as it was before it was packed.
  ///
  /// - Parameter limit: how many bytes it may have; not one more is unpacked.
  package func decode(_ bytes: [UInt8], limit: Int) throws(CompressionFault) -> [UInt8] {
    switch self {
    case .gzip: try Gzip.unpack(bytes, limit: limit)
    }
  }
}
