/// Writes a document front to back into one buffer; lengths are filled in as each part ends.
///
/// The appending methods do not throw. The builder keeps the first fault (a key with U+0000, a
/// limit passed, a value without a key or an unmatched `end…`), ignores everything after it, and
/// `finish()` throws it.
///
/// ```swift
/// var builder = BSONBuilder()
/// builder.append("sport", "cycling")
/// builder.beginArray("laps")
/// builder.append(1_250)
/// builder.endArray()
/// let document = try builder.finish()   // {"sport": "cycling", "laps": [1250]}
/// ```
public struct BSONBuilder: Sendable {
  /// A document or array that was begun and not yet ended.
  struct Level {
    /// Offset of the type byte of the element that holds it; nil for the outermost document.
    let header: Int?
    /// Offset of its length field.
    let start: Int
    /// Position of an array's next value; nil in a document.
    var position: Int?
  }

  var buffer: [UInt8]
  /// The levels around the innermost one, outermost first.
  var outer: [Level]
  var innermost: Level
  /// Offset of the type byte before a key that waits for its value; nil when none does.
  var openKey: Int?
  var fault: BSONError?
  let limits: BSONLimits

  /// An empty document. `minimumCapacity`, in bytes, avoids growing when the size is known. O(1).
  public init(minimumCapacity: Int = 0, limits: BSONLimits = .stored) {
    self.init(document: limits)
    buffer.reserveCapacity(min(minimumCapacity, limits.byteCount))
  }

  init(document limits: BSONLimits) {
    self.limits = limits
    buffer = Self.emptyBuffer
    outer = []
    innermost = Level(header: nil, start: 0, position: nil)
  }

  /// A length to be filled in; shared until something is written.
  private static let emptyBuffer: [UInt8] = [0, 0, 0, 0]

  init(array limits: BSONLimits) {
    self.init(document: limits)
    innermost.position = 0
  }

  /// Bytes written so far, without the terminators still to come. O(1).
  public var byteCount: Int { buffer.count }

  /// Ends the outermost document and hands it over; the builder is empty afterwards. O(1).
  /// - Throws: the first `BSONError` since the builder was made or emptied.
  public mutating func finish() throws(BSONError) -> BSONDocument {
    if !outer.isEmpty { record(.unbalanced) }
    let failure = fault
    if failure == nil { closeBytes() }
    let bytes = buffer
    self = BSONBuilder(document: limits)
    if let failure { throw failure }
    guard bytes.count <= limits.byteCount else {
      throw BSONError(.tooLarge(byteCount: bytes.count, limit: limits.byteCount), at: bytes.count)
    }
    return BSONDocument(SharedBytes(bytes))
  }

  /// Ends a document that was written as a literal in source.
  mutating func finishLiteral() -> SharedBytes {
    do throws(BSONError) {
      return try finish().shared
    } catch {
      // Only `init(dictionaryLiteral:)` and `init(arrayLiteral:)` call this. A literal has only two
      // possible faults: U+0000 in a key, which its author wrote, or a size of 2 GiB. Keys from
      // outside go to a builder, which throws its faults.
      preconditionFailure("a BSON literal cannot be stored: \(error)")
    }
  }

  /// Keeps the fault if it is the first one.
  mutating func record(_ reason: BSONError.Reason) {
    if fault == nil { fault = BSONError(reason, at: buffer.count, path: path) }
  }

  /// Keys of the open levels, outermost first, read back from the written bytes.
  var path: [String] {
    (outer + [innermost]).compactMap { level in
      guard let header = level.header else { return nil }
      return buffer.span.bytes.repairedText(in: (header + 1)..<(level.start - 1))
    }
  }
}
