/// FIT's 16-bit cyclic redundancy check: polynomial 0x8005 reflected, starting from 0 (CRC-16/ARC).
///
/// The checksum of data followed by their own checksum (low byte first) is 0.
enum FITChecksum {
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt16 {
    var value: UInt16 = 0
    for byte in bytes {
      value = value >> 8 ^ turns[Int(value & 0xFF ^ UInt16(byte))]
    }
    return value
  }

  /// A table with the result of eight shifts for each of the 256 values of a byte.
  private static let turns: [UInt16] = (0...255).map { byte in
    (0..<8).reduce(byte) { register, _ in
      register & 1 == 1 ? register >> 1 ^ 0xA001 : register >> 1
    }
  }
}
