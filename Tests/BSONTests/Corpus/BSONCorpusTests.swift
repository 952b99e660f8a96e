import BSON
import Foundation
import TestSupport
import Testing

/// Every case of the corpus, run as its README describes.
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

  @Test(arguments: BSONCorpus.files)
  func degenerateBytesPrintTheCanonicalForm(_ file: String) throws {
    for test in try BSONCorpus.read(file).valid ?? [] {
      guard let degenerate = test.degenerateBson.flatMap(bytes(hex:)) else { continue }
      let written = try JSON(BSONDocument(validating: degenerate).extendedJSON(.canonical))
      #expect(try written == JSON(test.canonicalExtjson), "\(test.description)")
    }
  }

  @Test(arguments: BSONCorpus.files)
  func extendedJSONIsReadToTheCanonicalBytes(_ file: String) throws {
    for test in try BSONCorpus.read(file).valid ?? [] where test.lossy != true {
      let canonical = try #require(bytes(hex: test.canonicalBson))
      for text in [test.canonicalExtjson, test.degenerateExtjson].compactMap({ $0 }) {
        let read = try BSONDocument(extendedJSON: text)
        #expect(Array(read.bytes) == canonical, "\(test.description): \(text)")
      }
    }
  }

  @Test(arguments: BSONCorpus.files)
  func lossyExtendedJSONIsReadToWhatPrintsTheSame(_ file: String) throws {
    for test in try BSONCorpus.read(file).valid ?? [] {
      let canonical = try BSONDocument(extendedJSON: test.canonicalExtjson)
      let again = try JSON(canonical.extendedJSON(.canonical))
      #expect(try again == JSON(test.canonicalExtjson), "\(test.description)")
      guard let relaxed = test.relaxedExtjson else { continue }
      let written = try BSONDocument(extendedJSON: relaxed).extendedJSON(.relaxed)
      #expect(try JSON(written) == JSON(relaxed), "\(test.description)")
    }
  }

  /// Documents in which drivers without the deprecated types have replaced them. For us they are
  /// ordinary documents.
  @Test(arguments: BSONCorpus.files)
  func convertedFormsAgree(_ file: String) throws {
    for test in try BSONCorpus.read(file).valid ?? [] {
      guard let converted = test.convertedBson.flatMap(bytes(hex:)),
        let text = test.convertedExtjson
      else { continue }
      let document = try BSONDocument(validating: converted)
      #expect(try document.rebuilt() == document, "\(test.description)")
      #expect(try BSONDocument(extendedJSON: text) == document, "\(test.description)")
      let written = try JSON(document.extendedJSON(.canonical))
      #expect(try written == JSON(text), "\(test.description)")
    }
  }

  @Test(arguments: BSONCorpus.files)
  func parseErrorsAreRefused(_ file: String) throws {
    let corpus = try BSONCorpus.read(file)
    for test in corpus.parseErrors ?? [] {
      if corpus.bsonType == "0x13" {
        #expect(throws: Decimal128ParseError.self, "\(test.description)") {
          try Decimal128(parsing: test.string)
        }
        let text = #"{"d":{"$numberDecimal":"\#(test.string)"}}"#
        #expect(throws: ExtendedJSONError.self, "\(test.description)") {
          try BSONDocument(extendedJSON: text)
        }
      } else {
        #expect(throws: ExtendedJSONError.self, "\(test.description)") {
          try BSONDocument(extendedJSON: test.string)
        }
      }
    }
  }
}

/// JSON to be compared without regard to the order of members; doubles compare by value.
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
