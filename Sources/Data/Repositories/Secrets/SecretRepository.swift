import Documents
import Mongo
import Query
import Schema

/// Secrets that all servers of a deployment share.
package struct SecretRepository: Sendable {
  private let secrets: BoundCollection<SecretFields>

  /// What a secret is for. The word is the id that it is stored under.
  package enum Purpose: String, Sendable {
    /// Signs the cursors of lists.
    case cursors
  }

  init(_ database: BoundDatabase) {
    secrets = database.collection(.secrets, of: SecretFields.self)
  }

  /// The secret, made when it is first asked for. Of servers that make it at the same time one comes
  /// first, and all get the same.
  package func value(for purpose: Purpose, orMaking make: () -> String) async throws -> String {
    while true {
      if let known = try await secrets.first(\.id == purpose.rawValue) {
        return try known.required(\.value)
      }
      let made = try SecretDocument.holding { fields in
        fields.set(\.id, purpose.rawValue)
        fields.set(\.value, make())
      }
      do {
        try await secrets.insertOne(made.bson)
      } catch let error as MongoError where error.isDuplicateKey {}
    }
  }
}
