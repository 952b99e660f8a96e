/// How large and how deep a document may be before it is refused.
public struct BSONLimits: Hashable, Sendable {
  /// Greatest size in bytes of the outermost document, its length field included.
  public let byteCount: Int

  /// Greatest number of levels; the outermost document is level 1.
  public let depth: Int

  /// Limits of the given size in bytes and number of levels. O(1).
  ///
  /// Both are clamped: the size to 5...2³¹ − 1, the range of BSON's length field, and the depth to
  /// 1...200, because validation uses one stack frame for each level.
  public init(byteCount: Int, depth: Int) {
    self.byteCount = min(max(byteCount, 5), Int(Int32.max))
    self.depth = min(max(depth, 1), 200)
  }

  /// What a server stores: up to 16 MiB (MongoDB's `maxBsonObjectSize`) and 100 levels.
  public static let stored = BSONLimits(byteCount: 16 * 1024 * 1024, depth: 100)

  /// What a server may send: a stored document with up to 16 KiB and 100 levels around it.
  public static let serverReply = BSONLimits(byteCount: 16 * 1024 * 1024 + 16 * 1024, depth: 200)

  /// The limits of the format alone; for building, never for validating.
  static let format = BSONLimits(unclamped: Int(Int32.max), depth: Int.max)

  /// The limits for an outer document whose only element is a document within these limits, under
  /// an empty key. The outer document adds 7 bytes: length, type, end of key, terminator.
  var aroundOne: BSONLimits { BSONLimits(unclamped: byteCount + 7, depth: depth + 1) }

  private init(unclamped byteCount: Int, depth: Int) {
    self.byteCount = byteCount
    self.depth = depth
  }
}
