/// Whether a mongod that is there also answers.
struct Pulse: Hashable, Sendable {
  /// How often it is asked, and how long an answer may take.
  static let interval: Duration = .seconds(5)

  enum State: Hashable, Sendable {
    case beats
    /// The first answer that did not come.
    case falters
    /// None came for all of the patience.
    case isGone
  }

  /// How many answers in a row may stay away.
  private let most: Int
  private var missed = 0

  init(patience: Duration) { most = max(1, patience.count(of: Self.interval)) }

  mutating func note(hasAnswered: Bool) -> State {
    missed = hasAnswered ? 0 : missed + 1
    if missed >= most { return .isGone }
    return missed == 1 ? .falters : .beats
  }
}

extension Duration {
  /// How many whole intervals it holds, as far as anybody waits: those of a year at most.
  func count(of interval: Duration) -> Int { Int(min(self, .seconds(365 * 86_400)) / interval) }
}
