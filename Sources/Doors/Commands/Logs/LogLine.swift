import Edge
import Logging
import Time

/// One event of the log, ready to be written.
struct LogLine {
  let time: Instant
  let level: Logger.Level
  let message: String
  let metadata: Logger.Metadata

  /// `{"ts":…,"level":…,"message":…}` and the metadata's keys beside them, in their order.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("ts")
      writer.string(time.rfc3339)
      writer.key("level")
      writer.string(level.rawValue)
      writer.key("message")
      writer.string(message)
      for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
        writer.key(Self.ownKeys.contains(key) ? key + "_" : key)
        value.write(to: &writer)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// `2026-07-01T05:00:00.000Z info    message key=value …`.
  func text(inColor: Bool) -> String {
    let name = level.rawValue.padding(to: 8)
    let shown = inColor ? "\u{1B}[\(colorCode)m\(name)\u{1B}[0m" : name
    let pairs = metadata.sorted { $0.key < $1.key }.map { " \($0.key.onOneLine)=\($0.value.word)" }
    return "\(time.rfc3339) \(shown) \(message.onOneLine)\(pairs.joined())\n"
  }

  /// Metadata that bears one of these names gets a `_` after it.
  private static let ownKeys: Set<String> = ["ts", "level", "message"]

  private var colorCode: Int {
    switch level {
    case .trace, .debug: 2
    case .info, .notice: 32
    case .warning: 33
    case .error, .critical: 31
    }
  }
}

extension Logger.MetadataValue {
  /// Numbers and truths stay what they are, so that a log can be asked `status >= 500`.
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .string(let text): writer.string(text)
    case .stringConvertible(let value): Self.write(value, to: &writer)
    case .array(let values):
      writer.array { writer in
        for value in values { value.write(to: &writer) }
      }
    case .dictionary(let values):
      writer.object { writer in
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
          writer.key(key)
          value.write(to: &writer)
        }
      }
    }
  }

  private static func write(_ value: any CustomStringConvertible, to writer: inout JSONWriter) {
    switch value {
    case let integer as Int: writer.integer(Int64(integer))
    case let double as Double: writer.double(double)
    case let bool as Bool: writer.bool(bool)
    default: writer.string(value.description)
    }
  }

  /// Quoted when it would not read as one word.
  fileprivate var word: String {
    let text = "\(self)".onOneLine
    return text.isEmpty || text.contains(" ") ? "\"\(text)\"" : text
  }
}

extension String {
  /// Control characters escaped: a value must not be able to forge a line or drive a terminal.
  var onOneLine: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    return unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control
        ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
  }

  /// Spaces after it up to a width in characters; longer text stays as it is.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
