import BSON
import BSONBenchmarks
import BenchmarkSupport

/// What is stored, sent and found: of the sizes that MongoDB's driver benchmark has
/// (specifications, "Performance Benchmarking"), made here from a seed.
enum Samples {
  /// How many messages lie in `tweets`, with the ids 0 and up.
  static let tweetCount = 10_000
  /// How many small and how many large documents one bulk insert has.
  static let (smallCount, largeCount) = (10_000, 10)
  /// The file that is downloaded has this id.
  static let fileID: BSONValue = .int32(0)

  /// The id that is looked for in turn `place`; the same in every worker.
  static func id(_ place: Int) -> BSONValue { .int32(Int32(place * 7919 % tweetCount)) }

  /// The messages of `tweets`, about 1.5 kB each.
  static func tweets() throws -> [BSONDocument] {
    let tweet = Documents.tweet
    return try (0..<tweetCount).map { try tweet.setting("_id", to: .int32(Int32($0))) }
  }

  /// What every worker reads from files: two documents without an id, of 275 bytes and of 2.7 MB,
  /// and a file of 50 MiB.
  static func write(to place: Place) throws {
    var dice = Dice(seed: 6)
    try place.write(small(&dice).bytes, to: "small.bson")
    try place.write(large(&dice).bytes, to: "large.bson")
    let words = (0..<(50 << 20) / 8).flatMap { _ in
      withUnsafeBytes(of: dice.next().littleEndian, Array.init)
    }
    try place.write(words, to: "file.bin")
  }

  private static func small(_ dice: inout Dice) throws -> BSONDocument {
    var builder = BSONBuilder()
    for place in 0..<13 { builder.append("field\(place)", .string(dice.text(7))) }
    return try builder.finish()
  }

  private static func large(_ dice: inout Dice) throws -> BSONDocument {
    var builder = BSONBuilder()
    for place in 0..<1_500 {
      builder.beginDocument("part\(place)")
      for line in 0..<60 { builder.append("f\(line)", .string(dice.text(16))) }
      builder.append("number", .int64(Int64(truncatingIfNeeded: dice.next())))
      builder.endDocument()
    }
    return try builder.finish()
  }
}
