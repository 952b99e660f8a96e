import BSON

/// Keys that a type asks for one after the other.
protocol KeyList {
  static var keys: [WideKey] { get }
}

/// A key known only when the program runs.
struct WideKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }

  /// So many keys of 8 letters, each with its number as value in the document.
  static func list(_ count: Int) -> [WideKey] {
    (0..<count).map { WideKey(stringValue: "field" + String(1000 + $0).suffix(3)) }
  }
}

/// A record of very many numbers, as though each key were a property.
struct WideRecord<Keys: KeyList> {
  let sum: Int
}

extension WideRecord: Decodable {
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: WideKey.self)
    var sum = 0
    for key in Keys.keys { sum += try fields.decode(Int.self, forKey: key) }
    self.sum = sum
  }
}

extension WideRecord: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      var sum = 0
      for key in Keys.keys { sum += try fields.read(key.stringValue, as: Int.self) }
      return WideRecord(sum: sum)
    }
  }
}
