package import BSON
package import Schema

/// Who changed a document, and through which door.
package struct AuthorFields: Fields {
  package let kind = Field("kind", AuthorKind.self, is: .assigned, "What kind of caller it was.")
  package let account = Field("account", String.self, is: .assigned, "The account, by id.")
  package let door = Field("door", String.self, is: .assigned, "The door, such as http.")

  package static let declared = Declared(AuthorFields())
}

package typealias AuthorDocument = Document<AuthorFields>

/// Kinds of callers.
package enum AuthorKind: String, CaseIterable, FieldValue {
  /// Somebody at the machine itself.
  case localOperator
  case account
  /// Brine's own work.
  case service
}

extension AuthorDocument {
  package init(_ kind: AuthorKind, account: String?, door: String) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.kind, kind)
      fields.set(\.account, account)
      fields.set(\.door, door)
    }
  }
}
