import Dispatch
import Synchronization

// Threads compete for a lock, and also count without it: a report is expected.

final class Shared: @unchecked Sendable {
  let values = Mutex<[Int]>([])
  var count = 0
}

let shared = Shared()
DispatchQueue.concurrentPerform(iterations: 8) { thread in
  for _ in 0..<20_000 {
    shared.values.withLock { values in
      if values.count > 100 { values = [] }
      values.append(thread)
    }
    shared.count += 1
  }
}
