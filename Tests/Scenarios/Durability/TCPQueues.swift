import Foundation

/// What is on its way between two ends of a connection on this machine.
enum TCPQueues {
  /// Whether the server's process has read all that the client has sent so far.
  static func areEmpty(from client: Int, to server: Int) -> Bool {
    let ends = table.split(separator: "\n").compactMap { End($0) }.filter { end in
      [end.port, end.otherPort] == [client, server]
        || [end.otherPort, end.port] == [client, server]
    }
    return ends.count == 2 && ends.allSatisfy { $0.toSend == 0 && $0.toRead == 0 }
  }

  /// Read to its end: a file of the kernel's has no length, and Foundation's shorter ways take one
  /// page of it, in which this connection need not be when there were many before.
  private static var table: String {
    let file = try? FileHandle(forReadingFrom: URL(filePath: "/proc/net/tcp"))
    return String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
  }

  /// One end, as a line of Linux's table.
  private struct End {
    let port: Int
    let otherPort: Int
    /// In bytes; sent and not yet taken by the other end's system.
    let toSend: Int
    /// In bytes; arrived and not yet read by the process.
    let toRead: Int

    /// Nil for the table's head.
    init?(_ line: Substring) {
      let fields = line.split(separator: " ")
      guard fields.count > 4 else { return nil }
      // `0100007F:1F90 0100007F:C350 01 00000000:00000000`, all hexadecimal.
      let pairs = [fields[1], fields[2], fields[4]].map { $0.split(separator: ":") }
      let numbers = pairs.flatMap { $0.compactMap { Int($0, radix: 16) } }
      guard numbers.count == 6 else { return nil }
      (port, otherPort, toSend, toRead) = (numbers[1], numbers[3], numbers[4], numbers[5])
    }
  }
}
