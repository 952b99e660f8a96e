import Athletics
import Testing
import Time
import Units

struct RecordingTests {
  @Test func theEndIsTheStartPlusTheElapsedTime() throws {
    let start = try Instant(rfc3339: "2017-06-13T13:42:30Z")
    let facts = Recording.Facts(
      sport: .swimming, start: start, elapsed: .seconds(4567.485), timer: .seconds(4371.56))
    #expect(facts.end == start + .milliseconds(4_567_485))
  }

  @Test func withoutElapsedTimeTheEndIsTheStartPlusTheTimer() throws {
    let start = try Instant(rfc3339: "2017-06-13T13:42:30Z")
    #expect(
      Recording.Facts(sport: .running, start: start, timer: .seconds(60)).end == start
        + .seconds(60))
    #expect(Recording.Facts(sport: .running, start: start).end == start)
  }

  @Test(arguments: [-1, .infinity, .nan, 1e300])
  func anImpossibleLengthCountsAsNone(_ seconds: Double) {
    #expect(TimeSpan.seconds(seconds).clockDuration == .zero)
  }

  @Test func aDurationKeepsItsMilliseconds() {
    #expect(TimeSpan(.milliseconds(4_567_485)) == .seconds(4567.485))
  }

  @Test func aPauseDoesNotEndBeforeItStarts() throws {
    let start = try Instant(rfc3339: "2026-07-01T05:00:00Z")
    #expect(Pause(start: start, end: start + .seconds(-1)) == nil)
    #expect(Pause(start: start, end: start) != nil)
  }

  @Test(arguments: [(91, 0), (-90.5, 0), (0, 180.5), (0, -181), (.nan, 0), (0, .infinity)])
  func aPlaceOutsideTheEarthIsNone(_ latitude: Double, _ longitude: Double) {
    #expect(Position(latitude: .degrees(latitude), longitude: .degrees(longitude)) == nil)
  }

  @Test(arguments: [(90, 180), (-90, -180), (45.07, 7.69)])
  func aPlaceOnTheEarthIsOne(_ latitude: Double, _ longitude: Double) {
    #expect(Position(latitude: .degrees(latitude), longitude: .degrees(longitude)) != nil)
  }

  @Test func anUnknownSportKeepsItsName() {
    #expect(Sport(rawValue: "underwater_hockey").description == "underwater_hockey")
  }
}
