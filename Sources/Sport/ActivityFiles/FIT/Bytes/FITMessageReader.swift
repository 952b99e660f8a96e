/// Reads the messages of a segment one at a time, and keeps only their definitions.
struct FITMessageReader {
  private var cursor: ByteCursor
  private let clock: FITClock
  private var definitions: [UInt8: FITDefinition] = [:]

  /// The time of the last message with a full timestamp; compressed timestamps are relative to it.
  private var lastTimestamp: UInt32?

  /// - Parameters:
  ///   - range: the segment's data, without header and checksum.
  ///   - clock: the clock that its times refer to.
  init(_ bytes: [UInt8], _ range: Range<Int>, by clock: FITClock = .dates) {
    cursor = ByteCursor(bytes, range)
    self.clock = clock
  }

  /// The next data message, or `nil` at the end of the data.
  ///
  /// - Throws: a fault after which nothing more can be read, because the start of the next message
  ///   is unknown.
  mutating func next() throws(FileFault) -> FITMessage? {
    while true {
      let offset = cursor.offset
      guard let byte = cursor.readByte() else { return nil }
      switch FITRecordHeader(byte) {
      case .definition(let local, let hasDeveloperFields):
        try define(local, hasDeveloperFields: hasDeveloperFields, at: offset)
      case .data(let local):
        return try message(local, at: offset, compressedTimestamp: nil)
      case .compressed(let local, let seconds):
        return try message(local, at: offset, compressedTimestamp: timestamp(adding: seconds))
      }
    }
  }

  private mutating func define(
    _ local: UInt8, hasDeveloperFields: Bool, at offset: Int
  ) throws(FileFault) {
    guard let definition = FITDefinition(&cursor, hasDeveloperFields: hasDeveloperFields) else {
      throw FileFault(byteOffset: offset, .messageCutOff)
    }
    definitions[local] = definition
  }

  private mutating func message(
    _ local: UInt8, at offset: Int, compressedTimestamp: UInt32?
  ) throws(FileFault) -> FITMessage {
    guard let definition = definitions[local] else {
      throw FileFault(byteOffset: offset, .undefinedLocalMessage(Int(local)))
    }
    guard let payload = cursor.read(definition.payloadSize) else {
      throw FileFault(byteOffset: offset, .messageCutOff)
    }
    let message = FITMessage(
      definition, payload: payload, offset: offset, compressedTimestamp: compressedTimestamp,
      clock: clock)
    lastTimestamp = message.timestamp ?? lastTimestamp
    return message
  }

  /// The first time at or after the last one whose lowest five bits are `seconds`; `nil` if there
  /// was no full timestamp before.
  private func timestamp(adding seconds: UInt8) -> UInt32? {
    lastTimestamp.map { last in last &+ (UInt32(seconds) &- last) & 0x1F }
  }
}
