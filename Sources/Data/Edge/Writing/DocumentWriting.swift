import BSON
import Schema
import Time
import Units

/// Writes one document by walking over its bytes, which each call is given beside the place in them.
struct DocumentWriting {
  private let document: BSONDocument
  private let viewer: Viewer

  init(_ document: BSONDocument, for viewer: Viewer) {
    self.document = document
    self.viewer = viewer
  }

  func document(as shape: ObjectShape, to writer: inout JSONWriter) {
    let shape = shape.variant(of: document)
    document.withStorage { bytes, range in object(range, as: shape, in: bytes, to: &writer) }
  }

  /// The value of the document's first element.
  func onlyValue(as shape: Shape, to writer: inout JSONWriter) {
    document.withStorage { bytes, range in
      var elements = StoredElements(of: range)
      if let only = elements.next(in: bytes) { value(only, as: shape, in: bytes, to: &writer) }
    }
  }

  private func object(
    _ range: Range<Int>, as shape: ObjectShape, in bytes: Span<UInt8>, to writer: inout JSONWriter
  ) {
    writer.begin(UInt8(ascii: "{"))
    var elements = StoredElements(of: range)
    while let element = elements.next(in: bytes) {
      let key = bytes.extracting(element.key)
      switch shape.meaning(ofStored: key) {
      case .hidden: continue
      case .field(let index):
        let field = shape.fields[index]
        let name = field.nameBytes
        writer.key(name.span)
        value(element, as: field.shape, in: bytes, to: &writer)
      case nil:
        writer.key(key)
        asItIs(element, in: bytes, to: &writer)
      }
    }
    writer.end(UInt8(ascii: "}"))
  }

  /// An object of any keys, whose values all have one shape, or none that is declared.
  private func openObject(
    _ range: Range<Int>, as shape: Shape?, in bytes: Span<UInt8>, to writer: inout JSONWriter
  ) {
    writer.begin(UInt8(ascii: "{"))
    var elements = StoredElements(of: range)
    while let element = elements.next(in: bytes) {
      writer.key(bytes.extracting(element.key))
      value(element, as: shape, in: bytes, to: &writer)
    }
    writer.end(UInt8(ascii: "}"))
  }

  private func list(
    _ range: Range<Int>, of shape: Shape?, in bytes: Span<UInt8>, to writer: inout JSONWriter
  ) {
    writer.begin(UInt8(ascii: "["))
    var elements = StoredElements(of: range)
    while let element = elements.next(in: bytes) {
      value(element, as: shape, in: bytes, to: &writer)
    }
    writer.end(UInt8(ascii: "]"))
  }

  private func value(
    _ element: StoredElement, as shape: Shape?, in bytes: Span<UInt8>, to writer: inout JSONWriter
  ) {
    guard let shape else { return asItIs(element, in: bytes, to: &writer) }
    switch (shape, element.type) {
    case (.measure(let measure), .double):
      write(measure.shown(element.double(in: bytes), viewer.units), to: &writer)
    // Other programs store whole numbers as integers.
    case (.measure(let measure), .int32):
      write(measure.shown(Double(element.int32(in: bytes)), viewer.units), to: &writer)
    case (.measure(let measure), .int64):
      let stored = element.int64(in: bytes)
      guard let exact = Double(exactly: stored) else { return writer.integer(stored) }
      write(measure.shown(exact, viewer.units), to: &writer)
    case (.time, .int32): time(Int64(element.int32(in: bytes)), to: &writer)
    case (.time, .int64): time(element.int64(in: bytes), to: &writer)
    case (.object(let fields), .document):
      let fields = fields.variants == nil ? fields : variant(of: fields, element)
      object(element.value, as: fields, in: bytes, to: &writer)
    case (.list(let item), .array): list(element.value, of: item, in: bytes, to: &writer)
    case (.map(let item), .document): openObject(element.value, as: item, in: bytes, to: &writer)
    case (.quantity, .document), (.sentence, .array):
      if !service(element, as: shape, to: &writer) { asItIs(element, in: bytes, to: &writer) }
    default: asItIs(element, in: bytes, to: &writer)
    }
  }

  private func variant(of shape: ObjectShape, _ element: StoredElement) -> ObjectShape {
    document.value(of: element).documentValue.map(shape.variant) ?? shape
  }

  /// What only the service writes; false when the value is not as it writes it.
  private func service(
    _ element: StoredElement, as shape: Shape, to writer: inout JSONWriter
  ) -> Bool {
    let value = document.value(of: element)
    if case .document(let stored) = value, let quantity = AnyQuantity(stored) {
      write(quantity.shown(for: viewer.units), to: &writer)
    } else if case .array = value, let sentence = Sentence(value) {
      writer.string(sentence.text(for: viewer.units))
    } else {
      return false
    }
    return true
  }

  private func asItIs(
    _ element: StoredElement, in bytes: Span<UInt8>, to writer: inout JSONWriter
  ) {
    switch element.type {
    case .string: writer.string(bytes.extracting(element.text))
    case .int64: writer.integer(element.int64(in: bytes))
    case .double: writer.double(element.double(in: bytes))
    case .bool: writer.bool(element.bool(in: bytes))
    case .document: openObject(element.value, as: nil, in: bytes, to: &writer)
    case .array: list(element.value, of: nil, in: bytes, to: &writer)
    case .null, .undefined: writer.null()
    case .datetime: instant(element.int64(in: bytes), to: &writer)
    case .int32: writer.integer(Int64(element.int32(in: bytes)))
    default: rare(document.value(of: element), to: &writer)
    }
  }

  private func rare(_ value: BSONValue, to writer: inout JSONWriter) {
    switch value {
    case .objectID(let id): writer.string(id.description)
    case .decimal128(let decimal): writer.string(decimal.description)
    default: writer.string(value.extendedJSON())
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

  /// A number that is no time of day is shown as it is.
  private func time(_ milliseconds: Int64, to writer: inout JSONWriter) {
    guard let time = PlainTime(millisecondOfDay: Int(milliseconds)) else {
      return writer.integer(milliseconds)
    }
    writer.string(time.description)
  }

  /// A date outside the years that RFC 3339 can write is shown as its milliseconds.
  private func instant(_ milliseconds: Int64, to writer: inout JSONWriter) {
    guard let instant = Instant(milliseconds: milliseconds) else {
      return writer.integer(milliseconds)
    }
    writer.string(capacity: Viewer.longestInstant) { viewer.append(instant, to: &$0) }
  }
}
