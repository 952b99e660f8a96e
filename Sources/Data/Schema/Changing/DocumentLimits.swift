package import BSON

/// How large a document from outside may be.
package enum DocumentLimits {
  /// Objects and lists inside each other, the document itself counted.
  package static let depth = 100
  /// Bytes of the stored document.
  package static let bytes = 1_000_000

  /// Nil when the document is small enough to keep.
  package static func fault(of document: BSONDocument) -> Fault? {
    guard document.bytes.count > bytes else { return nil }
    return Fault(
      pointer: "", "The document is too large.", got: "\(document.bytes.count) bytes",
      expected: "at most \(bytes) bytes")
  }
}
