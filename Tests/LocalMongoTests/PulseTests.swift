import Testing

@testable import LocalMongo

@Suite struct PulseTests {
  private let quick = Duration.milliseconds(1001)
  private let slow = Duration.seconds(5)

  @Test func fallsSilentOnceAndAnswersAgainOnce() {
    var pulse = Pulse(patience: .seconds(60))
    let answers = [true, false, false, true, true]
    #expect(
      answers.map { pulse.note(hasAnswered: $0, after: $0 ? quick : slow) }
        == [nil, .fellSilent, nil, .answersAgain, nil])
  }

  @Test func isGoneAfterAllThePatienceAndNotBefore() {
    var pulse = Pulse(patience: .seconds(15))
    #expect(
      (1...3).map { _ in pulse.note(hasAnswered: false, after: slow) }
        == [.fellSilent, nil, .isGone])
  }

  /// A connection that is refused at once tells of a mongod that has just ended and is soon back.
  @Test func isNotSilentForASingleRefusal() {
    var pulse = Pulse(patience: .seconds(60))
    let answers = [false, false, true, false, false, false, false]
    #expect(
      answers.map { pulse.note(hasAnswered: $0, after: quick) }
        == [nil, nil, nil, nil, nil, nil, .fellSilent])
  }

  @Test func givesATimeForOneAnswerAtLeast() {
    var pulse = Pulse(patience: .zero)
    #expect(pulse.note(hasAnswered: true, after: quick) == nil)
    #expect(pulse.note(hasAnswered: false, after: quick) == nil)
    #expect(pulse.note(hasAnswered: false, after: slow) == .isGone)
  }
}
