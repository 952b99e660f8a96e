import BSON

// shown
struct Climb {
  var name: String
  var heightM: Double
}

extension Climb: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      Climb(name: try fields.read("name"), heightM: try fields.read("heightM"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("name", writing: name)
    builder.append("heightM", writing: heightM)
    builder.endDocument()
  }
}
// end
