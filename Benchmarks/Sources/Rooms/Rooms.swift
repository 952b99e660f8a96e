import BSONBenchmarks
package import BenchmarkSupport
import MongoBenchmarks
import QueryBenchmarks
import TimeBenchmarks

/// The room that the first argument names.
package func room(named name: String?) throws -> any Room.Type {
  let rooms: [any Room.Type] = [BSONRoom.self, TimeRoom.self, MongoRoom.self, QueryRoom.self]
  if let room = rooms.first(where: { $0.name == name }) { return room }
  let names = rooms.map { $0.name }.joined(separator: ", ")
  throw BenchmarkError("say what to measure: \(names)")
}
