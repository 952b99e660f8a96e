/// Takes a request's head line by line, and refuses it at the first line that is wrong.
struct HeadCollector: Sendable {
  private let limits: ConnectionLimits
  private(set) var line: RequestLine?
  private var fields: [FieldLine] = []
  /// The head so far as the decoder is given it.
  private var bytes: [UInt8] = []
  private var size = 0

  init(limits: ConnectionLimits) {
    self.limits = limits
  }

  /// A head that is whole.
  struct Head: Hashable, Sendable {
    let bytes: [UInt8]
    let framing: Framing
  }

  /// Whether nothing of a request has come yet.
  var isEmpty: Bool { size == 0 }

  /// Takes a line with its LF; gives the head once it is whole.
  mutating func take(_ line: [UInt8]) throws(RequestFault) -> Head? {
    guard line.dropLast().last == .carriageReturn else {
      throw .malformed("A line of the head ends without CRLF.")
    }
    let text = line.dropLast(2)
    // Empty lines before a request are what some clients send after their last one.
    if text.isEmpty, self.line == nil { return nil }
    size += line.count
    try checkSize(adding: 0)
    guard let requestLine = self.line else {
      try start(RequestLine(parsing: text, limits: limits))
      return nil
    }
    guard !text.isEmpty else {
      let framing = try Framing(of: fields, minorVersion: requestLine.minorVersion)
      return Head(bytes: bytes + [.carriageReturn, .lineFeed], framing: framing)
    }
    try add(FieldLine(parsing: text), written: line)
    return nil
  }

  /// Refuses a line that is too long already, before its end has come.
  func checkSize(adding unfinished: Int) throws(RequestFault) {
    if line == nil, unfinished > limits.targetBytes + Self.aroundTarget {
      throw .targetTooLong(limit: limits.targetBytes)
    }
    guard size + unfinished <= limits.headBytes else { throw .headTooLarge }
  }

  private mutating func start(_ line: RequestLine) {
    self.line = line
    bytes = line.bytes
  }

  private mutating func add(_ field: FieldLine, written line: [UInt8]) throws(RequestFault) {
    fields.append(field)
    guard fields.count <= limits.headerLines else { throw .headTooLarge }
    if !Self.hidden.contains(field.name) { bytes += line }
  }

  /// What means nothing here, but something to the decoder: it would stop at a request that asks
  /// for another protocol, and take what is said to a proxy for said to it.
  private static let hidden: Set = ["upgrade", "proxy-connection"]

  /// Room for the method and the version.
  private static let aroundTarget = 64
}
