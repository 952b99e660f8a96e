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
}
