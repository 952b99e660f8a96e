/// One segment of a FIT file: what its messages said, and what was wrong with it.
///
/// Most files are one segment; a watch that adds heart rates from a strap's memory after a swim
/// chains more behind it.
struct FITSegment {
  /// Where its header begins in the file.
  let offset: Int

  /// Where the next segment would begin; at most the file's length.
  let end: Int

  let contents: FITContents

  /// What its times count from.
  let clock: FITClock

  /// In the order of reading.
  let faults: [FileFault]

  /// Whether its bytes are not those that the device wrote.
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

  /// What the messages say by a clock, and why they ended too soon; `nil` if they did not.
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

  /// Whether it is a recorded exercise, and not a course or the like.
  var isActivity: Bool { FITFileType.isActivity(contents.fileType) }
}
