import BSON

/// Who wrote a tweet.
struct TweetAuthor: Codable {
  let id: Int64
  let name: String
  let screenName: String
  let location: String
  let summary: String
  let url: String
  let isProtected: Bool
  let followersCount: Int32
  let friendsCount: Int32
  let listedCount: Int32
  let createdAt: String
  let favouritesCount: Int32
  let utcOffset: Int32
  let timeZone: String
  let verified: Bool
  let statusesCount: Int32
  let language: String
  let backgroundColor: String
  let imageURL: String
  let isDefaultProfile: Bool

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case screenName = "screen_name"
    case location
    case summary = "description"
    case url
    case isProtected = "protected"
    case followersCount = "followers_count"
    case friendsCount = "friends_count"
    case listedCount = "listed_count"
    case createdAt = "created_at"
    case favouritesCount = "favourites_count"
    case utcOffset = "utc_offset"
    case timeZone = "time_zone"
    case verified
    case statusesCount = "statuses_count"
    case language = "lang"
    case backgroundColor = "profile_background_color"
    case imageURL = "profile_image_url"
    case isDefaultProfile = "default_profile"
  }
}

extension TweetAuthor: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      TweetAuthor(
        id: try fields.read("id"),
        name: try fields.read("name"),
        screenName: try fields.read("screen_name"),
        location: try fields.read("location"),
        summary: try fields.read("description"),
        url: try fields.read("url"),
        isProtected: try fields.read("protected"),
        followersCount: try fields.read("followers_count"),
        friendsCount: try fields.read("friends_count"),
        listedCount: try fields.read("listed_count"),
        createdAt: try fields.read("created_at"),
        favouritesCount: try fields.read("favourites_count"),
        utcOffset: try fields.read("utc_offset"),
        timeZone: try fields.read("time_zone"),
        verified: try fields.read("verified"),
        statusesCount: try fields.read("statuses_count"),
        language: try fields.read("lang"),
        backgroundColor: try fields.read("profile_background_color"),
        imageURL: try fields.read("profile_image_url"),
        isDefaultProfile: try fields.read("default_profile"))
    }
  }
}

extension TweetAuthor: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("id", writing: id)
    builder.append("name", writing: name)
    builder.append("screen_name", writing: screenName)
    builder.append("location", writing: location)
    builder.append("description", writing: summary)
    builder.append("url", writing: url)
    builder.append("protected", writing: isProtected)
    builder.append("followers_count", writing: followersCount)
    builder.append("friends_count", writing: friendsCount)
    builder.append("listed_count", writing: listedCount)
    builder.append("created_at", writing: createdAt)
    builder.append("favourites_count", writing: favouritesCount)
    builder.append("utc_offset", writing: utcOffset)
    builder.append("time_zone", writing: timeZone)
    builder.append("verified", writing: verified)
    builder.append("statuses_count", writing: statusesCount)
    builder.append("lang", writing: language)
    builder.append("profile_background_color", writing: backgroundColor)
    builder.append("profile_image_url", writing: imageURL)
    builder.append("default_profile", writing: isDefaultProfile)
    builder.endDocument()
  }
}
