package import BSON
import BenchmarkSupport

/// The documents that are measured, in the shapes that MongoDB's driver benchmark describes
/// (specifications, "Performance Benchmarking", BSON micro-benchmarks), made here from a seed.
package enum Documents {
  /// A message of a social network, 1,555 bytes, for the rooms that move documents about.
  package static var tweet: BSONDocument { Tweet.sample }

  /// Names and documents, the same on every run.
  static func made() throws -> [(name: String, document: BSONDocument)] {
    [
      ("flat", try keyed(FlatRecord.CodingKeys.allCases.map(\.rawValue), seed: 1)),
      ("deep", try tree(depth: 6, seed: 2)),
      ("full", try keyed(FullRecord.CodingKeys.allCases.map(\.rawValue), seed: 3)),
      ("tweet", Tweet.sample),
      ("wide100", try Hundred.document()),
      ("wide1000", try Thousand.document()),
    ]
  }

  /// A value for each key, of the kind that the key's first letter tells; `_id` is an id.
  private static func keyed(_ keys: [String], seed: UInt64) throws -> BSONDocument {
    var dice = Dice(seed: seed)
    var builder = BSONBuilder()
    for key in keys {
      if let kind = key.first.flatMap(ValueKind.init) {
        builder.append(key, try kind.value(from: &dice))
      } else {
        builder.append(key, .objectID(ObjectIDGenerator(using: &dice).next(atUnixSeconds: 1)))
      }
    }
    return try builder.finish()
  }

  /// A balanced binary tree: documents of `left` and `right`, and strings of 8 letters at its end.
  private static func tree(depth: Int, seed: UInt64) throws -> BSONDocument {
    var dice = Dice(seed: seed)
    var builder = BSONBuilder()
    grow(depth, &builder, &dice)
    return try builder.finish()
  }

  private static func grow(_ depth: Int, _ builder: inout BSONBuilder, _ dice: inout Dice) {
    for key in ["left", "right"] {
      guard depth > 1 else {
        builder.append(key, .string(dice.text(8)))
        continue
      }
      builder.beginDocument(key)
      grow(depth - 1, &builder, &dice)
      builder.endDocument()
    }
  }
}
