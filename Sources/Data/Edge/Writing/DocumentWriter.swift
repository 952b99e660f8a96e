import BSON
package import Schema
import Time
import Units

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
    write(document.bson, as: F.declared.shape.narrowed(to: viewer.audience), to: &writer)
  }

  private func write(
    _ document: BSONDocument, as shape: ObjectShape?, to writer: inout JSONWriter
  ) {
    let shape = shape?.variant(of: document)
    writer.object { writer in
      for element in document.elements {
        let key = element.keyBytes
        let meaning = shape?.meaning(ofStored: key.span)
        if case .hidden = meaning { continue }
        let field = meaning?.field(of: shape)
        writer.key(field?.nameBytes ?? key)
        write(element, as: field?.shape, to: &writer)
      }
    }
  }

  private func write(_ element: BSONElement, as shape: Shape?, to writer: inout JSONWriter) {
    // A text is shown as it is, whatever is declared.
    if let text = element.textBytes { return writer.string(text) }
    guard let shape else { return writeAsItIs(element.value, to: &writer) }
    write(element.value, as: shape, to: &writer)
  }

  func write(_ value: BSONValue, as shape: Shape, to writer: inout JSONWriter) {
    switch (shape, value) {
    case (.measure(let measure), .double(let stored)):
      write(measure.shown(stored, viewer.units), to: &writer)
    // Other programs store whole numbers as integers.
    case (.measure(let measure), .int32(let stored)):
      write(measure.shown(Double(stored), viewer.units), to: &writer)
    case (.measure(let measure), .int64(let stored)):
      guard let exact = Double(exactly: stored) else { return writer.integer(stored) }
      write(measure.shown(exact, viewer.units), to: &writer)
    case (.quantity, .document(let stored)):
      guard let quantity = AnyQuantity(stored) else { return writeAsItIs(value, to: &writer) }
      write(quantity.shown(for: viewer.units), to: &writer)
    case (.sentence, .array):
      guard let sentence = Sentence(value) else { return writeAsItIs(value, to: &writer) }
      writer.string(sentence.text(for: viewer.units))
    case (.time, .int32(let milliseconds)):
      writeTime(Int64(milliseconds), to: &writer)
    case (.time, .int64(let milliseconds)):
      writeTime(milliseconds, to: &writer)
    case (.object(let fields), .document(let document)):
      write(document, as: fields, to: &writer)
    case (.list(let element), .array(let items)):
      write(items, of: element, to: &writer)
    case (.map(let element), .document(let map)):
      write(map, of: element, to: &writer)
    default:
      writeAsItIs(value, to: &writer)
    }
  }

  private func write(_ items: BSONArray, of element: Shape?, to writer: inout JSONWriter) {
    writer.array { writer in
      for item in items.elements { write(item, as: element, to: &writer) }
    }
  }

  private func write(_ map: BSONDocument, of element: Shape, to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in map {
        writer.key(key)
        write(value, as: element, to: &writer)
      }
    }
  }

  private func write(_ shown: ShownQuantity, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("value")
      writer.shortest(shown.value)
      writer.key("unit")
      writer.string(shown.unit)
      guard let text = shown.text else { return }
      writer.key("text")
      writer.string(text)
    }
  }

  private func writeAsItIs(_ value: BSONValue, to writer: inout JSONWriter) {
    switch value {
    case .string(let text): writer.string(text)
    case .int32(let integer): writer.integer(Int64(integer))
    case .int64(let integer): writer.integer(integer)
    case .double(let double): writer.double(double)
    case .bool(let flag): writer.bool(flag)
    case .null, .undefined: writer.null()
    case .document(let document): write(document, as: nil, to: &writer)
    case .array(let items): write(items, of: nil, to: &writer)
    case .datetime(let milliseconds): writeInstant(milliseconds, to: &writer)
    case .objectID(let id): writer.string(id.description)
    case .decimal128(let decimal): writer.string(decimal.description)
    default: writer.string(value.extendedJSON())
    }
  }

  /// A number that is no time of day is shown as it is.
  private func writeTime(_ milliseconds: Int64, to writer: inout JSONWriter) {
    guard let time = PlainTime(millisecondOfDay: Int(milliseconds)) else {
      return writer.integer(milliseconds)
    }
    writer.string(time.description)
  }

  /// A date outside the years that RFC 3339 can write is shown as its milliseconds.
  private func writeInstant(_ milliseconds: Int64, to writer: inout JSONWriter) {
    guard let instant = Instant(milliseconds: milliseconds) else {
      return writer.integer(milliseconds)
    }
    writer.string(viewer.text(of: instant))
  }
}

extension StoredKey {
  fileprivate func field(of shape: ObjectShape?) -> FieldOutline? {
    if case .field(let index) = self { shape?.fields[index] } else { nil }
  }
}
