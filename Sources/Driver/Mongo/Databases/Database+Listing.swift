public import BSON

/// A collection or a view as the server lists it.
public struct CollectionInfo: Hashable, Sendable {
  /// Its name, unique in its database.
  public let name: String

  /// What it is: `collection`, `view` or `timeseries`.
  public let type: String

  /// The options that it was made with; empty when only names were asked for.
  public let options: BSONDocument

  /// All that the server says of it.
  public let document: BSONDocument

  init?(_ document: BSONDocument) {
    guard let name = document["name"]?.stringValue else { return nil }
    self.name = name
    type = document["type"]?.stringValue ?? "collection"
    options = document["options"]?.documentValue ?? [:]
    self.document = document
  }
}

extension Database {
  /// The collections and views that match, in no order.
  ///
  ///     {listCollections: 1, filter: …, …options}
  public func listCollections(
    _ filter: BSONDocument? = nil, options: ListingOptions = ListingOptions(),
    session: Session? = nil
  ) async throws -> [CollectionInfo] {
    let query = try options.query(.listCollections, filter, on: target)
    return try await drain(query, in: session).compactMap(CollectionInfo.init)
  }
}

/// A database as the server lists it.
public struct DatabaseInfo: Hashable, Sendable {
  /// Its name, unique in the deployment.
  public let name: String

  /// Its size on disk in bytes, nil when only names were asked for.
  public let sizeOnDisk: Int64?

  /// Whether it holds no collection, nil when only names were asked for.
  public let isEmpty: Bool?

  init?(_ document: BSONDocument) {
    guard let name = document["name"]?.stringValue else { return nil }
    self.name = name
    sizeOnDisk = document["sizeOnDisk"]?.int64Value
    isEmpty = document["empty"]?.boolValue
  }
}

extension MongoClient {
  /// The databases that match, in no order.
  ///
  ///     {listDatabases: 1, filter: …, …options}
  public func listDatabases(
    _ filter: BSONDocument? = nil, options: ListingOptions = ListingOptions(),
    session: Session? = nil
  ) async throws -> [DatabaseInfo] {
    let admin = database("admin")
    let query = try options.query(.listDatabases, filter, on: admin.target)
    return try await admin.drain(query, in: session).compactMap(DatabaseInfo.init)
  }
}
