package import BenchmarkSupport

/// The driver beside libmongoc in C and PyMongo, against one private server.
package enum MongoRoom: Room {
  package static let name = "mongo"

  package static func worker(
    _ name: String, in place: Place
  ) throws -> (about: String, workloads: [Workload])? {
    switch name {
    case "ours": ("ours", try Ours(Deployment(), in: place).workloads())
    case "libmongoc": (LibMongoc.about, try LibMongoc(Deployment(), in: place).workloads())
    default: nil
    }
  }

  package static func run(_ options: Options, in place: Place) throws {
    let deployment = try Deployment()
    try Samples.write(to: place)
    let version = try blocking { try await deployment.prepare(place) }
    let peers = try MongoPeers(deployment, in: place)
    defer { peers.stop() }
    print(
      "beside \(try peers.libmongoc.about()) and \(try peers.pymongo.about()); mongod \(version)")
    try MongoTable(peers, options).print()
    if options.includes(PressureTable.words) {
      let pressure = try blocking { try await Pressure.measured(on: deployment) }
      PressureTable(pressure).print()
    }
  }

  package static func allocations() throws -> Allocations {
    throw BenchmarkError("the driver's allocations are not counted")
  }
}

/// The workers, started.
struct MongoPeers {
  let ours: Peer
  let libmongoc: Peer
  let pymongo: Peer

  init(_ deployment: Deployment, in place: Place) throws {
    ours = try place.start("ours", worker: "ours", of: MongoRoom.name)
    libmongoc = try place.start("libmongoc", worker: "libmongoc", of: MongoRoom.name)
    pymongo = try place.start(
      "PyMongo", script: "pymongo_driver_worker.py",
      [deployment.uri, Deployment.database]
        + ["small.bson", "large.bson", "file.bin"].map { place.path(of: $0) })
  }

  func stop() {
    for peer in [ours, libmongoc, pymongo] { peer.stop() }
  }
}
