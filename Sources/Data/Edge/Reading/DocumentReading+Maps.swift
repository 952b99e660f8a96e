import BSON
import Schema

extension DocumentReading {
  /// An object of any keys, whose values all have one shape.
  mutating func nestedMap(of element: Shape, from scanner: inout JSONScanner) throws {
    builder.beginNextDocument()
    try map(of: element, from: &scanner)
    builder.endDocument()
  }

  private mutating func map(of element: Shape, from scanner: inout JSONScanner) throws {
    if place.depth >= DocumentLimits.depth { throw tooDeep(at: scanner) }
    try scanner.expect("{")
    place.beginObject()
    defer { place.end() }
    if scanner.take("}") { return }
    repeat { try entry(of: element, from: &scanner) } while scanner.take(",")
    try scanner.expect("}")
  }

  private mutating func entry(of element: Shape, from scanner: inout JSONScanner) throws {
    let key = try scanner.key()
    try scanner.expect(":")
    try enter(key.token, nil, at: scanner)
    // The name of a key that cannot be stored is told; what it holds is read all the same.
    if try isAllowed(key, at: &scanner) {
      builder.add(key: scanner.bytes.span.extracting(key.token))
    } else {
      addRefusedKey()
    }
    try value(as: element, from: &scanner)
    builder.dropOpenKey()
  }
}
