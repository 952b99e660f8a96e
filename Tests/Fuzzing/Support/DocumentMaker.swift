#if canImport(BSON)
  import BSON

  /// Makes a document of any bytes: each byte decides what comes next, or is content.
  ///
  /// Random changes of bytes rarely give lengths that match. Here every change of the input gives
  /// another valid document.
  struct DocumentMaker {
    private var rest: ArraySlice<UInt8>
    private var builder = BSONBuilder()

    /// The document that the bytes describe; nil when it is too deep or a key holds a 0.
    static func document(from bytes: [UInt8]) -> BSONDocument? {
      var maker = DocumentMaker(rest: bytes[...])
      maker.fill(false, depth: 1)
      return try? maker.builder.finish()
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    /// Writes values until the bytes say that this level ends, or are at their end.
    private mutating func fill(_ isArray: Bool, depth: Int) {
      while let code = rest.popFirst(), code % 24 > 1 {
        let slot = isArray ? BSONSlot.position : .key(key())
        switch code % 24 {
        case 2 where depth < 100, 3 where depth < 100:
          builder.beginDocument(slot)
          fill(false, depth: depth + 1)
          builder.endDocument()
        case 4 where depth < 100, 5 where depth < 100:
          builder.beginArray(slot)
          fill(true, depth: depth + 1)
          builder.endArray()
        default: builder.append(slot, value(code))
        }
      }
    }

    /// A key, usually of one letter, so that it is often one that a type reads.
    private mutating func key() -> String {
      let first = rest.popFirst() ?? 0
      if first < 0xF0 { return String(UnicodeScalar(UInt8(ascii: "a") + first % 26)) }
      return text(count: Int(first & 0xF))
    }

    private mutating func value(_ code: UInt8) -> BSONValue {
      switch code % 24 {
      case 6: .double(Double(bitPattern: UInt64(truncatingIfNeeded: integer())))
      case 7: .double(Double(integer(bytes: 2)))
      case 8: .string(text(count: integer(bytes: 1)))
      case 9: .binary(BSONBinary(take(integer(bytes: 1)), subtype: .init(rawValue: code / 24)))
      case 10: objectID().map { .objectID($0) } ?? .null
      case 11: .bool(code > 127)
      case 12: .datetime(milliseconds: Int64(integer()))
      case 13: .null
      case 14: regularExpression()
      case 15: .javascript(text(count: integer(bytes: 1)))
      case 16: .int32(Int32(truncatingIfNeeded: integer(bytes: 4)))
      case 17: .timestamp(BSONTimestamp(seconds: UInt32(integer(bytes: 3)), increment: 7))
      case 18: .int64(Int64(integer()))
      case 19: .int64(Int64(integer(bytes: 1)))
      case 20: .decimal128(Decimal128(high: word(), low: word()))
      case 21: .symbol(text(count: integer(bytes: 1)))
      case 22: .binary(BSONBinary(padded(16), subtype: .uuid))
      default: rare(code / 24)
      }
    }

    private mutating func rare(_ code: UInt8) -> BSONValue {
      switch code % 5 {
      case 0: .undefined
      case 1: .minKey
      case 2: .maxKey
      case 3: dbPointer()
      default: .javascriptWithScope(BSONCodeWithScope(code: text(count: 3), scope: ["x": 1]))
      }
    }

    private mutating func objectID() -> ObjectID? { ObjectID(bytes: padded(12)) }

    private mutating func dbPointer() -> BSONValue {
      objectID().map { .dbPointer(BSONDBPointer(namespace: text(count: 3), id: $0)) } ?? .null
    }

    private mutating func regularExpression() -> BSONValue {
      let made = try? BSONRegularExpression(pattern: text(count: 4), options: text(count: 3))
      return made.map { .regularExpression($0) } ?? .null
    }

    private mutating func take(_ count: Int) -> [UInt8] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }

    private mutating func padded(_ count: Int) -> [UInt8] {
      let taken = take(count)
      return taken + [UInt8](repeating: 0, count: count - taken.count)
    }

    private mutating func text(count: Int) -> String {
      String(decoding: take(count), as: UTF8.self)
    }

    /// A number from 0 up, of so many bytes; of eight, any number.
    private mutating func integer(bytes count: Int = 8) -> Int {
      take(count).reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func word() -> UInt64 { UInt64(bitPattern: Int64(integer())) }
  }
#endif
