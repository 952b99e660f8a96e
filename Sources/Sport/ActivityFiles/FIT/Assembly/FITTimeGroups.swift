import Athletics
import Time
import Units

/// Times, grouped so that no long gap is inside a group.
struct FITTimeGroups {
  /// The groups, ordered by time.
  private var groups: [Group] = []

  private struct Group {
    var span: ClosedRange<Instant>
    var count: Int
  }

  /// O(n log n).
  ///
  /// - Parameter gap: the longest gap that may be inside a group.
  init(_ times: [Instant], apartBy gap: Duration) {
    for time in times.sorted() {
      if let last = groups.last, time - last.span.upperBound <= gap {
        groups[groups.count - 1] = Group(
          span: last.span.lowerBound...time, count: last.count + 1)
      } else {
        groups.append(Group(span: time...time, count: 1))
      }
    }
  }

  /// The time of the largest group (the earliest of equal ones), extended to the groups that are in
  /// the same session; `nil` if there are no times.
  ///
  /// The extension is needed because a watch that is paused on one day and resumed on another
  /// leaves a long gap in an exercise.
  ///
  /// - Parameters:
  ///   - claims: the spans of the sessions.
  ///   - reach: sessions that are longer or further away are ignored.
  func main(with claims: [ClosedRange<Instant>], within reach: TimeSpan) -> ClosedRange<Instant>? {
    guard
      let main = groups.max(by: {
        ($0.count, $1.span.lowerBound) < ($1.count, $0.span.lowerBound)
      })?.span
    else { return nil }
    let near = FITWindow(
      start: main.lowerBound - reach.clockDuration, end: main.upperBound + reach.clockDuration)
    let claims = claims.filter { near.contains($0.lowerBound) && near.contains($0.upperBound) }
    guard !claims.isEmpty else { return main }
    let claimed = groups.map(\.span).filter { span in claims.contains { $0.overlaps(span) } }
    return claimed.reduce(main) { hull, span in
      min(hull.lowerBound, span.lowerBound)...max(hull.upperBound, span.upperBound)
    }
  }
}
