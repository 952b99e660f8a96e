/// One segment of a FIT file: what its messages said, and what was wrong with it.
///
/// Most files are one segment; a watch that adds heart rates from a strap's memory after a swim
/// chains more behind it.
struct FITSegment {
  /// Where its header begins in the file.
  let offset: Int

  /// Where the next segment would begin; at most the file's length.
  let end: Int

  private(set) var contents: FITContents

  /// In the order of reading.
  private(set) var faults: [FileFault]

  /// `nil` if no segment begins at `offset`.
  init?(in bytes: [UInt8], at offset: Int, within allowance: inout FITAllowance) {
    guard let header = FITHeader(in: bytes, at: offset) else { return nil }
    let extent = FITExtent(header, in: bytes)
    self.offset = offset
    end = extent.end
    faults = header.checksumAgrees ? [] : [FileFault(byteOffset: offset, .headerChecksum)]
    faults += [extent.fault].compactMap(\.self)
    contents = FITContents()
    do {
      try read(FITMessageReader(bytes, extent.data), within: &allowance)
    } catch {
      if !extent.explains(error) {
        faults.append(error)
      }
    }
  }

  private mutating func read(
    _ reader: consuming FITMessageReader, within allowance: inout FITAllowance
  ) throws(FileFault) {
    while let message = try reader.next() {
      guard allowance.admits(message.number) else {
        throw FileFault(byteOffset: message.offset, .tooLarge)
      }
      contents.add(message)
    }
  }

  /// Whether anything was wrong within the segment.
  var isDamaged: Bool { !faults.isEmpty }
}
