import BSON
package import Documents
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
  var conditions: BSONDocument {
    get throws(BSONError) {
      var builder = BSONBuilder()
      if let kind { builder.append(EventFields.key(\.kind), .string(kind.rawValue)) }
      if from != nil || to != nil {
        builder.beginDocument(EventFields.key(\.start))
        if let from { builder.append("$gte", .datetime(milliseconds: from.milliseconds)) }
        if let to { builder.append("$lt", .datetime(milliseconds: to.milliseconds)) }
        builder.endDocument()
      }
      return try builder.finish()
    }
  }
}
