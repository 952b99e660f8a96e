internal import Synchronization
public import Time

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The time zones in one folder of compiled zone files.
///
/// The list of names is read once, each zone when first asked for, and only while the folder still
/// has that list: zones of two releases are never mixed. To take up new data, make another, or let
/// `LiveZones` do so.
public final class ZoneDirectory: Sendable {
  /// The folder.
  public let path: String
  /// The release of the database, such as `2026f`.
  public let version: String

  private let names: [String: ZoneID]
  private let targets: [ZoneID: ZoneID]
  private let list: ListPrint
  private let loaded = Mutex<[ZoneID: Zone]>([:])

  /// Reads the list of zones, `tzdata.zi`, that Debian's tzdata and PyPI's both bring along.
  public init(path: String = "/usr/share/zoneinfo") throws(ZoneDirectoryError) {
    let list = try Self.readList(in: path)
    self.list = ListPrint(list)
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

  /// Every zone and link, canonical case, in alphabetical order.
  public var identifiers: [ZoneID] { names.values.sorted { $0.name < $1.name } }

  /// The listed name that `name` means, in the database's case; nil if there is none.
  ///
  /// Old names such as `GB`, `EST` and `CET` are listed too, with the rules that the database gives
  /// them; `PST` and `IST` are not, since several zones are called so.
  public func identifier(_ name: some StringProtocol) -> ZoneID? { names[name.lowercased()] }

  /// The zone of that name, whatever its ASCII case.
  public func zone(_ name: some StringProtocol) throws(ZoneDirectoryError) -> Zone {
    guard let id = identifier(name) else { throw .unknownZone(String(name)) }
    if let zone = loaded.withLock({ $0[id] }) { return zone }
    let zone = try read(id)
    loaded.withLock { $0[id] = zone }
    return zone
  }

  /// Whether the folder's list is no longer the one that was read, or cannot be read.
  public var isOutdated: Bool {
    guard let list = try? Self.readList(in: path) else { return true }
    return ListPrint(list) != self.list
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

  /// A link without a file of its own is read from its target's: some systems keep the files of old
  /// names in a package of their own.
  private func file(of id: ZoneID) -> Data? {
    var next: ZoneID? = id
    for _ in 0..<Self.longestChain {
      guard let name = next else { return nil }
      if let data = try? Data(contentsOf: URL(filePath: "\(path)/\(name.name)")) { return data }
      next = targets[name]
    }
    return nil
  }

  /// Links to links; the database has none.
  private static let longestChain = 4
}

/// Enough of a list to tell it from another one in the same process.
private struct ListPrint: Equatable {
  private let count: Int
  private let hash: Int

  init(_ list: Data) {
    count = list.count
    // Data hashes its first bytes only; here a rule in the middle counts.
    var hasher = Hasher()
    list.withUnsafeBytes { hasher.combine(bytes: $0) }
    hash = hasher.finalize()
  }
}
