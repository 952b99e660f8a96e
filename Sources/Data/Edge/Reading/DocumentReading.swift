import BSON
import Schema
import Units

/// One reading of one text. A fault never stops the reading, so that all are found: what is
/// built beside a fault is thrown away at the end.
///
/// Each call takes the scanner as an argument: what is built can then take bytes from the text without
/// sharing it.
struct DocumentReading {
  var builder: BSONBuilder
  var place: ReadingPlace
  var faults: [Fault] = []
  /// Where fields were written by a former name: their places by their present names, and the key.
  var formerNames: [(place: [String], key: String)] = []
  private(set) var isMalformed = false
  private let purpose: DocumentReader.Purpose
  /// Lists around where the reading stands.
  private var lists = 0
  let handling: DocumentReader.Handling
  let scalars: DeclaredScalar

  init(
    byteCount: Int, purpose: DocumentReader.Purpose, handling: DocumentReader.Handling,
    scalars: DeclaredScalar
  ) {
    builder = BSONBuilder(minimumCapacity: byteCount)
    place = .beginning()
    self.purpose = purpose
    self.handling = handling
    self.scalars = scalars
  }

  /// A reading of one value by itself, from where another one stands; that one must go on behind it
  /// (`goOn(behind:)`).
  init(takingOver other: inout DocumentReading) {
    (place, other.place) = (other.place, ReadingPlace())
    builder = BSONBuilder()
    purpose = .patch
    handling = .lenient
    scalars = other.scalars
  }

  /// Goes on where a reading of one value stands.
  mutating func goOn(behind other: consuming DocumentReading) {
    place = other.place
  }

  /// Whether what stands here changes something; what a list holds is always whole, since a patch
  /// replaces lists (RFC 7396).
  var isChange: Bool { purpose == .patch && lists == 0 }

  mutating func document(
    as shape: ObjectShape, from scanner: inout JSONScanner
  ) -> BSONDocument? {
    do {
      let start = try scanner.start()
      guard start == .object else {
        throw EndOfReading(
          fault: Fault(
            pointer: "", "The document is not an object.", got: start.inWords,
            expected: "an object"))
      }
      try object(shape, from: &scanner)
      try scanner.end()
      return try finish(shape)
    } catch let error as JSONScanner.NotJSON {
      isMalformed = true
      faults.append(
        Fault(
          pointer: "", "The body is not JSON at byte \(error.offset).",
          got: scanner.excerpt(at: error.offset), expected: Sentence(error.expected)))
    } catch let end as EndOfReading {
      faults.append(end.fault)
    } catch {
      faults.append(
        Fault(
          pointer: "", "The document cannot be kept: \(error)", got: "\(error)",
          expected: "a document that BSON can hold"))
    }
    return nil
  }

  private mutating func finish(_ shape: ObjectShape) throws(BSONError) -> BSONDocument? {
    let document = try builder.finish()
    noteBreaches(of: shape, in: document)
    guard faults.isEmpty else { return nil }
    if let fault = DocumentLimits.fault(of: document) { faults.append(fault) }
    return document
  }

  mutating func object(_ shape: ObjectShape?, from scanner: inout JSONScanner) throws {
    if place.depth >= DocumentLimits.depth { throw tooDeep(at: scanner) }
    try scanner.expect("{")
    place.beginObject()
    defer { place.end() }
    if !scanner.take("}") {
      repeat { try member(of: shape, from: &scanner) } while scanner.take(",")
      try scanner.expect("}")
    }
    if let shape, !isChange { try requireFields(of: shape, at: scanner) }
  }

  mutating func list(of element: Shape?, from scanner: inout JSONScanner) throws {
    if place.depth >= DocumentLimits.depth { throw tooDeep(at: scanner) }
    try scanner.expect("[")
    if scanner.take("]") { return }
    lists += 1
    place.beginList()
    defer {
      lists -= 1
      place.end()
    }
    repeat {
      place.advance()
      try item(as: element, from: &scanner)
    } while scanner.take(",")
    try scanner.expect("]")
  }

  func tooDeep(at scanner: JSONScanner) -> EndOfReading {
    EndOfReading(
      fault: Fault(
        pointer: pointer(at: scanner), "The document is nested too deeply.",
        got: "more than \(DocumentLimits.depth) levels",
        expected: "at most \(DocumentLimits.depth) levels"))
  }

  func pointer(at scanner: JSONScanner) -> String {
    JSONPointer.text(place.path(in: scanner.bytes))
  }
}

extension DocumentReading {
  /// More faults help nobody, and each costs room.
  static var mostFaults: Int { 100 }

  /// Notes what is wrong where the reading stands; the pointer is only made then.
  mutating func note(
    at scanner: JSONScanner, _ message: Sentence, got: String? = nil, expected: Sentence? = nil,
    hint: String? = nil
  ) throws(EndOfReading) {
    try note(
      Fault(
        pointer: pointer(at: scanner), message, got: got.map(Written.excerpt), expected: expected,
        hint: hint))
  }

  mutating func note(_ fault: Fault) throws(EndOfReading) {
    guard faults.count < Self.mostFaults else {
      throw EndOfReading(
        fault: Fault(
          pointer: "", "There are more faults; reading stopped here.",
          got: "more than \(Self.mostFaults) faults", expected: "none"))
    }
    faults.append(fault)
  }
}
