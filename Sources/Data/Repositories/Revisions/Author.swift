package import Access
import BSON
import Documents
import Schema
package import Time

/// Who changes something, when, and a mark of their request.
package struct Author: Hashable, Sendable {
  package let caller: Caller
  package let at: Instant
  /// A fresh id: entries in the audit with the same one are of the same request.
  package let mark: String

  package init(_ caller: Caller, at instant: Instant, mark: String) {
    self.caller = caller
    self.mark = mark
    at = instant
  }

  var document: AuthorDocument {
    get throws(BSONError) {
      switch caller.identity {
      case .localOperator:
        try AuthorDocument(.localOperator, account: nil, door: caller.door.rawValue)
      case .service: try AuthorDocument(.service, account: nil, door: caller.door.rawValue)
      case .account(let id): try AuthorDocument(.account, account: id, door: caller.door.rawValue)
      }
    }
  }
}
