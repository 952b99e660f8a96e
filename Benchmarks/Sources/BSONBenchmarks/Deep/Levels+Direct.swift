import BSON

extension Level1: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (sides) throws(BSONReadingError) in
      Level1(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("left", writing: left)
    builder.append("right", writing: right)
    builder.endDocument()
  }
}

extension Level2: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (sides) throws(BSONReadingError) in
      Level2(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("left", writing: left)
    builder.append("right", writing: right)
    builder.endDocument()
  }
}

extension Level3: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (sides) throws(BSONReadingError) in
      Level3(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("left", writing: left)
    builder.append("right", writing: right)
    builder.endDocument()
  }
}

extension Level4: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (sides) throws(BSONReadingError) in
      Level4(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("left", writing: left)
    builder.append("right", writing: right)
    builder.endDocument()
  }
}

extension Level5: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (sides) throws(BSONReadingError) in
      Level5(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("left", writing: left)
    builder.append("right", writing: right)
    builder.endDocument()
  }
}

extension Level6: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (sides) throws(BSONReadingError) in
      Level6(left: try sides.read("left"), right: try sides.read("right"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("left", writing: left)
    builder.append("right", writing: right)
    builder.endDocument()
  }
}
