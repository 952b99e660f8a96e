import ActivityFiles
import TestSupport
import Testing
import UseCases

/// A device's file is read from every supported packing.
struct DeviceFileTests {
  private let run: [UInt8]

  init() throws { run = try TestFile.demoRun() }

  @Test func packedOrNotItIsTheSameFile() {
    let plain = DeviceFile(run)
    #expect(plain.bytes == run && plain.reading.faults.isEmpty)
    let packed = [PackedBytes.gzip(run), PackedBytes.zip([("a/b/123_ACTIVITY.fit", run)])]
    for file in packed.map(DeviceFile.init) {
      #expect(file.bytes == run)
      #expect(file.reading == plain.reading)
    }
  }

  @Test func otherFilesBesideTheOneDoNotMatter() {
    let archive = PackedBytes.zip([
      ("__MACOSX/._run.fit", [0, 5, 22, 7]), ("README.txt", Array("hello".utf8)),
      ("no-ending", run),
    ])
    #expect(DeviceFile(archive).bytes == run)
  }

  @Test func anArchiveOfSeveralNamesThem() {
    let archive = PackedBytes.zip([("a.fit", run), ("b.fit", run), ("c.gpx", [1])])
    expect(
      archive, "the zip archive holds several FIT files: a.fit, b.fit; send each by itself")
  }

  @Test func anArchiveOfNoneSaysWhatItHolds() {
    expect(
      PackedBytes.zip([("a.gpx", Array("<gpx>".utf8)), ("run.fit", [1, 2])]),
      "the zip archive holds no FIT file, only: a.gpx, run.fit")
    expect(PackedBytes.zip([]), "the zip archive is empty")
  }

  @Test func aLongListOfNamesIsCut() {
    let names = (1...9).map { String(repeating: "\($0)", count: 200) }
    let message = DeviceFile(PackedBytes.zip(names.map { ($0, [1]) })).reading.mainFault?.message
    #expect(message?.hasSuffix(" and 4 more") == true)
    #expect((message?.count ?? 0) < 600)
  }

  @Test func aNameIsShownWithoutWhatATerminalWouldObey() {
    let zip = PackedBytes.zip([("a\u{1B}[2J\n.gpx", [1])])
    expect(zip, "the zip archive holds no FIT file, only: a[2J.gpx")
  }

  @Test func archivesInArchivesAreNotOpened() {
    let gzip = PackedBytes.gzip(run)
    let inner = PackedBytes.zip([("run.fit", run)])
    expect(
      PackedBytes.zip([("run.fit.gz", gzip), ("x.zip", inner)]),
      "the zip archive holds no FIT file, but other archives, which are not opened: run.fit.gz, "
        + "x.zip; unpack it and send each file by itself")
    for bytes in [PackedBytes.gzip(gzip), PackedBytes.gzip(inner)] {
      expect(
        bytes, "it holds another archive, which is not opened; unpack it and send the FIT file")
    }
  }

  @Test func tooManyFilesAreRefused() {
    let files = [("run.fit", run)] + (1...100).map { ("\($0)", [UInt8(1)]) }
    expect(PackedBytes.zip(files), "the zip archive holds more than 100 files")
  }

  @Test func whatIsTooLargeIsNotUnpackedWhole() {
    let large = Array(run.prefix(14)) + [UInt8](repeating: 0, count: Upload.limit)
    let gzip = PackedBytes.gzip(large)
    let limit = 200 * gzip.count
    #expect(limit < Upload.limit)
    expect(gzip, "the gzip data hold more than \(limit) bytes")
    let zip = PackedBytes.zip([("run.fit", large), ("beside", noise)])
    expect(zip, "the zip archive holds a file of more than 15000000 bytes")
  }

  /// Bytes that cannot be compressed.
  private var noise: [UInt8] {
    var random = SeededGenerator(seed: 1)
    return (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  @Test func damageOfThePackingSaysSo() {
    let gzip = PackedBytes.gzip(run)
    expect(Array(gzip.dropLast(9)), "the gzip data end too early")
    expect(gzip + gzip.dropFirst(), "the gzip data are damaged")
    let zip = PackedBytes.zip([("run.fit", run)])
    expect(Array(zip.dropLast(30)), "the zip archive is damaged")
    var changed = zip
    changed[1_000] ^= 0x55
    expect(changed, "the zip archive is damaged")
  }

  @Test func whatIsUnpackedIsReadAsWhatItIs() {
    let reading = DeviceFile(PackedBytes.gzip(Array("<gpx>".utf8))).reading
    #expect(reading.faults == [FileFault(byteOffset: nil, .unknownFormat)])
  }

  private func expect(_ bytes: [UInt8], _ message: String) {
    let file = DeviceFile(bytes)
    #expect(file.reading.isEmpty)
    #expect(file.reading.faults.map(\.message) == [message])
  }
}
