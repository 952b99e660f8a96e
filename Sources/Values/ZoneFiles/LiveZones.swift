internal import Synchronization
public import Time

/// The time zones of a folder, reloaded when the folder has new data while the program runs.
///
/// Each `Zone` value stays of the release from which it was read. Results that were calculated with
/// older data do not change by themselves; `Appointment.release` says which data were used.
public final class LiveZones: Sendable {
  /// Called after new data have replaced the former data.
  public typealias Observer = @Sendable (_ former: ZoneDirectory, _ new: ZoneDirectory) -> Void

  private let directory: Mutex<ZoneDirectory>
  private let observer: Observer

  /// Reads the folder, as `ZoneDirectory(path:)` does.
  ///
  /// - Parameter observer: called once for each replacement of the data, on the thread that caused
  ///   it.
  public init(
    path: String = "/usr/share/zoneinfo", onReplacement observer: @escaping Observer = { _, _ in }
  ) throws(ZoneDirectoryError) {
    directory = Mutex(try ZoneDirectory(path: path))
    self.observer = observer
  }

  /// The data in use. To get several zones of the same release, keep this value and ask it for
  /// each.
  public var current: ZoneDirectory { directory.withLock(\.self) }

  /// The zone with this name, in upper or lower case. Reloads the data first if the folder has been
  /// replaced and the zone was not read before.
  @specialized(where Name == String)
  public func zone<Name: StringProtocol>(_ name: Name) throws(ZoneDirectoryError) -> Zone {
    do {
      return try current.zone(name)
    } catch {
      guard case .replaced = error else { throw error }
    }
    try reload()
    return try current.zone(name)
  }

  /// Reloads the data if the folder has changed.
  ///
  /// - Returns: the release that was in use before; nil if nothing changed, or if another thread
  ///   reloaded it.
  /// - Throws: why the folder cannot be read. The data in use then stay in use.
  @discardableResult
  public func reload() throws(ZoneDirectoryError) -> String? {
    let former = current
    guard former.isOutdated else { return nil }
    let new = try ZoneDirectory(path: former.path)
    let isFirst = directory.withLock { current in
      guard current === former else { return false }
      current = new
      return true
    }
    // If two threads reload at the same time, only the first one replaces the data.
    guard isFirst else { return nil }
    observer(former, new)
    return former.version
  }
}
