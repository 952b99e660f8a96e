package import BSON
package import Schema

/// An event of any kind, as it is stored.
package enum EventDocument: Sendable {
  case workout(Workout)
  case sweatTest(SweatTestDocument)

  /// - Throws: `StoredMisfit` when its kind is none of ours.
  package init(_ bson: BSONDocument) throws(StoredMisfit) {
    switch try Workout(bson).required(\.kind) {
    case .workout: self = .workout(Workout(bson))
    case .sweatTest: self = .sweatTest(SweatTestDocument(bson))
    }
  }

  package var id: String {
    get throws(StoredMisfit) { try Workout(bson).required(\.id) }
  }

  /// The document itself.
  package var bson: BSONDocument {
    switch self {
    case .workout(let workout): workout.bson
    case .sweatTest(let test): test.bson
    }
  }

  /// Its kind, in a word.
  package var kind: EventKind {
    switch self {
    case .workout: .workout
    case .sweatTest: .sweatTest
    }
  }
}
