import BSON
import LocalMongo
import Mongo
import Testing

/// The clients' writes that are in the database, read directly from it.
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
}

extension StoredWrites {
  init(of program: RunningProgram) async throws {
    self.init()
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
    let documents = try await database.collection(name).find(
      [:], options: .init(projection: ["athlete": 1]))
    for document in documents {
      let athlete = try #require(document["athlete"]?.stringValue)
      imports[athlete, default: .nothing][keyPath: kind] += 1
    }
  }
}

extension StoredWrites {
  /// Expects that nothing acknowledged is missing, and that nothing is there twice or in part.
  func expectToHold(
    _ entries: WriteLog.Entries, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(breaches(of: entries) == [], sourceLocation: sourceLocation)
  }

  /// The contradictions between the log and the database, as sentences; empty if there are none.
  func breaches(of entries: WriteLog.Entries) -> [String] {
    let patches = entries.patched.map { breaches(of: entries.patches, on: $0) } ?? []
    return breaches(of: entries.creations) + patches + breaches(of: entries.imports)
  }

  private func breaches(of creations: [String: String?]) -> [String] {
    let lost = creations.filter { key, id in
      id.map { self.creations[key]?.contains($0) != true } ?? false
    }
    let doubled = creations.keys.filter { (self.creations[$0]?.count ?? 0) > 1 }
    return lost.keys.map { "creation \($0): acknowledged and gone" }
      + doubled.map { "creation \($0): there more than once" }
  }

  private func breaches(of patches: [String: Bool], on athlete: String) -> [String] {
    let document = patched[athlete]
    let entries = document?.entries ?? []
    let lost = Set(patches.filter(\.value).keys).subtracting(entries)
    let unknown = entries.subtracting(patches.keys)
    // After the first revision there is one for each entry, so none was applied twice.
    let isCounted = document?.revision == Int64(entries.count + 1)
    return lost.map { "patch \($0): acknowledged and gone" }
      + unknown.map { "patch \($0): never sent" }
      + (isCounted ? [] : ["patches: not one revision each"])
  }

  private func breaches(of imports: [String: Bool]) -> [String] {
    // All imports are of the same file, so all have the same number of sample documents.
    let samples = self.imports.values.map(\.samples).min() ?? 0
    let whole = Imported(files: 1, recordings: 1, events: 1, samples: max(1, samples))
    return imports.keys.flatMap { athlete -> [String] in
      switch self.imports[athlete] ?? .nothing {
      case whole: []
      case .nothing: imports[athlete] == true ? ["import \(athlete): acknowledged and gone"] : []
      default: ["import \(athlete): by half, or twice"]
      }
    }
  }
}
