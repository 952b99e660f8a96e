internal import BSON
internal import CMongo

/// Hands libmongoc's command events to a client's receiver, on the thread that runs the command.
final class CommandMonitor: Sendable {
  private let receive: @Sendable (CommandEvent) -> Void

  init(_ receive: @escaping @Sendable (CommandEvent) -> Void) { self.receive = receive }

  /// The callback of libmongoc. Its context is a monitor that the pool keeps alive.
  static let receiver: brine_event_receiver = { event, context in
    guard let event, let context else { return }
    Unmanaged<CommandMonitor>.fromOpaque(context).takeUnretainedValue().report(event.pointee)
  }

  private func report(_ event: brine_event) {
    let name = event.name.map { String(cString: $0) } ?? ""
    let copy = Self.copy(event.document)
    let isHidden = SensitiveCommand.isSensitive(name, copy)
    receive(
      CommandEvent(
        phase: Self.phase(event, isHidden ? [:] : copy, isHidden: isHidden), name: name,
        host: event.host.map { String(cString: $0) } ?? "", requestID: event.request,
        operationID: event.operation,
        connectionID: event.connection < 0 ? nil : event.connection))
  }

  private static func phase(
    _ event: brine_event, _ document: BSONDocument, isHidden: Bool
  ) -> CommandEvent.Phase {
    let duration = Duration.microseconds(event.duration_us)
    switch event.kind {
    case BRINE_STARTED:
      return .started(document, database: event.database.map { String(cString: $0) } ?? "")
    case BRINE_SUCCEEDED:
      return .succeeded(reply: document, after: duration)
    default:
      let error = MongoError(
        domain: event.error_domain, code: Int32(bitPattern: event.error_code),
        message: isHidden ? "" : event.error_message.map { String(cString: $0) } ?? "",
        reply: document.isEmpty ? nil : document, namespace: nil)
      return .failed(error, after: duration)
    }
  }

  /// A command may hold many documents and be larger than any of them.
  private static let limits = BSONLimits(byteCount: .max, depth: 200)

  /// Bytes that are no document are shown as an empty one; libmongoc sends none.
  private static func copy(_ document: brine_document) -> BSONDocument {
    guard let start = document.bytes, document.length > 0 else { return [:] }
    let bytes = Array(UnsafeBufferPointer(start: start, count: document.length))
    return (try? BSONDocument(validating: bytes, limits: limits)) ?? [:]
  }
}
