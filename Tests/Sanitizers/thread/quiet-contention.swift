import Dispatch
import Synchronization

// Threads compete for a lock, and nothing is wrong: no report is expected.

final class Shared: Sendable {
  let values = Mutex<[Int]>([])
}

let shared = Shared()
DispatchQueue.concurrentPerform(iterations: 8) { thread in
  for _ in 0..<20_000 {
    shared.values.withLock { values in
      if values.count > 100 { values = [] }
      values.append(thread)
    }
  }
}
