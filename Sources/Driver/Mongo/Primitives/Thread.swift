internal import CMongo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of our own, for work that blocks: Swift's cooperative threads must never wait in C, the
/// standard library has no others, and Foundation's would be all that is wanted of Foundation.
struct Thread: Sendable {
  private let handle: pthread_t

  /// Starts a thread that runs `body` once. The thread lives until `body` returns and must be
  /// either joined or detached, once.
  /// - Throws: `MongoError` of kind `driver` when the system gives no more threads.
  init(named name: String, _ body: @escaping @Sendable () -> Void) throws(MongoError) {
    // The box crosses through C as a raw pointer; the thread takes over its one reference.
    let box = Unmanaged.passRetained(Box(name: name, body: body))
    var created = pthread_t()
    let status = pthread_create(&created, nil, { Thread.run($0) }, box.toOpaque())
    guard status == 0 else {
      box.release()
      throw MongoError(.driver, "No thread could be started for the database (errno \(status))")
    }
    handle = created
  }

  /// Waits until the thread has ended. Blocks, so it is called from our own threads only.
  func join() {
    pthread_join(handle, nil)
  }

  /// Lets the thread end without anyone waiting for it.
  func detach() {
    pthread_detach(handle)
  }

  private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let box = Unmanaged<Box>.fromOpaque(context).takeRetainedValue()
    brine_thread_name(box.name)
    box.body()
    return nil
  }

  private final class Box: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }
}
