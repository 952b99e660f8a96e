package import BSON
import Documents
import Schema

/// What the server is to check of each collection's documents, by the declarations of today.
///
/// It has it from migrations, which are written from this (`brine migrate new NAME --validators`).
package enum DeclaredValidators {
  /// By the collections' names.
  ///
  /// - Throws: `BSONError` when a declaration is larger than a document can be.
  package static func all() throws(BSONError) -> [(collection: String, validator: BSONDocument)] {
    var all: [(collection: String, validator: BSONDocument)] = []
    for name in CollectionName.allCases {
      all.append((name.rawValue, try name.shape.validator()))
    }
    return all
  }
}

extension CollectionName {
  /// The declaration of its documents.
  fileprivate var shape: ObjectShape {
    switch self {
    case .athletes: AthleteFields.declared.shape
    case .recordings: RecordingFields.declared.shape
    case .samples: SamplesFields.declared.shape
    case .files: FileFields.declared.shape
    case .events: EventFields.declared.shape
    case .teams: TeamFields.declared.shape
    case .memberships: MembershipFields.declared.shape
    case .history: HistoryFields.declared.shape
    case .audit: AuditFields.declared.shape
    case .secrets: SecretFields.declared.shape
    }
  }
}
