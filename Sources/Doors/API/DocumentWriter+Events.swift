package import Documents
package import Edge

extension DocumentWriter {
  /// An event of any kind, by its own declaration.
  package func write(_ event: EventDocument, to writer: inout JSONWriter) {
    switch event {
    case .workout(let workout): write(workout, to: &writer)
    case .sweatTest(let test): write(test, to: &writer)
    }
  }

  package func write(_ events: [EventDocument], to writer: inout JSONWriter) {
    writer.array { writer in
      for event in events { write(event, to: &writer) }
    }
  }

  package func json(_ event: EventDocument) -> [UInt8] {
    var writer = JSONWriter()
    write(event, to: &writer)
    return writer.bytes
  }
}
