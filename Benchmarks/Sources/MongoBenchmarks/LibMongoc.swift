import BenchmarkSupport
import LibMongocPeer

/// What libmongoc does, in C.
struct LibMongoc {
  private let peer: OpaquePointer
  private let small: [UInt8]
  private let large: [UInt8]
  private let file: [UInt8]

  /// How many threads ask at once in the lines that have several.
  static let threads = [2, 4, 8]

  init(_ deployment: Deployment, in place: Place) throws {
    guard let peer = peer_mongo_new(deployment.uri, Deployment.database) else {
      throw BenchmarkError("libmongoc does not take the URI")
    }
    self.peer = peer
    small = try place.read("small.bson")
    large = try place.read("large.bson")
    file = try place.read("file.bin")
  }

  /// What we compare with.
  static var about: String { "libmongoc \(String(cString: peer_mongo_version()))" }

  func workloads() -> [Workload] { single() + threaded() + many() + inserts() + files() }

  private func single() -> [Workload] {
    let each = { peer_mongo_find_each(peer, 100, true, &$0) }
    return [
      workload("hello") { count in
        repeated(count) { peer_mongo_hello(peer) }
      },
      workload("find-one", tally: each) { count in
        var tally = peer_tally()
        return peer_mongo_find_each(peer, count, false, &tally)
      },
    ]
  }

  private func threaded() -> [Workload] {
    Self.threads.map { threads in
      let tally = { peer_mongo_find_each_by(peer, threads, 100, true, &$0) }
      return workload("find-one threads \(threads)", tally: tally) { count in
        var tally = peer_tally()
        return peer_mongo_find_each_by(peer, threads, count, false, &tally)
      }
    }
  }

  private func many() -> [Workload] {
    let tally = { peer_mongo_scan(peer, "tweets", true, &$0) }
    return [
      workload("find-many", tally: tally) { count in
        var tally = peer_tally()
        return repeated(count) { peer_mongo_scan(peer, "tweets", false, &tally) }
          && tally.documents == UInt64(count * Samples.tweetCount)
      }
    ]
  }

  private func inserts() -> [Workload] {
    [("small", small, Samples.smallCount), ("large", large, Samples.largeCount)].flatMap { sample in
      let (name, bytes, number) = sample
      return [
        writing("insert-one \(name)", to: "c", once: 3, emptying: ["c"]) {
          peer_mongo_insert_each(peer, "c", bytes, bytes.count, $0)
        },
        writing("insert-many \(name)", to: "c", once: 1, emptying: ["c"]) { count in
          repeated(count) { peer_mongo_insert_many(peer, "c", bytes, bytes.count, number) }
        },
      ]
    }
  }

  private func files() -> [Workload] {
    let tally = { peer_mongo_download(peer, "kept", 0, file.count, true, &$0) }
    return [
      writing("upload", to: "c.chunks", once: 1, emptying: ["c.chunks", "c.files"]) { count in
        repeated(count) { peer_mongo_upload(peer, "c", file, file.count) }
      },
      workload("download", tally: tally) { count in
        var tally = peer_tally()
        return repeated(count) {
          peer_mongo_download(peer, "kept", 0, file.count, false, &tally)
        }
      },
    ]
  }

  private func writing(
    _ name: String, to collection: String, once: Int, emptying collections: [String],
    _ run: @escaping (_ count: Int) -> Bool
  ) -> Workload {
    let tally = { run(once) && peer_mongo_scan(peer, collection, false, &$0) }
    return workload(name, emptying: collections, tally: tally, run: run)
  }

  private func workload(
    _ name: String, emptying collections: [String] = [],
    tally: @escaping (inout peer_tally) -> Bool = { _ in true },
    run: @escaping (_ count: Int) -> Bool
  ) -> Workload {
    let prepare = {
      for collection in collections where !peer_mongo_empty(peer, collection) {
        throw BenchmarkError("libmongoc empties nothing")
      }
      guard collections.isEmpty || peer_mongo_settle(peer) else {
        throw BenchmarkError("libmongoc's server does not settle")
      }
    }
    return Workload(name, by: .wall, prepare: prepare) {
      var found = peer_tally()
      try prepare()
      guard tally(&found) else { throw BenchmarkError("libmongoc's \(name) fails") }
      return Tally(documents: Int(found.documents), bytes: Int(found.bytes), sum: found.sum)
        .fingerprint
    } run: { count in
      guard run(count) else { throw BenchmarkError("libmongoc's \(name) fails") }
    }
  }
}

/// Does it so many times, or until it fails.
private func repeated(_ count: Int, _ body: () -> Bool) -> Bool {
  for _ in 0..<count where !body() { return false }
  return true
}
