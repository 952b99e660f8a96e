import BSON
import BenchmarkSupport

/// What ours does with one document, both ways of typing it.
struct Ours<Record: Codable & BSONDecodable & BSONEncodable> {
  let sample: BSONSample
  let bytes: [UInt8]
  let document: BSONDocument

  init(_ sample: BSONSample, as type: Record.Type, in place: Place) throws {
    self.sample = sample
    bytes = try place.read("\(sample.document).bson")
    document = try BSONDocument(validating: bytes)
  }

  /// Every decoding starts from bytes that nobody checked.
  func workloads() throws -> [Workload] {
    let record = try BSONDecoder().decode(Record.self, from: document)
    let decoder = BSONDecoder()
    let encoder = BSONEncoder()
    return [
      workload(.validate, { [bytes] in try BSONDocument(validating: bytes) }, seen: { $0 }),
      workload(
        .walk, { [document] in fingerprint(of: document) }, seen: { [document] _ in document }),
      workload(
        .codableDecode,
        { [bytes] in try decoder.decode(Record.self, from: BSONDocument(validating: bytes)) },
        seen: { try encoder.encode($0) }),
      workload(.codableEncode, { try encoder.encode(record) }, seen: { $0 }),
      workload(
        .directDecode, { [bytes] in try Record(from: BSONDocument(validating: bytes)) },
        seen: { try BSONDocument(writing: $0) }),
      workload(.directEncode, { try BSONDocument(writing: record) }, seen: { $0 }),
    ]
  }

  /// A workload that must give back the document it was given, byte for byte: `seen` is the
  /// document that its result stands for.
  private func workload<Result>(
    _ task: BSONTask, _ body: @escaping () throws -> Result,
    seen: @escaping (Result) throws -> BSONDocument
  ) -> Workload {
    Workload("\(task) \(sample)") {
      guard try seen(body()) == document else {
        throw BenchmarkError("\(task) does not give \(sample) back")
      }
      return fingerprint(of: document)
    } run: { count in
      for _ in 0..<count { keep(try body()) }
    }
  }
}
