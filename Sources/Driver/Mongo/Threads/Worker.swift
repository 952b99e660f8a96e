import Dispatch
import Synchronization

/// A thread with its own connection: the only place where libmongoc is called.
///
/// Calls hop here once, with everything they need, and their task is resumed when all is done: a
/// find with ten batches is one hop. While a worker is leased (to a session), it works for its
/// lease alone, in order of arrival.
final class Worker: Sendable {
  enum Item {
    /// A call from the common queue.
    case call(any AnyCall)
    /// A call of the session that leases this worker.
    case leased(any AnyCall)
    /// The lease has ended.
    case returned
    /// Nothing more will come.
    case end
  }

  private let mailbox = Mutex<[Item]>([])
  private let bell = DispatchSemaphore(value: 0)

  /// Gives the worker something to do. Never blocks.
  func post(_ item: Item) {
    mailbox.withLock { $0.append(item) }
    bell.signal()
  }

  /// The thread's life: works until the dispatcher has closed.
  func run(for dispatcher: Dispatcher, on connection: Connection) {
    while true {
      switch next() {
      case .call(let call):
        call.execute(on: connection)
        takeTurns(from: dispatcher, on: connection)
      case .leased(let call):
        call.execute(on: connection)
      case .returned:
        dispatcher.leaseEnded()
        takeTurns(from: dispatcher, on: connection)
      case .end:
        return
      }
    }
  }

  private func next() -> Item {
    bell.wait()
    // The bell rings once for each item, after the item is there.
    return mailbox.withLock { $0.isEmpty ? .end : $0.removeFirst() }
  }

  /// Takes calls from the common queue without going to sleep in between.
  private func takeTurns(from dispatcher: Dispatcher, on connection: Connection) {
    while true {
      switch dispatcher.turn(for: self) {
      case .call(let call): call.execute(on: connection)
      case .rest: return
      case .end: return post(.end)
      }
    }
  }
}
