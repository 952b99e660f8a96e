/// The range of a segment: what its header declares, compared with the bytes that are there.
struct FITExtent {
  /// The bytes of the messages; always within the file.
  let data: Range<Int>

  /// The offset at which the next segment would begin; at most the file's length.
  let end: Int

  /// Why header, data and checksum do not match; `nil` if they do.
  let fault: FileFault?

  init(_ header: FITHeader, in bytes: [UInt8]) {
    let declaredEnd = header.offset + header.segmentSize
    guard declaredEnd <= bytes.count else {
      self = .cutOff(header, bytes)
      return
    }
    let stored = FITExtent.storedChecksum(header, bytes)
    let computed = FITChecksum.of(bytes[header.offset..<header.dataEnd])
    let endsThere = declaredEnd == bytes.count || FITHeader(in: bytes, at: declaredEnd) != nil
    if stored == computed {
      self.init(header, fault: nil)
    } else if endsThere {
      let reason = FileFault.Reason.checksum(stored: stored, computed: computed)
      self.init(header, fault: FileFault(byteOffset: header.dataEnd, reason))
    } else {
      self = .ofUnknownLength(header, bytes)
    }
  }

  /// A segment that is as long as its header says.
  private init(_ header: FITHeader, fault: FileFault?) {
    self.init(
      data: header.dataStart..<header.dataEnd, end: header.offset + header.segmentSize,
      fault: fault)
  }

  private init(data: Range<Int>, end: Int, fault: FileFault?) {
    self.data = data
    self.end = end
    self.fault = fault
  }

  /// A segment that ends with the file, before the length that its header declares.
  private static func cutOff(_ header: FITHeader, _ bytes: [UInt8]) -> FITExtent {
    let reason = FileFault.Reason.truncated(
      declaredBytes: header.segmentSize, actualBytes: bytes.count - header.offset)
    let range = header.dataStart..<max(header.dataStart, header.dataEnd)
    return FITExtent(
      data: range.clamped(to: bytes.indices), end: bytes.count,
      fault: FileFault(byteOffset: bytes.count, reason))
  }

  /// A segment whose header has a wrong length, as in a recording that was never finished. It is
  /// read to the end of the file.
  private static func ofUnknownLength(_ header: FITHeader, _ bytes: [UInt8]) -> FITExtent {
    let reason = FileFault.Reason.wrongLength(declaredBytes: header.segmentSize)
    return FITExtent(
      data: (header.dataStart..<max(header.dataStart, bytes.count)), end: bytes.count,
      fault: FileFault(byteOffset: header.offset, reason))
  }

  private static func storedChecksum(_ header: FITHeader, _ bytes: [UInt8]) -> UInt16 {
    var cursor = ByteCursor(bytes, header.dataEnd..<bytes.count)
    return cursor.read(UInt16.self, .littleEndian) ?? 0
  }
}

extension FITExtent {
  /// Whether a message's fault follows from this extent's fault: a truncated file also ends in the
  /// middle of a message.
  func explains(_ messageFault: FileFault) -> Bool {
    switch (fault?.reason, messageFault.reason) {
    case (.truncated, .messageCutOff), (.wrongLength, .messageCutOff): true
    default: false
    }
  }
}
