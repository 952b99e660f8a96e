internal import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to use a data folder, held by one process at a time.
///
/// The system gives the lock back when the process ends, however it ends, and mongod does not
/// inherit it. The file stays and says who holds it.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  private init(held descriptor: Int32) { self.descriptor = descriptor }

  /// Takes the lock and writes `holder` into the file.
  /// - Throws: `folderHeld` with the present holder.
  static func take(
    _ folder: DataFolder, for holder: LockHolder
  ) throws(LocalMongoError) -> FolderLock {
    let descriptor = try open(folder, create: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      defer { close(descriptor) }
      throw .folderHeld(path: folder.path, by: Self.holder(of: folder))
    }
    let lock = FolderLock(held: descriptor)
    lock.write(holder.text)
    return lock
  }

  /// Takes the lock; looks again for a moment when it is held, because a process that asks who
  /// holds it has it for an instant itself.
  static func take(
    _ folder: DataFolder, for holder: LockHolder, clock: any Clock<Duration>
  ) async throws -> FolderLock {
    for _ in 0..<5 {
      do { return try take(folder, for: holder) } catch LocalMongoError.folderHeld {
        try await clock.sleep(for: .milliseconds(20))
      }
    }
    return try take(folder, for: holder)
  }

  /// Frees the folder.
  consuming func release() {}

  /// The file no longer names anyone.
  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// Who holds the folder now, nil when nobody does.
  static func currentHolder(of folder: DataFolder) throws(LocalMongoError) -> LockHolder? {
    guard FileStatus(at: folder.lock) != nil else { return nil }
    let descriptor = try open(folder, create: false)
    defer { close(descriptor) }
    // A shared lock for an instant: whoever starts just now tries more than once.
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
    return holder(of: folder)
  }

  private static func open(
    _ folder: DataFolder, create: Bool
  ) throws(LocalMongoError) -> Int32 {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT : 0)
    let descriptor = openFile(folder.lock, flags, 0o600)
    guard descriptor >= 0 else {
      throw .folderUnusable(path: folder.path, because: "brine.lock: \(lastSystemError())")
    }
    return descriptor
  }

  /// What the file says; its time is when the holder wrote it.
  private static func holder(of folder: DataFolder) -> LockHolder {
    let text = (try? String(contentsOfFile: folder.lock, encoding: .utf8)) ?? ""
    let since = FileStatus(at: folder.lock).map { status in
      Date(timeIntervalSince1970: Double(status.modified)).formatted(.iso8601)
    }
    return LockHolder(text: text, since: since)
  }

  private borrowing func write(_ text: String) {
    ftruncate(descriptor, 0)
    let bytes = Array(text.utf8)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}

/// The system's `open`, whose name a method above takes.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
