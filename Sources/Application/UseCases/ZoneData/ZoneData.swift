package import Access
package import Ground
import Repositories
package import Time

/// The time zone data that Brine and its database work with.
package struct ZoneData: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// Compares our zone data with the store's own, a month at a time from now on.
  ///
  /// The store's matter where it works with dates by itself, such as in reports a day.
  /// - Parameter zone: our zone of a name; nil if there is none.
  /// - Throws: `AccessDenied` unless the caller is on this machine; what the store throws when it
  ///   does not answer.
  package func compare(
    with zone: (String) -> Zone?, by caller: Caller
  ) async throws -> ZoneDataComparison {
    _ = try await ground.access.scopeOfEveryone(for: caller)
    let start = ground.now()
    let instants = (0..<18).map { start + .seconds(30 * 86_400 * $0) }
    let telling = TellingChange.known
    let zones = (Self.restlessZones + telling.map(\.zone.name)).compactMap(zone)
    let theirs = try await ground.store.serverZones.offsets(
      of: zones.map(\.id), at: instants + telling.map(\.instant))
    return ZoneDataComparison(of: zones, at: instants, with: theirs.offset)
  }

  /// Zones whose law has changed in the last years, or which people argue about, and a few that
  /// many live in.
  private static let restlessZones = [
    "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Juba", "Africa/Khartoum",
    "Africa/Tripoli", "America/Fortaleza", "America/Mexico_City", "America/New_York",
    "America/Nuuk", "America/Regina", "America/Santiago", "America/Sao_Paulo",
    "America/Scoresbysund", "America/Tijuana", "America/Toronto", "Antarctica/Vostok",
    "Asia/Almaty", "Asia/Amman", "Asia/Beirut", "Asia/Damascus", "Asia/Gaza", "Asia/Hebron",
    "Asia/Jerusalem", "Asia/Kolkata", "Asia/Manila", "Asia/Shanghai", "Asia/Tehran",
    "Australia/Sydney", "Europe/Chisinau", "Europe/Istanbul", "Europe/London", "Europe/Moscow",
    "Europe/Rome", "Europe/Volgograd", "Pacific/Apia", "Pacific/Fiji", "Pacific/Norfolk",
  ]
}
