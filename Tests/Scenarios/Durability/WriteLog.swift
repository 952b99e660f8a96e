import Synchronization

/// The writes that clients requested, and which of them were acknowledged.
final class WriteLog: Sendable {
  struct Entries: Sendable {
    /// The ids of created athletes, by the key that the client gave each; nil if the outcome is not
    /// known.
    var creations: [String: String?] = [:]
    /// The athlete that is patched.
    var patched: String?
    var patches: [String: Bool] = [:]
    /// For each athlete with an import, whether it was acknowledged.
    var imports: [String: Bool] = [:]
    /// Responses that are neither a success nor a proper problem, as texts.
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
