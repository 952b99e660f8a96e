import BSON
import BenchmarkSupport
import Documents
import Edge
import Schema
import Time
import ZoneFiles

/// The athlete that goes in and out: about 1.5 kB, quantities as people write them, and half of it
/// fields that nobody declared. Declared fields come first, in their order, as Pydantic writes them.
enum SampleAthlete {
  static let json = """
    {
      "name": "Jördis Halvorsen-Nakamura",
      "sex": "female",
      "mass": "136 lb",
      "height": "5 ft 7 in",
      "zone": "America/Los_Angeles",
      "wakeAt": {"time": "6:45 AM", "zone": "Europe/Oslo", "days": [1, 2, 3, 4, 5]},
      "itinerary": [
        {"from": "2026-05-28T06:10:00+02:00", "zone": "Europe/Oslo", "hotel": "Grims Grenka"},
        {"from": "2026-06-11T18:25:00+09:00", "zone": "Asia/Tokyo", "hotel": "Shinagawa Prince"},
        {"from": "2026-06-30T21:40:00-07:00", "zone": "America/Los_Angeles"}
      ],
      "club": "Bay Area Triathlon Club",
      "coach": {"name": "Maite Etxeberria", "email": "maite@example.org", "since": 2021},
      "tags": ["triathlon", "heat", "salty sweater", "early riser"],
      "shoe": {"brand": "Kestrel", "model": "Vapor Trail 4", "sizeEU": 40.5, "worn": true},
      "bikes": [
        {"name": "Race", "brand": "Orbea", "crankMm": 170, "powerMeter": true, "weightKg": 7.84},
        {"name": "Winter", "brand": "Surly", "crankMm": 172.5, "powerMeter": false, "weightKg": 11.2}
      ],
      "zones": {"hr": [118, 137, 151, 164, 176], "power": [132, 178, 213, 248, 285]},
      "bottle": {"volumeMl": 750, "count": 2, "mix": "maltodextrin and fructose, 2:1"},
      "emergency": {"name": "Kenji Nakamura", "phone": "+1 415 555 0137", "relation": "brother"},
      "notes": "Cramps in the last third of long rides when it is above 30 °C; drinks too little early.",
      "consent": {"research": true, "photos": false, "signedOn": "2026-01-15"},
      "vo2max": 54.3,
      "restingHeartRate": 44,
      "lastSeason": null
    }
    """

  /// As `brine` makes it.
  static func reader() throws -> DocumentReader {
    let zones = try LiveZones()
    return DocumentReader { try? zones.zone($0).id }
  }

  /// For somebody at home, in the units that are stored.
  static func writer() throws -> DocumentWriter {
    DocumentWriter(for: Viewer(zone: try LiveZones().zone("America/Los_Angeles")))
  }

  /// So many athletes that differ in what is asked about.
  static func many(_ count: Int) throws -> [BSONDocument] {
    let one = try reader().read(Array(json.utf8), as: AthleteFields.declared.shape)
    var dice = Dice(seed: 13)
    return try (0..<count).map { number in
      try one.setting("_id", to: .string("athlete-\(number)"))
        .setting("revision", to: .int64(1))
        .setting("createdAt", to: .datetime(milliseconds: 1_767_225_600_000))
        .setting("updatedAt", to: .datetime(milliseconds: 1_767_225_600_000))
        .setting("massKg", to: .double(.random(in: 45...95, using: &dice)))
        .setting("sex", to: Bool.random(using: &dice) ? "female" : "male")
        .setting("restingHeartRate", to: .int64(.random(in: 38...70, using: &dice)))
    }
  }
}

extension SampleAthlete {
  /// How many there are to look through.
  static let count = 10_000

  /// As it is written for readers: with a mass that is shown with all its digits.
  static func stored() throws -> BSONDocument {
    try reader().read(
      Array(json.replacing("136 lb", with: "62.14 kg").utf8), as: AthleteFields.declared.shape)
  }

  /// The documents of bytes that hold one after the other.
  static func split(_ bytes: [UInt8]) throws -> [[UInt8]] {
    var documents: [[UInt8]] = []
    var rest = bytes[...]
    while rest.count >= 5 {
      let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      documents.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return documents
  }
}
