package import Documents
import Query
import Schema
package import Time

/// Which stretch of a timeline is asked for.
package struct TimelineQuery: Sendable {
  /// The first instant of the stretch; nil for the beginning.
  package var from: Instant?
  /// The instant just after the stretch; nil for the end.
  package var to: Instant?
  /// Nil for events of every kind.
  package var kind: EventKind?
  package var limit: Int

  /// How many events may be asked for at once.
  package static let limits = 1...1000

  package init(from: Instant? = nil, to: Instant? = nil, kind: EventKind? = nil, limit: Int) {
    self.from = from
    self.to = to
    self.kind = kind
    self.limit = limit
  }

  ///     {kind: …, start: {$gte: from, $lt: to}}
  var filter: Filter<EventFields> {
    let conditions: [Filter<EventFields>?] = [
      kind.map { \.kind == $0 }, from.map { \.start >= $0 }, to.map { \.start < $0 },
    ]
    return Filter(all: conditions.compactMap(\.self))
  }
}
