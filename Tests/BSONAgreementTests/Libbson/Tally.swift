/// Counts of the outcomes.
struct Tally {
  private(set) var count = 0
  /// By us and by libbson.
  private(set) var accepted = 0
  /// By us and by libbson.
  private(set) var refused = 0
  private var departures: [Departure: Int] = [:]
  private(set) var unexplained = 0
  /// The first few differences that no departure explains.
  private(set) var examples: [String] = []
  /// How often libbson's validation accepted what its iterator cannot read.
  private var misled = 0

  mutating func add(_ judgement: Judgement, from origin: @autoclosure () -> String) {
    count += 1
    misled += judgement.theirs.misleads ? 1 : 0
    if judgement.agrees {
      accepted += judgement.ours == nil ? 1 : 0
      refused += judgement.ours == nil ? 0 : 1
    } else if let departure = Departure.allCases.first(where: { $0.explains(judgement) }) {
      departures[departure, default: 0] += 1
    } else {
      unexplained += 1
      if examples.count < 5 { examples.append("\(origin()): \(judgement)") }
    }
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
