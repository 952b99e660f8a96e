import BSON

/// Any one type under the key `a`.
struct Holder<Value> {
  var a: Value
}

extension Holder: Equatable where Value: Equatable {}
extension Holder: Decodable where Value: Decodable {}
extension Holder: Encodable where Value: Encodable {}

extension Holder: BSONDecodable where Value: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      Holder(a: try fields.read("a"))
    }
  }
}

extension Holder: BSONEncodable where Value: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("a", writing: a)
    builder.endDocument()
  }
}

/// Optional fields of many types, one of them its own.
struct Everything: Codable, Equatable {
  var a: BSONValue?
  var b: Bool?
  var c: [Everything]?
  var d: Double?
  var e: [String: Everything]?
  var f: Float?
  var g: [[Int?]]?
  var h: [UInt8]?
  var i: Int?
  var j: Int32?
  var k: [String: String]?
  var l: Int64?
  var m: Decimal128?
  var n: BSONBinary?
  var o: ObjectID?
  var p: BSONDocument?
  var q: BSONArray?
  var r: BSONRegularExpression?
  var s: String?
  var t: BSONDateTime?
  var u: BSONUUID?
  var v: BSONVector?
  var w: BSONTimestamp?
}
