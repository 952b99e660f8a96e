#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says about a file.
struct FileStatus: Hashable, Sendable {
  /// Device and inode: the file itself, whatever its name.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  let identity: Identity
  let owner: UInt32
  /// The nine bits of `rwxrwxrwx`.
  let permissions: UInt32
  /// Seconds since 1970-01-01T00:00Z of the last change of the content.
  let modified: Int
  /// In bytes.
  let size: Int
  private let kind: UInt32

  var isFolder: Bool { kind == UInt32(S_IFDIR) }
  var isRegularFile: Bool { kind == UInt32(S_IFREG) }

  /// The file at `path`, nil when there is none or we may not look.
  /// - Parameter followsLinks: Whether a symbolic link stands for what it points to.
  init?(at path: String, followsLinks: Bool = true) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    owner = status.st_uid
    size = Int(status.st_size)
    permissions = UInt32(status.st_mode) & 0o777
    kind = UInt32(status.st_mode) & UInt32(S_IFMT)
    #if canImport(Darwin)
      modified = status.st_mtimespec.tv_sec
    #else
      modified = status.st_mtim.tv_sec
    #endif
  }
}

/// The system's sentence for the last failure, such as "Permission denied".
func lastSystemError() -> String { String(cString: strerror(errno)) }
