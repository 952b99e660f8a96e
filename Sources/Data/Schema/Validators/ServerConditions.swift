import BSON
import Time

/// What a validator must say beside `$jsonSchema`, and what it cannot say at all.
struct ServerConditions {
  /// Filters that no document may match.
  private(set) var refused: [BSONDocument] = []
  /// Expressions that must be true.
  private(set) var rules: [BSONValue] = []
  private(set) var unjudged: [Unjudged] = []

  init(of shape: ObjectShape) throws(BSONError) {
    guard let variants = shape.variants else {
      try object(shape, at: Spot())
      return
    }
    try object(shape, at: Spot().ofKind(.null, variants.tag))
    for word in variants.kinds {
      guard let kind = variants.shape(word) else { continue }
      try object(kind, at: Spot().ofKind(.string(word), variants.tag))
    }
    var seen: Set<Unjudged> = []
    unjudged = unjudged.filter { seen.insert($0).inserted }
  }

  private mutating func object(_ shape: ObjectShape, at spot: Spot) throws(BSONError) {
    for rule in shape.rules {
      guard spot.isReachable else {
        note(spot, "whether \(rule.sentence)")
        continue
      }
      rules.append(spot.rule(rule.expression(spot.place)))
    }
    for field in shape.fields {
      try value(field.shape, field.constraints, at: spot.field(field.storedKey))
    }
  }

  private mutating func value(
    _ shape: Shape, _ constraints: Constraints, at spot: Spot
  ) throws(BSONError) {
    switch shape {
    case .date, .dateTime: note(spot, "whether the day is in the calendar")
    case .instant: try bounds(Self.instants, at: spot)
    case .object(let object):
      if object.variants != nil { note(spot, "rules and bounds of dates of each kind") }
      try self.object(object, at: spot.object)
    case .list(let element): try value(element, constraints.ofItems, at: spot.items)
    case .map(let element): try value(element, constraints.ofItems, at: spot.entries)
    default: break
    }
    if let limits = constraints.bounds, !limits.areNumbers { try bounds(limits, at: spot) }
  }

  private static let instants = Bounds(lower: Instant.earliest.bound, upper: Instant.latest.bound)

  private mutating func bounds(_ bounds: Bounds, at spot: Spot) throws(BSONError) {
    guard spot.isReachable else { return note(spot, "whether it is \(bounds.inWords)") }
    for (comparison, bound) in [("$lt", bounds.lower), ("$gt", bounds.upper)] {
      guard let bound else { continue }
      refused.append(
        try BSONDocument(spot.kind + [(spot.path, ["\(comparison)": bound] as BSONValue)]))
    }
  }

  private mutating func note(_ spot: Spot, _ what: String) {
    unjudged.append(Unjudged(path: spot.path, what: what))
  }
}
