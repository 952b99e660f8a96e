public import BSON
import Units

extension ObjectShape {
  /// Everything that is wrong with a stored document, in the order of the declaration.
  ///
  /// MongoDB's validator (`validator`) gives the same verdict, but for what `unjudged` lists.
  public func faults(in document: BSONDocument) -> [Fault] {
    var validation = Validation(of: .everything)
    validation.check(document, self)
    return validation.faults
  }

  /// The constraints and rules that a document breaks, for who checked the shapes before.
  package func breaches(in document: BSONDocument) -> [Fault] {
    guard restricts else { return [] }
    var validation = Validation(of: .constraintsAndRules)
    validation.check(document, self)
    return validation.faults
  }
}

/// One look through a document.
private struct Validation {
  enum Extent {
    case everything
    case constraintsAndRules
  }

  private(set) var faults: [Fault] = []
  private var path: [String] = []
  private let extent: Extent

  init(of extent: Extent) {
    self.extent = extent
  }

  private var checksShapes: Bool { extent == .everything }

  mutating func check(_ document: BSONDocument, _ shape: ObjectShape) {
    let shape = shape.variant(of: document)
    for field in shape.fields where checksShapes || field.restricts {
      if let value = document[field.storedKey], value != .null {
        inside(field.name) { $0.check(value, field.shape, field.constraints) }
      } else if checksShapes, field.presence == .required {
        faults.append(.missing(field, in: path))
      }
    }
    for rule in shape.rules where !rule.holds(document) {
      inside(rule.fields.last ?? "") { $0.note(rule) }
    }
  }

  private mutating func check(_ value: BSONValue, _ shape: Shape, _ constraints: Constraints) {
    guard shape.fits(value) else {
      if checksShapes { note("The value is not \(shape.expectation).", shape.expectation) }
      return
    }
    for breach in constraints.breaches(by: value) {
      note(Sentence(breach.message), Sentence(breach.expected), got: breach.got)
    }
    switch (shape, value) {
    case (.object(let object), .document(let document)): check(document, object)
    case (.list(let element), .array(let items)):
      check(items.enumerated().map { ("\($0)", $1) }, element, constraints.ofItems)
    case (.map(let element), .document(let map)):
      check(map.map { ($0.key, $0.value) }, element, constraints.ofItems)
    default: break
    }
  }

  private mutating func check(
    _ values: [(String, BSONValue)], _ shape: Shape, _ constraints: Constraints
  ) {
    guard checksShapes || constraints.restricts || shape.restricts else { return }
    for (key, value) in values {
      // A reader leaves null in the place of an item that it has told a fault of.
      if value == .null, constraints.mayBeNull || !checksShapes { continue }
      inside(key) { $0.check(value, shape, constraints) }
    }
  }

  private mutating func inside(_ key: String, _ look: (inout Validation) -> Void) {
    path.append(key)
    look(&self)
    path.removeLast()
  }

  private mutating func note(_ message: Sentence, _ expected: Sentence, got: String? = nil) {
    faults.append(
      Fault(pointer: JSONPointer.text(path), message, got: got, expected: expected))
  }

  private mutating func note(_ rule: FieldRule) {
    note("The fields contradict each other.", Sentence(rule.sentence))
  }
}

extension FieldOutline {
  fileprivate var restricts: Bool { constraints.restricts || shape.restricts }
}
