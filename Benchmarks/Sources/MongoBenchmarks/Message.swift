import BSON

/// A message as a program sees it that wants a few fields of it.
struct Message: BSONDecodable {
  let id: Int32
  let createdAt: String
  let favoriteCount: Int32
  let language: String

  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      Message(
        id: try fields.read("_id"), createdAt: try fields.read("created_at"),
        favoriteCount: try fields.read("favorite_count"), language: try fields.read("lang"))
    }
  }

  private init(id: Int32, createdAt: String, favoriteCount: Int32, language: String) {
    self.id = id
    self.createdAt = createdAt
    self.favoriteCount = favoriteCount
    self.language = language
  }
}
