extension OffsetChanges {
  /// Reads the 64-bit block and the footer of TZif bytes (RFC 9636).
  convenience init(tzif bytes: [UInt8]) throws(ZoneError) {
    var reader = TZifReader(bytes)
    let short = try reader.header()
    try reader.skip(short.bodyLength(timeSize: 4))
    let header = try reader.header()
    let times = try reader.times(header.times)
    let indices = try reader.take(header.times)
    let offsets = try reader.offsets(header.types)
    try reader.skip(header.afterTypes)
    let footer = try reader.footer()

    guard let firstType = offsets.first else { throw .malformed("no offset") }
    var entries: [(second: Int64, offset: UTCOffset)] = []
    for (second, index) in zip(times, indices) {
      guard offsets.indices.contains(Int(index)) else { throw .malformed("offset index too large") }
      entries.append((second, offsets[Int(index)]))
    }
    let rule = try PosixRule(footer)
    let future = rule?.changes(after: times.last) ?? []
    // If there are no changes, the footer applies at all times (RFC 9636 3.2).
    let first = times.isEmpty ? rule?.standard ?? firstType : firstType
    self.init(first: first, entries: entries + future, repeats: !future.isEmpty)
  }
}

/// Reads big-endian numbers. Every read checks that it stays within the bytes.
private struct TZifReader {
  struct Header {
    let universalFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let times: Int
    let types: Int
    let characters: Int

    var afterTypes: Int { characters + standardFlags + universalFlags }

    func bodyLength(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + leapSeconds * (timeSize + 4) + afterTypes
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ count: Int) throws(ZoneError) -> ArraySlice<UInt8> {
    guard count <= bytes.count - position else { throw .truncated(at: bytes.count) }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func skip(_ count: Int) throws(ZoneError) { _ = try take(count) }

  mutating func header() throws(ZoneError) -> Header {
    let magic = try take(4)
    guard magic.elementsEqual("TZif".utf8), let version = try take(16).first,
      version >= UInt8(ascii: "2")
    else { throw .notTZif }
    let header = Header(
      universalFlags: try count(), standardFlags: try count(), leapSeconds: try count(),
      times: try count(), types: try count(), characters: try count())
    guard header.leapSeconds == 0 else { throw .countsLeapSeconds }
    return header
  }

  /// Reads a count. Counts have 32 bits, so sums and small multiples cannot overflow.
  private mutating func count() throws(ZoneError) -> Int {
    Int(try take(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  /// Reads the seconds of changes. They must be strictly ascending, and close enough to 1970 that
  /// adding offsets cannot overflow.
  mutating func times(_ count: Int) throws(ZoneError) -> [Int64] {
    var block = try take(count * 8)
    var times: [Int64] = []
    times.reserveCapacity(count)
    while !block.isEmpty {
      let time = Int64(bitPattern: block.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
      guard time.magnitude <= 1 << 59 else { throw .malformed("a time is out of range") }
      if let last = times.last, last >= time { throw .malformed("times do not ascend") }
      times.append(time)
      block = block.dropFirst(8)
    }
    return times
  }

  /// Reads the offsets. Each has six bytes: seconds east of Greenwich, then a summer-time flag and
  /// the index of a name, which are ignored.
  mutating func offsets(_ count: Int) throws(ZoneError) -> [UTCOffset] {
    var block = try take(count * 6)
    var offsets: [UTCOffset] = []
    while !block.isEmpty {
      let seconds = Int32(bitPattern: block.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
      guard let offset = UTCOffset(seconds: Int(seconds)) else { throw .malformed("large offset") }
      offsets.append(offset)
      block = block.dropFirst(6)
    }
    return offsets
  }

  /// Reads the text between the two newlines at the end.
  mutating func footer() throws(ZoneError) -> ArraySlice<UInt8> {
    let newline = UInt8(ascii: "\n")
    guard try take(1).first == newline, let end = bytes[position...].firstIndex(of: newline) else {
      throw .unreadableFooter
    }
    return bytes[position..<end]
  }
}
