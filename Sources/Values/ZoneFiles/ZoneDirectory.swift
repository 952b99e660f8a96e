internal import Synchronization
public import Time

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The time zones in one folder of compiled zone files.
///
/// The list of names is read once. Each zone is read when it is first asked for, and only while the
/// folder still has the same list, so zones of two releases are never mixed. To use new data make
/// another `ZoneDirectory`, or use `LiveZones`.
public final class ZoneDirectory: Sendable {
  /// The path of the folder.
  public let path: String
  /// The release of the database, such as `2026f`.
  public let version: String

  private let names: [String: ZoneID]
  private let targets: [ZoneID: ZoneID]
  /// The list of zones as it was read, a hundred kilobytes, to see whether there is another one.
  private let list: Data
  /// By their names as the database spells them.
  private let loaded = Mutex<[String: Zone]>([:])

  /// Reads the list of zones from the file `tzdata.zi`, which both Debian's and PyPI's tzdata
  /// contain.
  public init(path: String = "/usr/share/zoneinfo") throws(ZoneDirectoryError) {
    let list = try Self.readList(in: path)
    self.list = list
    let index = ZoneList(list)
    guard let version = index.version, !index.names.isEmpty else {
      throw .unreadableZoneList(path: path)
    }
    self.path = path
    self.version = version
    names = Dictionary(
      index.names.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    targets = index.targets
  }

  /// The names of all zones and links, as the database spells them, in alphabetical order.
  public var identifiers: [ZoneID] { names.values.sorted { $0.name < $1.name } }

  /// The name as the database spells it, found in upper or lower case; nil if it is not listed.
  ///
  /// Old names such as `GB`, `EST` and `CET` are listed too, with the rules that the database gives
  /// them. `PST` and `IST` are not, because each means several zones.
  public func identifier(_ name: some StringProtocol) -> ZoneID? { names[name.lowercased()] }

  /// The zone with this name, in upper or lower case. Throws `ZoneDirectoryError`.
  @specialized(where Name == String)
  public func zone<Name: StringProtocol>(_ name: Name) throws(ZoneDirectoryError) -> Zone {
    let name = String(name)
    if let zone = loaded(name) { return zone }
    guard let id = identifier(name) else { throw .unknownZone(name) }
    if let zone = loaded(id.name) { return zone }
    let zone = try read(id)
    loaded.withLock { $0[id.name] = zone }
    return zone
  }

  private func loaded(_ name: String) -> Zone? { loaded.withLock { $0[name] } }

  /// Whether the folder's list of zones has changed since it was read, or can no longer be read.
  public var isOutdated: Bool {
    guard let list = try? Self.readList(in: path) else { return true }
    return list != self.list
  }

  private static func readList(in path: String) throws(ZoneDirectoryError) -> Data {
    guard let list = try? Data(contentsOf: URL(filePath: "\(path)/tzdata.zi")) else {
      throw .noZoneList(path: path)
    }
    return list
  }

  private func read(_ id: ZoneID) throws(ZoneDirectoryError) -> Zone {
    guard let data = file(of: id) else { throw .unreadableZone(id) }
    if isOutdated { throw .replaced(path: path, version: version) }
    do {
      return try Zone(id: id, tzif: Array(data), version: version)
    } catch {
      throw .corruptZone(id, error)
    }
  }

  /// The content of a zone's file. A link may have no file, because some systems put old names into
  /// a separate package; then the file of its target is read.
  private func file(of id: ZoneID) -> Data? {
    var next: ZoneID? = id
    for _ in 0..<Self.longestChain {
      guard let name = next else { return nil }
      if let data = try? Data(contentsOf: URL(filePath: "\(path)/\(name.name)")) { return data }
      next = targets[name]
    }
    return nil
  }

  /// How many links to follow from one name; links to links do not occur in the database.
  private static let longestChain = 4
}
