import BenchmarkSupport
import LibBSONPeer

/// What libbson does with one document, in C.
struct LibBSON {
  let name: String
  let document: OpaquePointer

  init(_ name: String, in place: Place) throws {
    let bytes = try place.read("\(name).bson")
    guard let document = peer_document_new(bytes, bytes.count) else {
      throw BenchmarkError("libbson refuses \(name)")
    }
    self.name = name
    self.document = document
  }

  /// What we compare with.
  static var about: String { "libbson \(String(cString: peer_version()))" }

  /// Decoding is validation and a visit of every value; encoding appends value after value.
  func workloads() -> [Workload] {
    let document = document
    return [
      workload("validate") { peer_validate(document) },
      workload("walk") { walk(document) },
      workload("decode") { peer_validate(document) && walk(document) },
      workload("encode") { peer_encode(document) },
    ]
  }

  private func workload(_ task: String, _ body: @escaping () -> Bool) -> Workload {
    Workload("\(task) \(name)") {
      var sum: UInt64 = 0
      guard body(), peer_encodes_alike(document), peer_walk(document, &sum) else {
        throw BenchmarkError("libbson's \(task) of \(name) fails")
      }
      return sum
    } run: { count in
      for _ in 0..<count {
        guard body() else { throw BenchmarkError("libbson's \(task) of \(name) fails") }
      }
    }
  }
}

private func walk(_ document: OpaquePointer) -> Bool {
  var sum: UInt64 = 0
  defer { keep(sum) }
  return peer_walk(document, &sum)
}
