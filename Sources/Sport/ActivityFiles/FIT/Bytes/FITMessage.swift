/// One data message. Its fields are read when they are asked for.
struct FITMessage {
  /// The offset of its header byte in the file.
  let offset: Int

  /// The time of the message in seconds, by the segment's clock; `nil` if it has none.
  let timestamp: UInt32?

  /// The clock that its times refer to.
  let clock: FITClock

  private let definition: FITDefinition
  private let payload: ArraySlice<UInt8>

  /// - Parameter compressedTimestamp: the time from the header byte, if it has one.
  init(
    _ definition: FITDefinition, payload: ArraySlice<UInt8>, offset: Int,
    compressedTimestamp: UInt32?, clock: FITClock
  ) {
    self.definition = definition
    self.payload = payload
    self.offset = offset
    self.clock = clock
    let field = definition.fields.first { $0.number == FITField.timestamp }
    timestamp =
      field.flatMap { FITMessage.integer($0, payload, definition.byteOrder) }
      .flatMap(UInt32.init(exactly:)) ?? compressedTimestamp
  }

  var number: FITMessageNumber { definition.message }

  var developerFields: [FITDeveloperField] { definition.developerFields }

  /// The integer in a field, or the first one if the field is a list. `nil` if the field is
  /// missing, means "no value", or is not an integer.
  func integer(_ field: UInt8) -> Int64? {
    find(field).flatMap { FITMessage.integer($0, payload, definition.byteOrder) }
  }

  /// The text in a field, up to the first NUL or the end; `nil` if it is missing or empty. Bytes
  /// that are not UTF-8 become replacement characters.
  func text(_ field: UInt8) -> String? {
    guard let field = find(field), field.type == .string else { return nil }
    let bytes = FITMessage.bytes(field, payload).prefix { $0 != 0 }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private func find(_ number: UInt8) -> FITDefinition.Field? {
    for field in definition.fields where field.number == number {
      return field
    }
    return nil
  }

  /// The bytes of a field; empty if the payload is too short, which the reader prevents.
  private static func bytes(
    _ field: FITDefinition.Field, _ payload: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    let start = payload.startIndex + field.range.lowerBound
    let end = payload.startIndex + field.range.upperBound
    return end <= payload.endIndex ? payload[start..<end] : []
  }

  private static func integer(
    _ field: FITDefinition.Field, _ payload: ArraySlice<UInt8>, _ order: ByteOrder
  ) -> Int64? {
    guard let type = field.type, type.isInteger else { return nil }
    let bytes = bytes(field, payload).prefix(type.width)
    guard bytes.count == type.width else { return nil }
    let bits = order.unsigned(bytes)
    guard bits != type.invalidBits else { return nil }
    return type.isSigned ? signed(bits, width: type.width) : Int64(exactly: bits)
  }

  /// The signed number that these bits mean, in two's complement of `width` bytes.
  private static func signed(_ bits: UInt64, width: Int) -> Int64 {
    let unused = 64 - 8 * width
    return Int64(bitPattern: bits << unused) >> unused
  }
}
