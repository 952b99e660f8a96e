import BSON
import Foundation
import Testing

/// The corpus, for what is built: bytes, values, Decimal128's text, and printing Extended JSON.
///
/// Not run, because Extended JSON is not read yet: `degenerate_extjson` and the `parseErrors` of
/// every type but Decimal128, and `converted_bson`, which only drivers without the deprecated types
/// need.
@Suite(.enabled(if: BSONCorpus.isThere, "needs specs/suites/bson-corpus in BRINE_SHARED"))
struct BSONCorpusTests {
  @Test(arguments: BSONCorpus.files)
  func validDocumentsKeepTheirBytes(_ file: String) throws {
    for test in try BSONCorpus.read(file).valid ?? [] {
      let canonical = try #require(bytes(hex: test.canonicalBson))
      let document = try BSONDocument(validating: canonical)
      #expect(Array(document.bytes) == canonical, "\(test.description)")
      #expect(try Array(document.rebuilt().bytes) == canonical, "\(test.description)")
      if let degenerate = test.degenerateBson.flatMap(bytes(hex:)) {
        let rebuilt = try BSONDocument(validating: degenerate).rebuilt()
        #expect(Array(rebuilt.bytes) == canonical, "\(test.description)")
      }
    }
  }

  @Test(arguments: BSONCorpus.files)
  func decodeErrorsAreRefused(_ file: String) throws {
    for test in try BSONCorpus.read(file).decodeErrors ?? [] {
      let faulty = try #require(bytes(hex: test.bson))
      #expect(throws: BSONError.self, "\(test.description)") {
        try BSONDocument(validating: faulty)
      }
    }
  }

  @Test(arguments: BSONCorpus.files)
  func validDocumentsPrintTheirExtendedJSON(_ file: String) throws {
    for test in try BSONCorpus.read(file).valid ?? [] {
      let canonical = try #require(bytes(hex: test.canonicalBson))
      let document = try BSONDocument(validating: canonical)
      let written = try JSON(document.extendedJSON(.canonical))
      #expect(try written == JSON(test.canonicalExtjson), "\(test.description)")
      if let relaxed = test.relaxedExtjson {
        #expect(try JSON(document.extendedJSON(.relaxed)) == JSON(relaxed), "\(test.description)")
      }
    }
  }

  @Test(arguments: BSONCorpus.files.filter { $0.hasPrefix("decimal128") })
  func decimalTextIsReadExactly(_ file: String) throws {
    let corpus = try BSONCorpus.read(file)
    for test in corpus.valid ?? [] where test.lossy != true {
      let canonical = try #require(bytes(hex: test.canonicalBson))
      let value = try BSONDocument(validating: canonical)["d"]?.decimal128Value
      for text in [test.canonicalExtjson, test.degenerateExtjson].compactMap({ $0 }) {
        let number = try #require(text.firstMatch(of: /"\$numberDecimal"\s*:\s*"([^"]*)"/))
        #expect(try Decimal128(parsing: number.1) == value, "\(test.description)")
      }
    }
    for test in corpus.parseErrors ?? [] {
      #expect(throws: Decimal128ParseError.self, "\(test.description)") {
        try Decimal128(parsing: test.string)
      }
    }
  }
}

/// JSON to be compared: order of members aside, doubles by value.
private struct JSON: Equatable, CustomStringConvertible {
  let root: NSObject

  init(_ text: String) throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    root = Self.doublesByValue(parsed) as? NSObject ?? NSNull()
  }

  var description: String { "\(root)" }

  /// `1E+2` and `100.0` are the same number in two spellings.
  private static func doublesByValue(_ json: Any) -> Any {
    if let list = json as? [Any] { return NSArray(array: list.map(doublesByValue)) }
    guard let members = json as? [String: Any] else { return json }
    if members.count == 1, let text = members["$numberDouble"] as? String,
      let number = Double(text)
    {
      return NSString(string: "double \(number.bitPattern)")
    }
    return NSDictionary(dictionary: members.mapValues(doublesByValue))
  }
}
