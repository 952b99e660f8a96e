internal import FoundationEssentials
internal import SystemPackage

/// mongod's log file: kept small, and read when mongod fails.
struct MongodLog: Hashable, Sendable {
  /// Above this size, in bytes, the file is put aside.
  private static let rotationSize = 16 << 20
  /// How much of the file's end is looked at, in bytes.
  private static let tailSize = 64 << 10

  let path: String

  /// Puts a large file aside as `….1`, in the place of the one before, and says whether a mongod
  /// that runs must open its log again. A failure to do so is no reason not to start.
  @discardableResult
  func rotate() -> Bool {
    // It was put aside before, and mongod did not hear of it.
    guard let status = FileStatus(at: path) else { return true }
    guard status.size > Self.rotationSize else { return false }
    let old = path + ".1"
    try? FileManager.default.removeItem(atPath: old)
    return (try? FileManager.default.moveItem(atPath: path, toPath: old)) != nil
  }

  /// The last lines that matter, oldest first: warnings and errors if there are any, else the last
  /// ones. Only mongod's own sentences, no attributes: these may quote documents.
  func lastLines(_ count: Int = 8) -> [String] {
    let lines = tail().split(separator: "\n").suffix(200).compactMap { MongodLogLine(String($0)) }
    let grave = lines.filter(\.isGrave)
    return (grave.isEmpty ? lines : grave).suffix(count).map(\.text)
  }

  private func tail() -> String {
    guard
      let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
    else { return "" }
    defer { try? file.close() }
    let size = FileStatus(at: path)?.size ?? 0
    var bytes = [UInt8](repeating: 0, count: min(size, Self.tailSize))
    let start = Int64(size - bytes.count)
    // The system writes into the array during the call only, and no more than it holds.
    let count = try? unsafe bytes.withUnsafeMutableBytes {
      try unsafe file.read(fromAbsoluteOffset: start, into: $0)
    }
    return String(decoding: bytes.prefix(count ?? 0), as: UTF8.self)
  }
}

/// One line of mongod's log, which is a JSON object.
struct MongodLogLine: Hashable, Sendable {
  let isGrave: Bool
  let text: String

  /// Nil when the line is not of that form, such as one that was cut.
  init?(_ line: String) {
    guard let parsed = try? JSONDecoder().decode(Parsed.self, from: Data(line.utf8)) else {
      return nil
    }
    // The warnings of every start concern servers that others can reach.
    let isStartupWarning = parsed.tags?.contains("startupWarnings") ?? false
    isGrave = ["W", "E", "F"].contains(parsed.severity) && !isStartupWarning
    text = parsed.message + (parsed.attributes?.reason.map { ": \($0)" } ?? "")
  }

  private struct Parsed: Decodable {
    let severity: String
    let message: String
    let tags: [String]?
    let attributes: Attributes?

    enum CodingKeys: String, CodingKey {
      case severity = "s"
      case message = "msg"
      case tags
      case attributes = "attr"
    }
  }

  /// The one attribute that explains failures of the start, when it is a plain text.
  private struct Attributes: Decodable {
    let reason: String?

    enum CodingKeys: String, CodingKey { case error }

    init(from decoder: any Decoder) throws {
      let container = try? decoder.container(keyedBy: CodingKeys.self)
      reason = try? container?.decode(String.self, forKey: .error)
    }
  }
}
