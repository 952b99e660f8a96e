/// How large and how deep a document may be before it is refused.
public struct BSONLimits: Hashable, Sendable {
  /// Greatest size in bytes of the outermost document, its length field included.
  public let byteCount: Int

  /// Greatest number of levels; the outermost document is level 1.
  public let depth: Int

  /// Limits of the given size in bytes and number of levels. O(1).
  ///
  /// Both are clamped: the size to what BSON's 32-bit length can say, the depth to 1...200,
  /// because validation uses a stack frame a level.
  public init(byteCount: Int, depth: Int) {
    self.byteCount = min(max(byteCount, 5), Int(Int32.max))
    self.depth = min(max(depth, 1), 200)
  }

  /// What may be stored: 16 MiB (MongoDB's `maxBsonObjectSize`) and 100 levels.
  public static let stored = BSONLimits(byteCount: 16 * 1024 * 1024, depth: 100)

  /// What a server may answer: a stored document plus the 16 KiB and the levels around it.
  public static let serverReply = BSONLimits(byteCount: 16 * 1024 * 1024 + 16 * 1024, depth: 200)

  /// Only what the format itself can say; for building, never for validating.
  static let format = BSONLimits(unclamped: Int(Int32.max), depth: Int.max)

  /// The same for an outer document that holds one of these limits alone, under the empty key: type,
  /// key's end, length and terminator around it.
  var aroundOne: BSONLimits { BSONLimits(unclamped: byteCount + 7, depth: depth + 1) }

  private init(unclamped byteCount: Int, depth: Int) {
    self.byteCount = byteCount
    self.depth = depth
  }
}
