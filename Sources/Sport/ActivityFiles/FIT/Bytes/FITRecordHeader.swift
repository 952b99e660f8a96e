/// The header byte before each message.
enum FITRecordHeader: Hashable {
  case definition(local: UInt8, hasDeveloperFields: Bool)
  case data(local: UInt8)

  /// A data message with a compressed timestamp, the lowest 5 bits of its time in seconds.
  case compressed(local: UInt8, seconds: UInt8)

  init(_ byte: UInt8) {
    if byte & 0x80 != 0 {
      self = .compressed(local: byte >> 5 & 0x03, seconds: byte & 0x1F)
    } else if byte & 0x40 != 0 {
      self = .definition(local: byte & 0x0F, hasDeveloperFields: byte & 0x20 != 0)
    } else {
      self = .data(local: byte & 0x0F)
    }
  }
}
