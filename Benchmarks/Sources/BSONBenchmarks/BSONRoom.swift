import BSON
package import BenchmarkSupport

/// BSON beside libbson and PyMongo's C extension.
package enum BSONRoom: Room {
  package static let name = "bson"

  package static func worker(
    _ name: String, in place: Place
  ) throws -> (about: String, workloads: [Workload])? {
    switch name {
    case "ours": ("ours", try ours(in: place) + Wide.workloads(in: place))
    case "libbson":
      (LibBSON.about, try documents.flatMap { try LibBSON($0, in: place).workloads() })
    default: nil
    }
  }

  /// What the peers know.
  static let documents = ["flat", "deep", "full", "tweet"]

  private static func ours(in place: Place) throws -> [Workload] {
    let flat = try Ours(.flat, as: FlatRecord.self, in: place)
    let deep = try Ours(.deep, as: Level6.self, in: place)
    let deepOfAnyDepth = try Ours(.deepOfAnyDepth, as: Tree.self, in: place)
    let full = try Ours(.full, as: FullRecord.self, in: place)
    let tweet = try Ours(.tweet, as: Tweet.self, in: place)
    return try flat.workloads() + deep.workloads() + deepOfAnyDepth.workloads()
      + full.workloads() + tweet.workloads() + flat.floor() + deep.floor() + tweet.floor()
  }

  package static func run(_ options: Options, in place: Place) throws {
    for (name, document) in try Documents.made() {
      try place.write(document.bytes, to: "\(name).bson")
    }
    let peers = try BSONPeers(in: place)
    defer { peers.stop() }
    print("beside \(try peers.libbson.about()) and \(try peers.pymongo.about())")
    try SpeedTable(peers, options, place).print()
    try GrowthTable(ours: peers.ours, options).print()
    if options.includes("allocations") { try place.countAllocations(of: name) }
  }
}

/// The workers, started.
struct BSONPeers {
  let ours: Peer
  let libbson: Peer
  let pymongo: Peer

  init(in place: Place) throws {
    ours = try place.start("ours", worker: "ours", of: BSONRoom.name)
    libbson = try place.start("libbson", worker: "libbson", of: BSONRoom.name)
    pymongo = try place.start(
      "PyMongo", script: "pymongo_worker.py",
      BSONRoom.documents.map { place.path(of: "\($0).bson") })
  }

  func stop() {
    for peer in [ours, libbson, pymongo] { peer.stop() }
  }
}
