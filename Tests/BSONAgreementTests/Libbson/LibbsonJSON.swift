import BSON
import CLibbson

/// libbson's canonical Extended JSON of a document; nil when it gives up on it.
func libbsonJSON(_ document: BSONDocument) -> [UInt8]? {
  var length = 0
  let text = Array(document.bytes).withUnsafeBufferPointer {
    brine_canonical_json($0.baseAddress, $0.count, &length)
  }
  guard let text else { return nil }
  defer { bson_free(text) }
  return Array(UnsafeRawBufferPointer(start: text, count: length))
}

/// Where libbson 1.23.1 prints otherwise: every way in which the two may differ.
enum PrintedDeparture: CaseIterable {
  /// It prints no options but `ilmsux`, and a letter once.
  case options
  /// It prints a DBPointer's namespace up to the first U+0000.
  case namespace
  /// It prints coefficients above 34 nines, which stand for 0 (IEEE 754-2008, 3.5.2), as a server
  /// compares them.
  case coefficient

  /// The document with what the two print alike in the place of what they do not; the same when it
  /// holds nothing of the kind.
  func settled(_ document: BSONDocument) -> BSONDocument {
    document.changingLeaves { leaf in
      switch (self, leaf) {
      case (.options, .regularExpression(let expression)):
        let options = "ilmsux".filter { expression.options.contains($0) }
        let made = try? BSONRegularExpression(pattern: expression.pattern, options: options)
        return made.map { .regularExpression($0) } ?? leaf
      case (.namespace, .dbPointer(let pointer)):
        let printed = pointer.namespace.unicodeScalars.prefix { $0 != "\0" }
        let namespace = String(String.UnicodeScalarView(printed))
        return .dbPointer(BSONDBPointer(namespace: namespace, id: pointer.id))
      case (.coefficient, .decimal128(let decimal)) where decimal.isFinite:
        return Decimal128(decimal.description).map { .decimal128($0) } ?? leaf
      default: return leaf
      }
    }
  }
}
