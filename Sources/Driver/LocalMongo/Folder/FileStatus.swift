internal import SystemPackage

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
  private let type: FileType

  var isFolder: Bool { type == .directory }
  var isRegularFile: Bool { type == .regular }

  /// The file at `path`, nil when there is none or we may not look.
  /// - Parameter followsLinks: Whether a symbolic link stands for what it points to.
  init?(at path: String, followsLinks: Bool = true) {
    guard let status = try? Stat(FilePath(path), followTargetSymlink: followsLinks) else {
      return nil
    }
    identity = Identity(
      device: UInt64(status.deviceID.rawValue), inode: UInt64(status.inode.rawValue))
    owner = status.userID.rawValue
    size = Int(status.size)
    permissions = UInt32(status.permissions.rawValue) & 0o777
    type = status.type
    modified = status.st_mtim.tv_sec
  }
}
