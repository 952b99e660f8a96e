extension BSONVector {
  /// Reads the vector that a binary of subtype 9 holds. O(bytes).
  /// - Throws: `BSONVectorError` when the binary has another subtype or is not well-formed.
  public init(_ binary: BSONBinary) throws(BSONVectorError) {
    guard binary.subtype == .vector else { throw .wrongSubtype(binary.subtype) }
    let header = Array(binary.bytes.prefix(2))
    guard header.count == 2 else { throw .truncated }
    guard let kind = Kind(rawValue: header[0]) else { throw .unknownKind(header[0]) }
    let content = Array(binary.bytes.dropFirst(2))
    let padding = Int(header[1])
    guard kind == .packedBits || padding == 0 else { throw .wrongPadding(padding) }
    switch kind {
    case .int8: self = .int8(content.map { Int8(bitPattern: $0) })
    case .packedBits: self = .packedBits(try BSONPackedBits(bytes: content, padding: padding))
    case .float32: self = .float32(try Self.singles(content))
    }
  }

  private static func singles(_ content: [UInt8]) throws(BSONVectorError) -> [Float] {
    guard content.count.isMultiple(of: 4) else { throw .wrongLength(content.count) }
    return stride(from: 0, to: content.count, by: 4).map {
      Float(bitPattern: content.span.bytes.uint32(at: $0))
    }
  }
}

extension BSONBinary {
  /// A vector as subtype 9. O(bytes).
  public init(_ vector: BSONVector) {
    let bytes: [UInt8] =
      switch vector {
      case .int8(let numbers):
        [BSONVector.Kind.int8.rawValue, 0] + numbers.map { UInt8(bitPattern: $0) }
      case .packedBits(let bits):
        [BSONVector.Kind.packedBits.rawValue, UInt8(truncatingIfNeeded: bits.padding)] + bits.bytes
      case .float32(let numbers):
        [BSONVector.Kind.float32.rawValue, 0]
          + numbers.flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * UInt32($0))) }
          }
      }
    self.init(bytes, subtype: .vector)
  }
}
