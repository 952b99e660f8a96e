internal import Synchronization
public import Time

/// The zones of a folder as it is now: new data are taken up while the program runs.
///
/// Each zone keeps the release it is of. Nothing that was worked out with former data changes by
/// itself: appointments say for which release theirs was (`Appointment.release`).
public final class LiveZones: Sendable {
  /// Told of the data that were in use and of those that are now.
  public typealias Observer = @Sendable (_ former: ZoneDirectory, _ new: ZoneDirectory) -> Void

  private let directory: Mutex<ZoneDirectory>
  private let observer: Observer

  /// Reads the folder as `ZoneDirectory` does.
  ///
  /// - Parameter observer: called once for each time that new data are taken up, whoever asked.
  public init(
    path: String = "/usr/share/zoneinfo", onReplacement observer: @escaping Observer = { _, _ in }
  ) throws(ZoneDirectoryError) {
    directory = Mutex(try ZoneDirectory(path: path))
    self.observer = observer
  }

  /// The data in use. Who needs several zones of one release keeps what this gives.
  public var current: ZoneDirectory { directory.withLock(\.self) }

  /// The zone of that name in the data in use, whatever its ASCII case; in new ones if the folder
  /// has had them since.
  public func zone(_ name: some StringProtocol) throws(ZoneDirectoryError) -> Zone {
    do {
      return try current.zone(name)
    } catch {
      guard case .replaced = error else { throw error }
    }
    try reload()
    return try current.zone(name)
  }

  /// Takes up new data if the folder has any.
  ///
  /// - Returns: the release that was in use before; nil if nothing has changed.
  /// - Throws: why the folder's data cannot be read; those in use stay in use.
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
    // Of two who look at the same time, one takes the data up.
    guard isFirst else { return nil }
    observer(former, new)
    return former.version
  }
}
