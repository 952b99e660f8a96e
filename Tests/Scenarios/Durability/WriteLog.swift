import Synchronization

/// What a client asked to be written, and what of it was acknowledged.
final class WriteLog: Sendable {
  struct Entries: Sendable {
    /// Ids of created athletes by the key that the client gave each; nil when nobody knows.
    var creations: [String: String?] = [:]
    /// The athlete that is patched, and the patches: whether each was acknowledged.
    var patched: String?
    var patches: [String: Bool] = [:]
    /// Athletes that a file was imported for: whether that was acknowledged.
    var imports: [String: Bool] = [:]
    /// Answers that neither keep nor explain, as texts.
    var improper: [String] = []
    /// Requests that were answered with a problem.
    var problems = 0
  }

  /// What the clients' keys begin with, unique to this log.
  let keyPrefix: String
  private let state = Mutex(Entries())
  private let goesOn = Atomic(true)

  init(keyPrefix: String = "") { self.keyPrefix = keyPrefix }

  var entries: Entries { state.withLock(\.self) }
  /// Whether clients should send more.
  var isOpen: Bool { goesOn.load(ordering: .relaxed) }

  func note(_ change: (inout Entries) -> Void) { state.withLock { change(&$0) } }

  /// Lets clients finish what they have begun.
  func close() { goesOn.store(false, ordering: .relaxed) }
}
