/// How what a change stream gave differs from what happened, as sentences. All empty when it does
/// not.
package struct StreamVerdict: Hashable, Sendable {
  /// Happened, and the stream did not tell.
  package var missed: [String] = []
  /// Told more than once.
  package var repeated: [String] = []
  /// Told before something that happened earlier, or never happened at all.
  package var wrong: [String] = []

  /// All of them.
  package var breaches: [String] { missed + repeated + wrong }

  /// Compares what a stream named `name` gave, in its order, with what happened, in its order.
  package init(_ name: String, seen: [ChangeRecord], happened: [ChangeRecord]) {
    let places = Dictionary(
      happened.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var told: Set<ChangeRecord> = []
    var last = -1
    for change in seen {
      guard let place = places[change] else {
        wrong.append("\(name): \(change) never happened")
        continue
      }
      guard told.insert(change).inserted else {
        repeated.append("\(name): \(change) came again")
        continue
      }
      if place < last { wrong.append("\(name): \(change) came too late") }
      last = max(last, place)
    }
    missed = happened.filter { !told.contains($0) }.map { "\(name): \($0) never came" }
  }
}
