import BSON
import Schema
import Units

extension DocumentReading {
  /// An object of any keys, whose values all have one shape.
  mutating func nestedMap(under key: String?, of element: Shape) throws {
    if let key { builder.beginDocument(key) } else { builder.beginDocument() }
    try map(of: element)
    builder.endDocument()
  }

  private mutating func map(of element: Shape) throws {
    try checkDepth()
    try scanner.expect("{")
    if scanner.take("}") { return }
    var seen: Set<KeyBytes> = []
    repeat { try entry(of: element, seen: &seen) } while scanner.take(",")
    try scanner.expect("}")
  }

  private mutating func entry(of element: Shape, seen: inout Set<KeyBytes>) throws {
    let key = try scanner.string()
    try scanner.expect(":")
    path.append(key)
    defer { path.removeLast() }
    if !seen.insert(KeyBytes(key)).inserted {
      try note("The key is there twice.", got: named(key), expected: "each key once")
    }
    // The name of a key that cannot be stored is told; what it holds is read all the same.
    let isRefused = try isRefused(key, nil, in: nil)
    try value(under: isRefused ? "-" : key, as: element)
  }
}
