import BSON
import Documents
import Schema
import TestSupport
import Testing
import Time
import Units
import ZoneFiles

@testable import Edge

/// What goes out through the edge comes in as it was.
///
/// `BRINE_GENERATED=1000` does it with a million documents.
@Suite struct RoundTripTests {
  private static let count = GeneratedCount.times(1_000)

  @Test func inStoredUnitsTheSameBytesComeBack() async throws {
    var random = SeededGenerator(seed: 1_301)
    for await number in (0..<Self.count).givingWay {
      let kind = kind(number)
      let stored = try random.stored(kind.shape)
      let json = kind.shown(stored, Viewer())
      try #require(try kind.read(json) == stored, "\(json)")
    }
  }

  /// As somebody abroad sees it, in their units.
  @Test(arguments: [UnitSystem.usCustomary, .imperial])
  func inOtherUnitsTheSecondShowingIsTheFirst(_ units: UnitSystem) async throws {
    var random = SeededGenerator(seed: 1_302)
    let viewer = Viewer(zone: try ZoneDirectory().zone("America/St_Johns"), units: units)
    for await number in (0..<Self.count / 2).givingWay {
      let kind = kind(number)
      let first = kind.shown(try random.stored(kind.shape), viewer)
      let second = kind.shown(try kind.read(first), viewer)
      try #require(second == first, "\(differences(first, second))")
    }
  }

  @Test(arguments: [UnitSystem.usCustomary, .imperial])
  func whatIsShownAndSentBackAsAPatchChangesNothing(_ units: UnitSystem) async throws {
    var random = SeededGenerator(seed: 1_303)
    let viewer = Viewer(zone: try ZoneDirectory().zone("Asia/Kathmandu"), units: units)
    for await number in (0..<Self.count / 2).givingWay {
      let kind = kind(number)
      let stored = try random.stored(kind.shape)
      let patch = try kind.read(kind.shown(stored, viewer))
      let patched = try MergePatch.apply(patch, to: stored, as: kind.shape)
      try #require(patched == stored, "\(stored.extendedJSON(.canonical))")
    }
  }

  /// The members that are not the same in both.
  private func differences(_ first: String, _ second: String) -> [String] {
    let trees = [first, second].map { (try? JSONTree($0)) ?? .null }
    return zip(trees[0].members, trees[1].members).filter { $0 != $1 }.map {
      "\(String(decoding: $0.key, as: UTF8.self)): \($0.value) then \($1.value)"
    }
  }

  private static let kinds = [
    Kind(RoundTripFields.self), Kind(AthleteFields.self), Kind(WeighInFields.self),
    Kind(RoundTripFields.self),
  ]

  private func kind(_ number: Int) -> Kind { Self.kinds[number % Self.kinds.count] }
}

/// A type of documents, at the edge.
private struct Kind {
  let shape: ObjectShape
  let shown: @Sendable (BSONDocument, Viewer) -> String

  init<F: Fields>(_ fields: F.Type) {
    shape = F.declared.shape.narrowed(to: .everyone)
    shown = { document, viewer in
      String(decoding: DocumentWriter(for: viewer).json(Document<F>(document)), as: UTF8.self)
    }
  }

  func read(_ json: String) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(Array(json.utf8), as: shape, for: .patch)
  }
}
