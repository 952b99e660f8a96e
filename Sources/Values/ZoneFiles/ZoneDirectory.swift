internal import Synchronization
public import Time

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The time zones in one folder of compiled zone files.
///
/// The list of names is read once, each zone when first asked for; nothing changes afterwards. To
/// take up new data, make another.
public final class ZoneDirectory: Sendable {
  /// The folder.
  public let path: String
  /// The release of the database, such as `2026f`.
  public let version: String

  private let names: [String: ZoneID]
  private let loaded = Mutex<[ZoneID: Zone]>([:])

  /// Reads the list of zones, `tzdata.zi`, that Debian's tzdata and PyPI's both bring along.
  public init(path: String = "/usr/share/zoneinfo") throws(ZoneDirectoryError) {
    guard let list = try? Data(contentsOf: URL(filePath: "\(path)/tzdata.zi")) else {
      throw .noZoneList(path: path)
    }
    let index = ZoneList(list)
    guard let version = index.version, !index.names.isEmpty else {
      throw .unreadableZoneList(path: path)
    }
    self.path = path
    self.version = version
    names = Dictionary(
      index.names.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every zone and link, canonical case, in alphabetical order.
  public var identifiers: [ZoneID] { names.values.sorted { $0.name < $1.name } }

  /// The listed name that `name` means, in the database's case; nil if there is none.
  ///
  /// Abbreviations such as `EST`, though listed for old programs, are not taken for zones: people
  /// mean different things by them.
  public func identifier(_ name: some StringProtocol) -> ZoneID? { names[name.lowercased()] }

  /// The zone of that name, whatever its ASCII case.
  public func zone(_ name: some StringProtocol) throws(ZoneDirectoryError) -> Zone {
    guard let id = identifier(name) else { throw .unknownZone(String(name)) }
    if let zone = loaded.withLock({ $0[id] }) { return zone }
    let zone = try read(id)
    loaded.withLock { $0[id] = zone }
    return zone
  }

  private func read(_ id: ZoneID) throws(ZoneDirectoryError) -> Zone {
    guard let data = try? Data(contentsOf: URL(filePath: "\(path)/\(id.name)")) else {
      throw .unreadableZone(id)
    }
    do {
      return try Zone(id: id, tzif: Array(data), version: version)
    } catch {
      throw .corruptZone(id, error)
    }
  }
}
