import BSON
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

/// Values that are read from bytes are those that are read from texts.
@Suite struct PlainScalarTests {
  private enum Sport: String, CaseIterable, FieldValue { case running, cycling }

  private struct EveryFields: Fields {
    let at = Field("at", Instant.self, "A moment.")
    let time = Field("time", PlainTime.self, "A time.")
    let mass = Field("mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "A mass.")
    let air = Field("air", Temperature.self, "A temperature.")
    let sport = Field("sport", Sport.self, "A sport.")
    let day = Field("day", PlainDate.self, "A day.")
    static let declared = Declared(EveryFields())
  }

  private let texts = [
    "2026-05-28T06:10:00+02:00", "2026-05-28t06:10:00.123z", "2026-02-30T00:00:00Z", "2026-05-28",
    "7:00", "07:00", "6:45 AM", "7am", "noon", " Midnight ", "25:00", "7", "7:00\u{202F}PM",
    "136 lb", "62.14kg", "12 st 3 lb", "5 ft 7 in", "1000 kg", "19.99 kg", "70", "-70 kg", "1,5 kg",
    "20 °C", "68 F", "running", "Running", "", "\u{0}", "1990-05-17",
  ]

  @Test(arguments: NumberMarks.allCases)
  func aTextMeansTheSameInBothWays(marks: NumberMarks) {
    let scalars = DeclaredScalar(zone: { ZoneID($0) }, numbers: marks, units: .metric)
    var found = 0
    for field in EveryFields.declared.shape.fields {
      for text in texts {
        guard let plain = scalars.plain(text.utf8.span, as: field.shape) else { continue }
        found += 1
        let stored = try? scalars.stored(.text(text), as: field.shape)
        #expect(plain == stored, "\(text) as \(field.name)")
      }
    }
    #expect(found >= 9)
  }

  @Test func whatIsStoredAsWrittenIsWhatTheTextMeans() {
    let scalars = DeclaredScalar(zone: { ZoneID($0) }, numbers: .unstated, units: .metric)
    for field in EveryFields.declared.shape.fields {
      for text in texts where field.shape.isStored(asWritten: text.utf8.span) {
        #expect((try? scalars.stored(.text(text), as: field.shape)) == .string(text))
      }
    }
    let isStored = EveryFields.declared.fields.sport.outline.shape.isStored(
      asWritten: "running".utf8.span)
    #expect(isStored)
  }
}
