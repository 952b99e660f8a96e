internal import CZlib

/// Makes gzip data and zip archives, so that a test can determine their exact content.
package enum PackedBytes {
  /// One member of gzip (RFC 1952), as zlib writes it.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var (stream, input) = (z_stream(), bytes)
    guard brine_gzip_begin(&stream) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    let most = Int(deflateBound(&stream, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: most) { output, written in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        written = Int(stream.total_out)
      }
    }
  }

  /// A zip archive of files by name.
  package static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for file in files {
      // Gzip is a header of 10 bytes, the same deflated data, and a trailer of 8.
      let data = gzip(file.bytes).dropFirst(10).dropLast(8)
      let sum = crc32(0, file.bytes, UInt32(file.bytes.count))
      // Version 2.0, no flags, deflated, no date.
      let about =
        [20, 0, 0, 0, 8, 0, 0, 0, 0, 0] + little(UInt32(sum)) + little(UInt32(data.count))
        + little(UInt32(file.bytes.count)) + little(UInt16(file.name.utf8.count)) + [0, 0]
      directory += Array("PK\u{1}\u{2}".utf8) + [20, 0] + about
      directory += [UInt8](repeating: 0, count: 10) + little(UInt32(archive.count))
      directory += Array(file.name.utf8)
      archive += Array("PK\u{3}\u{4}".utf8) + about + Array(file.name.utf8) + data
    }
    let count = little(UInt16(files.count))
    return archive + directory + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + count + count
      + little(UInt32(directory.count)) + little(UInt32(archive.count)) + [0, 0]
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }
}
