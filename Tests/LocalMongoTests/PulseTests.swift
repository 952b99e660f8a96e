import Testing

@testable import LocalMongo

@Suite struct PulseTests {
  @Test func isGoneAfterAllThePatienceAndNotBefore() {
    var pulse = Pulse(patience: .seconds(15))
    let answers = [true, false, false, true, false, false, false]
    #expect(
      answers.map { pulse.note(hasAnswered: $0) }
        == [.beats, .falters, .beats, .beats, .falters, .beats, .isGone])
  }

  @Test func asksAtLeastOnce() {
    var pulse = Pulse(patience: .zero)
    #expect(pulse.note(hasAnswered: true) == .beats)
    #expect(pulse.note(hasAnswered: false) == .isGone)
  }
}
