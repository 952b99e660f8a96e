import CZlib

/// Gzip (RFC 1952), read with zlib.
package enum Gzip {
  /// Whether bytes begin like gzip.
  package static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  /// Unpacks all members of gzip data, as `gunzip` does.
  ///
  /// - Parameter limit: the most bytes that are unpacked; more throw `tooLarge`.
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
