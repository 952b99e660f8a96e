/// Whether a mongod that is there also answers.
struct Pulse: Hashable, Sendable {
  /// How long it is left alone after each answer.
  static let interval: Duration = .seconds(1)

  /// How long an answer may take. A busy mongod, too, answers within milliseconds.
  static let tolerance: Duration = .seconds(4)

  /// What has become of it since the last time.
  enum Change: Hashable, Sendable {
    /// It has not answered for as long as an answer may take.
    case fellSilent
    case answersAgain
    /// No answer came for all of the patience.
    case isGone
  }

  private let patience: Duration
  private var silence: Duration = .zero

  init(patience: Duration) { self.patience = patience }

  /// Notes whether the last question was answered; `time` is how long that took, with the rest
  /// before it.
  mutating func note(hasAnswered: Bool, after time: Duration) -> Change? {
    let before = silence
    silence = hasAnswered ? .zero : before + time
    if silence >= max(patience, Self.tolerance) { return .isGone }
    switch (before >= Self.tolerance, silence >= Self.tolerance) {
    case (false, true): return .fellSilent
    case (true, false): return .answersAgain
    default: return nil
    }
  }
}
