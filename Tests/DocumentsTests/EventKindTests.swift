import Documents
import Schema
import Testing

/// Each kind of event has its declaration in the list.
struct EventKindTests {
  @Test(arguments: EventKind.allCases)
  func aKindDeclaresTheEnvelopeAndFieldsOfItsOwn(kind: EventKind) {
    let envelope = EventFields.declared.shape.fields.map(\.name)
    let declared = kind.shape.fields.map(\.name)
    #expect(Array(declared.prefix(envelope.count)) == envelope)
    #expect(declared.count > envelope.count, "\(kind) is not in the list of declarations")
  }

  /// A filter over all kinds reads each field in one way.
  @Test func kindsThatShareAFieldStoreItAlike() {
    var former: [String: FieldOutline] = [:]
    for field in EventKind.allCases.flatMap(\.shape.fields) {
      if let other = former[field.name] {
        #expect(field.storedKey == other.storedKey, "\(field.name)")
        #expect("\(field.shape)" == "\(other.shape)", "\(field.name)")
      }
      former[field.name] = field
    }
  }
}
