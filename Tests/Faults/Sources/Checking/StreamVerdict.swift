/// The differences between what a change stream reported and what happened, as sentences. All are
/// empty if there are none.
package struct StreamVerdict: Hashable, Sendable {
  /// Changes that the stream did not report.
  package var missed: [String] = []
  /// Changes that the stream reported more than once.
  package var repeated: [String] = []
  /// Changes that the stream reported in the wrong order, or that never happened.
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
