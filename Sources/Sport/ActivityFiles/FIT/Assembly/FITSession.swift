import Athletics
import Time
import Units

/// What a session message says: the device's summary of one exercise, any part of which may lack.
struct FITSession {
  /// When the exercise began, if need be reckoned back from when it was saved.
  let start: Instant?

  /// When the message was written, which is when the exercise was saved.
  let written: Instant?
  let sport: Sport?
  let subSport: SubSport?
  let elapsed: TimeSpan?
  let timer: TimeSpan?
  let distance: Length?
  let energy: Energy?
  let averageHeartRate: HeartRate?
  let maximumHeartRate: HeartRate?

  init(_ message: FITMessage) {
    sport = message.integer(FITField.Session.sport).map(FITSportNames.sport)
    subSport = message.integer(FITField.Session.subSport).map(FITSubSportNames.subSport)
    elapsed = message.timeSpan(FITField.Session.elapsed)
    timer = message.timeSpan(FITField.Session.timer)
    distance = message.distance(FITField.Session.distance)
    energy = message.integer(FITField.Session.energy).map { .kilocalories(Double($0)) }
    written = message.instant
    start = message.instant(FITField.Session.start) ?? FITSession.start(written, elapsed)
    averageHeartRate = message.heartRate(FITField.Session.averageHeartRate)
    maximumHeartRate = message.heartRate(FITField.Session.maximumHeartRate)
  }

  private static func start(_ written: Instant?, _ elapsed: TimeSpan?) -> Instant? {
    guard let written, let elapsed else { return nil }
    return written - elapsed.clockDuration
  }
}
