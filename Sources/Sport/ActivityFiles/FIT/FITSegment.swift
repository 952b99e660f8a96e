/// One segment of a FIT file: what its messages say, and what is wrong with it.
///
/// Most files have one segment. A watch that adds heart rates from the memory of a strap after a
/// swim appends more.
struct FITSegment {
  /// The offset of its header in the file.
  let offset: Int

  /// The offset at which the next segment would begin; at most the file's length.
  let end: Int

  let contents: FITContents

  /// The clock that its times refer to.
  let clock: FITClock

  /// The faults, in the order of reading.
  let faults: [FileFault]

  /// Whether its bytes differ from those that the device wrote.
  let isDamaged: Bool

  /// `nil` if no segment begins at `offset`.
  init?(in bytes: [UInt8], at offset: Int, within allowance: inout FITAllowance) {
    guard let header = FITHeader(in: bytes, at: offset) else { return nil }
    let extent = FITExtent(header, in: bytes)
    self.offset = offset
    end = extent.end
    var untouched = allowance
    let (read, cut) = FITSegment.contents(bytes, extent, by: .dates, within: &allowance)
    let wrongHeader = header.checksumAgrees ? nil : FileFault(byteOffset: offset, .headerChecksum)
    let damage = [wrongHeader, extent.fault, cut].compactMap(\.self)
    isDamaged = !damage.isEmpty
    faults = damage + [read.times.fault].compactMap(\.self)
    clock = read.times.clock
    contents =
      clock == .dates
      ? read : FITSegment.contents(bytes, extent, by: clock, within: &untouched).contents
  }

  /// Reads the messages by a clock. The fault says why they ended too early; `nil` if they did not.
  private static func contents(
    _ bytes: [UInt8], _ extent: FITExtent, by clock: FITClock,
    within allowance: inout FITAllowance
  ) -> (contents: FITContents, fault: FileFault?) {
    var contents = FITContents()
    var reader = FITMessageReader(bytes, extent.data, by: clock)
    do throws(FileFault) {
      while let message = try reader.next() {
        guard allowance.admits(message.number) else {
          throw FileFault(byteOffset: message.offset, .tooLarge)
        }
        contents.add(message)
      }
      return (contents, nil)
    } catch {
      return (contents, extent.explains(error) ? nil : error)
    }
  }

  /// Whether it is a recorded exercise, and not for example a course.
  var isActivity: Bool { FITFileType.isActivity(contents.fileType) }
}
