import BSON
import BenchmarkSupport

extension Tweet {
  /// A tweet that nobody wrote.
  static let sample: BSONDocument = [
    "_id": .objectID(sampleID),
    "created_at": "Wed Jul 01 05:12:44 +0000 2026",
    "id": 1_812_345_678_901_234_567,
    "text": .string(words),
    "source": "<a href=\"https://rides.example\" rel=\"nofollow\">Rides for Phones</a>",
    "truncated": false,
    "in_reply_to_status_id": .null,
    "in_reply_to_user_id": .null,
    "in_reply_to_screen_name": .null,
    "user": .document(sampleAuthor),
    "geo": .null,
    "coordinates": .null,
    "place": .null,
    "contributors": .null,
    "retweet_count": .int32(17),
    "favorite_count": .int32(204),
    "entities": .document(sampleEntities),
    "favorited": false,
    "retweeted": false,
    "lang": "en",
  ]

  private static let words = """
    Three bottles down before the second climb, none after. Weighed myself twice to be \
    sure: 1.4 kg lighter. @coldwaterclub, what do you carry? #sweatrate #gravel https://u.example/7f
    """

  private static var sampleID: ObjectID {
    var dice = Dice(seed: 5)
    return ObjectIDGenerator(using: &dice).next(atUnixSeconds: 1_782_882_764)
  }

  private static let sampleAuthor: BSONDocument = [
    "id": 40_719_932,
    "name": "Ida Vesterholm",
    "screen_name": "idagravel",
    "location": "Aarhus, on wheels",
    "description": "Rides far, drinks late. Numbers about both. Opinions are the bottle's.",
    "url": "https://ida.example/rides",
    "protected": false,
    "followers_count": .int32(2381),
    "friends_count": .int32(412),
    "listed_count": .int32(33),
    "created_at": "Sun May 17 20:14:09 +0000 2015",
    "favourites_count": .int32(9120),
    "utc_offset": .int32(7200),
    "time_zone": "Europe/Copenhagen",
    "verified": false,
    "statuses_count": .int32(5127),
    "lang": "en",
    "profile_background_color": "0B3D2E",
    "profile_image_url": "https://pictures.example/profiles/40719932/normal.jpeg",
    "default_profile": false,
  ]

  private static let sampleEntities: BSONDocument = [
    "hashtags": [
      ["text": "sweatrate", "indices": [.int32(138), .int32(148)]],
      ["text": "gravel", "indices": [.int32(149), .int32(156)]],
    ],
    "urls": [
      [
        "url": "https://u.example/7f",
        "expanded_url": "https://rides.example/idagravel/2026/07/01/two-climbs",
        "indices": [.int32(157), .int32(177)],
      ]
    ],
    "user_mentions": [
      [
        "screen_name": "coldwaterclub", "name": "Cold Water Club", "id": 88_120_045,
        "indices": [.int32(105), .int32(119)],
      ]
    ],
  ]
}
