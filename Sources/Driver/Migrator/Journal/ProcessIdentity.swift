import BSON
import Foundation

/// A process, so that another one can tell whether it lives.
package struct ProcessIdentity: Hashable, Sendable {
  package let host: String
  package let process: Int32
  /// The boot of the machine, the space in which the process's number counts, and when it began;
  /// nil where the system does not tell.
  let birth: String?

  /// The process that asks.
  package static func current() -> ProcessIdentity {
    let process = ProcessInfo.processInfo.processIdentifier
    return ProcessIdentity(host: hostName, process: process, birth: birth(of: process))
  }

  /// Whether it surely has ended. Only a process of the same machine can be told of.
  var isGone: Bool {
    guard let birth, let ours = Self.space, birth.hasPrefix(ours) else { return false }
    return Self.birth(of: process) != birth
  }

  private static func birth(of process: Int32) -> String? {
    guard let space, let start = start(of: process) else { return nil }
    return "\(space) \(start)"
  }

  /// The 22nd field of the process's line counts clock ticks from the boot to its start. The second
  /// one, the program's name, may itself contain spaces and parentheses.
  private static func start(of process: Int32) -> String? {
    guard let line = text("/proc/\(process)/stat"), let name = line.lastIndex(of: ")") else {
      return nil
    }
    let fields = line[name...].split(separator: " ")
    return fields.count > 20 ? String(fields[20]) : nil
  }

  private static let space: String? = {
    guard let boot = text("/proc/sys/kernel/random/boot_id"),
      let numbers = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    else { return nil }
    return "\(boot) \(numbers)"
  }()

  /// From the system's file: Foundation would ask the network.
  private static let hostName =
    text("/proc/sys/kernel/hostname") ?? ProcessInfo.processInfo.hostName

  private static func text(_ path: String) -> String? {
    (try? String(contentsOfFile: path, encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension ProcessIdentity {
  var fields: [(String, BSONValue)] {
    [("host", .string(host)), ("process", .int32(process))]
      + (birth.map { [("birth", .string($0))] } ?? [])
  }

  init(_ document: BSONDocument) {
    self.init(
      host: document["host"]?.stringValue ?? "?",
      process: Int32(clamping: document["process"]?.int64Value ?? 0),
      birth: document["birth"]?.stringValue)
  }
}
