/// A key of a coding path: a position in an array, or a name in an error.
enum PlainKey: CodingKey {
  case position(Int)
  case name(String)

  init(stringValue: String) { self = .name(stringValue) }

  init?(intValue: Int) { self = .position(intValue) }

  var stringValue: String {
    switch self {
    case .position(let position): String(position)
    case .name(let name): name
    }
  }

  var intValue: Int? {
    if case .position(let position) = self { position } else { nil }
  }
}
