import BSON

/// A message with its author, as a social network hands it out.
struct Tweet: Codable {
  let id: ObjectID
  let createdAt: String
  let idNumber: Int64
  let text: String
  let source: String
  let truncated: Bool
  let inReplyToStatus: Int64?
  let inReplyToUser: Int64?
  let inReplyToName: String?
  let user: TweetAuthor
  let geo: [Double]?
  let coordinates: [Double]?
  let place: String?
  let contributors: [Int64]?
  let retweetCount: Int32
  let favoriteCount: Int32
  let entities: TweetEntities
  let favorited: Bool
  let retweeted: Bool
  let language: String

  enum CodingKeys: String, CodingKey {
    case id = "_id"
    case createdAt = "created_at"
    case idNumber = "id"
    case text
    case source
    case truncated
    case inReplyToStatus = "in_reply_to_status_id"
    case inReplyToUser = "in_reply_to_user_id"
    case inReplyToName = "in_reply_to_screen_name"
    case user
    case geo
    case coordinates
    case place
    case contributors
    case retweetCount = "retweet_count"
    case favoriteCount = "favorite_count"
    case entities
    case favorited
    case retweeted
    case language = "lang"
  }

  // By hand, because what is nil is written as null here, and not left out.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(createdAt, forKey: .createdAt)
    try fields.encode(idNumber, forKey: .idNumber)
    try fields.encode(text, forKey: .text)
    try fields.encode(source, forKey: .source)
    try fields.encode(truncated, forKey: .truncated)
    try fields.encode(inReplyToStatus, forKey: .inReplyToStatus)
    try fields.encode(inReplyToUser, forKey: .inReplyToUser)
    try fields.encode(inReplyToName, forKey: .inReplyToName)
    try fields.encode(user, forKey: .user)
    try fields.encode(geo, forKey: .geo)
    try fields.encode(coordinates, forKey: .coordinates)
    try fields.encode(place, forKey: .place)
    try fields.encode(contributors, forKey: .contributors)
    try fields.encode(retweetCount, forKey: .retweetCount)
    try fields.encode(favoriteCount, forKey: .favoriteCount)
    try fields.encode(entities, forKey: .entities)
    try fields.encode(favorited, forKey: .favorited)
    try fields.encode(retweeted, forKey: .retweeted)
    try fields.encode(language, forKey: .language)
  }
}
