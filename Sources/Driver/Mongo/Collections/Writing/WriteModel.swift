public import BSON

/// One write of `Collection.bulkWrite`, with the options that are its own. Those that the whole
/// bulk shares are in `BulkWriteOptions`.
public struct WriteModel: Sendable {
  enum Kind: Sendable {
    case insert
    case updateOne
    case updateMany
    case replaceOne
    case deleteOne
    case deleteMany
  }

  let kind: Kind
  /// The document to insert, or the filter.
  let first: BSONDocument
  /// The update or the replacement.
  let second: Second
  let options: CommandBuilder

  enum Second: Sendable {
    case none
    case modification(Modification)
    case replacement(BSONDocument)
  }

  /// Stores one document; without an `_id` it gets an ObjectID.
  ///
  ///     {insert: name, documents: [document]}
  public static func insertOne(_ document: BSONDocument) -> WriteModel {
    WriteModel(kind: .insert, first: document, second: .none, options: CommandBuilder())
  }

  /// Changes the first document that matches.
  ///
  ///     {update: name, updates: [{q: filter, u: update, upsert: …, arrayFilters: …,
  ///                               collation: …, hint: …}]}
  public static func updateOne(
    _ filter: BSONDocument, _ update: Modification, upsert: Bool? = nil,
    arrayFilters: [BSONDocument]? = nil, collation: Collation? = nil, hint: BSONValue? = nil
  ) -> WriteModel {
    UpdateOptions(upsert: upsert, arrayFilters: arrayFilters, collation: collation, hint: hint)
      .write(.updateOne, filter, update)
  }

  /// Changes every document that matches; otherwise like `updateOne`, with `multi: true`.
  public static func updateMany(
    _ filter: BSONDocument, _ update: Modification, upsert: Bool? = nil,
    arrayFilters: [BSONDocument]? = nil, collation: Collation? = nil, hint: BSONValue? = nil
  ) -> WriteModel {
    UpdateOptions(upsert: upsert, arrayFilters: arrayFilters, collation: collation, hint: hint)
      .write(.updateMany, filter, update)
  }

  /// Puts a whole document in the place of the first one that matches; the `_id` stays.
  ///
  ///     {update: name, updates: [{q: filter, u: replacement, upsert: …, collation: …, hint: …}]}
  public static func replaceOne(
    _ filter: BSONDocument, with replacement: BSONDocument, upsert: Bool? = nil,
    collation: Collation? = nil, hint: BSONValue? = nil
  ) -> WriteModel {
    ReplaceOptions(upsert: upsert, collation: collation, hint: hint).write(filter, replacement)
  }

  /// Removes the first document that matches.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 1, collation: …, hint: …}]}
  public static func deleteOne(
    _ filter: BSONDocument, collation: Collation? = nil, hint: BSONValue? = nil
  ) -> WriteModel {
    DeleteOptions(collation: collation, hint: hint).write(.deleteOne, filter)
  }

  /// Removes every document that matches.
  ///
  ///     {delete: name, deletes: [{q: filter, limit: 0, collation: …, hint: …}]}
  public static func deleteMany(
    _ filter: BSONDocument, collation: Collation? = nil, hint: BSONValue? = nil
  ) -> WriteModel {
    DeleteOptions(collation: collation, hint: hint).write(.deleteMany, filter)
  }
}
