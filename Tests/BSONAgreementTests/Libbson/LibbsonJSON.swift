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

/// Every case in which libbson 1.23.1 prints something else than we do.
enum PrintedDeparture: CaseIterable {
  /// libbson prints only the options `ilmsux`, each letter once.
  case options
  /// libbson prints the namespace of a DBPointer up to the first U+0000.
  case namespace
  /// libbson prints coefficients above 34 nines as they are. They stand for 0 (IEEE 754-2008,
  /// 3.5.2), and a server compares them so.
  case coefficient

  /// The document, with values that the two print differently replaced by values that they print
  /// alike.
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
