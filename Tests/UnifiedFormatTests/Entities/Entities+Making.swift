import Mongo

extension Entities {
  /// Makes entities in their order: later ones may rely on earlier ones.
  func make(_ definitions: [EntityDefinition]) async throws {
    for definition in definitions { try await make(definition) }
  }

  private func make(_ definition: EntityDefinition) async throws {
    let place = "createEntities"
    switch definition {
    case .client(let client):
      try set(client.id, .client(try ClientEntity(client, at: uri)), at: place)
    case .database(let id, let client, let name, let options):
      let client = try self.client(client, at: "\(place) \(id)").client
      try set(id, .database(client.database(name).with(options)), at: place)
    case .collection(let id, let database, let name, let options):
      let database = try self.database(database, at: "\(place) \(id)")
      try set(id, .collection(database.collection(name).with(options)), at: place)
    case .bucket(let id, let database, let options):
      let database = try self.database(database, at: "\(place) \(id)").with(options.concerns)
      let bucket = BucketEntity(
        database: database, name: options.name, chunkSize: options.chunkSize ?? GridFS.chunkSize)
      try set(id, .bucket(bucket), at: place)
    case .session(let id, let client, let options):
      let client = try self.client(client, at: "\(place) \(id)").client
      try set(id, .session(try await .begin(with: client, options)), at: place)
    case .clientEncryption(let id):
      throw FormatError(
        place: "\(place) \(id)", reason: "the driver has no client-side encryption")
    }
  }
}

extension Database {
  fileprivate func with(_ options: DatabaseOptions) -> Database {
    with(
      readConcern: options.readConcern, writeConcern: options.writeConcern,
      readPreference: options.readPreference)
  }
}

extension Collection {
  fileprivate func with(_ options: DatabaseOptions) -> Collection {
    with(
      readConcern: options.readConcern, writeConcern: options.writeConcern,
      readPreference: options.readPreference)
  }
}
