public import BSON

/// What GridFS knows of a file beside its content.
public struct GridFSFile: Hashable, Sendable {
  /// All that is stored of it, fields of one's own too.
  public let document: BSONDocument

  /// Tells it apart from all other files of its bucket.
  public var id: BSONValue { document["_id"] ?? .null }

  /// How many bytes it has; 0 where another program stored no whole number.
  public var length: Int { max(0, Int(clamping: document["length"]?.int64Value ?? 0)) }

  /// How many bytes each of its chunks has, the last one excepted; at least 1.
  public var chunkSize: Int { max(1, Int(clamping: document["chunkSize"]?.int64Value ?? 1)) }

  /// When its upload ended, nil for a file that another program stored without.
  public var uploadDate: BSONDateTime? {
    document["uploadDate"]?.datetimeMilliseconds.map(BSONDateTime.init)
  }

  /// Its name, nil for a file that another program stored without.
  public var name: String? { document["filename"]?.stringValue }

  /// The metadata of its upload, nil for none.
  public var metadata: BSONDocument? { document["metadata"]?.documentValue }

  /// How many chunks it must have.
  var chunkCount: Int {
    let (whole, rest) = length.quotientAndRemainder(dividingBy: chunkSize)
    return rest == 0 ? whole : whole + 1
  }

  /// How many bytes the chunk at this place, from 0, must have.
  func byteCount(ofChunk place: Int) -> Int { min(chunkSize, length - place * chunkSize) }
}
