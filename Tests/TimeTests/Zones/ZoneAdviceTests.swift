import Testing
import Time

/// For an unknown zone, the error says what to write instead.
struct ZoneAdviceTests {
  @Test(arguments: [
    ("GMT+5", "Etc/GMT-5"), ("UTC-3", "Etc/GMT+3"), ("utc+05:00", "Etc/GMT-5"),
    ("PST", "a place"), ("IST", "a place"), ("CEST", "a place"),
  ])
  func aNearMissIsToldWhatToWrite(_ name: String, what: String) {
    #expect(ZoneID.advice(for: name)?.contains(what) == true)
  }

  @Test(arguments: ["", "Mars/Olympus_Mons", "GMT+5:30", "GMT+99", "GMT+", "GMT+0", "+05", "é"])
  func nothingIsGuessed(_ name: String) {
    #expect(ZoneID.advice(for: name) == nil)
  }
}
