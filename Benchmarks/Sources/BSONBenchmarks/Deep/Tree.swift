import BSON

/// The same tree when nobody knows how deep it goes: each side is a text or a tree again.
indirect enum Tree {
  case leaf(String)
  case branch(left: Tree, right: Tree)
}

extension Tree: Codable {
  enum CodingKeys: CodingKey {
    case left
    case right
  }

  // What a side is shows in its value; trying a string first would throw an error per branch.
  init(from decoder: any Decoder) throws {
    if case .string(let text) = try decoder.singleValueContainer().decode(BSONValue.self) {
      self = .leaf(text)
    } else {
      let sides = try decoder.container(keyedBy: CodingKeys.self)
      self = .branch(
        left: try sides.decode(Tree.self, forKey: .left),
        right: try sides.decode(Tree.self, forKey: .right))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .leaf(let text):
      var value = encoder.singleValueContainer()
      try value.encode(text)
    case .branch(let left, let right):
      var sides = encoder.container(keyedBy: CodingKeys.self)
      try sides.encode(left, forKey: .left)
      try sides.encode(right, forKey: .right)
    }
  }
}

extension Tree: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    guard reader.type == .document else {
      self = .leaf(try String(from: &reader))
      return
    }
    self = try reader.document { (sides) throws(BSONReadingError) in
      .branch(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    switch self {
    case .leaf(let text): text.write(to: &builder, at: slot)
    case .branch(let left, let right):
      builder.beginDocument(slot)
      builder.append("left", writing: left)
      builder.append("right", writing: right)
      builder.endDocument()
    }
  }
}
