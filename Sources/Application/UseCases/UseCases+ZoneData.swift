import Repositories
package import Time

extension UseCases {
  /// Compares our zone data with the store's own, a month at a time from now on.
  ///
  /// The store's matter where it works with dates by itself, such as in reports a day.
  /// - Parameter zone: our zone of a name; nil if there is none.
  /// - Throws: what the store throws when it does not answer.
  package func compareZoneData(
    with zone: (String) -> Zone?
  ) async throws -> ZoneDataComparison {
    let start = now()
    let instants = (0..<18).map { start + .seconds(30 * 86_400 * $0) }
    let telling = TellingChange.known
    let zones = (Self.restlessZones + telling.map(\.zone.name)).compactMap(zone)
    let theirs = try await store.zoneData(
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
