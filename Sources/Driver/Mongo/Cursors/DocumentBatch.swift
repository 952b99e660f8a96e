public import BSON

/// Documents that came from a cursor together, sharing one piece of memory.
///
/// Every document in it was checked once, when the batch arrived. A document that is kept keeps the
/// whole batch in memory; `detached()` ends that.
public struct DocumentBatch: RandomAccessCollection, Sendable {
  /// The documents' bytes, one after the other, in the order of the cursor.
  public let bytes: [UInt8]

  private let documents: [BSONDocument]

  /// - Throws: `MongoError` of kind `invalidReply` when one of them is no document.
  init(_ bytes: [UInt8]) throws(MongoError) {
    self.bytes = bytes
    documents = try BSONDocument.batch(bytes)
  }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of documents; a batch from a cursor has at least one.
  public var endIndex: Int { documents.count }

  /// The document at this place, from 0. O(1).
  public subscript(position: Int) -> BSONDocument { documents[position] }
}
