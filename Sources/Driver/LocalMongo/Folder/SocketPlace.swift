internal import FoundationEssentials
internal import Mongo
internal import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the socket of a data folder's server lies.
///
/// Not in the data folder, whose path may be longer than a socket's address can be, but in a short
/// folder that only its owner can enter. `/run/user` would be the place for it, were it not
/// emptied when the user logs out while the server goes on. The name comes from the data folder's
/// inode: it stays the same when the folder is renamed, and differs for a copy.
struct SocketPlace: Hashable, Sendable {
  let folder: String
  let socket: UnixSocket

  init(for identity: FileStatus.Identity, user: UInt32 = geteuid(), base: String = "/tmp") {
    folder = "\(base)/brine-\(user)"
    let name = String(identity.device, radix: 16) + "-" + String(identity.inode, radix: 16)
    socket = UnixSocket(path: "\(folder)/\(name).sock")
  }

  /// Makes the folder where it is missing, checks that it is ours alone, and removes the socket
  /// that a killed server left.
  func prepare() throws(LocalMongoError) {
    // C reads the path during the call only. Foundation would close the folder to others only after
    // it has made it.
    unsafe mkdir(folder, 0o700)
    let made = Errno(rawValue: errno)
    guard let status = FileStatus(at: folder, followsLinks: false) else {
      throw .socketFolderUnsafe(path: folder, because: "\(made)")
    }
    guard status.isFolder else {
      throw .socketFolderUnsafe(path: folder, because: "it is not a folder")
    }
    guard status.owner == geteuid() else {
      throw .socketFolderUnsafe(path: folder, because: "it belongs to user \(status.owner)")
    }
    guard status.permissions & 0o077 == 0 else {
      throw .socketFolderUnsafe(path: folder, because: "others than its owner may enter it")
    }
    remove()
  }

  /// Removes the socket, if there is one.
  func remove() { try? FileManager.default.removeItem(atPath: socket.path) }
}
