package import ActivityFiles
import Archives
import Compression

/// A device's file, unpacked.
///
/// Exports hold files as `.fit.gz` (Strava) or one to a `.zip` (Garmin). How a file was packed is
/// seen from its bytes, never from its name; what counts from then on is the file itself.
package struct DeviceFile: Sendable {
  /// The file's own bytes; those that were sent if they could not be unpacked.
  package let bytes: [UInt8]

  /// What they say.
  package let reading: ActivityReading

  /// Unpacks and reads; never traps and never throws, whatever the bytes.
  package init(_ sent: [UInt8]) {
    do throws(FileFault) {
      bytes = try DeviceFile.unpacked(sent)
      reading = FITFile.read(bytes)
    } catch {
      bytes = sent
      reading = ActivityReading(error)
    }
  }

  private static func unpacked(_ sent: [UInt8]) throws(FileFault) -> [UInt8] {
    if Gzip.isGzip(sent) { return try gunzipped(sent) }
    return ZipArchive.isZip(sent) ? try unzipped(sent) : sent
  }

  private static func gunzipped(_ sent: [UInt8]) throws(FileFault) -> [UInt8] {
    let bytes: [UInt8]
    do throws(CompressionFault) {
      bytes = try Gzip.unpack(sent, limit: limit(packedBytes: sent.count))
    } catch {
      throw FileFault(.gzip(error.predicate))
    }
    guard !isPacked(bytes) else { throw FileFault(.packedAgain(names: [])) }
    return bytes
  }

  private static func unzipped(_ sent: [UInt8]) throws(FileFault) -> [UInt8] {
    let fault: PackingFault
    do throws(ArchiveFault) {
      let archive = try ZipArchive(sent, fileLimit: mostFiles)
      let fit = archive.files.filter { FITFile.begins($0.beginning) }
      if let only = fit.first, fit.count == 1 {
        return try archive.contents(of: only, limit: limit(packedBytes: sent.count))
      }
      fault = fit.isEmpty ? reasonForNone(in: archive) : .severalFIT(names: fit.map(\.name))
    } catch {
      fault = .zip(error.predicate)
    }
    throw FileFault(fault)
  }

  private static func reasonForNone(in archive: ZipArchive) -> PackingFault {
    let packed = archive.files.filter { isPacked($0.beginning) }
    if !packed.isEmpty { return .packedAgain(names: packed.map(\.name)) }
    if archive.files.contains(where: \.isEncrypted) { return .encrypted }
    return .noFIT(names: archive.files.map(\.name))
  }

  private static func isPacked(_ bytes: [UInt8]) -> Bool {
    Gzip.isGzip(bytes) || ZipArchive.isZip(bytes)
  }
}

// Against archives that are made to fill a machine.
extension DeviceFile {
  /// An export of one activity has a few; one of all activities is not for one upload.
  private static let mostFiles = 100

  /// Real files shrink to a third or a tenth. A file that shrinks to less than a two-hundredth is
  /// refused, unless it is small.
  private static func limit(packedBytes: Int) -> Int {
    min(Upload.limit, max(1_000_000, 200 * packedBytes))
  }
}

extension FileFault {
  fileprivate init(_ fault: PackingFault) {
    self.init(byteOffset: nil, .packing(fault))
  }
}
