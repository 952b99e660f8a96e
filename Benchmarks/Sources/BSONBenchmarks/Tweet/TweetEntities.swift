import BSON

/// What stands out in a tweet's text.
struct TweetEntities: Codable {
  let hashtags: [TweetHashtag]
  let urls: [TweetLink]
  let mentions: [TweetMention]

  enum CodingKeys: String, CodingKey {
    case hashtags
    case urls
    case mentions = "user_mentions"
  }
}

extension TweetEntities: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      TweetEntities(
        hashtags: try fields.read("hashtags"),
        urls: try fields.read("urls"),
        mentions: try fields.read("user_mentions"))
    }
  }
}

extension TweetEntities: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("hashtags", writing: hashtags)
    builder.append("urls", writing: urls)
    builder.append("user_mentions", writing: mentions)
    builder.endDocument()
  }
}

/// A word to find the tweet by.
struct TweetHashtag: Codable {
  let text: String
  let indices: [Int32]

  enum CodingKeys: String, CodingKey {
    case text
    case indices
  }
}

extension TweetHashtag: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      TweetHashtag(
        text: try fields.read("text"),
        indices: try fields.read("indices"))
    }
  }
}

extension TweetHashtag: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("text", writing: text)
    builder.append("indices", writing: indices)
    builder.endDocument()
  }
}

/// An address in the text.
struct TweetLink: Codable {
  let url: String
  let expandedURL: String
  let indices: [Int32]

  enum CodingKeys: String, CodingKey {
    case url
    case expandedURL = "expanded_url"
    case indices
  }
}

extension TweetLink: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      TweetLink(
        url: try fields.read("url"),
        expandedURL: try fields.read("expanded_url"),
        indices: try fields.read("indices"))
    }
  }
}

extension TweetLink: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("url", writing: url)
    builder.append("expanded_url", writing: expandedURL)
    builder.append("indices", writing: indices)
    builder.endDocument()
  }
}

/// A person named in the text.
struct TweetMention: Codable {
  let screenName: String
  let name: String
  let id: Int64
  let indices: [Int32]

  enum CodingKeys: String, CodingKey {
    case screenName = "screen_name"
    case name
    case id
    case indices
  }
}

extension TweetMention: BSONDecodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      TweetMention(
        screenName: try fields.read("screen_name"),
        name: try fields.read("name"),
        id: try fields.read("id"),
        indices: try fields.read("indices"))
    }
  }
}

extension TweetMention: BSONEncodable {
  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("screen_name", writing: screenName)
    builder.append("name", writing: name)
    builder.append("id", writing: id)
    builder.append("indices", writing: indices)
    builder.endDocument()
  }
}
