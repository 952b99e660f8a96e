package import BSON
package import Mongo

/// A step that data cannot say, which a program brings along under a name.
///
/// It must do the same when it is run again, from its beginning or from what it last noted.
package struct NamedStep: Sendable {
  package let name: String
  package let run: @Sendable (NamedStepContext) async throws -> Void

  package init(
    _ name: String, run: @escaping @Sendable (NamedStepContext) async throws -> Void
  ) {
    self.name = name
    self.run = run
  }
}

/// What a step of the program works with.
package struct NamedStepContext: Sendable {
  package let database: Database
  /// From the migration's file.
  package let arguments: BSONDocument
  /// Where a former run was, as it noted it; nil at the beginning.
  package let position: BSONValue?
  let keep: @Sendable (BSONValue, Int, Session?) async throws -> Void

  /// Notes how far the step is; a run that goes on later begins there. Named with the session of a
  /// transaction, the note is part of it.
  ///
  /// - Parameter documents: how many documents are done until now.
  /// - Throws: when the step is to stop here: what it throws must be passed on.
  package func note(
    _ position: BSONValue, documents: Int, in session: Session? = nil
  ) async throws {
    try await keep(position, documents, session)
  }
}
