#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A state behind a lock that many threads want at the same time.
///
/// `Mutex` on Linux looks a thousand times at a lock that is taken before it sleeps. Where more
/// threads run than there are cores, the owner often waits for the very core that looks, and that
/// was a twentieth of all that a client under load did. This one sleeps at once.
///
/// Unchecked: `state` is touched with the lock held only, and `mutex` lies at one place until
/// nobody has the object any more.
final class Lock<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(_ state: consuming sending State) {
    self.state = state
    // The default kind's initialization cannot fail.
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Not to be called within itself.
  func withLock<Result, Failure>(
    _ body: (inout sending State) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }
}
