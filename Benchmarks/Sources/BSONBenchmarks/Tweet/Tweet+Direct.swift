import BSON

extension Tweet: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      Tweet(
        id: try fields.read("_id"),
        createdAt: try fields.read("created_at"),
        idNumber: try fields.read("id"),
        text: try fields.read("text"),
        source: try fields.read("source"),
        truncated: try fields.read("truncated"),
        inReplyToStatus: try fields.readIfPresent("in_reply_to_status_id"),
        inReplyToUser: try fields.readIfPresent("in_reply_to_user_id"),
        inReplyToName: try fields.readIfPresent("in_reply_to_screen_name"),
        user: try fields.read("user"),
        geo: try fields.readIfPresent("geo"),
        coordinates: try fields.readIfPresent("coordinates"),
        place: try fields.readIfPresent("place"),
        contributors: try fields.readIfPresent("contributors"),
        retweetCount: try fields.read("retweet_count"),
        favoriteCount: try fields.read("favorite_count"),
        entities: try fields.read("entities"),
        favorited: try fields.read("favorited"),
        retweeted: try fields.read("retweeted"),
        language: try fields.read("lang"))
    }
  }
}

extension Tweet: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("_id", writing: id)
    builder.append("created_at", writing: createdAt)
    builder.append("id", writing: idNumber)
    builder.append("text", writing: text)
    builder.append("source", writing: source)
    builder.append("truncated", writing: truncated)
    builder.append("in_reply_to_status_id", writing: inReplyToStatus)
    builder.append("in_reply_to_user_id", writing: inReplyToUser)
    builder.append("in_reply_to_screen_name", writing: inReplyToName)
    builder.append("user", writing: user)
    builder.append("geo", writing: geo)
    builder.append("coordinates", writing: coordinates)
    builder.append("place", writing: place)
    builder.append("contributors", writing: contributors)
    builder.append("retweet_count", writing: retweetCount)
    builder.append("favorite_count", writing: favoriteCount)
    builder.append("entities", writing: entities)
    builder.append("favorited", writing: favorited)
    builder.append("retweeted", writing: retweeted)
    builder.append("lang", writing: language)
    builder.endDocument()
  }
}
