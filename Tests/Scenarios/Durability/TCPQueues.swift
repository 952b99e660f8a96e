import Foundation

/// The bytes that are in transit on a connection within this machine.
enum TCPQueues {
  /// Whether the server's process has read all that the client has sent so far.
  static func areEmpty(from client: Int, to server: Int) -> Bool {
    let ends = table.split(separator: "\n").compactMap { End($0) }.filter { end in
      [end.port, end.otherPort] == [client, server]
        || [end.otherPort, end.port] == [client, server]
    }
    return ends.count == 2 && ends.allSatisfy { $0.toSend == 0 && $0.toRead == 0 }
  }

  /// It is read in a loop to its end. A kernel file has no length, and Foundation's shorter methods
  /// read only one page of it, which may not contain this connection.
  private static var table: String {
    let file = try? FileHandle(forReadingFrom: URL(filePath: "/proc/net/tcp"))
    return String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
  }

  /// One end of a connection: a line of Linux's table.
  private struct End {
    let port: Int
    let otherPort: Int
    /// Bytes that were sent and not yet acknowledged by the other end.
    let toSend: Int
    /// Bytes that have arrived and were not yet read by the process.
    let toRead: Int

    /// Nil for the header line of the table.
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
