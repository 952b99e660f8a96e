import Athletics
import TestSupport
import Testing
import Time
import Units

struct TimelineTests {
  @Test func eachRecordingIsOneWorkoutWithItsLineage() throws {
    let ride = try facts(.cycling, start: "2026-07-01T05:00:00Z", elapsed: .minutes(75))
    let event = try #require(Timeline.resolve([RecordingID(rawValue: "a"): ride]).first)
    #expect(event.start == ride.start)
    #expect(event.end == (try Instant(rfc3339: "2026-07-01T06:15:00Z")))
    #expect(event.content == .workout(Workout(ride)))
    #expect(event.lineage.recordings == [RecordingID(rawValue: "a")])
    #expect(event.lineage.rule == .onlyRecording)
  }

  @Test func eventsAreOrderedByStartThenByRecording() throws {
    let early = try facts(.running, start: "2026-07-01T05:00:00Z")
    let late = try facts(.running, start: "2026-07-01T05:00:01Z")
    let events = Timeline.resolve([
      RecordingID(rawValue: "a"): late, RecordingID(rawValue: "c"): early,
      RecordingID(rawValue: "b"): early,
    ])
    #expect(events.flatMap(\.lineage.recordings).map(\.rawValue) == ["b", "c", "a"])
  }

  @Test func resolutionDoesNotDependOnTheOrderOfArrival() throws {
    let recordings = try (0..<50).map { number in
      (
        RecordingID(rawValue: "\(number)"),
        try facts(.running, start: "2026-07-01T05:00:\(10 + number % 7)Z")
      )
    }
    let expected = Timeline.resolve(Dictionary(uniqueKeysWithValues: recordings))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let shuffled = recordings.shuffled(using: &generator)
      #expect(Timeline.resolve(Dictionary(uniqueKeysWithValues: shuffled)) == expected)
    }
  }

  @Test func noRecordingsAreNoEvents() {
    #expect(Timeline.resolve([:]).isEmpty)
  }

  @Test func aHeartRateOfZeroStaysInTheFactsAndIsAbsentInTheEvent() throws {
    var ride = try facts(.cycling, start: "2026-07-01T05:00:00Z")
    ride.averageHeartRate = HeartRate(beatsPerMinute: 0)
    ride.maximumHeartRate = HeartRate(beatsPerMinute: 161)
    let workout = Workout(ride)
    #expect(ride.averageHeartRate == HeartRate(beatsPerMinute: 0))
    #expect(workout.averageHeartRate == nil)
    #expect(workout.maximumHeartRate == HeartRate(beatsPerMinute: 161))
  }

  private func facts(
    _ sport: Sport, start: String, elapsed: TimeSpan? = nil
  ) throws -> Recording.Facts {
    Recording.Facts(sport: sport, start: try Instant(rfc3339: start), elapsed: elapsed)
  }
}
