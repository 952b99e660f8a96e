import BSON
import Schema

extension DocumentReading {
  /// An object of any keys, whose values all have one shape.
  mutating func nestedMap(under key: ArraySlice<UInt8>?, of element: Shape) throws {
    builder.beginDocument(under: key)
    try map(of: element)
    builder.endDocument()
  }

  private mutating func map(of element: Shape) throws {
    try checkDepth()
    try scanner.expect("{")
    place.beginObject()
    defer { place.end() }
    if scanner.take("}") { return }
    repeat { try entry(of: element) } while scanner.take(",")
    try scanner.expect("}")
  }

  private mutating func entry(of element: Shape) throws {
    let key = try scanner.string()
    try scanner.expect(":")
    if let first = place.enter(ReadingPlace.Key(bytes: key, field: nil)) {
      try noteTwice(key, first.bytes, nil)
    }
    // The name of a key that cannot be stored is told; what it holds is read all the same.
    let isRefused = try isRefused(key, nil, in: nil)
    try value(under: isRefused ? Self.refusedKey : key, as: element)
  }
}
