import Foundation
import Synchronization
import Testing

/// A relay between clients and a server's socket that forwards only the beginning of the replies of
/// each connection.
final class StallingRelay: Sendable {
  let path: String
  private let server: String
  private let limit: Int
  private let listener: Int32
  private let stalled = Atomic(false)

  init(to server: String, keepingBackAfter limit: Int) throws {
    self.server = server
    self.limit = limit
    path = server.replacing(".sock", with: "-relay.sock")
    let listener = Self.socket(at: path) { bind($0, $1, $2) }
    self.listener = try #require(listener)
    try #require(listen(self.listener, 64) == 0)
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(self.listener, nil, nil)
        guard client >= 0 else { return }
        serve(client)
      }
    }
  }

  /// Whether something has been kept back.
  var isStalled: Bool { stalled.load(ordering: .acquiring) }

  func end() {
    shutdown(listener, Int32(SHUT_RDWR))
    unlink(path)
  }

  private func serve(_ client: Int32) {
    guard let server = Self.socket(at: server, { connect($0, $1, $2) }) else {
      close(client)
      return
    }
    let ends = DispatchGroup()
    for (from, to, limit) in [(client, server, Int.max), (server, client, limit)] {
      ends.enter()
      Thread.detachNewThread { [self] in
        pass(from, to, limit)
        shutdown(from, Int32(SHUT_RDWR))
        shutdown(to, Int32(SHUT_RDWR))
        ends.leave()
      }
    }
    ends.notify(queue: .global()) {
      close(client)
      close(server)
    }
  }

  private func pass(_ from: Int32, _ to: Int32, _ limit: Int) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var passed = 0
    while true {
      let count = recv(from, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      let more = min(count, limit - passed)
      if more < count { stalled.store(true, ordering: .releasing) }
      var sent = 0
      while sent < more {
        let part = send(to, Array(buffer[sent..<more]), more - sent, Int32(MSG_NOSIGNAL))
        guard part > 0 else { return }
        sent += part
      }
      passed += more
    }
  }

  private static func socket(
    at path: String, _ use: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { use(descriptor, $0, size) }
    }
    if status == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
