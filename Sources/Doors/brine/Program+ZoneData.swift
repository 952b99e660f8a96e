import Access
import Logging
import Time
import UnixSignals
import UseCases
import ZoneFiles

extension Program {
  /// Compares our zone data with the store's, then takes up new ones when the folder has them,
  /// looking now and then and whenever it is asked to; until the task is cancelled.
  func watchZoneData(_ zoneData: ZoneData, atOnceOn requests: UnixSignalsSequence) async {
    await compareZoneData(zoneData)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        while (try? await ContinuousClock().sleep(for: Self.interval)) != nil {
          if look() == .new { await compareZoneData(zoneData) }
        }
      }
      group.addTask {
        for await _ in requests { await answer(zoneData) }
      }
    }
  }

  /// New zone data are installed days before they matter.
  private static let interval = Duration.seconds(600)

  /// A request is answered in the log, also when there are no new data.
  private func answer(_ zoneData: ZoneData) async {
    switch look() {
    case .new: await compareZoneData(zoneData)
    case .same:
      logger.notice(
        "the folder has no new time zone data",
        metadata: ["release": "\(zones.current.version)"])
    case .unusable: break
    }
  }

  private enum Finding {
    case new
    case same
    /// What is there cannot be used, and a warning says why.
    case unusable
  }

  private func look() -> Finding {
    do {
      return try zones.reload() == nil ? .same : .new
    } catch {
      logger.warning(
        "the new time zone data cannot be used, the former ones stay",
        metadata: ["release": "\(zones.current.version)", "reason": "\(error)"])
      return .unusable
    }
  }

  /// Says what was taken up, also when a request was the first to come upon it.
  static func announcement(by logger: Logger) -> LiveZones.Observer {
    { former, new in
      logger.notice(
        "new time zone data are in use",
        metadata: ["release": "\(new.version)", "before": "\(former.version)"])
    }
  }

  /// Warns, naming both releases, when MongoDB works with other zone data than we do.
  private func compareZoneData(_ zoneData: ZoneData) async {
    let directory = zones.current
    do {
      let comparison = try await zoneData.compare(
        with: { try? directory.zone($0) }, by: .service)
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
