internal import FoundationEssentials
internal import SystemPackage

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
  private let file: FileDescriptor

  private init(held file: FileDescriptor) { self.file = file }

  /// Takes the lock and writes `holder` into the file.
  /// - Throws: `folderHeld` with the present holder.
  static func take(
    _ folder: DataFolder, for holder: LockHolder
  ) throws(LocalMongoError) -> FolderLock {
    let file = try open(folder, create: true)
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      defer { try? file.close() }
      throw .folderHeld(path: folder.path, by: Self.holder(of: folder))
    }
    let lock = FolderLock(held: file)
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
    try? file.resize(to: 0)
    try? file.close()
  }

  /// Who holds the folder now, nil when nobody does.
  static func currentHolder(of folder: DataFolder) throws(LocalMongoError) -> LockHolder? {
    guard FileStatus(at: folder.lock) != nil else { return nil }
    let file = try open(folder, create: false)
    defer { try? file.close() }
    // A shared lock for an instant: whoever starts just now tries more than once.
    guard flock(file.rawValue, LOCK_SH | LOCK_NB) != 0 else { return nil }
    return holder(of: folder)
  }

  private static func open(
    _ folder: DataFolder, create: Bool
  ) throws(LocalMongoError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        FilePath(folder.lock), .readWrite,
        options: create ? [.closeOnExec, .noFollow, .create] : [.closeOnExec, .noFollow],
        permissions: .ownerReadWrite)
    } catch {
      throw .folderUnusable(path: folder.path, because: "brine.lock: \(error)")
    }
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
    try? file.resize(to: 0)
    _ = try? file.writeAll(toAbsoluteOffset: 0, text.utf8)
  }
}
