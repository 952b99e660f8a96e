import BSON
package import Schema

/// Writes a document as JSON for one viewer: instants in their zone, quantities in their units,
/// undeclared fields as they came.
package struct DocumentWriter {
  private let viewer: Viewer

  package init(for viewer: Viewer) {
    self.viewer = viewer
  }

  package func json(_ document: Document<some Fields>) -> [UInt8] {
    var writer = JSONWriter()
    write(document, to: &writer)
    return writer.bytes
  }

  /// `{"items": […]}`
  package func json(items documents: [Document<some Fields>]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("items")
      write(documents, to: &writer)
    }
    return writer.bytes
  }

  package func write(_ documents: [Document<some Fields>], to writer: inout JSONWriter) {
    writer.array { writer in
      for document in documents { write(document, to: &writer) }
    }
  }

  package func write<F: Fields>(_ document: Document<F>, to writer: inout JSONWriter) {
    // Names are longer than stored keys at times, and JSON has more marks between values.
    writer.reserve(document.bson.byteCount * 5 / 4)
    let shape = F.declared.shape.narrowed(to: viewer.audience)
    DocumentWriting(document.bson, for: viewer).document(as: shape, to: &writer)
  }

  /// One value, as a field of this shape shows it.
  func write(_ value: BSONValue, as shape: Shape, to writer: inout JSONWriter) {
    DocumentWriting(["": value], for: viewer).onlyValue(as: shape, to: &writer)
  }
}
