import BSON
import LocalMongo
import Mongo
import Testing

/// What a store holds of what clients wrote, read past every door.
struct StoredWrites: Sendable {
  /// Ids of athletes by the key that the client gave them.
  var creations: [String: [String]] = [:]
  /// Revision and entries of patched athletes.
  var patched: [String: (revision: Int64?, entries: Set<String>)] = [:]
  /// How many documents there are of each athlete.
  var imports: [String: Imported] = [:]

  /// The documents that imports made for an athlete.
  struct Imported: Hashable, Sendable {
    var files = 0
    var recordings = 0
    var events = 0
    var samples = 0

    static let nothing = Imported()
  }

  init(of program: RunningProgram) async throws {
    let client = try MongoClient(
      MongoConfiguration(uri: try LocalMongo.attach(dataFolder: program.dataFolder)))
    do {
      try await read(client.database("brine"))
      await client.shutdown()
    } catch {
      await client.shutdown()
      throw error
    }
  }

  private mutating func read(_ database: Database) async throws {
    for athlete in try await database.collection("athletes").find() {
      let id = try #require(athlete["_id"]?.stringValue)
      if let key = athlete["clientKey"]?.stringValue { creations[key, default: []].append(id) }
      if let entries = athlete["entries"]?.documentValue {
        patched[id] = (athlete["revision"]?.int64Value, Set(entries.keys))
      }
    }
    try await count("files", as: \.files, in: database)
    try await count("recordings", as: \.recordings, in: database)
    try await count("events", as: \.events, in: database)
    try await count("samples", as: \.samples, in: database)
  }

  private mutating func count(
    _ name: String, as kind: WritableKeyPath<Imported, Int>, in database: Database
  ) async throws {
    let documents = try await database.collection(name).find([:], projection: ["athlete": 1])
    for document in documents {
      let athlete = try #require(document["athlete"]?.stringValue)
      imports[athlete, default: .nothing][keyPath: kind] += 1
    }
  }
}

extension StoredWrites {
  /// Nothing acknowledged is gone, nothing is there twice, nothing is there by half.
  func expectToHold(
    _ entries: WriteLog.Entries, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (key, id) in entries.creations {
      let found = creations[key] ?? []
      let isRight = id.map { found == [$0] } ?? (found.count <= 1)
      #expect(
        isRight, "\(key), acknowledged as \(id ?? "-"): \(found)", sourceLocation: sourceLocation)
    }
    if let athlete = entries.patched, let document = patched[athlete] {
      let acknowledged = Set(entries.patches.filter(\.value).keys)
      let lost = acknowledged.subtracting(document.entries)
      #expect(lost.isEmpty, sourceLocation: sourceLocation)
      #expect(document.entries.isSubset(of: entries.patches.keys), sourceLocation: sourceLocation)
      // A revision more for each entry: none was applied twice.
      let revision = document.revision.map(Int.init)
      #expect(revision == document.entries.count + 1, sourceLocation: sourceLocation)
    } else {
      #expect(entries.patched == nil, "the patched athlete is gone", sourceLocation: sourceLocation)
    }
    // The same file everywhere, so the same number of stretches.
    let samples = imports.values.map(\.samples).min() ?? 0
    let whole = Imported(files: 1, recordings: 1, events: 1, samples: samples)
    #expect(entries.imports.isEmpty || samples > 0, sourceLocation: sourceLocation)
    for (athlete, isAcknowledged) in entries.imports {
      let found = imports[athlete] ?? .nothing
      #expect(
        found == whole || (!isAcknowledged && found == .nothing),
        "import acknowledged: \(isAcknowledged)", sourceLocation: sourceLocation)
    }
  }
}
