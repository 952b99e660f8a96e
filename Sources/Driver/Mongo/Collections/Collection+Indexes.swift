public import BSON

/// An index to be made.
public struct IndexModel: Hashable, Sendable {
  /// The keys in their order, 1 for ascending and -1 for descending.
  public var keys: BSONDocument

  /// The index's name, unique in its collection.
  public var name: String

  /// Further options as the server takes them, such as `{unique: true, sparse: true}`.
  public var options: BSONDocument

  /// An index of this name.
  public init(keys: BSONDocument, name: String, options: BSONDocument = [:]) {
    self.keys = keys
    self.name = name
    self.options = options
  }
}

extension Collection {
  /// Makes indexes; those that exist as given already are left alone.
  ///
  ///     {createIndexes: name, indexes: [{key: …, name: …, …options}]}
  public func createIndexes(_ indexes: [IndexModel], session: Session? = nil) async throws {
    guard !indexes.isEmpty else { return }
    var command = CommandBuilder()
    command.set("createIndexes", .string(name))
    command.set("indexes", try indexes.map(Self.document))
    _ = try await runWriteCommand(try command.finish(), in: session)
  }

  /// Removes the collection with its indexes. `{drop: name}`
  public func drop(session: Session? = nil) async throws {
    _ = try await runWriteCommand(["drop": .string(name)], in: session)
  }

  private static func document(of index: IndexModel) throws(MongoError) -> BSONDocument {
    var document = BSONBuilder()
    document.append("key", .document(index.keys))
    document.append("name", .string(index.name))
    document.append(contentsOf: index.options)
    do { return try document.finish() } catch { throw .invalidArgument(error) }
  }
}
