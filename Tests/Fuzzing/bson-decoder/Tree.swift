import BSON

/// The whole of a document by way of containers, keys and values as they come.
indirect enum Tree: Equatable {
  case fields([Field])
  case values([Tree])
  case leaf(BSONValue)

  struct Field: Equatable {
    var name: Name
    var value: Tree
  }

  struct Name: CodingKey, Equatable {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Tree: Codable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(BSONValue.self)
    switch value {
    case .document:
      let fields = try decoder.container(keyedBy: Name.self)
      self = .fields(
        try fields.allKeys.map { Field(name: $0, value: try fields.decode(Tree.self, forKey: $0)) })
    case .array:
      var values = try decoder.unkeyedContainer()
      demand(values.count == value.arrayValue?.count, "a container knows its count")
      var trees: [Tree] = []
      while !values.isAtEnd {
        trees.append(try values.decodeNil() ? .leaf(.null) : values.decode(Tree.self))
      }
      self = .values(trees)
    default: self = .leaf(value)
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .fields(let fields):
      var container = encoder.container(keyedBy: Name.self)
      for field in fields { try container.encode(field.value, forKey: field.name) }
    case .values(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    case .leaf(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }
}
