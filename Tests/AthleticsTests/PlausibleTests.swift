import Athletics
import Testing
import Time
import Units

/// Values by which devices mean "unknown" are removed from a summary.
struct PlausibleTests {
  @Test(arguments: [(0, false), (19, false), (20, true), (250, true), (251, false), (255, false)])
  func aHeartRateIsMeasuredIfAHeartCanHaveIt(_ rate: Int, _ isMeasured: Bool) {
    #expect((HeartRate(beatsPerMinute: rate).measured != nil) == isMeasured)
  }

  @Test(arguments: [0, -1, 65_534, .nan, .infinity])
  func anEnergyThatNoBodySpendsIsNone(_ kilocalories: Double) {
    #expect(Energy.kilocalories(kilocalories).measured(over: nil) == nil)
    #expect(Energy.kilocalories(kilocalories).measured(over: .hours(1_000)) == nil)
  }

  @Test func anEnergyIsMeasuredByItsTime() {
    let energy = Energy.kilocalories(2_700)
    #expect(energy.measured(over: .minutes(70)) == energy)
    #expect(energy.measured(over: .minutes(60)) == nil)
    #expect(Energy.kilocalories(1).measured(over: .seconds(1)) != nil)
  }

  @Test(arguments: [0, -1, 4_294_967.294, .nan])
  func aLengthThatNoExerciseHasIsNone(_ seconds: Double) {
    #expect(TimeSpan.seconds(seconds).measured == nil)
  }

  @Test func aWorkoutLeavesOutWhatIsUnknown() throws {
    let facts = try facts {
      $0.timer = .zero
      $0.energy = .kilocalories(65_534)
      $0.averageHeartRate = HeartRate(beatsPerMinute: 255)
      $0.maximumHeartRate = HeartRate(beatsPerMinute: 0)
    }
    let workout = Workout(facts)
    #expect(workout.elapsed == .minutes(70))
    #expect(workout.timer == nil && workout.energy == nil)
    #expect(workout.averageHeartRate == nil && workout.maximumHeartRate == nil)
  }

  @Test func elapsedIsNeverBelowTheTimer() throws {
    let facts = try facts { $0.timer = .minutes(80) }
    #expect(Workout(facts).elapsed == .minutes(80))
    #expect(facts.end == facts.start + .seconds(4_800))
  }

  @Test func aWorkoutLastsAsLongAsItsSamples() throws {
    let facts = try facts {
      ($0.elapsed, $0.timer) = (nil, nil)
      $0.lastMoment = $0.start + .seconds(600)
    }
    #expect(Workout(facts).elapsed == .minutes(10))
    #expect(facts.end == facts.start + .seconds(600))
  }

  private func facts(_ change: (inout Recording.Facts) -> Void) throws -> Recording.Facts {
    var facts = Recording.Facts(
      sport: .running, start: try Instant(rfc3339: "2026-06-10T16:00:00Z"),
      elapsed: .minutes(70), timer: .minutes(70))
    change(&facts)
    return facts
  }
}
