/// How often which outcome was met.
struct Tally {
  private(set) var count = 0
  /// By us and by libbson.
  private(set) var accepted = 0
  /// By us and by libbson.
  private(set) var refused = 0
  private var departures: [Departure: Int] = [:]
  private var unexplained = 0
  /// libbson's own validation accepted what its iterator cannot read.
  private var misled = 0

  /// Whether both agree, or one departure says why they do not.
  mutating func add(_ judgement: Judgement) -> Bool {
    count += 1
    misled += judgement.theirs.misleads ? 1 : 0
    if judgement.agrees {
      accepted += judgement.ours == nil ? 1 : 0
      refused += judgement.ours == nil ? 0 : 1
      return true
    }
    guard let departure = Departure.allCases.first(where: { $0.explains(judgement) }) else {
      unexplained += 1
      return false
    }
    departures[departure, default: 0] += 1
    return true
  }
}

extension Tally: CustomStringConvertible {
  var description: String {
    let named = Departure.allCases.map { "\($0) \(departures[$0, default: 0])" }
    return """
      \(count) damaged documents: \(accepted) accepted by both, \(refused) refused by both; \
      departures: \(named.joined(separator: ", ")); unexplained \(unexplained); \
      \(misled) let pass by bson_validate alone
      """
  }
}
