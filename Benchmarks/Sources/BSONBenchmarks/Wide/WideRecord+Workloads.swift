import BSON
import BenchmarkSupport

/// How decoding grows with the number of keys.
enum Wide {
  /// Decoding of 100 and of 1,000 keys; "shuffled" types ask in another order than is stored.
  static func workloads(in place: Place) throws -> [Workload] {
    let hundred = try BSONDocument(validating: place.read("wide100.bson"))
    let thousand = try BSONDocument(validating: place.read("wide1000.bson"))
    return workloads(of: hundred, Hundred.self, HundredShuffled.self)
      + workloads(of: thousand, Thousand.self, ThousandShuffled.self)
  }

  private static func workloads<Stored: KeyList, Shuffled: KeyList>(
    of document: BSONDocument, _: Stored.Type, _: Shuffled.Type
  ) -> [Workload] {
    let decoder = BSONDecoder()
    return [
      workload("codable-decode stored", document) {
        try decoder.decode(WideRecord<Stored>.self, from: document).sum
      },
      workload("codable-decode shuffled", document) {
        try decoder.decode(WideRecord<Shuffled>.self, from: document).sum
      },
      workload("codable-decode dictionary", document) {
        try decoder.decode([String: Int].self, from: document).values.reduce(0, +)
      },
      workload("direct-decode stored", document) {
        try WideRecord<Stored>(from: document).sum
      },
      workload("direct-decode shuffled", document) {
        try WideRecord<Shuffled>(from: document).sum
      },
    ]
  }

  private static func workload(
    _ name: String, _ document: BSONDocument, _ sum: @escaping () throws -> Int
  ) -> Workload {
    let keys = document.count
    return Workload("\(name) \(keys)") {
      guard try sum() == keys * (keys - 1) / 2 else {
        throw BenchmarkError("\(name) reads other numbers than are stored")
      }
      return UInt64(keys)
    } run: { count in
      for _ in 0..<count { keep(try sum()) }
    }
  }
}
