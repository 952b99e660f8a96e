import BrineTesting
import TestSupport
import Testing

/// The next wake-up according to two releases of the zone data. Instants are shown in the time of
/// Rome.
struct NextWakeUp: Sendable {
  /// The wake-up is the first one after this moment.
  let after: String
  let zone: String
  /// For each release, the local time and the instant of the wake-up.
  let newer: (local: String, at: String)
  let older: (local: String, at: String)

  init(
    after: String, _ zone: String, newer: (local: String, at: String),
    older: (local: String, at: String)? = nil
  ) {
    self.after = after
    self.zone = zone
    self.newer = newer
    self.older = older ?? newer
  }

  func check(_ athlete: String, by release: ZoneFolder.Release, _ http: ServiceInProcess)
    async throws
  {
    let wakeUp = try await http.get("\(athlete)/wake-ups/next?after=\(after)&tz=Europe/Rome").json
    let expected = release == .newer ? newer : older
    let about: Comment = "after \(after) by \(release.rawValue)"
    #expect(wakeUp["time"]?.string == "07:00", about)
    #expect(wakeUp["zone"]?.string == zone, about)
    #expect(wakeUp["local"]?.string == expected.local, about)
    #expect(wakeUp["at"]?.string == expected.at, about)
    #expect(wakeUp["release"]?.string == release.rawValue, about)
  }
}
