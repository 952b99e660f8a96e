import BSON
import TestSupport
import Testing

/// Our validation accepts the same documents as libbson's, except for the named departures.
@Suite struct LibbsonValidationTests {
  @Test func damagedDocumentsAreJudgedAlike() async throws {
    let seed: UInt64 = 800
    var random = SeededGenerator(seed: seed)
    let corpus = try Self.corpus()
    var tally = Tally()
    for await round in (0..<GeneratedCount.times(2_000)).givingWay {
      let original = random.ancestor(among: corpus)
      let anatomy = Anatomy(original)
      for attempt in 0..<10 {
        tally.add(
          Judgement(random.damaged(original, anatomy)),
          from: "seed \(seed), round \(round), attempt \(attempt)")
      }
    }
    print(tally)
    #expect(tally.unexplained == 0, "\(tally.examples.joined(separator: "\n"))")
    #expect(tally.accepted * 20 > tally.count, "documents that both accept should be met")
    #expect(tally.refused * 5 > tally.count, "documents that both refuse should be met")
  }

  @Test func undamagedDocumentsAreAccepted() async throws {
    var random = SeededGenerator(seed: 801)
    for await _ in (0..<GeneratedCount.times(1_000)).givingWay {
      let bytes = Array(random.document(levels: 4).bytes)
      #expect(LibbsonVerdict(bytes).accepts)
    }
  }

  @Test(arguments: Departure.allCases)
  func everyDepartureIsReal(_ departure: Departure) {
    let judgement = Judgement(departure.example)
    #expect(judgement.ours != nil)
    // Later versions of libbson check more, so that both agree and there is nothing to explain.
    if judgement.agrees, LibbsonVerdict.isLaterThanKnown { return }
    #expect(Departure.allCases.filter { $0.explains(judgement) } == [departure])
  }

  /// Valid and invalid documents of the corpus; empty if the corpus is missing.
  private static func corpus() throws -> [[UInt8]] {
    try BSONCorpus.files.flatMap { file in
      let corpus = try BSONCorpus.read(file)
      let valid = (corpus.valid ?? []).map(\.canonicalBson)
      let faulty = (corpus.decodeErrors ?? []).map(\.bson)
      return (valid + faulty).compactMap(bytes(hex:))
    }
  }
}

extension SeededGenerator {
  /// A document to be damaged: a generated one, or sometimes the corpus's.
  fileprivate mutating func ancestor(among corpus: [[UInt8]]) -> [UInt8] {
    if !corpus.isEmpty, chance(1, in: 4) { return corpus[below(corpus.count)] }
    return Array(document(levels: 1 + below(4)).bytes)
  }
}
