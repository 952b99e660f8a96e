import Logging
import Time
import UseCases
import ZoneFiles

extension Program {
  /// Compares our zone data with the store's, then takes up new ones when the folder has them;
  /// until the task is cancelled.
  func watchZoneData(_ useCases: UseCases) async {
    await compareZoneData(useCases)
    while (try? await ContinuousClock().sleep(for: Self.reloadInterval)) != nil {
      if reloadZoneData() { await compareZoneData(useCases) }
    }
  }

  /// New zone data are installed days before they matter.
  private static let reloadInterval = Duration.seconds(600)

  /// Whether there were new data.
  private func reloadZoneData() -> Bool {
    do {
      guard let former = try zones.reload() else { return false }
      logger.notice(
        "new time zone data are in use",
        metadata: ["release": "\(zones.current.version)", "before": "\(former)"])
      return true
    } catch {
      logger.warning(
        "the new time zone data cannot be used, the former ones stay",
        metadata: ["release": "\(zones.current.version)", "reason": "\(error)"])
      return false
    }
  }

  /// Warns, naming both releases, when MongoDB works with other zone data than we do.
  private func compareZoneData(_ useCases: UseCases) async {
    let directory = zones.current
    do {
      let comparison = try await useCases.compareZoneData { try? directory.zone($0) }
      guard let first = comparison.differences.first else {
        return logger.debug(
          "MongoDB has the same time zone data", metadata: ["release": "\(directory.version)"])
      }
      logger.warning(
        "MongoDB has other time zone data than brine: reports that it makes can be an hour off",
        metadata: [
          "brine": "\(directory.version)", "mongodb": "\(comparison.release)",
          "zones": .array(comparison.differences.map { "\($0.zone)" }),
          "example": "\(first.example)",
        ])
    } catch {
      logger.warning(
        "MongoDB's time zone data cannot be compared with brine's",
        metadata: ["brine": "\(directory.version)", "reason": "\(error)"])
    }
  }
}

extension ZoneDataComparison.Difference {
  /// `America/Vancouver at 2026-12-01T12:00:00.000Z: -07:00, not -08:00`
  fileprivate var example: String {
    let theirs = theirs.map { "not \($0)" } ?? "unknown to MongoDB"
    return "\(zone) at \(instant): \(ours), \(theirs)"
  }
}
