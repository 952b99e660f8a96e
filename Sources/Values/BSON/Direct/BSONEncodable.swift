/// A type that writes itself straight into a document's bytes, faster than `Codable`.
///
/// ```swift
/// extension Lap: BSONEncodable {
///   func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
///     builder.beginDocument(slot)
///     builder.append("name", writing: name)
///     builder.append("distanceM", writing: distanceM)
///     builder.append("note", ifPresent: note)
///     builder.endDocument()
///   }
/// }
/// let document = try BSONDocument(writing: lap)
/// ```
public protocol BSONEncodable {
  /// Appends exactly one value in the slot. The builder keeps any fault. O(bytes of key and value).
  func write(to builder: inout BSONBuilder, at slot: BSONSlot)
}

extension BSONBuilder {
  /// Adds a value under a key to the innermost document. O(bytes).
  @inlinable
  public mutating func append(_ key: String, writing value: some BSONEncodable) {
    value.write(to: &self, at: .key(key))
  }

  /// Adds a value under a key; adds nothing, not even null, for nil. O(bytes).
  @inlinable
  public mutating func append<Value: BSONEncodable>(_ key: String, ifPresent value: Value?) {
    if let value { value.write(to: &self, at: .key(key)) }
  }
}

extension BSONDocument {
  /// The document that a value writes. O(bytes).
  /// - Throws: `BSONReadingError` when the value writes something other than exactly one document;
  ///   `BSONError` when a key contains U+0000 or a limit is passed.
  public init(writing value: some BSONEncodable, limits: BSONLimits = .stored) throws {
    // The value is the only element of an outer document, because it need not be a document itself.
    // The capacity fits most documents, so that the buffer does not grow in many small steps.
    var builder = BSONBuilder(minimumCapacity: 512, limits: limits.aroundOne)
    value.write(to: &builder, at: .key(""))
    var elements = try builder.finish().elements.makeIterator()
    guard let element = elements.next() else { throw BSONReadingError(.missing) }
    guard elements.next() == nil else {
      throw BSONReadingError(.refused("the value wrote more than one value in its slot"))
    }
    guard case .document(let document) = element.value else {
      throw BSONReadingError(.mismatch(found: element.type, expected: "a document"))
    }
    self = document
  }
}
