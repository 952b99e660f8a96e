import BSON
package import BenchmarkSupport

extension BSONRoom {
  package static func allocations() throws -> Allocations {
    var all: [Allocating] = []
    for (name, document) in try Documents.made() {
      switch name {
      case "flat": all += reads(document) + (try codings(name, document, FlatRecord.self))
      case "deep":
        all += try codings(name, document, Level6.self)
        all += try codings(BSONSample.deepOfAnyDepth.rawValue, document, Tree.self)
      case "full": all += try codings(name, document, FullRecord.self)
      case "tweet": all += try codings(name, document, Tweet.self)
      default: break
      }
    }
    return Allocations("BSON", by: "document", all)
  }

  /// The last field of each kind, and a name that is short enough for a string to hold inline.
  private static func reads(_ flat: BSONDocument) -> [Allocating] {
    let keys = FlatRecord.CodingKeys.allCases.map(\.rawValue)
    func last(_ kind: ValueKind) -> String { keys.last { $0.first == kind.rawValue } ?? "" }
    let int = last(.int32)
    let double = last(.double)
    let bool = last(.bool)
    let long = last(.string)
    let short: BSONDocument = ["before": 1, "name": "Ida Vesterholm"]
    return [
      read("an int32 by name") { keep(flat[int]?.int32Value) },
      read("a double by name") { keep(flat[double]?.doubleValue) },
      read("a bool by name") { keep(flat[bool]?.boolValue) },
      read("a string of 14 bytes by name") { keep(short["name"]?.stringValue) },
      Allocating("a string of 80 bytes by name", "flat", target: nil) {
        keep(flat[long]?.stringValue)
      },
    ]
  }

  private static func read(_ words: String, _ run: @escaping () -> Void) -> Allocating {
    Allocating(words, "flat", target: .atMost(0), run: run)
  }

  private static func codings<Record: Codable & BSONDecodable & BSONEncodable>(
    _ name: String, _ document: BSONDocument, _ type: Record.Type
  ) throws -> [Allocating] {
    let bytes = Array(document.bytes)
    let record = try Record(from: document)
    func one(_ task: BSONTask, _ run: @escaping () throws -> Void) -> Allocating {
      Allocating(task.words, name, target: nil, run: run)
    }
    return [
      one(.validate) { keep(try BSONDocument(validating: bytes)) },
      one(.walk) { keep(fingerprint(of: document)) },
      one(.codableDecode) { keep(try BSONDecoder().decode(type, from: document)) },
      one(.codableEncode) { keep(try BSONEncoder().encode(record)) },
      one(.directDecode) { keep(try Record(from: document)) },
      one(.directEncode) { keep(try BSONDocument(writing: record)) },
    ]
  }
}
