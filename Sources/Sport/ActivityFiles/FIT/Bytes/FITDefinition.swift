/// Describes the data messages of one local type, until the next definition of that type.
struct FITDefinition {
  let byteOrder: ByteOrder

  /// The message's number in the FIT profile.
  let message: FITMessageNumber

  /// The fields, in the order of their bytes.
  let fields: [Field]

  /// The fields of apps on the device, which come after the others. Their bytes are skipped.
  let developerFields: [FITDeveloperField]

  /// The length of a data message in bytes, without its header byte, with developer fields.
  let payloadSize: Int

  struct Field {
    let number: UInt8

    /// The type of the values; `nil` for an unknown type, and then the bytes are skipped.
    let type: FITBaseType?

    /// The range of the field's bytes in the payload.
    let range: Range<Int>
  }

  /// Reads a definition whose header byte has been read already.
  ///
  /// - Returns: `nil` if the data ends within the definition.
  init?(_ cursor: inout ByteCursor, hasDeveloperFields: Bool) {
    guard cursor.readByte() != nil, let architecture = cursor.readByte() else { return nil }
    byteOrder = architecture == 0 ? .littleEndian : .bigEndian
    guard let number = cursor.read(UInt16.self, byteOrder),
      let triples = FITDefinition.triples(&cursor)
    else { return nil }
    message = FITMessageNumber(rawValue: number)
    fields = FITDefinition.fields(triples)
    guard let developer = hasDeveloperFields ? FITDefinition.triples(&cursor) : [] else {
      return nil
    }
    developerFields = developer.map { FITDeveloperField(program: $0.type, number: $0.number) }
    payloadSize = (triples + developer).reduce(0) { $0 + Int($1.size) }
  }

  /// The number, size and type of a field; for a developer field, the app instead of the type.
  private typealias Triple = (number: UInt8, size: UInt8, type: UInt8)

  /// Reads a count and that many triples of bytes; `nil` if the data ends before.
  private static func triples(_ cursor: inout ByteCursor) -> [Triple]? {
    guard let count = cursor.readByte() else { return nil }
    var triples: [Triple] = []
    for _ in 0..<count {
      guard let number = cursor.readByte(), let size = cursor.readByte(),
        let type = cursor.readByte()
      else { return nil }
      triples.append((number, size, type))
    }
    return triples
  }

  private static func fields(_ triples: [Triple]) -> [Field] {
    var start = 0
    return triples.map { triple in
      defer { start += Int(triple.size) }
      return Field(
        number: triple.number, type: FITBaseType(rawValue: triple.type),
        range: start..<start + Int(triple.size))
    }
  }
}
