/// Reads values by the table of the Extended JSON v2 specification, and writes them to a builder.
///
/// `depth` counts the levels of JSON and protects the stack; the builder checks the depth of BSON.
struct ExtendedJSONReader {
  var scanner: JSONScanner
  let limits: BSONLimits

  /// How many levels of JSON the form of one type may have that are not levels of BSON.
  private static let levelsOfTypes = 3

  init(_ utf8: [UInt8], limits: BSONLimits) throws(ExtendedJSONError) {
    scanner = try JSONScanner(utf8)
    self.limits = limits
  }

  /// Reads an object that must be a document, into a buffer of its own.
  mutating func document(depth: Int) throws(ExtendedJSONError) -> BSONDocument {
    var builder = BSONBuilder(limits: limits)
    try scanner.expect("{")
    try members(into: &builder, depth: depth)
    return try finish(&builder)
  }

  /// Reads a value of any type.
  mutating func value(depth: Int) throws(ExtendedJSONError) -> BSONValue {
    try checkDepth(depth)
    switch scanner.next() {
    case UInt8(ascii: "{"):
      if let typed = try typedValue(depth: depth) { return typed }
      return .document(try document(depth: depth))
    case UInt8(ascii: "["):
      var builder = BSONBuilder(array: limits)
      scanner.offset += 1
      try values(into: &builder, depth: depth)
      return .array(BSONArray(try finish(&builder).shared))
    default: return try scalar()
    }
  }

  /// Reads the members up to the closing brace, after the opening one.
  private mutating func members(
    into builder: inout BSONBuilder, depth: Int
  ) throws(ExtendedJSONError) {
    try checkDepth(depth)
    guard !scanner.take("}") else { return }
    repeat {
      _ = scanner.next()
      let start = scanner.offset
      let key = try scanner.key()
      guard TypeName(rawValue: key) == nil else {
        throw ExtendedJSONError(.misplacedTypeName(key), at: start)
      }
      try element(.key(key), into: &builder, depth: depth, path: key)
    } while try scanner.takeSeparator(orClosing: "}")
  }

  /// Reads the values up to the closing bracket, after the opening one.
  private mutating func values(
    into builder: inout BSONBuilder, depth: Int
  ) throws(ExtendedJSONError) {
    try checkDepth(depth)
    guard !scanner.take("]") else { return }
    var position = 0
    repeat {
      try element(.position, into: &builder, depth: depth, path: String(position))
      position += 1
    } while try scanner.takeSeparator(orClosing: "]")
  }

  private mutating func element(
    _ slot: BSONSlot, into builder: inout BSONBuilder, depth: Int, path: String
  ) throws(ExtendedJSONError) {
    do throws(ExtendedJSONError) {
      try element(slot, into: &builder, depth: depth)
    } catch {
      throw error.inside(path)
    }
  }

  private mutating func element(
    _ slot: BSONSlot, into builder: inout BSONBuilder, depth: Int
  ) throws(ExtendedJSONError) {
    let first = scanner.next()
    let start = scanner.offset
    if first == UInt8(ascii: "{"), let typed = try typedValue(depth: depth + 1) {
      builder.append(slot, typed)
    } else if first == UInt8(ascii: "{") {
      builder.beginDocument(slot)
      try check(builder, at: start)
      scanner.offset += 1
      try members(into: &builder, depth: depth + 1)
      builder.endDocument()
    } else if first == UInt8(ascii: "[") {
      builder.beginArray(slot)
      try check(builder, at: start)
      scanner.offset += 1
      try values(into: &builder, depth: depth + 1)
      builder.endArray()
    } else {
      builder.append(slot, try scalar())
    }
    try check(builder, at: start)
  }

  private mutating func scalar() throws(ExtendedJSONError) -> BSONValue {
    guard let first = scanner.next() else { throw scanner.unexpected("a value") }
    if first == UInt8(ascii: "\"") { return .string(try scanner.string()) }
    if first == UInt8(ascii: "-") || first.decimalDigit != nil { return try scanner.number() }
    return try scanner.literal()
  }

  private func checkDepth(_ depth: Int) throws(ExtendedJSONError) {
    guard depth <= limits.depth + Self.levelsOfTypes else {
      throw ExtendedJSONError(.notStorable(.tooDeep(limit: limits.depth)), at: scanner.offset)
    }
  }

  private func check(_ builder: BSONBuilder, at start: Int) throws(ExtendedJSONError) {
    if let fault = builder.fault { throw ExtendedJSONError(.notStorable(fault.reason), at: start) }
  }

  private func finish(_ builder: inout BSONBuilder) throws(ExtendedJSONError) -> BSONDocument {
    do throws(BSONError) {
      return try builder.finish()
    } catch {
      throw ExtendedJSONError(.notStorable(error.reason), at: scanner.offset)
    }
  }
}
