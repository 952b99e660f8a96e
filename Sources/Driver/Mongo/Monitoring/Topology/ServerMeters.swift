internal import Metrics

/// `mongodb.client.servers`: how many servers there are of each kind.
struct ServerMeters: Sendable {
  private let meters: [ServerDescription.Kind: Meter]

  init(_ factory: any MetricsFactory, pool: String) {
    let kinds = ServerDescription.Kind.allCases.map { kind in
      let dimensions = [
        ("db.client.connection.pool.name", pool), ("mongodb.server.kind", kind.rawValue),
      ]
      return (
        kind, Meter(label: "mongodb.client.servers", dimensions: dimensions, factory: factory)
      )
    }
    meters = Dictionary(uniqueKeysWithValues: kinds)
  }

  func show(_ servers: [ServerDescription]) {
    for (kind, meter) in meters { meter.set(servers.count { $0.kind == kind }) }
  }
}
