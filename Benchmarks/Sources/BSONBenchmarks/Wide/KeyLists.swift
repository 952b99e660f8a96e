import BSON
import BenchmarkSupport

enum Hundred: KeyList {
  static let keys = WideKey.list(100)
}

enum HundredShuffled: KeyList {
  static let keys = shuffled(Hundred.keys)
}

enum Thousand: KeyList {
  static let keys = WideKey.list(1000)
}

enum ThousandShuffled: KeyList {
  static let keys = shuffled(Thousand.keys)
}

private func shuffled(_ keys: [WideKey]) -> [WideKey] {
  var dice = Dice(seed: 4)
  return keys.shuffled(using: &dice)
}

extension KeyList {
  /// Each key with its place in the list, as an int64.
  static func document() throws -> BSONDocument {
    try BSONDocument(
      keys.enumerated().map { ($1.stringValue, BSONValue.int64(Int64($0))) })
  }
}
