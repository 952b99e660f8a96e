/// Which byte of a number comes first.
enum ByteOrder: Hashable, Sendable {
  case littleEndian
  case bigEndian

  /// The number that these bytes, at most eight, stand for.
  func unsigned(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      switch self {
      case .bigEndian: number = number << 8 | UInt64(byte)
      case .littleEndian: number |= UInt64(byte) << shift
      }
      shift += 8
    }
    return number
  }
}
