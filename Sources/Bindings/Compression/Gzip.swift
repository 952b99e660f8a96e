import CZlib

/// Gzip (RFC 1952), by zlib.
package enum Gzip {
  /// Whether bytes begin as gzip does.
  package static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  /// The bytes that were compressed: of all members, as `gunzip` does.
  ///
  /// - Parameter limit: how many there may be; not one more is unpacked.
  package static func unpack(_ bytes: [UInt8], limit: Int) throws(CompressionFault) -> [UInt8] {
    guard isGzip(bytes) else { throw .wrongFormat }
    var stream = try InflateStream(bytes)
    var unpacked: [UInt8] = []
    repeat {
      try stream.unpackMember(into: &unpacked, limit: limit)
    } while try stream.hasAnotherMember()
    return unpacked
  }
}
